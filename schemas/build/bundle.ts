// The files of the bundle as text: the same input gives the same bytes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareText, sortedKeys } from "#kernel/ordering.ts";

/** Path below `schemas/bundle` → the file's text. */
export type Bundle = ReadonlyMap<string, string>;

const largestFile = 1024 * 1024;

/** JSON in one line with the keys of every object sorted by code unit. Lists keep their order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const record = value as Record<string, unknown>;
  const entries = sortedKeys(record).filter((key) => record[key] !== undefined);
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(",")}}`;
}

/** Joins what the builders made; throws when two made the same file or one is too large. */
export function toBundle(files: Iterable<readonly [path: string, content: unknown]>): Bundle {
  const bundle = new Map<string, string>();
  for (const [path, content] of files) {
    if (bundle.has(path)) throw new Error(`two sources make ${path}`);
    const text = `${canonicalJson(content)}\n`;
    const size = Buffer.byteLength(text);
    if (size > largestFile)
      throw new Error(`${path} has ${size} bytes; a file of the bundle has at most ${largestFile}`);
    bundle.set(path, text);
  }
  return bundle;
}

/** Replaces the folder's content by the bundle. */
export function writeBundle(folder: string, bundle: Bundle): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of bundle) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file of the folder that differs from the bundle, one line each; empty when all bytes are equal. */
export function differences(folder: string, bundle: Bundle): readonly string[] {
  const present = bundleFiles(folder);
  const lines = present.filter((path) => !bundle.has(path)).map((path) => `${path}: the build does not make it`);
  for (const [path, text] of bundle) {
    if (!present.includes(path)) lines.push(`${path}: missing`);
    else if (!readFileSync(join(folder, path)).equals(Buffer.from(text))) lines.push(`${path}: other bytes`);
  }
  return lines.sort(compareText);
}

/** The paths of all files below the folder, with `/`, sorted. */
export function bundleFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort(compareText);
}
