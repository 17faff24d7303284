// Whether a path is in the repository.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { Folders } from "./folders.ts";
import { folderOf, nameOf } from "./paths.ts";

const known = new WeakMap<ReadonlySet<string>, Folders>();

/** The paths as folders, made once per listing. */
export function foldersOf(paths: ReadonlySet<string>): Folders {
  let folders = known.get(paths);
  if (folders === undefined) known.set(paths, (folders = new Folders(paths)));
  return folders;
}

export interface Listed {
  readonly paths: ReadonlySet<string>;
  readonly settings: Pick<Settings, "clusters" | "ignore">;
}

/** What stands at `path`. `unknown`: behind a symbolic link, made from a template, or left out by the settings. */
export function presenceOf({ paths, settings }: Listed, path: string): "file" | "folder" | "absent" | "unknown" {
  const folders = foldersOf(paths);
  if (folders.has(path)) return "folder";
  if (paths.has(path)) return "file";
  if (["j2", "tmpl", "tpl", "gotmpl", "template"].some((ending) => paths.has(`${path}.${ending}`))) return "unknown";
  for (let at = folderOf(path); at !== ""; at = folderOf(at)) if (paths.has(at)) return "unknown";
  if (settings.ignore.some((glob) => matchesGlob(path, glob) || matchesGlob(`${path}/x`, glob))) return "unknown";
  // With clusters in the settings only their folders are listed.
  return settings.clusters.length > 0 && !folders.has(path.split("/")[0] ?? "") ? "unknown" : "absent";
}

/** The path that was probably meant: the same with one segment that is a neighbour of a like name. */
export function nearbyPath(paths: ReadonlySet<string>, path: string): string | undefined {
  return respelt(paths, path, nearestName);
}

/** The path that this one can only be a typing mistake of. */
export function clearPath(paths: ReadonlySet<string>, path: string): string | undefined {
  return respelt(paths, path, clearName);
}

function respelt(paths: ReadonlySet<string>, path: string, choose: typeof nearestName): string | undefined {
  const folders = foldersOf(paths);
  let folder = path;
  let missing: string | undefined;
  while (!folders.has(folder) && folder !== "") {
    missing = folder;
    folder = folderOf(folder);
  }
  if (missing === undefined) return undefined;
  const near = choose(nameOf(missing), folders.names(folder));
  const meant =
    near === undefined ? undefined : `${folder === "" ? "" : `${folder}/`}${near}${path.slice(missing.length)}`;
  return meant !== undefined && (paths.has(meant) || folders.has(meant)) ? meant : undefined;
}

/** `target` as a kustomization in `folder` would name it: `./app.yaml`, `../../components/sops`. */
export function relativePath(folder: string, target: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const up = from.length - shared;
  return `${up === 0 ? "./" : "../".repeat(up)}${to.slice(shared).join("/")}`;
}
