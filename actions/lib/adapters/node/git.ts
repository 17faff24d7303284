// Running the git program: NUL-separated output, no pager, no hooks, nothing inherited but PATH and HOME.
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compareText } from "#kernel/ordering.ts";
import { runBytes } from "./processes.ts";

export interface GitPlace {
  /** Absolute path of a folder in a work tree. */
  readonly root: string;
  /** The host's environment; of it only PATH and the places of the user's configuration are passed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Work in a tree that another user owns, as the runner's checkout in a container is. */
  readonly trustOwner?: boolean;
  /** Another index than the repository's own. */
  readonly indexFile?: string;
}

/** The top of the work tree that holds `folder`, by its `.git`; undefined when there is none. */
export function workTreeOf(folder: string): string | undefined {
  let at = realpathSync(folder);
  while (!existsSync(join(at, ".git"))) {
    const above = dirname(at);
    if (above === at) return undefined;
    at = above;
  }
  return at;
}

/** When git fails and this says yes to its message, the answer is "not there" instead of an error. */
export type Absent = (exitCode: number, stderr: string) => boolean;

/** Output of one git command, as bytes; undefined when `absent` says so. Throws when git cannot answer. */
export async function runGit(
  place: GitPlace,
  args: readonly string[],
  options: { readonly absent?: Absent; readonly stdin?: string } = {},
): Promise<Buffer | undefined> {
  const finished = await runBytes({
    file: "git",
    args: [...gitSettings(place), ...args],
    cwd: place.root,
    env: gitEnvironment(place),
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    timeoutMs: 120_000,
  });
  if ("notStarted" in finished) throw new Error(`git ${args[0]}: ${finished.notStarted}`);
  if (finished.exitCode === 0) return finished.stdout;
  const stderr = finished.stderr.toString("utf8");
  if (options.absent?.(finished.exitCode, stderr)) return undefined;
  throw new Error(explain(args[0] ?? "", stderr));
}

/**
 * While `git commit -a` runs its hooks, what it will commit is in an index of its own, which GIT_INDEX_FILE names. It
 * counts when it is this repository's: the variable may come from a hook of another one.
 */
export async function withOwnIndex(place: GitPlace): Promise<GitPlace> {
  const named = place.environment["GIT_INDEX_FILE"];
  if (named === undefined || named === "") return place;
  const folder = (await runGit(place, ["rev-parse", "--absolute-git-dir"]))?.toString("utf8").replace(/\n$/, "") ?? "";
  const top = (await runGit(place, ["rev-parse", "--show-toplevel"]))?.toString("utf8").replace(/\n$/, "") ?? "";
  const file = resolve(top, named);
  return dirname(file) === folder ? { ...place, indexFile: file } : place;
}

/** The names in NUL-separated output. */
export function splitZ(bytes: Buffer | undefined): string[] {
  const names = bytes?.toString("utf8").split("\0") ?? [];
  return names.filter((name) => name !== "");
}

/** Paths of text files below the place that hold `text`; `where` says of what tree (`--cached`, `--untracked`). */
export async function pathsHolding(
  place: GitPlace,
  text: string,
  where: readonly string[],
): Promise<readonly string[]> {
  const args = ["grep", "-l", "-z", "-I", "--fixed-strings", "--no-recurse-submodules", ...where, "-e", text];
  return splitZ(await runGit(place, args, { absent: (exitCode, stderr) => exitCode === 1 && stderr === "" })).sort(
    compareText,
  );
}

export const unknownRevision: Absent = (exitCode, stderr) =>
  exitCode === 1 ||
  /[Nn]ot a valid (?:object|commit) name|unknown revision|bad (?:object|revision)|Needed a single/.test(stderr);
export const noSuchPath: Absent = (exitCode, stderr) =>
  unknownRevision(exitCode, stderr) || /does not exist|exists on disk|bad file|invalid object name/i.test(stderr);

/** The repository's own configuration may name programs (a pager, a monitor, hooks); none of them is run. */
export function gitSettings(place: GitPlace): string[] {
  const pairs = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "core.pager=cat"];
  if (place.trustOwner) pairs.push("safe.directory=*");
  return ["--no-pager", ...pairs.flatMap((pair) => ["-c", pair])];
}

export function gitEnvironment({ environment, indexFile }: GitPlace): Record<string, string> {
  const kept = ["PATH", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SystemRoot"]
    .map((name) => [name, environment[name]] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return {
    ...Object.fromEntries(kept),
    ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
  };
}

function explain(command: string, stderr: string): string {
  const line = stderr.split("\n").find((text) => text.trim() !== "") ?? "no message";
  if (/dubious ownership/.test(stderr)) {
    return `git ${command}: another user owns this repository; allow it with: git config --global --add safe.directory "$PWD"`;
  }
  return `git ${command}: ${line.replace(/^(?:fatal|error): /, "").trim()}`;
}
