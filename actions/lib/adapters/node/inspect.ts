// What stands at a path of a folder, links followed as far as they stay inside.
import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/** What stands at a path, links followed as far as they stay in the tree. */
export type Entry =
  | { readonly kind: "file"; readonly at: string; readonly size: number }
  | { readonly kind: "directory"; readonly link: boolean }
  | { readonly kind: "missing"; readonly problem: string }
  | { readonly kind: "other"; readonly problem: string };

/** Looks at paths below `root`, an absolute path without links. */
export type Inspect = (path: string) => Entry;

/** A folder's place without links; undefined when it is not there. */
interface Folder {
  readonly at: string | undefined;
  readonly inside: boolean;
}

/** Looks at the paths of one folder. `root` is absolute and without links. */
export function inspector(root: string): Inspect {
  // The folders of a tree are few and its files many, so the folders' real places are remembered.
  const folders = new Map<string, Folder>([["", { at: root, inside: true }]]);
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const at = realFolder(folderAt(parentOf(path)), join(root, path));
    const found = { at, inside: at !== undefined && isInside(root, at) };
    folders.set(path, found);
    return found;
  };
  return (path) => {
    if (isAbsolute(path) || path.includes("\0") || /(?:^|\/)\.\.(?:\/|$)/.test(path)) {
      return { kind: "other", problem: "is outside the repository" };
    }
    const folder = folderAt(parentOf(path));
    if (folder.at === undefined || !folder.inside) return inspectLink(root, join(root, path));
    return inspectAt(root, folder.at + sep + path.slice(path.lastIndexOf("/") + 1));
  };
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** What is a folder itself lies where its parent lies; only the rest costs a look at every part of the path. */
function realFolder(parent: Folder, path: string): string | undefined {
  if (parent.at === undefined) return realPath(path);
  const at = parent.at + sep + path.slice(path.lastIndexOf(sep) + 1);
  try {
    return lstatSync(at).isDirectory() ? at : realPath(at);
  } catch {
    return realPath(at);
  }
}

function inspectAt(root: string, at: string): Entry {
  try {
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: "missing", problem: "is not there" };
    if (stats.isSymbolicLink()) return inspectLink(root, at);
    if (stats.isFile()) return { kind: "file", at, size: stats.size };
    if (stats.isDirectory()) return { kind: "directory", link: false };
    return { kind: "other", problem: "is neither a file nor a directory" };
  } catch (error) {
    return codeOf(error) === "ENOTDIR"
      ? { kind: "missing", problem: "is not there" }
      : { kind: "other", problem: `cannot be read: ${reason(error)}` };
  }
}

/** `at` is a link or lies behind one. */
function inspectLink(root: string, at: string): Entry {
  try {
    const real = realpathSync(at);
    if (!isInside(root, real)) return { kind: "other", problem: "is a link that leaves the repository" };
    const stats = statSync(real);
    if (stats.isDirectory()) return { kind: "directory", link: true };
    if (stats.isFile()) return { kind: "file", at: real, size: stats.size };
    return { kind: "other", problem: "is a link to something that is neither a file nor a directory" };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ELOOP") return { kind: "other", problem: "is a link that goes in a circle" };
    if (code !== "ENOENT" && code !== "ENOTDIR") return { kind: "other", problem: `cannot be read: ${reason(error)}` };
    const target = linkTarget(at);
    if (target === undefined) return { kind: "missing", problem: "is not there" };
    return { kind: "other", problem: `is a link to ${target}, which is not there` };
  }
}

function linkTarget(at: string): string | undefined {
  try {
    return readlinkSync(at);
  } catch {
    return undefined;
  }
}

function realPath(at: string): string | undefined {
  try {
    return realpathSync(at);
  } catch {
    return undefined;
  }
}

function isInside(root: string, real: string): boolean {
  const path = relative(root, real);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** The system's word without the machine's paths: `permission denied`. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return code ?? (error instanceof Error ? error.message : String(error));
}
