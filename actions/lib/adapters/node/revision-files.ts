// The Files port over a commit: what the tree was, read from Git's objects without touching the work tree.
import type { Files, Listing, ReadResult } from "#ports/files.ts";
import { compareText } from "#kernel/ordering.ts";
import { largestFile } from "./files.ts";
import { readBlobs } from "./blobs.ts";
import { runGit, type GitPlace } from "./git.ts";

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly size: number;
}

/** Texts that a judgement may ask for; pictures and archives stay in Git. */
const readable = /(?:\.(?:ya?ml|json5?|toml|lock|j2|tmpl|gotmpl|env|agekey)|(?:^|\/)[^./]+)$/i;

/** Reads the commit's readable files at once. Throws when the commit is not in this clone. */
export async function revisionFiles(place: GitPlace, revision: string): Promise<Files> {
  const blobs = await listBlobs(place, revision);
  const wanted = blobs.filter(({ path, size }) => size <= largestFile && readable.test(path));
  const contents = await readBlobs(place, wanted);
  const paths = blobs.map(({ path }) => path).sort(compareText);
  const known = new Set(paths);
  const folders = new Set(paths.flatMap(foldersAbove));
  return {
    list: (ignore): Promise<Listing> => {
      const kept = paths.filter((path) => ignore?.(path) !== true);
      return Promise.resolve({ paths: kept, ignored: paths.length - kept.length, unreadable: [] });
    },
    read: (path): ReadResult => {
      const bytes = contents.get(path);
      return bytes === undefined
        ? { problem: known.has(path) ? "is not read from a commit" : "does not exist" }
        : { bytes };
    },
    holding: (text) => Promise.resolve(paths.filter((path) => Buffer.from(contents.get(path) ?? []).includes(text))),
    kind: (path) => (known.has(path) ? "file" : folders.has(path) ? "directory" : "missing"),
  };
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Regular files of a commit below the place; links and submodules are left out. */
async function listBlobs(place: GitPlace, revision: string): Promise<Blob[]> {
  const output = (await runGit(place, ["ls-tree", "-r", "-z", "-l", "--end-of-options", revision])) ?? Buffer.alloc(0);
  return output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const match = /^100(?:644|755) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line);
      return match === null ? [] : [{ id: match[1] ?? "", size: Number(match[2]), path: match[3] ?? "" }];
    });
}
