// Where a tool was found, or everything that was tried and the way out.
import type { Platform } from "./tool.ts";

export type Way = "PATH" | "cache" | "download" | "build";

/** One way that did not lead to the tool. */
export interface Attempt {
  readonly way: Way;
  readonly why: string;
}

export interface FoundTool {
  readonly state: "found";
  readonly tool: string;
  readonly version: string;
  readonly from: Way;
  /** The ways that were tried before, and why they did not lead to it. */
  readonly attempts: readonly Attempt[];
  /** Absolute path of each program, by its name. */
  readonly binaries: Readonly<Record<string, string>>;
  /** Of the first program, the one that `tool` names. */
  readonly sha256: string;
}

export interface MissingTool {
  readonly state: "missing";
  readonly tool: string;
  readonly version: string;
  readonly attempts: readonly Attempt[];
  /** What a person can do, as a command or a sentence. */
  readonly wayOut: string;
}

export type Resolution = FoundTool | MissingTool;

/** One sentence per way tried, then the way out. */
export function missingToolMessage(missing: MissingTool): string {
  const tried = missing.attempts.map(({ way, why }) => `${way}: ${why}`).join("; ");
  return `${missing.tool} ${missing.version} is not to be had (${tried}). ${missing.wayOut}`;
}

/** Without anything of this machine, for reports: they are the same everywhere. */
export function notInstalled({ tool, version }: MissingTool): string {
  return `version ${version} is not installed; homelab tools install ${tool} brings it`;
}

/** The same where bringing it was tried. */
export function notBrought({ version, attempts }: MissingTool): string {
  const tried = attempts.filter(({ way }) => way === "download" || way === "build");
  return `version ${version} could not be brought (${tried.map(({ way, why }) => `${way}: ${why}`).join("; ")})`;
}

/** A folder of the cache: what a binary is, and from what it was made, so that another source is another folder. */
export interface Slot {
  readonly tool: string;
  readonly version: string;
  readonly platform: Platform;
  /** Digest of the source: the asset's sha256, or that of the locked module. */
  readonly source: string;
}

/** Name of a slot's folder: readable, and distinct for every source. */
export function slotName({ tool, version, platform, source }: Slot): string {
  const safe = version.replace(/[^0-9A-Za-z.-]/g, "_");
  return `${tool}-${safe}-${platform}-${source.slice(0, 16)}`;
}
