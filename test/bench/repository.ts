// A corpus as a Git repository, and a change to it.
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { randomOf } from "../mutants/random.ts";
import type { Corpus } from "./corpus.ts";

/** Everything in one commit on `main`. */
export function commitAll(folder: string): void {
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.test", "-c", "commit.gpgsign=false"];
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  git(folder, ["add", "--all"]);
  git(folder, [...identity, "commit", "--quiet", "--no-verify", "--message", "corpus"]);
}

/** Adds a comment to files that hold `count` documents together. Answers their paths. */
export function change(corpus: Corpus, count: number, seed: string): readonly string[] {
  const random = randomOf(seed);
  const sizes = new Map<string, number>();
  for (const { path } of corpus.documents) sizes.set(path, (sizes.get(path) ?? 0) + 1);
  const single = [...sizes]
    .filter(([path, size]) => size === 1 && path.startsWith("kubernetes/apps/"))
    .map(([path]) => path);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, single.length)) chosen.add(single[random.number(single.length)] ?? "");
  for (const path of chosen) appendFileSync(join(corpus.folder, path), "# changed\n");
  return [...chosen];
}

function git(folder: string, args: readonly string[]): void {
  execFileSync("git", ["-C", folder, ...args], { stdio: ["ignore", "ignore", "inherit"] });
}
