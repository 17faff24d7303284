// The golden cases of all rules, as trees in memory.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { judgementRules } from "#rules/judgement.ts";
import { readFolder, type Tree } from "../edits/tree.ts";

export interface GoldenCase {
  readonly rule: string;
  /** `flux/source-not-found/bad`. */
  readonly name: string;
  readonly tree: Tree;
}

export const goldenCases: readonly GoldenCase[] = judgementRules.flatMap(({ id }) => {
  const folder = join("test/rules", id);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^(?:bad|ok)(?:-\d+)?$/u.test(name)) : [];
  return names.map((name) => ({ rule: id, name: `${id}/${name}`, tree: readFolder(join(folder, name)) }));
});
