// A lock file that two processes cannot hold, and that a dead one does not keep.
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "#adapters/node/errno.ts";

/** A holder shows every `beatMs` that it lives; after `deadMs` without a beat its lock is void (it may be on another host). */
const beatMs = 5_000;
const deadMs = 60_000;
const pollMs = 100;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

export interface Lock {
  release(): Promise<void>;
}

/**
 * Waits until the lock is ours. What the lock guards must not rest on it alone: a lock that was taken for void while its
 * holder slept can have two holders, which then do the same work twice. `waiting` is called once, with the holder's name.
 */
export async function takeLock(file: string, waiting?: (holder: string) => void): Promise<Lock> {
  await mkdir(dirname(file), { recursive: true });
  const token = randomBytes(8).toString("hex");
  const content = JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder);
  for (let told = false; !(await create(file, content));) {
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (await isVoid(file, holder)) {
      await setAside(file, holder);
      continue;
    }
    if (!told) waiting?.(`process ${holder.pid} on ${holder.host}`);
    told = true;
    await pause(pollMs);
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await readHolder(file))?.token === token) await rm(file, { force: true });
    },
  };
}

async function create(file: string, content: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Undefined when the file went away; a file that is not (yet) ours to read is a holder without a process. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    const { pid, host, token } = value as Partial<Holder>;
    if (typeof pid === "number" && typeof host === "string" && typeof token === "string") return { pid, host, token };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { pid: 0, host: "an unknown host", token: "" };
}

async function isVoid(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname() && holder.pid > 0 && !isAlive(holder.pid)) return true;
  try {
    return Date.now() - (await stat(file)).mtimeMs > deadMs;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** Renames before removing, so that a lock which someone took in between is noticed and given back. */
async function setAside(file: string, holder: Holder): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if ((await readHolder(aside))?.token === holder.token) await rm(aside, { force: true });
  else await rename(aside, file);
}
