// What `--changed`, `--staged` and `--base` mean for one run: which files are in focus, and where their text comes from.
import { WrongUse } from "#kernel/outcome.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { Files, Listing, ReadResult } from "#ports/files.ts";
import type { Git } from "#ports/git.ts";
import type { Ports } from "#ports/ports.ts";

export interface ChangeInputs {
  readonly base?: string | undefined;
  readonly changed: boolean;
  readonly staged: boolean;
}

export interface Change {
  /** Files that are judged; undefined for all. */
  readonly focus: ReadonlySet<string> | undefined;
  /** Reads the index where `--staged` asks for it. */
  readonly files: Files;
  /** Texts that are not those of the work tree, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** @throws WrongUse outside a Git repository, or when the base does not exist here */
export async function changeOf(inputs: ChangeInputs, ports: Ports): Promise<Change> {
  const all: Change = { focus: undefined, files: ports.files, sources: new Map() };
  if (!inputs.changed && !inputs.staged) return all;
  const git = ports.git;
  if (git === undefined)
    throw new WrongUse([
      `--${inputs.staged ? "staged" : "changed"} needs a Git repository, and this folder is in none`,
    ]);
  if (inputs.staged) return staged(ports.files, git, inputs.base ?? "HEAD");
  const base = await baseCommit(inputs.base ?? ports.pullRequest?.base, git);
  return { ...all, focus: new Set(await git.changedPaths(base)) };
}

/** The commit that a change is measured from: the base asked for, else the merge base with the default branch. */
async function baseCommit(asked: string | undefined, git: Git): Promise<string> {
  const candidates = asked === undefined ? ["origin/HEAD", "origin/main", "origin/master", "main", "master"] : [asked];
  for (const candidate of candidates) {
    if ((await git.resolve(candidate)) === undefined) continue;
    const merge = await git.mergeBase(candidate, "HEAD");
    if (merge !== undefined) return merge;
  }
  const what =
    asked === undefined ? "no default branch was found to compare with" : `the base ${asked} is not in this clone`;
  throw new WrongUse([`${what}: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base`]);
}

async function staged(files: Files, git: Git, base: string): Promise<Change> {
  const known = await git.resolve(base);
  const focus = new Set(await git.changedPaths(known ?? "HEAD", { staged: true }));
  const contents = new Map<string, Uint8Array>();
  const sources = new Map<string, string>();
  for (const path of focus) {
    const bytes = await git.show("", path);
    if (bytes === undefined) continue;
    contents.set(path, bytes);
    sources.set(path, new TextDecoder("utf-8").decode(bytes));
  }
  const read = (path: string): ReadResult => {
    const bytes = contents.get(path);
    return bytes === undefined ? files.read(path) : { bytes };
  };
  return { focus, files: { list: () => files.list(), kind: (path) => files.kind(path), read }, sources };
}

/**
 * The files to parse when only `focus` is judged: those, the kustomizations above them (they say what a patch file is
 * for), and the Talos inputs (they say which versions the tree is for).
 */
export function filesToRead(listing: Listing, focus: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of focus)
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      folders.add(folder);
      if (folder === "") break;
    }
  const isContext = (path: string): boolean => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (/^tal(?:config|env)\.ya?ml$/.test(name)) return true;
    return (kustomizationNames as readonly string[]).includes(name) && folders.has(folderOf(path));
  };
  return new Set(listing.paths.filter((path) => focus.has(path) || isContext(path)));
}
