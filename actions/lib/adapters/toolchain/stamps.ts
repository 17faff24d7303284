// What is remembered of a stored program between runs, so that it need not be read whole each time.
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { errorCode } from "#adapters/node/errno.ts";
import { sha256Of } from "#adapters/node/programs.ts";

// Threat model. The store is the user's own: whoever may write to it may replace a program and the manifest beside it that holds its
// sha256, so no digest taken here keeps such a one out; what keeps strangers out is the sha256 of the release, or go.sum, at installation
// and the rights of the folder. The digest finds what goes wrong without anybody's will: a program that was cut off, overwritten, restored
// by halves from a cache of CI, or mixed up. Each of these makes another inode or moves ctime, which no program sets (that takes another
// clock, or root), so a program is read again exactly when one of dev, inode, mode, size, mtime and ctime differs. What changes a file
// below the file system, a failing disk, is found only then. Like Git's index, nothing is remembered of a file that changed within the last
// seconds: a second change in the same tick of the clock would leave no trace.

/** By the name of each program, what `stat` said of it when its content last had the recorded sha256. */
type Stamps = Readonly<Record<string, string>>;

/** Coarser than the ticks of every file system. */
const settledMs = 3_000;
const file = "stamps.json";

/**
 * True when every program of the folder has its recorded sha256. `now` is the time in milliseconds. A folder that cannot be written to is
 * read whole every time.
 */
export async function holdsPrograms(
  folder: string,
  sha256: Readonly<Record<string, string>>,
  now: () => number,
): Promise<boolean> {
  const known = await readStamps(join(folder, file));
  const fresh: Record<string, string> = {};
  let isNew = false;
  for (const [name, sum] of Object.entries(sha256)) {
    const before = await stampOf(join(folder, name));
    if (before === undefined) return false;
    if (Object.hasOwn(known, name) && known[name] === `${sum} ${before.stamp}`) {
      fresh[name] = known[name];
      continue;
    }
    if ((await digest(join(folder, name))) !== sum) return false;
    const after = await stampOf(join(folder, name));
    if (after?.stamp !== before.stamp || now() - before.changedMs < settledMs) continue;
    fresh[name] = `${sum} ${before.stamp}`;
    isNew = true;
  }
  if (isNew) await writeStamps(folder, fresh);
  return true;
}

async function stampOf(path: string): Promise<{ readonly stamp: string; readonly changedMs: number } | undefined> {
  try {
    const { dev, ino, mode, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return { stamp: [dev, ino, mode, size, mtimeNs, ctimeNs].join(" "), changedMs: Number(ctimeNs / 1_000_000n) };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

async function readStamps(path: string): Promise<Stamps> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return typeof value === "object" && value !== null ? (value as Stamps) : {};
  } catch (error) {
    if (errorCode(error) === undefined && !(error instanceof SyntaxError)) throw error;
    return {};
  }
}

/** In one step, as another process may be reading. A store of somebody else is left as it is. */
async function writeStamps(folder: string, stamps: Stamps): Promise<void> {
  const partial = join(folder, `${file}.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(partial, `${JSON.stringify(stamps, undefined, 2)}\n`, { flag: "wx" });
    await rename(partial, join(folder, file));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** Undefined when it cannot be read: the tool is then damaged. */
export async function digest(path: string): Promise<string | undefined> {
  try {
    return await sha256Of(path);
  } catch (error) {
    if (errorCode(error) !== undefined) return undefined;
    throw error;
  }
}
