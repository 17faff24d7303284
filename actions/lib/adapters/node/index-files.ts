// The Files port over the index: what is staged, whatever the work tree has become since.
import { compareText } from "#kernel/ordering.ts";
import type { Files, Listing, ReadResult } from "#ports/files.ts";
import { readBlobs } from "./blobs.ts";
import { pathsHolding, runGit, splitZ, type GitPlace } from "./git.ts";

/** Where the index differs from the work tree: its content, or why there is none. */
type Staged = ReadResult;

/**
 * Reads what differs from the work tree out of Git's objects, and everything else from the work tree, where it is the
 * same.
 */
export async function indexFiles(place: GitPlace, files: Files): Promise<Files> {
  const names = new Set(splitZ(await runGit(place, ["ls-files", "-z", "--cached"])));
  const staged = await stagedContents(place);
  for (const [path, entry] of staged) if (entry === "not staged") names.delete(path);
  const entryOf = (path: string): Staged | undefined => {
    const entry = staged.get(path);
    return entry === "not staged" ? { problem: "is not there" } : entry;
  };
  return {
    list: async (ignore) =>
      stagedListing(await files.list(ignore), { names, entryOf, ignore: ignore ?? (() => false) }),
    read: (path) => entryOf(path) ?? (names.has(path) ? files.read(path) : { problem: "is not there" }),
    kind: (path) => {
      const entry = entryOf(path);
      if (entry !== undefined) return "bytes" in entry ? "file" : names.has(path) ? "other" : "missing";
      if (names.has(path)) return files.kind(path);
      return [...names].some((name) => name.startsWith(`${path}/`)) ? "directory" : "missing";
    },
    holding: (text) => pathsHolding(place, text, ["--cached"]),
  };
}

interface Index {
  readonly names: ReadonlySet<string>;
  readonly entryOf: (path: string) => Staged | undefined;
  readonly ignore: (path: string) => boolean;
}

function stagedListing(workTree: Listing, { names, entryOf, ignore }: Index): Listing {
  const paths = workTree.paths.filter((path) => names.has(path) && entryOf(path) === undefined);
  const unreadable = workTree.unreadable.filter(({ path }) => names.has(path) && entryOf(path) === undefined);
  for (const path of names) {
    const entry = entryOf(path);
    if (entry === undefined || ignore(path)) continue;
    if ("bytes" in entry) paths.push(path);
    else unreadable.push({ path, why: entry.problem });
  }
  unreadable.sort((a, b) => compareText(a.path, b.path));
  return { paths: paths.sort(compareText), ignored: workTree.ignored, unreadable };
}

/** One line of `git diff-files --raw -z`: modes and ids of index and work tree, the status, and the path. */
const raw = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/;

async function stagedContents(place: GitPlace): Promise<Map<string, Staged | "not staged">> {
  const fields = splitZ(
    await runGit(place, [
      "diff-files",
      "--raw",
      "-z",
      "--no-renames",
      "--no-abbrev",
      "--relative",
      "--ignore-submodules",
    ]),
  );
  const staged = new Map<string, Staged | "not staged">();
  const blobs: { path: string; id: string }[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode = "", id = "", status = ""] = raw.exec(fields[i] ?? "") ?? [];
    const path = fields[i + 1] ?? "";
    // `git add --intent-to-add` promises a file and stages nothing of it.
    if (status === "A") staged.set(path, "not staged");
    else if (status === "U") staged.set(path, { problem: "has a merge conflict that is not solved" });
    else if (mode.startsWith("100")) blobs.push({ path, id });
    else staged.set(path, { problem: "is staged as a link, which is not followed" });
  }
  for (const [path, bytes] of await readBlobs(place, blobs)) staged.set(path, { bytes });
  return staged;
}
