// The Files port over a commit: what the tree was, read from Git's objects without touching the work tree.
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Files, Listing, ReadResult } from "#ports/files.ts";
import { compareText } from "#kernel/ordering.ts";
import { largestFile } from "./files.ts";
import { readBlobNow, readBlobs } from "./blobs.ts";
import { runGit, splitZ, type GitPlace } from "./git.ts";

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly size: number;
}

/** Pictures and archives stay in Git; any other file may be asked for. */
const binary = /\.(?:png|jpe?g|gif|webp|ico|pdf|zip|t?gz|bz2|xz|zst|woff2?|ttf|mp[34]|mov|wasm)$/i;

export interface RevisionPlace {
  readonly place: GitPlace;
  readonly revision: string;
  /** Where most files are as they were in the commit. */
  readonly workTree: Files;
  /** Paths of the work tree that are not. */
  readonly differing: Promise<readonly string[]>;
}

/**
 * Reads at once what the work tree has otherwise. The rest is read from the work tree when it is asked for, where its
 * bytes have the id that the commit gives them; Git's filters can make it otherwise, and then Git is asked.
 *
 * @throws Error when the commit is not in this clone
 */
export async function revisionFiles({ place, revision, workTree, differing }: RevisionPlace): Promise<Files> {
  const [listed, changed] = await Promise.all([listBlobs(place, revision), differing.then((all) => new Set(all))]);
  const wanted = listed.filter(({ path, size }) => size <= largestFile && !binary.test(path));
  const contents = await readBlobs(
    place,
    wanted.filter(({ path }) => changed.has(path)),
  );
  const blobs = new Map(wanted.map((blob) => [blob.path, blob]));
  const paths = listed.map(({ path }) => path).sort(compareText);
  const known = new Set(paths);
  const folders = new Set(paths.flatMap(foldersAbove));
  const bytesOf = (path: string): Uint8Array | undefined => {
    const blob = blobs.get(path);
    if (blob === undefined || contents.has(path)) return contents.get(path);
    const bytes = sameBytes(workTree.read(path), blob) ?? readBlobNow(place, blob);
    contents.set(path, bytes);
    return bytes;
  };
  return {
    list: (ignore): Promise<Listing> => {
      const kept = paths.filter((path) => ignore?.(path) !== true);
      return Promise.resolve({ paths: kept, ignored: paths.length - kept.length, unreadable: [] });
    },
    read: (path): ReadResult => {
      const bytes = bytesOf(path);
      return bytes === undefined
        ? { problem: known.has(path) ? "is not read from a commit" : "is not there" }
        : { bytes };
    },
    holding: async (text) => {
      const unchanged = (await workTree.holding(text)).filter((path) => blobs.has(path) && !changed.has(path));
      const others = wanted.filter(
        ({ path }) => changed.has(path) && Buffer.from(contents.get(path) ?? []).includes(text),
      );
      return [...unchanged, ...others.map(({ path }) => path)].sort(compareText);
    },
    kind: (path) => (known.has(path) ? "file" : folders.has(path) ? "directory" : "missing"),
  };
}

/** The bytes, when they are the object of that name. */
function sameBytes(content: ReadResult, { id, size }: Blob): Uint8Array | undefined {
  if (!("bytes" in content) || content.bytes.length !== size) return undefined;
  const hash = createHash(id.length === 64 ? "sha256" : "sha1")
    .update(`blob ${size}\0`)
    .update(content.bytes);
  return hash.digest("hex") === id ? content.bytes : undefined;
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Regular files of a commit below the place, and links to them; other links and submodules are left out. */
async function listBlobs(place: GitPlace, revision: string): Promise<Blob[]> {
  const output = await runGit(place, ["ls-tree", "-r", "-z", "-l", "--end-of-options", revision]);
  const files = new Map<string, Blob>();
  const links: Blob[] = [];
  for (const line of splitZ(output)) {
    const [, mode, id = "", size, path = ""] = /^(100|120)\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (mode === "100") files.set(path, { path, id, size: Number(size) });
    else if (mode === "120") links.push({ path, id, size: Number(size) });
  }
  const targets = await readBlobs(place, links);
  for (const { path } of links) {
    const target = files.get(posix.join(posix.dirname(path), Buffer.from(targets.get(path) ?? []).toString("utf8")));
    if (target !== undefined) files.set(path, { ...target, path });
  }
  return [...files.values()];
}
