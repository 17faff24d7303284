// This repository's own files as the tests of the trees read them: tracked files, parsed values, values at a path.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** What stands in the work tree, tracked or new, but not ignored: what `homelab` reads too. Sorted. */
export function repositoryFiles(...folders: string[]): string[] {
  const out = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...folders], {
    cwd: root,
  });
  return [...new Set(out.toString("utf8").split("\0"))]
    .filter((path) => path !== "" && existsSync(`${root}/${path}`))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8");
}

/** Every document of a YAML file as a plain value; a file that does not parse throws with its name. */
export function documentsOf(path: string): unknown[] {
  return parseDocuments(textOf(path), path);
}

export function parseDocuments(text: string, name: string): unknown[] {
  return parseAllDocuments(text, { uniqueKeys: true }).map((document) => {
    const problem = document.errors[0];
    if (problem !== undefined) throw new Error(`${name}: ${problem.message}`);
    return document.toJS() as unknown;
  });
}

export function tomlOf(path: string): unknown {
  return parseToml(textOf(path));
}

/** One step into a value: a key, an index, or the first item of a list (or document) with these values: `{ kind: "VolumeConfig" }`. */
export type Step = string | number | Readonly<Record<string, unknown>>;

/** The value at a path, or undefined where the path ends early. */
export function valueAt(value: unknown, path: readonly Step[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    if (typeof step === "object") at = Array.isArray(at) ? at.find((item) => matches(item, step)) : undefined;
    else at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

function matches(item: unknown, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([key, value]) => valueAt(item, key.split(".")) === value);
}
