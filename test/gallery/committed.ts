// A change of a tree as the two commits of a repository.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Tree } from "../edits/tree.ts";

/** The ids of both; the work tree is that of the head. */
export function committed(root: string, base: Tree, head: Tree): { readonly base: string; readonly head: string } {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.test", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  const commit = (tree: Tree, message: string) => {
    for (const [path, text] of tree) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD").trim();
  };
  git("init", "--quiet", "--initial-branch", "main");
  const before = commit(base, "base");
  for (const path of base.keys()) if (!head.has(path)) rmSync(join(root, path));
  return { base: before, head: commit(head, "change") };
}
