import { describe, expect, test } from "vitest";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { specVerdict } from "./judged.ts";

const ports: StructuralSchema = {
  type: "array",
  "x-kubernetes-list-type": "map",
  "x-kubernetes-list-map-keys": ["port", "protocol"],
  items: {
    type: "object",
    properties: { port: { type: "integer" }, protocol: { type: "string", default: "TCP" }, name: { type: "string" } },
    required: ["port"],
  },
};

describe("uniqueness in lists", () => {
  test("a map's keys may come from defaults; the first place is related", () => {
    expect(specVerdict("- name: a\n  port: 80\n- port: 80\n  protocol: TCP", ports)).toEqual([
      'duplicate-entry «80» spec[1] repeats port 80, protocol "TCP" of spec[0] [name: port 80, protocol "TCP" is here first]',
    ]);
    expect(specVerdict("- port: 80\n- port: 80\n  protocol: UDP", ports)).toEqual([]);
  });

  test("an item without its keys is missing a field, not repeated", () => {
    expect(specVerdict("- name: a\n- name: b", ports)).toEqual([
      "missing-field «name» spec[0].port is required",
      "missing-field «name» spec[1].port is required",
    ]);
  });

  test("a set has no equal items, whatever the order of their keys", () => {
    const set = (items: StructuralSchema): StructuralSchema => ({
      type: "array",
      "x-kubernetes-list-type": "set",
      items,
    });
    expect(specVerdict("[a, b, a]", set({ type: "string" }))).toEqual([
      'duplicate-entry «a» spec[2] repeats "a" of spec[0] [a: "a" is here first]',
    ]);
    const pair = set({ type: "object", additionalProperties: { type: "integer" } });
    expect(specVerdict("- {a: 1, b: 2}\n- {b: 2, a: 1}", pair)).toHaveLength(1);
    expect(specVerdict("[1, '1']", set({ "x-kubernetes-int-or-string": true }))).toEqual([]);
  });

  test("an atomic list may repeat", () => {
    expect(
      specVerdict("[a, a]", { type: "array", "x-kubernetes-list-type": "atomic", items: { type: "string" } }),
    ).toEqual([]);
  });
});
