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

/** Looks on PATH and in the cache; brings nothing. */
export async function locateTool(ports: ToolchainPorts, wanted: WantedTool): Promise<Resolution> {
  const located = await locate(ports, wanted, await sourcesOf(ports, wanted));
  if (!Array.isArray(located)) return located;
  return missing(wanted, located, `Run: homelab tools install ${wanted.tool.name}`);
}

/** Looks on PATH and in the cache, then downloads, then builds. */
export async function installTool(ports: ToolchainPorts, wanted: WantedTool): Promise<Resolution> {
  const sources = await sourcesOf(ports, wanted);
  const located = await locate(ports, wanted, sources);
  if (!Array.isArray(located)) return located;
  const downloaded = await fromRelease(ports, wanted, sources.release);
  if ("state" in downloaded) return downloaded;
  const built = await fromModule(ports, wanted, sources.module);
  if ("state" in built) return built;
  return missing(wanted, [...located, downloaded, built], wayOut(wanted, sources, built));
}

async function sourcesOf({ machine }: ToolchainPorts, { tool, pin }: WantedTool): Promise<Sources> {
  return { release: releaseSource(tool, pin, machine), module: await moduleSource(tool, pin, machine) };
}

async function locate(ports: ToolchainPorts, wanted: WantedTool, sources: Sources): Promise<FoundTool | Attempt[]> {
  const onPath = await findOnPath(ports, wanted.tool, wanted.pin.version);
  if ("state" in onPath) return onPath;
  for (const source of [sources.release, sources.module]) {
    const stored = "slot" in source ? await ports.store.find(source.slot) : undefined;
    if (stored !== undefined) return found(wanted, stored, "cache");
  }
  return [
    { way: "PATH", why: onPath.why },
    { way: "cache", why: `not in ${ports.store.root}` },
  ];
}

async function fromRelease(
  ports: ToolchainPorts,
  wanted: WantedTool,
  source: Sources["release"],
): Promise<FoundTool | Attempt> {
  if ("why" in source) return { way: "download", why: source.why };
  const stored = await fill(ports, source.slot, (folder) => fetchRelease(ports, { ...wanted, source }, folder));
  return "problem" in stored ? { way: "download", why: stored.problem } : found(wanted, stored, "download");
}

async function fromModule(
  ports: ToolchainPorts,
  wanted: WantedTool,
  source: Sources["module"],
): Promise<FoundTool | Attempt> {
  const module = wanted.tool.goModule;
  if ("why" in source || module === undefined) {
    return { way: "build", why: "why" in source ? source.why : "it has no Go module" };
  }
  const go = await findGo(ports);
  if (go === undefined) return { way: "build", why: "no Go toolchain is on PATH" };
  const stored = await fill(ports, source.slot, (folder) =>
    buildWithGo(ports, { ...wanted, module, source, go }, folder),
  );
  return "problem" in stored ? { way: "build", why: stored.problem } : found(wanted, stored, "build");
}

function fill(
  { store, log }: ToolchainPorts,
  slot: Slot,
  work: (folder: WorkFolder) => Promise<Filling>,
): Promise<StoredTool | { readonly problem: string }> {
  return store.fill(slot, work, (holder) => log.progress(`waiting for ${holder}, which installs ${slot.tool}`));
}

function found({ tool, pin }: WantedTool, stored: StoredTool, from: FoundTool["from"]): FoundTool {
  const sha256 = stored.sha256[tool.binaries[0] ?? tool.name] ?? "";
  return { state: "found", tool: tool.name, version: pin.version, from, binaries: stored.binaries, sha256 };
}

function missing({ tool, pin }: WantedTool, attempts: readonly Attempt[], out: string): MissingTool {
  return { state: "missing", tool: tool.name, version: pin.version, attempts, wayOut: out };
}

function wayOut({ tool, pin }: WantedTool, { module }: Sources, built: Attempt): string {
  const byHand = `put ${tool.name} ${pin.version} on PATH (for instance with mise install)`;
  if ("slot" in module && built.why.startsWith("no Go toolchain")) {
    return `Install Go (https://go.dev/dl) or ${byHand}, then run again.`;
  }
  return `Make the download possible, or ${byHand}, then run again.`;
}
