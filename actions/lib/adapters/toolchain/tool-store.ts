// The tool cache on disk: `tools/` holds complete tools only, put together in `work/`, one process at a time (`locks/`).
import { randomBytes } from "node:crypto";
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { slotName, type Slot } from "#domain/toolchain/resolution.ts";
import type { Filled, Filling, StoredTool, ToolStore, WorkFolder } from "#ports/tool-store.ts";
import { errorCode, errorWords } from "#adapters/node/errno.ts";
import { digest, holdsPrograms } from "./stamps.ts";
import { takeLock } from "./tool-lock.ts";

interface Manifest {
  readonly madeBy: StoredTool["madeBy"];
  readonly sha256: Readonly<Record<string, string>>;
}

/** The cache below `root`, which is made when first written to. `now` is the time in milliseconds. */
export function nodeToolStore(root: string, now: () => number = Date.now): ToolStore {
  const place: Place = { root, now };
  return {
    root,
    find: (slot) => find(place, slot),
    digest,
    async install(slot, work, waiting) {
      try {
        const lock = await takeLock(join(root, "locks", `${slotName(slot)}.lock`), waiting);
        try {
          return (await find(place, slot)) ?? (await fill(place, slot, work));
        } finally {
          await lock.release();
        }
      } catch (error) {
        if (errorCode(error) === undefined) throw error;
        return {
          problem: `the cache ${root} cannot be written (${errorWords(error)}); RUNNER_TOOL_CACHE or XDG_CACHE_HOME names another place`,
        };
      }
    },
  };
}

interface Place {
  readonly root: string;
  readonly now: () => number;
}

async function find({ root, now }: Place, slot: Slot): Promise<StoredTool | undefined> {
  const folder = join(root, "tools", slotName(slot));
  const manifest = await readManifest(join(folder, "manifest.json"));
  if (manifest === undefined) return undefined;
  if (!(await holdsPrograms(folder, manifest.sha256, now))) return undefined;
  const binaries = Object.fromEntries(Object.keys(manifest.sha256).map((name) => [name, join(folder, name)]));
  return { binaries, sha256: manifest.sha256, madeBy: manifest.madeBy };
}

/** Undefined when it is absent, unreadable or damaged: the tool is installed anew then. */
async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isManifest(value) ? value : undefined;
  } catch (error) {
    if (errorCode(error) !== undefined || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isManifest(value: unknown): value is Manifest {
  const { madeBy, sha256 } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  if ((madeBy !== "download" && madeBy !== "build") || typeof sha256 !== "object" || sha256 === null) return false;
  const programs = Object.entries(sha256);
  return programs.length > 0 && programs.every(([name, sum]) => /^[\w-]+$/.test(name) && typeof sum === "string");
}

async function fill(
  place: Place,
  slot: Slot,
  work: (folder: WorkFolder) => Promise<Filling>,
): Promise<StoredTool | { readonly problem: string }> {
  const { root } = place;
  const name = slotName(slot);
  await sweep(join(root, "work"), name);
  const path = join(root, "work", `${name}.${randomBytes(6).toString("hex")}`);
  const partial = join(root, "downloads", `${name}.partial`);
  await mkdir(path, { recursive: true });
  await mkdir(dirname(partial), { recursive: true });
  try {
    const filling = await work({ path, partial, write: (file, text) => writeBelow(path, file, text) });
    if ("problem" in filling) return filling;
    const ready = join(path, "ready");
    const binaries = await assemble(ready, filling);
    const refusal = await filling.refuse(binaries);
    if (refusal !== undefined) return { problem: refusal };
    await replace(ready, join(root, "tools", name));
    await rm(partial, { force: true });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
  return (await find(place, slot)) ?? { problem: "what was installed is not there any more" };
}

async function writeBelow(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: "wx" });
  return file;
}

/** A folder with the programs and what is known of them; it is complete before it gets its name. Answers their paths. */
async function assemble(folder: string, filling: Filled): Promise<Record<string, string>> {
  await mkdir(folder);
  const binaries: Record<string, string> = {};
  const sha256: Record<string, string> = {};
  for (const [name, from] of Object.entries(filling.files)) {
    const file = join(folder, name);
    await moveFile(from, file);
    await chmod(file, 0o755);
    const sum = await digest(file);
    if (sum === undefined) throw new Error(`${file} cannot be read back`);
    sha256[name] = sum;
    binaries[name] = file;
  }
  const manifest: Manifest = { madeBy: filling.madeBy, sha256 };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return binaries;
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== "EXDEV") throw error;
    await copyFile(from, to);
  }
}

/** Puts a complete folder in place; a damaged one that is there makes way. */
async function replace(ready: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(ready, target);
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR") throw error;
    const old = `${ready}.old`;
    await rename(target, old);
    await rename(ready, target);
  }
}

/** Removes what killed processes left of this slot; we hold its lock, so nobody works there. */
async function sweep(work: string, name: string): Promise<void> {
  await mkdir(work, { recursive: true });
  for (const entry of await readdir(work)) {
    if (entry.startsWith(`${name}.`)) await rm(join(work, entry), { recursive: true, force: true });
  }
}
