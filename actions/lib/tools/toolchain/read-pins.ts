// Reads the pins of the work tree and, where there is one, of the base, and lets the policy decide.
import { decidePins, type PinChange } from "#domain/toolchain/pin-policy.ts";
import { configPaths, lockPaths, repositoryPins, type RepositoryPins } from "#domain/toolchain/repository-pins.ts";
import type { TextFile } from "#domain/toolchain/mise-file.ts";
import type { PinProblem, Pins } from "#domain/toolchain/tool.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Files, ReadResult } from "#ports/files.ts";
import type { Git } from "#ports/git.ts";

export interface PinsRead {
  readonly pins: Pins;
  /** Those of the base by itself; absent without one. */
  readonly base?: Pins;
  /** What head's files change, and whose pin is used. Empty without a base. */
  readonly changes: readonly PinChange[];
  readonly problems: readonly PinProblem[];
  /** Why the base's pins could not be read; this release's own are then in their place. */
  readonly baseUnread?: string;
}

export interface PinSources {
  readonly files: Files;
  readonly git: Git | undefined;
  /** A revision, or its files; absent: the work tree's own pins count. */
  readonly base?: string | Files;
}

/** The pins that count. A base that cannot be read never makes head's pins count, and neither does a broken file. */
export async function readPins({ files, git, base }: PinSources): Promise<PinsRead> {
  const head = await readFiles(files);
  if (base === undefined) return { ...head, changes: [] };
  const before: BasePins = typeof base === "string" ? await readBase(git, base) : await readFiles(base);
  const { problems } = head;
  const unread = before.unread === undefined ? {} : { baseUnread: before.unread };
  if (problems.some(({ severity }) => severity === "error"))
    return { pins: before.pins, base: before.pins, changes: [], problems, ...unread };
  return { ...decidePins(before.pins, head.pins), base: before.pins, problems, ...unread };
}

interface BasePins {
  readonly pins: Pins;
  readonly unread?: string;
}

async function readBase(git: Git | undefined, base: string): Promise<BasePins> {
  const preset = repositoryPins([], []).pins;
  if (git === undefined) return { pins: preset, unread: "this is no Git work tree" };
  const commit = await git.resolve(base);
  if (commit === undefined) return { pins: preset, unread: `there is no revision ${base} here (a shallow clone?)` };
  return readWith(async (path) => {
    const bytes = await git.show(commit, path);
    return bytes === undefined ? undefined : { bytes };
  });
}

/** `undefined`: there is no such file. */
async function readWith(read: (path: string) => Promise<ReadResult | undefined>): Promise<RepositoryPins> {
  const unreadable: PinProblem[] = [];
  const all = async (paths: readonly string[]) => {
    const found: TextFile[] = [];
    const results = await Promise.all(paths.map(read));
    for (const [index, path] of paths.entries()) {
      const result = results[index];
      if (result === undefined) continue;
      if ("bytes" in result) found.push({ path, text: new TextDecoder().decode(result.bytes) });
      else unreadable.push({ ...wholeFile(path), severity: "error", message: result.problem });
    }
    return found;
  };
  const [configs, locks] = await Promise.all([all(configPaths), all(lockPaths)]);
  const { pins, problems } = repositoryPins(configs, locks);
  return { pins, problems: [...unreadable, ...problems] };
}

function readFiles(files: Files): Promise<RepositoryPins> {
  return readWith((path) => Promise.resolve(files.kind(path) === "missing" ? undefined : files.read(path)));
}
