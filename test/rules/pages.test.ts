// The README's table of families and docs/rules.md say what the rules say.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleCatalog } from "#rules/catalog.ts";
import { page, rulesPage, withFamilyTable } from "../../scripts/rule-pages.ts";

const way = "node scripts/node24.mjs scripts/rule-pages.ts writes it anew";

test("docs/rules.md is what the rules say", () => {
  expect(readFileSync(page, "utf8"), way).toBe(rulesPage());
});

test("the README's table is what the rules say", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme, way).toBe(withFamilyTable(readme));
});

test("every rule has a heading of its own", () => {
  const headings = [...rulesPage().matchAll(/^### (.+)$/gmu)].map(([, id]) => id);
  expect(headings.sort()).toEqual([...ruleCatalog.keys()].sort());
});
