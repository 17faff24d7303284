// The Git port over the git program.
import type { Git } from "#ports/git.ts";
import { folderFiles } from "./files.ts";
import { noSuchPath, runGit, splitZ, unknownRevision, withOwnIndex, type GitPlace } from "./git.ts";
import { indexFiles } from "./index-files.ts";
import { revisionFiles } from "./revision-files.ts";

/** The Git port in a work tree. `show("", path)` reads the index. */
export function gitPort(place: GitPlace): Git {
  const text = async (args: readonly string[]) =>
    (await runGit(place, args, { absent: unknownRevision }))?.toString("utf8").trim();
  return {
    resolve: async (revision) =>
      named(await text(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])),
    mergeBase: async (a, b) => named(await text(["merge-base", "--end-of-options", a, b])),
    changedPaths: async (base, options) =>
      options?.staged === true ? changedPaths(await withOwnIndex(place), base, true) : changedPaths(place, base, false),
    show: (revision, path) =>
      runGit(place, ["cat-file", "blob", "--end-of-options", `${revision}:./${path}`], { absent: noSuchPath }),
    commitDate: async (revision) => {
      const log = ["log", "-1", "--format=%ct", "--no-show-signature", "--end-of-options", revision, "--"];
      const seconds = named(await text(log));
      return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString();
    },
    index: async () => indexFiles(await withOwnIndex(place), folderFiles(place.root, place)),
    filesAt: (revision) => revisionFiles(place, revision),
    isClean: async () => {
      const status = await runGit(place, ["status", "--porcelain", "-z", "--untracked-files=normal", "--", "."]);
      return status?.length === 0;
    },
  };
}

function named(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

async function changedPaths(place: GitPlace, base: string | undefined, staged: boolean): Promise<readonly string[]> {
  if (base === undefined) {
    const more = staged ? [] : ["--others", "--exclude-standard"];
    return [...new Set(splitZ(await runGit(place, ["ls-files", "-z", "--cached", ...more])))].sort();
  }
  const diff = [
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    "--ignore-submodules",
  ];
  const tracked = await runGit(place, [...diff, ...(staged ? ["--cached"] : []), "--end-of-options", base, "--"]);
  const untracked = staged ? undefined : await runGit(place, ["ls-files", "-z", "--others", "--exclude-standard"]);
  return [...new Set([...splitZ(tracked), ...splitZ(untracked)])].sort();
}
