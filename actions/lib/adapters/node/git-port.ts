// The Git port over the git program.
import type { Files } from "#ports/files.ts";
import type { Git } from "#ports/git.ts";
import { noSuchPath, runGit, splitZ, unknownRevision, withOwnIndex, type GitPlace } from "./git.ts";
import { indexFiles } from "./index-files.ts";
import { revisionFiles } from "./revision-files.ts";

/** The Git port in a work tree, whose files are `workTree`. `show("", path)` reads the index. */
export function gitPort(place: GitPlace, workTree: Files): Git {
  const differences = new Map<string, Promise<readonly string[]>>();
  let untracked: Promise<readonly string[]> | undefined;
  const differing = (base: string): Promise<readonly string[]> => {
    const known = differences.get(base) ?? differingPaths(place, base, false);
    differences.set(base, known);
    return known;
  };
  const paths = async (args: readonly string[]) => [...new Set(splitZ(await runGit(place, args)))].sort();
  const text = async (args: readonly string[]) =>
    (await runGit(place, args, { absent: unknownRevision }))?.toString("utf8").trim();
  return {
    resolve: async (revision) =>
      named(await text(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])),
    resolveAll: (revisions) => resolveAll(place, revisions),
    mergeBase: async (a, b) => named(await text(["merge-base", "--end-of-options", a, b])),
    changedPaths: async (base, options) => {
      if (options?.staged === true) return stagedPaths(await withOwnIndex(place), base);
      if (base === undefined) return paths(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
      untracked ??= paths(["ls-files", "-z", "--others", "--exclude-standard"]);
      return [...new Set((await Promise.all([differing(base), untracked])).flat())].sort();
    },
    show: (revision, path) =>
      runGit(place, ["cat-file", "blob", "--end-of-options", `${revision}:./${path}`], { absent: noSuchPath }),
    commitDate: async (revision) => {
      const log = ["log", "-1", "--format=%ct", "--no-show-signature", "--end-of-options", revision, "--"];
      const seconds = named(await text(log));
      return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString();
    },
    index: async () => indexFiles(await withOwnIndex(place), workTree),
    filesAt: (revision) => revisionFiles({ place, revision, workTree, differing: differing(revision) }),
  };
}

function named(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** One process for all: `ID commit SIZE` for what there is, another line for what there is not. */
async function resolveAll(place: GitPlace, revisions: readonly string[]): Promise<readonly (string | undefined)[]> {
  const asked = revisions.filter((revision) => !revision.includes("\n"));
  const stdin = asked.map((revision) => `${revision}^{commit}\n`).join("");
  const output = (await runGit(place, ["cat-file", "--batch-check"], { stdin }))?.toString("utf8") ?? "";
  const lines = output.split("\n");
  const found = new Map(
    asked.map((revision, index) => [revision, /^([0-9a-f]{40,64}) commit \d+$/.exec(lines[index] ?? "")?.[1]]),
  );
  return revisions.map((revision) => found.get(revision));
}

async function stagedPaths(place: GitPlace, base: string | undefined): Promise<readonly string[]> {
  return base === undefined
    ? splitZ(await runGit(place, ["ls-files", "-z", "--cached"])).sort()
    : differingPaths(place, base, true);
}

/** Tracked paths of the work tree, or of the index, that are not as they are in `base`. Sorted. */
async function differingPaths(place: GitPlace, base: string, staged: boolean): Promise<readonly string[]> {
  const options = [
    "--name-only",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    "--ignore-submodules",
  ];
  const where = staged ? ["--cached"] : [];
  return splitZ(await runGit(place, ["diff", ...options, ...where, "--end-of-options", base, "--"])).sort();
}
