// The real tools for tests, by way of the product's own tool chain: found, downloaded or built once, kept outside the
// checkout. A test whose tool cannot be had is skipped, except on Linux x64 in CI, where it fails.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, TestRunner } from "vitest";
import { processes } from "#adapters/node/processes.ts";
import { nodeToolchain } from "#adapters/toolchain/toolchain.ts";
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { repositoryPins } from "#domain/toolchain/repository-pins.ts";
import { missingToolMessage, type Resolution } from "#domain/toolchain/resolution.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";
import { installTool } from "#tools/toolchain/resolve.ts";
import { pinOfModule, testTools } from "./test-tools.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const moduleFolders = [join(root, "actions/setup/modules"), join(here, "modules")];

/** Every tool that can be built from a locked module, and so be had wherever Go is. */
export const buildableTools: readonly string[] = [...knownTools, ...testTools]
  .filter(({ goModule }) => goModule !== undefined)
  .map(({ name }) => name);

/** One for all tools, so that a host which cannot be reached is asked once. */
const chain = nodeToolchain({ environment: environment(), judged: root, modules: moduleFolders });
const log = {
  progress: (text: string) => void process.stderr.write(`[tools] ${text}\n`),
  warning: (text: string) => void process.stderr.write(`[tools] warning: ${text}\n`),
};
const resolutions = new Map<string, Promise<Resolution>>();

/**
 * Absolute path of a program: a tool of this project's pins (`talhelper`, `age-keygen` …) or a test server (`etcd`,
 * `kube-apiserver`). When it cannot be had: skips the running test locally, throws in CI on Linux x64 and outside a test.
 */
export async function requireTool(name: string): Promise<string> {
  const resolution = await resolveTool(name);
  if (resolution.state === "missing") return giveUp(missingToolMessage(resolution));
  const path = resolution.binaries[name];
  if (path === undefined) throw new Error(`${resolution.tool} brings no program ${name}`);
  return path;
}

/** A `describe` that is skipped as a whole, with the reason in its name, when one of the tools cannot be had. */
export async function describeWithTools(names: readonly string[], title: string, body: () => void): Promise<void> {
  const missing: string[] = [];
  for (const name of names) {
    const resolution = await resolveTool(name);
    if (resolution.state === "missing") missing.push(missingToolMessage(resolution));
  }
  if (missing.length === 0) describe(title, body);
  else if (mustHaveTools()) throw new Error(missing.join("\n"));
  else describe.skip(`${title} (not run: ${missing.join(" ")})`, body);
}

/** Where a program is, or everything that was tried. Asked once per worker. */
export function resolveTool(name: string): Promise<Resolution> {
  const tool = [...knownTools, ...testTools].find(({ binaries }) => binaries.includes(name));
  if (tool === undefined) throw new Error(`${name} is no tool of the tool chain`);
  const known = resolutions.get(tool.name) ?? install(tool);
  resolutions.set(tool.name, known);
  return known;
}

async function install(tool: KnownTool): Promise<Resolution> {
  return installTool({ ...chain, processes, log }, { tool, pin: await pinOf(tool) });
}

async function pinOf(tool: KnownTool): Promise<Pin> {
  const pin = projectPins().get(tool.name);
  if (pin !== undefined) return pin;
  const goMod = readFileSync(join(here, "modules", tool.goModule?.folder ?? "", "go.mod"), "utf8");
  return pinOfModule(tool, goMod);
}

/** This project's own `.mise.toml` and `mise.lock`, as the product reads them. */
function projectPins(): ReadonlyMap<string, Pin> {
  const { pins, problems } = repositoryPins(textFiles([".mise.toml"]), textFiles(["mise.lock"]));
  if (problems.length > 0)
    throw new Error(problems.map(({ path, line, message }) => `${path}:${line}: ${message}`).join("\n"));
  return pins;
}

function textFiles(paths: readonly string[]): { path: string; text: string }[] {
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function mustHaveTools(): boolean {
  return (process.env["CI"] ?? "") !== "" && process.platform === "linux" && process.arch === "x64";
}

function giveUp(why: string): never {
  const test = TestRunner.getCurrentTest();
  if (test === undefined || mustHaveTools()) throw new Error(why);
  return test.context.skip(why);
}
