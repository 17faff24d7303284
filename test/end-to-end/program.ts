// The committed build as users run it: a process of its own, an environment of its own, no network.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect } from "vitest";
import { temporaryFolder } from "./tree.ts";

/** What is tested, here and in runner.ts. test/house/dist.test.ts holds it against the sources. */
export const dist = resolve("actions/dist");

export const noNetwork = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), "no-network.mjs")).href;

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Process {
  readonly node?: string;
  readonly script: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Runs a script of the build to its end. It has 512 MiB of heap, and a minute as a safeguard for the machine: what takes
 * either is ended by a signal, which no test takes for an answer.
 */
export async function runScript({ node, script, argv, cwd, environment }: Process): Promise<Finished> {
  const options = ["--max-old-space-size=512", `--import=${noNetwork}`];
  const child = spawn(node ?? process.execPath, [...options, script, ...argv], {
    cwd,
    env: { ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => stdout.push(data));
  child.stderr.on("data", (data: Buffer) => stderr.push(data));
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  return {
    exitCode,
    stdout: Buffer.concat(stdout).toString("utf8"),
    stderr: Buffer.concat(stderr).toString("utf8"),
  };
}

export interface Options {
  readonly node?: string;
  /** Added to the environment, which holds PATH (with nothing but Git), HOME and XDG_CACHE_HOME (both empty folders). */
  readonly environment?: Readonly<Record<string, string>>;
}

/** `homelab …` in a folder. Whatever happens, it must end by itself and without a stack trace. */
export async function homelab(cwd: string, argv: readonly string[], options: Options = {}): Promise<Finished> {
  const finished = await runScript({
    ...(options.node === undefined ? {} : { node: options.node }),
    script: join(dist, "cli.js"),
    argv,
    cwd,
    environment: { ...bareEnvironment(), ...options.environment },
  });
  expectOrderly(finished);
  return finished;
}

/** Ended by itself with one of our exit codes, and no inner words of the program in what it said. */
export function expectOrderly({ exitCode, stdout, stderr }: Finished): void {
  expect([0, 1, 2, 3], stderr).toContain(exitCode);
  expect(stdout + stderr).not.toMatch(
    /^ +at \S.*:\d+:\d+\)?$|node:internal|\[object |(?<![\w-])undefined\b|\bENO[A-Z]+\b/m,
  );
}

/** Nothing of this machine but Git. */
export function bareEnvironment(): Record<string, string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  symlinkSync(programOnPath("git") ?? "git", join(folder, "bin", "git"));
  for (const name of ["home", "cache"]) mkdirSync(join(folder, name));
  return { PATH: join(folder, "bin"), HOME: join(folder, "home"), XDG_CACHE_HOME: join(folder, "cache") };
}

function programOnPath(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The pinned Node, and the system's when it has another. */
export function nodes(): readonly string[] {
  const system = programOnPath("node");
  return system === undefined ? [process.execPath] : [process.execPath, system];
}
