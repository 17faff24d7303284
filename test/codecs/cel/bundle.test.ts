// Every rule of every kind in the bundle is one that our CEL understands.
import { expect, test } from "vitest";
import { programOf } from "#codecs/cel/program.ts";
import { rulesBelow } from "#codecs/cel/rules-below.ts";
import type { ValidationRule } from "#codecs/structural-schema/schema.ts";
import { bundledSchemas } from "./bundle-nodes.ts";

function rulesIn(value: unknown): ValidationRule[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    key === "x-kubernetes-validations" ? (content as ValidationRule[]) : rulesIn(content),
  );
}

test("every rule and every message expression compiles", () => {
  const rules = bundledSchemas().flatMap(rulesIn);
  const texts = new Set(rules.flatMap(({ rule, messageExpression }) => [rule, ...(messageExpression === undefined ? [] : [messageExpression])])); // prettier-ignore
  expect(rules.length).toBeGreaterThanOrEqual(1706);
  expect(texts.size).toBeGreaterThanOrEqual(455);
  const failures = [...texts].flatMap((text) => {
    const program = programOf(text);
    return program instanceof Error ? [`${text}: ${program.message}`] : [];
  });
  expect(failures).toEqual([]);
});

test("a kind counts as one with rules exactly when a rule is written in it", () => {
  const all = bundledSchemas();
  expect(all.filter(rulesBelow).length).toBeGreaterThanOrEqual(152);
  expect(all.filter((schema) => rulesBelow(schema) !== rulesIn(schema).length > 0)).toEqual([]);
});
