// Go modules as a source of files: downloaded by the go command, verified by the checksum database and by our lock.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compareText } from "#kernel/ordering.ts";
import type { Source } from "./lock.ts";

interface Download {
  readonly Path: string;
  readonly Version: string;
  readonly Dir?: string;
  readonly Sum?: string;
  readonly Error?: string;
}

/** A source with the folder in which its module lies, read only. */
export interface Module {
  readonly source: Source;
  readonly folder: string;
}

/** One file of a module; `path` is relative to the module. */
export interface ModuleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Downloads every source's module (or finds it in Go's module cache).
 * Throws with one line per module when a module cannot be had or is not the one that was locked.
 */
export function downloadModules(sources: readonly Source[]): readonly Module[] {
  const wanted = [...new Set(sources.map((source) => `${source.module}@${source.version}`))];
  const downloads = new Map(goModDownload(wanted).map((entry) => [`${entry.Path}@${entry.Version}`, entry]));
  const troubles: string[] = [];
  const modules: Module[] = [];
  for (const source of sources) {
    const name = `${source.module}@${source.version}`;
    const entry = downloads.get(name);
    if (entry?.Dir === undefined || entry.Error !== undefined) {
      troubles.push(`${name} cannot be downloaded: ${entry?.Error ?? "go mod download says nothing about it"}`);
    } else if (entry.Sum !== source.sum) {
      troubles.push(`${name} has the sum ${entry.Sum}, and schemas/lock.json (${source.id}) says ${source.sum}`);
    } else {
      modules.push({ source, folder: entry.Dir });
    }
  }
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
  return modules;
}

/** Runs `go mod download -json` in a module of its own, so that no go.mod around it has a say. */
function goModDownload(names: readonly string[]): Download[] {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    writeFileSync(join(folder, "go.mod"), "module schemas\n\ngo 1.24\n");
    const env = { ...process.env, GOFLAGS: "-mod=mod", GOWORK: "off", GOPRIVATE: "", GONOSUMDB: "", GONOSUMCHECK: "" };
    const out = runGo(["mod", "download", "-json", ...names], { cwd: folder, env });
    // The answer is a row of JSON objects with nothing between them.
    return JSON.parse(`[${out.trim().replace(/^\}\n\{$/gm, "},{")}]`) as Download[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runGo(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): string {
  try {
    return execFileSync("go", args, {
      ...options,
      encoding: "utf8",
      maxBuffer: 1 << 24,
      stdio: ["ignore", "pipe", "inherit"],
    });
  } catch (cause) {
    // It fails when one module failed, and still tells of every module.
    const { stdout, code } = cause as { stdout?: string; code?: string };
    if (stdout) return stdout;
    if (code === "ENOENT")
      throw new Error("building the schema bundle needs the go command (1.24 or newer) on PATH", { cause });
    throw new Error("go mod download failed, see above", { cause });
  }
}

/** The files that the source's paths name, sorted by path; throws when a path names none. */
export function moduleFiles(module: Module): readonly ModuleFile[] {
  const { source, folder } = module;
  const except = new Set(source.except);
  const paths = source.paths.flatMap((pattern) => {
    const found = expand(folder, pattern);
    if (found.length === 0) throw new Error(`${source.id}: ${source.module}@${source.version} has no file ${pattern}`);
    return found;
  });
  for (const path of except) if (!paths.includes(path)) throw new Error(`${source.id}: nothing to except at ${path}`);
  return [...new Set(paths)]
    .filter((path) => !except.has(path))
    .sort(compareText)
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** Expands `*` in the last part of a path, and `**` as all folders below. */
function expand(folder: string, pattern: string): string[] {
  const [base, deep] = pattern.split("**/");
  if (deep !== undefined && base !== undefined) {
    return readdirSync(join(folder, base), { recursive: true, encoding: "utf8" })
      .filter((path) => matches(path.split("/").at(-1) ?? "", deep))
      .map((path) => `${base}${path}`);
  }
  const parent = dirname(pattern);
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  return readdirSync(join(folder, parent))
    .filter((name) => matches(name, last))
    .map((name) => (parent === "." ? name : `${parent}/${name}`));
}

function matches(name: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}
