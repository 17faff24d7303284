// A small repository in memory: what a test changes and judges without a folder of its own.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "#kernel/ordering.ts";
import type { Files } from "#ports/files.ts";

/** Text of every file by its path, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** Every file below a folder but the golden words themselves. */
export function readFolder(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(
    paths
      .filter((path) => path !== "expected.txt")
      .sort(compareText)
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** The tree as the Files port. */
export function filesOf(tree: Tree): Files {
  const paths = [...tree.keys()].sort(compareText);
  const folders = new Set(paths.flatMap((path) => foldersAbove(path)));
  return {
    list: (ignore = () => false) => {
      const kept = paths.filter((path) => !ignore(path));
      return Promise.resolve({ paths: kept, ignored: paths.length - kept.length, unreadable: [] });
    },
    read: (path) => {
      const text = tree.get(path);
      return text === undefined ? { problem: "is not there" } : { bytes: Buffer.from(text) };
    },
    holding: (text) => Promise.resolve(paths.filter((path) => tree.get(path)?.includes(text))),
    kind: (path) => (tree.has(path) ? "file" : folders.has(path) ? "directory" : "missing"),
  };
}

/** `.`, `a` and `a/b` for `a/b/c.yaml`. */
export function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

export function isYaml(path: string): boolean {
  return /\.ya?ml$/u.test(path);
}
