// This repository's own cluster in memory, to be judged with one thing changed.
import type { Tree } from "../edits/tree.ts";
import { repositoryFiles, textOf } from "./repository.ts";

const parts = [
  "talos",
  "kubernetes",
  "bootstrap",
  ".github",
  ".sops.yaml",
  ".mise.toml",
  "mise.lock",
  ".gitignore",
  "test/keys",
];

export const ownTree: Tree = new Map(repositoryFiles(...parts).map((path) => [path, textOf(path)]));

/** Replaces `from`, which stands in the file once or more; a file that is new has no `from`, and one that goes no `to`. */
export interface TreeEdit {
  readonly path: string;
  readonly from?: string;
  readonly to?: string;
}

/** @throws when an edit finds nothing to change, so that no test tries an edit that is none */
export function withEdits(tree: Tree, edits: readonly TreeEdit[]): Tree {
  const edited = new Map(tree);
  for (const { path, from, to } of edits) {
    const text = edited.get(path);
    if (from === undefined) {
      if ((text === undefined) === (to === undefined))
        throw new Error(`${path} is ${to === undefined ? "not" : "already"} there`);
      if (to === undefined) edited.delete(path);
      else edited.set(path, to);
      continue;
    }
    if (text?.includes(from) !== true) throw new Error(`${path} does not hold ${from}`);
    edited.set(
      path,
      text.replaceAll(from, () => to ?? ""),
    );
  }
  return edited;
}

/** The line, from 1, on which `words` stands for the first time, at or after the first line with `after`. */
export function lineWith(tree: Tree, path: string, words: string, after = ""): number {
  const lines = (tree.get(path) ?? "").split("\n");
  const begin = lines.findIndex((line) => line.includes(after));
  const found = lines.findIndex((line, index) => index >= begin && line.includes(words));
  if (begin < 0 || found < 0) throw new Error(`${path} does not hold ${words}${after === "" ? "" : ` after ${after}`}`);
  return found + 1;
}
