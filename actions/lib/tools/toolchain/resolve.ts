// The order of the ways: PATH, cache, release, build. What did not work is kept, and told when nothing did.
import type { Attempt, FoundTool, MissingTool, Resolution, Slot } from "#domain/toolchain/resolution.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";
import type { Filling, StoredTool, WorkFolder } from "#ports/tool-store.ts";
import { buildWithGo, findGo } from "./go-build.ts";
import { findOnPath } from "./on-path.ts";
import type { ToolchainPorts } from "./ports.ts";
import { fetchRelease } from "./release.ts";
import { moduleSource, releaseSource, type ModuleSource, type ReleaseSource } from "./sources.ts";

export interface WantedTool {
  readonly tool: KnownTool;
  readonly pin: Pin;
}

interface Sources {
  readonly release: ReleaseSource | { readonly why: string };
  readonly module: ModuleSource | { readonly why: string };
}

type Made = StoredTool | { readonly why: string };

/** Looks on PATH and in the cache; brings nothing. */
export async function locateTool(ports: ToolchainPorts, wanted: WantedTool): Promise<Resolution> {
  const located = await locate(ports, wanted, await sourcesOf(ports, wanted));
  if ("state" in located) return located;
  return missing(wanted, located.attempts, `Run: homelab tools install ${wanted.tool.name}`);
}

/** Looks on PATH and in the cache, then downloads, then builds. */
export async function installTool(ports: ToolchainPorts, wanted: WantedTool): Promise<Resolution> {
  const sources = await sourcesOf(ports, wanted);
  const located = await locate(ports, wanted, sources);
  if ("state" in located) return located;
  const attempts = [...located.attempts];
  const downloaded = await fromRelease(ports, wanted, sources.release);
  if (!("why" in downloaded)) return found({ wanted, stored: downloaded, from: "download", attempts });
  attempts.push({ way: "download", why: downloaded.why });
  const built = await fromModule(ports, wanted, sources.module);
  if (!("why" in built)) return found({ wanted, stored: built, from: "build", attempts });
  return missing(wanted, [...attempts, { way: "build", why: built.why }], wayOut(wanted, sources, built.why));
}

async function sourcesOf({ machine }: ToolchainPorts, { tool, pin }: WantedTool): Promise<Sources> {
  return { release: releaseSource(tool, pin, machine), module: await moduleSource(tool, pin, machine) };
}

async function locate(
  ports: ToolchainPorts,
  wanted: WantedTool,
  sources: Sources,
): Promise<FoundTool | { readonly attempts: readonly Attempt[] }> {
  const onPath = await findOnPath(ports, wanted.tool, wanted.pin.version);
  if ("state" in onPath) return onPath;
  const attempts: Attempt[] = [{ way: "PATH", why: onPath.why }];
  for (const source of [sources.release, sources.module]) {
    const stored = "slot" in source ? await ports.store.find(source.slot) : undefined;
    if (stored !== undefined) return found({ wanted, stored, from: "cache", attempts });
  }
  return { attempts: [...attempts, { way: "cache", why: `not in ${ports.store.root}` }] };
}

async function fromRelease(ports: ToolchainPorts, wanted: WantedTool, source: Sources["release"]): Promise<Made> {
  if ("why" in source) return source;
  return install(ports, source.slot, (folder) => fetchRelease(ports, { ...wanted, source }, folder));
}

async function fromModule(ports: ToolchainPorts, wanted: WantedTool, source: Sources["module"]): Promise<Made> {
  const module = wanted.tool.goModule;
  if ("why" in source) return source;
  if (module === undefined) return { why: "it has no Go module" };
  const go = await findGo(ports);
  if (go === undefined) return { why: noGo };
  return install(ports, source.slot, (folder) => buildWithGo(ports, { ...wanted, module, source, go }, folder));
}

const noGo = "no Go toolchain is on PATH";

async function install(
  { store, log }: ToolchainPorts,
  slot: Slot,
  work: (folder: WorkFolder) => Promise<Filling>,
): Promise<Made> {
  const tell = (holder: string) => log.progress(`waiting for ${holder}, which installs ${slot.tool}`);
  const filled = await store.install(slot, work, tell);
  return "problem" in filled ? { why: filled.problem } : filled;
}

interface Finding {
  readonly wanted: WantedTool;
  readonly stored: StoredTool;
  readonly from: FoundTool["from"];
  readonly attempts: readonly Attempt[];
}

function found({ wanted, stored, from, attempts }: Finding): FoundTool {
  const { tool, pin } = wanted;
  const sha256 = stored.sha256[tool.binaries[0] ?? tool.name] ?? "";
  return { state: "found", tool: tool.name, version: pin.version, from, attempts, binaries: stored.binaries, sha256 };
}

function missing({ tool, pin }: WantedTool, attempts: readonly Attempt[], out: string): MissingTool {
  return { state: "missing", tool: tool.name, version: pin.version, attempts, wayOut: out };
}

function wayOut({ tool, pin }: WantedTool, { module }: Sources, buildWhy: string): string {
  const byHand = `put ${tool.name} ${pin.version} on PATH (for instance with mise install)`;
  if ("slot" in module && buildWhy === noGo) {
    return `Install Go (https://go.dev/dl) or ${byHand}, then run again.`;
  }
  return `Make the download possible, or ${byHand}, then run again.`;
}
