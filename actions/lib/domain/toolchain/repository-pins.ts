// The pins of a repository: what its mise configuration asks for, made exact by its lock file.
import { defaultPins } from "./default-pins.ts";
import { readMiseConfig, type WantedTool } from "./mise-config.ts";
import type { TextFile } from "./mise-file.ts";
import { readMiseLock, type LockedTool } from "./mise-lock.ts";
import { platforms, type Pin, type PinProblem, type Pins, type Platform, type ReleaseAsset } from "./tool.ts";

/** Where mise looks, the file that wins first. */
export const configPaths: readonly string[] = [
  "mise.toml",
  ".mise.toml",
  "mise/config.toml",
  ".mise/config.toml",
  ".config/mise.toml",
  ".config/mise/config.toml",
];

export const lockPaths: readonly string[] = [
  "mise.lock",
  ".mise.lock",
  "mise/mise.lock",
  ".mise/mise.lock",
  ".config/mise.lock",
  ".config/mise/mise.lock",
];

export interface RepositoryPins {
  /** The repository's own pins, then this release's for every tool that it does not pin. */
  readonly pins: Pins;
  readonly problems: readonly PinProblem[];
}

/** Pins of one revision. `configs` and `locks` are the files that are there, in the order of the two lists above. */
export function repositoryPins(configs: readonly TextFile[], locks: readonly TextFile[]): RepositoryPins {
  const problems: PinProblem[] = [];
  const wanted = new Map<string, WantedTool>();
  for (const file of configs) {
    const config = readMiseConfig(file);
    problems.push(...config.problems);
    for (const item of config.wanted) if (!wanted.has(item.tool)) wanted.set(item.tool, item);
  }
  const locked: LockedTool[] = [];
  for (const file of locks) {
    const lock = readMiseLock(file);
    problems.push(...lock.problems);
    locked.push(...lock.locked);
  }
  const pins = new Map(defaultPins());
  for (const item of wanted.values()) {
    const result = exactPin(item, locked, pins.get(item.tool));
    if ("problem" in result) problems.push({ ...item.at, severity: "warning", message: result.problem });
    else pins.set(item.tool, result.pin);
  }
  return { pins, problems };
}

/** The exact pin that a wish stands for: from the lock file, else its own words, else this release's version if it fits. */
function exactPin(
  wanted: WantedTool,
  locked: readonly LockedTool[],
  preset: Pin | undefined,
): { pin: Pin } | { problem: string } {
  const entry = locked.find((item) => item.tool === wanted.tool && fits(wanted.version, item.version));
  const version = entry?.version ?? (isExact(wanted.version) ? wanted.version : undefined);
  if (version === undefined) {
    const used = preset === undefined ? "" : `; ${preset.version}, which this release knows, is used`;
    return {
      problem: `${wanted.key} = ${JSON.stringify(wanted.version)} pins nothing without an entry in mise.lock${used}`,
    };
  }
  const preknown = preset?.version === version ? preset.platforms : {};
  return { pin: { tool: wanted.tool, version, platforms: merged(preknown, entry?.platforms ?? {}), at: wanted.at } };
}

/** The lock file's assets, except that one without a checksum does not hide one whose checksum this release knows. */
function merged(preknown: Pin["platforms"], locked: Pin["platforms"]): Pin["platforms"] {
  const assets: Partial<Record<Platform, ReleaseAsset>> = { ...preknown };
  for (const platform of platforms) {
    const asset = locked[platform];
    if (asset !== undefined && (asset.sha256 !== undefined || assets[platform] === undefined)) assets[platform] = asset;
  }
  return assets;
}

function fits(wanted: string, exact: string): boolean {
  if (wanted === exact) return true;
  if (isExact(wanted)) return false;
  if (!/^\d/.test(wanted))
    return wanted === "latest" || wanted === "stable" || exact.startsWith(wanted.replace(/^prefix:/, ""));
  return exact.startsWith(`${wanted}.`);
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}
