// Which files a tree has: by Git where there is a work tree, else by walking.
import { readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { compareText } from "#kernel/ordering.ts";
import type { Listing } from "#ports/files.ts";
import { runGit, type GitPlace } from "./git.ts";
import type { Inspect } from "./inspect.ts";

interface Tree {
  readonly root: string;
  readonly git: GitPlace | undefined;
  readonly inspect: Inspect;
  readonly ignore: (path: string) => boolean;
}

interface Names {
  readonly paths: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** Sorted by code unit. Whatever is no readable file (a link that leaves the tree, a socket) is listed with the reason. */
export async function listTree(tree: Tree): Promise<Listing> {
  const names = tree.git === undefined ? walk(tree.root) : await gitNames(tree.git);
  const unreadable = [...names.unreadable, ...foldersNamedLikeFiles(names.paths)];
  const paths: string[] = [];
  let ignored = 0;
  for (const path of [...new Set(names.paths)].sort(compareText)) {
    if (tree.ignore(path)) {
      ignored++;
      continue;
    }
    const entry = tree.inspect(path);
    if (entry.kind === "file") paths.push(path);
    else if (entry.kind === "other") unreadable.push({ path, why: entry.problem });
    // A linked folder's files are listed under their own names. A path that is gone was deleted in the work tree.
    else if (entry.kind === "directory" && !entry.link)
      unreadable.push({ path, why: "is a submodule, which is not read" });
  }
  const seen = unreadable.filter(({ path }) => !tree.ignore(path));
  return { paths, ignored, unreadable: seen.sort((a, b) => compareText(a.path, b.path)) };
}

async function gitNames(place: GitPlace): Promise<Names> {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return decode(split((await runGit(place, args)) ?? Buffer.alloc(0)));
}

function split(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}

/** An untracked repository inside the tree is listed as `folder/`: it is another repository, not a part of this one. */
function decode(names: readonly Buffer[]): Names {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const paths: string[] = [];
  const unreadable: { path: string; why: string }[] = [];
  for (const name of names) {
    try {
      const path = strict.decode(name);
      if (!path.endsWith("/")) paths.push(path);
    } catch {
      unreadable.push({ path: name.toString("utf8"), why: "has a name that is not UTF-8" });
    }
  }
  return { paths, unreadable };
}

function foldersNamedLikeFiles(paths: readonly string[]): { path: string; why: string }[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const match = /\.ya?ml\//.test(path) ? /^(?:[^/]*\/)*?[^/]+\.ya?ml(?=\/)/.exec(path) : null;
    if (match !== null) folders.add(match[0]);
  }
  return [...folders].map((path) => ({ path, why: "is a directory, although named like a file" }));
}

function walk(root: string): Names {
  const names: Buffer[] = [];
  const unreadable: { path: string; why: string }[] = [];
  const waiting: Buffer[] = [Buffer.alloc(0)];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = readFolder(root, folder);
    if (entries === undefined)
      unreadable.push({ path: folder.toString("utf8"), why: "is a directory that cannot be read" });
    for (const entry of entries ?? []) {
      const path = folder.length === 0 ? entry.name : Buffer.concat([folder, Buffer.from("/"), entry.name]);
      if (!entry.isDirectory()) names.push(path);
      else if (!isLeftOut(entry.name.toString("latin1"))) waiting.push(path);
    }
  }
  const decoded = decode(names);
  return { paths: decoded.paths, unreadable: [...unreadable, ...decoded.unreadable] };
}

function isLeftOut(name: string): boolean {
  return name === ".git" || name === "node_modules";
}

function readFolder(root: string, folder: Buffer): Dirent<Buffer>[] | undefined {
  try {
    const at = Buffer.concat([Buffer.from(join(root, "/")), folder]);
    return readdirSync(at, { withFileTypes: true, encoding: "buffer" });
  } catch {
    return undefined;
  }
}
