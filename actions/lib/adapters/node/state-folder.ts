// The persistent folder of the applies: a journal that is on the disk before anything is done, backups, and one process at a time.
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { StateFolder } from "#ports/journal.ts";
import { errorCode, errorWords } from "./errno.ts";
import { isAlive, ownMark } from "./process-mark.ts";

export interface OpenState {
  readonly folder: StateFolder;
  readonly close: () => void;
}

/** Opens the folder, which is made when it is not there, for this process alone. A problem in words when another process has it, or it cannot be used. */
export function openState(path: string): OpenState | { readonly problem: string } {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0)
      return { problem: "others than its owner may open it; chmod 700 it" };
    const taken = takeLock(join(path, "lock"));
    if (taken !== undefined) return { problem: taken };
  } catch (error) {
    return { problem: errorWords(error) };
  }
  return { folder: folderAt(path), close: () => rmSync(join(path, "lock"), { force: true }) };
}

function takeLock(file: string): string | undefined {
  for (let round = 0; round < 2; round++) {
    try {
      writeNew(file, Buffer.from(ownMark()));
      return undefined;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const holder = textOf(file);
    if (isAlive(holder)) return `another apply is at work with it (process ${holder.split(" ")[0] ?? ""})`;
    rmSync(file, { force: true });
  }
  return "another apply took it at the same moment";
}

function folderAt(path: string): StateFolder {
  const journal = join(path, "journal.jsonl");
  return {
    journal: {
      read: () => soon(() => textOf(journal)),
      truncate: (bytes) => soon(() => synced(journal, "r+", (file) => ftruncateSync(file, bytes))),
      append: (line) =>
        soon(() => {
          const isNew = statSync(journal, { throwIfNoEntry: false }) === undefined;
          synced(journal, "a", (file) => writeWhole(file, Buffer.from(line)));
          if (isNew) syncFolder(path);
        }),
    },
    write: (name, content) => soon(() => writeNew(join(path, name), content)),
    read: (name) => soon(() => bytesOf(join(path, name))),
    list: () => soon(() => listed(path)),
  };
}

/** What is thrown is the promise's rejection. */
async function soon<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}

function synced(path: string, flags: "a" | "r+", work: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    work(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeNew(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, "wx", 0o600);
  try {
    writeWhole(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}

function writeWhole(file: number, content: Uint8Array): void {
  for (let at = 0; at < content.length;) at += writeSync(file, content, at);
}

/** A new name is on the disk only once its folder is. */
function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function textOf(path: string): string {
  return Buffer.from(bytesOf(path) ?? new Uint8Array()).toString("utf8");
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function listed(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return names.map((name) => name.slice(path.length + 1).replaceAll("\\", "/")).sort();
}
