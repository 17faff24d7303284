// Every rule of judgement has a pair: `bad/`, a small tree with the findings of `expected.txt`, and `ok/`, which it says
// nothing about. (Those about a change: change-golden.test.ts.) A folder is test/rules/<family>/<name>/{bad,ok}; more cases of a rule are bad-2/, ok-2/ and so on.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeRules } from "#rules/change/change-rules.ts";
import { judgementRules } from "#rules/judgement.ts";
import { judgeFolder } from "./judge-folder.ts";

const here = "test/rules";

describe.each(judgementRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const folder = join(here, id);
  const cases = existsSync(folder) ? readdirSync(folder).sort() : [];

  test("has a bad and an ok case, an example and a fix", () => {
    expect(cases).toContain("bad");
    expect(cases).toContain("ok");
    expect(rule.example.trim()).not.toBe("");
    expect(rule.fix.trim()).not.toBe("");
  });

  test.each(cases.filter((name) => name.startsWith("bad")))("%s", async (name) => {
    const found = await judgeFolder(join(folder, name), rule);
    const expected = readFileSync(join(folder, name, "expected.txt"), "utf8")
      .trimEnd()
      .split("\n");
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test.each(cases.filter((name) => name.startsWith("ok")))("%s", async (name) => {
    expect(await judgeFolder(join(folder, name), rule)).toEqual([]);
  });
});

test("every folder belongs to a rule", () => {
  const families = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = families.flatMap((family) =>
    readdirSync(join(here, family.name)).map((name) => `${family.name}/${name}`),
  );
  const ids = new Set([...judgementRules, ...changeRules].map((rule) => rule.id));
  expect(folders.filter((folder) => !ids.has(folder))).toEqual([]);
});
