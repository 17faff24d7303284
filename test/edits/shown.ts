// A finding in words that are the same wherever its line and its file went.
import type { Judged } from "./judged.ts";
import { withOldNames, type Moved } from "./moves.ts";
import { addressOf, aliasesIn, type Place } from "./place.ts";
import type { Tree } from "./tree.ts";

export interface Shown {
  readonly finding: Judged;
  /** Where the finding was made. */
  readonly tree: Tree;
  /** What became of that tree: its aliases join places that were two before. */
  readonly edited: Moved;
}

/** Rule, grade, address and words, and the same of every related place. Lines that the words name are left out. */
export function shown({ finding, tree, edited }: Shown): string {
  const at = (each: Place & { readonly path: string }) => {
    const address = addressOf(each.path, tree.get(each.path) ?? "", each);
    const path = edited.paths.get(each.path) ?? each.path;
    return `${path} ${throughAliases(address, aliasesIn(path, edited.tree.get(path) ?? ""))}`;
  };
  const { rule, path, severity, message, related = [], line, column, endLine, endColumn } = finding;
  const isFile = [line, column, endLine, endColumn].every((each) => each === 1);
  const own = isFile ? `${path} whole file` : at(finding);
  const others = related.map((each) => {
    const place = at({ ...each, endLine: each.line, endColumn: each.column });
    return ` · ${place} ${each.message}`;
  });
  return withOldNames(`${rule} ${severity} ${own} ${message}${others.join("")}`).replace(/(?<=\.\w+):\d+/gu, ":·");
}

function throughAliases(address: string, aliases: readonly (readonly [string, string])[]): string {
  const found = aliases.find(([alias]) => address.startsWith(`${alias} `) || address.startsWith(`${alias}/`));
  return found === undefined ? address : `${found[1]}${address.slice(found[0].length)}`;
}
