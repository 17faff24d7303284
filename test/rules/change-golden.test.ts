// Every rule about a change has its cases: `bad/`, two trees with what is said of the step from `base` to `head`, and `ok/`, of which
// it says nothing. A folder is test/rules/change/<name>/{bad,ok}/{base,head}; `UPDATE=1` writes bad/expected.txt anew.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeRules } from "#rules/change/change-rules.ts";
import { equivalentEdits } from "../edits/equivalent.ts";
import { readFolder, type Tree } from "../edits/tree.ts";
import { judgeChange } from "./judge-change.ts";

interface Case {
  readonly id: string;
  readonly folder: string;
  readonly isBad: boolean;
  readonly base: Tree;
  readonly head: Tree;
}

const cases: readonly Case[] = changeRules.flatMap(({ id }) => {
  const folder = join("test/rules", id);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => ({
    id,
    folder: join(folder, name),
    isBad: name.startsWith("bad"),
    base: readFolder(join(folder, name, "base")),
    head: readFolder(join(folder, name, "head")),
  }));
});

test.each(changeRules.map(({ id }) => [id]))("%s has a bad and an ok case", (id) => {
  const names = cases.filter((each) => each.id === id).map(({ folder }) => folder.split("/").at(-1));
  expect(names).toContain("bad");
  expect(names).toContain("ok");
});

test.each(cases)("$folder", async ({ id, folder, isBad, base, head }) => {
  const { cautions } = await judgeChange(base, head);
  const own = cautions.flatMap((line) => (line.startsWith(`${id} `) ? [line.slice(id.length + 1)] : []));
  if (!isBad) return expect(own).toEqual([]);
  const file = join(folder, "expected.txt");
  if (process.env["UPDATE"] === "1") writeFileSync(file, `${own.join("\n")}\n`);
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(readFileSync(file, "utf8").trimEnd().split("\n"));
});

describe("no change, no caution", () => {
  test.each(cases)("$folder", async ({ base, head }) => {
    for (const tree of [base, head]) {
      const { changes, cautions } = await judgeChange(tree, tree);
      expect(changes.flatMap(({ objects }) => objects)).toEqual([]);
      expect(cautions).toEqual([]);
    }
  });

  test.each(equivalentEdits)("nor by an edit that leaves everything as it is: $name", async ({ apply, isMove }) => {
    let edited = 0;
    for (const { head } of cases) {
      const { tree } = apply(head);
      if ([...tree].every(([path, text]) => head.get(path) === text)) continue;
      edited++;
      const { changes, cautions } = await judgeChange(head, tree);
      // Where a folder moves, its Kustomization says so.
      const fields = changes.flatMap(({ objects }) => objects.flatMap((each) => each.fields.map(({ path }) => path)));
      expect(fields.filter((path) => isMove !== true || path !== "spec.path")).toEqual([]);
      expect(cautions).toEqual([]);
    }
    expect(edited).toBeGreaterThan(5);
  });
});

test("a cluster that comes or goes as a whole is no caution for each of its objects", async () => {
  const [first] = cases;
  if (first === undefined) throw new Error("there is no case");
  const empty = new Map([["README.md", ""]]);
  expect((await judgeChange(first.base, empty)).cautions).toEqual([]);
  expect((await judgeChange(empty, first.base)).cautions).toEqual([]);
});
