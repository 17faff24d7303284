// The words of the rules: there, of the right form, and said once.
import { describe, expect, test } from "vitest";
import { ruleCatalog } from "#rules/catalog.ts";

const rules = [...ruleCatalog.values()];

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a name, a noun phrase, a paragraph, an example and a fix", () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u);
    expect(rule.title).toMatch(/^\S.{8,88}[^.\s]$/u);
    expect(rule.why).toMatch(/^\S.{50,}[.!?]$/u);
    expect(rule.example.trim()).toMatch(/\S/u);
    expect(rule.example.split("\n").length).toBeLessThan(20);
    expect(rule.fix).toMatch(/^[A-Z`][^\n]{8,}[.!]$/u);
  });
});

test("no two rules are the same in their words", () => {
  for (const words of ["id", "title", "why", "example"] as const) {
    const said = rules.map((rule) => rule[words]);
    expect(
      said.filter((text, index) => said.indexOf(text) !== index),
      words,
    ).toEqual([]);
  }
});
