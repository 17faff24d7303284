// What `--changed` and `--staged` mean for one run: where the texts come from, and which files are judged.
import { WrongUse } from "#kernel/outcome.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { folderOf, nameOf } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Files, Listing } from "#ports/files.ts";
import type { Git } from "#ports/git.ts";
import type { Ports } from "#ports/ports.ts";
import type { BaseAnswer } from "./base.ts";
import { reachedBy } from "./reached.ts";

export interface ChangeInputs {
  readonly base?: string | undefined;
  readonly changed: boolean;
  readonly staged: boolean;
}

/**
 * The index where `--staged` asks for it, else the work tree.
 *
 * @throws WrongUse when either flag is given outside a Git repository
 */
export async function filesToJudge({ changed, staged }: ChangeInputs, { files, git }: Ports): Promise<Files> {
  if (!changed && !staged) return files;
  if (git === undefined) {
    const flag = staged ? "staged" : "changed";
    throw new WrongUse([`--${flag} needs a Git repository, and this folder is in none that git can read`]);
  }
  return staged ? git.index() : files;
}

export interface ChangeOptions {
  readonly inputs: ChangeInputs;
  readonly git: Git | undefined;
  readonly files: Files;
  readonly settings: Settings;
  readonly base: BaseAnswer;
}

export interface Change {
  /** What it touches and reaches; undefined for everything. */
  readonly focus: ReadonlySet<string> | undefined;
}

/**
 * The change that is judged; undefined for the whole tree, also where the base of a pull request is not at hand.
 *
 * @throws WrongUse for `--changed` where nothing tells what it is to be compared with
 */
export async function changeOf(options: ChangeOptions): Promise<Change | undefined> {
  const { inputs, git, files, settings, base } = options;
  if (git === undefined || (!inputs.changed && !inputs.staged)) return undefined;
  if (base.unread !== undefined) return undefined;
  const from = base.commit ?? (inputs.staged ? await git.resolve("HEAD") : undefined);
  // Before the first commit everything is a change.
  if (from === undefined && !inputs.staged && (await git.resolve("HEAD")) !== undefined) {
    const way = "fetch it (a shallow clone needs fetch-depth: 0), or name one with --base";
    throw new WrongUse([`no default branch was found to compare with: ${way}`]);
  }
  const changed = await git.changedPaths(from, { staged: inputs.staged });
  return { focus: await reachedBy(changed, { files, base: base.base?.files, settings }) };
}

/**
 * The files to parse when only `focus` is judged: those, the kustomizations above them (they say what a patch file is
 * for), the Talos inputs (they say which versions the tree is for), and the definitions of kinds among `definitions`.
 */
export function filesToRead(
  listing: Listing,
  focus: ReadonlySet<string>,
  definitions: readonly string[],
): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of focus)
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      folders.add(folder);
      if (folder === "") break;
    }
  const defining = new Set(definitions);
  const isContext = (path: string): boolean => {
    const name = nameOf(path);
    if (defining.has(path) || /^tal(?:config|env)\.ya?ml$/.test(name)) return true;
    return (kustomizationNames as readonly string[]).includes(name) && folders.has(folderOf(path));
  };
  return new Set(listing.paths.filter((path) => focus.has(path) || isContext(path)));
}
