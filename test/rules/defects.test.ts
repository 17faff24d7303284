// Every rule reacts to its own defect: `defect.patch` beside its pair changes an ok case as little as can be, and its first lines
// are all that is said because of that, by this rule and by others.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgementRules } from "#rules/judgement.ts";
import { folderOf, headOf, patched } from "../edits/patch.ts";
import { goldenCases } from "./cases.ts";
import { newFindings, proposeDefect } from "./propose-defect.ts";

describe.each(judgementRules.map(({ id }) => id))("%s", (id) => {
  const file = join("test/rules", id, "defect.patch");

  test("reacts to its own defect, and what else is said is known", async () => {
    if (!existsSync(file)) {
      throw new Error(
        `${file} is not there; node test/rules/propose-defect.ts ${id} writes it:\n${await proposeDefect(id)}`,
      );
    }
    const patch = readFileSync(file, "utf8");
    const before = goldenCases.find(({ name }) => name === `${id}/${folderOf(patch)}`);
    if (before === undefined) throw new Error(`${file} is for ${folderOf(patch)}, which is no case of ${id}`);
    const after = patched(before.tree, patch);
    expect(after).not.toEqual(before.tree);
    const found = await newFindings(before.tree, after);
    expect(found).toEqual(headOf(patch));
    expect(found.filter((line) => line.startsWith(`${id} `)).length).toBeGreaterThan(0);
  });
});
