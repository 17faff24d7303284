// Whose pins decide in a pull request: the base's, unless the change takes a release from the tool's own project.
import { compareText } from "#kernel/ordering.ts";
import type { Span } from "#kernel/span.ts";
import { wholeFile } from "#kernel/span.ts";
import { knownTools } from "./known-tools.ts";
import { foreignAddress } from "./release-name.ts";
import { platforms, type KnownTool, type Pin, type Pins } from "./tool.ts";

/** One pin that differs between base and head. */
export interface PinChange {
  readonly tool: string;
  readonly from: string;
  readonly to: string;
  readonly used: "base" | "head";
  /** Why the base's is used; for the head's, that its releases come from the tool's own project. */
  readonly reason: string;
  readonly at: Span;
}

export interface DecidedPins {
  readonly pins: Pins;
  readonly changes: readonly PinChange[];
}

/** Holds head's pins against base's. Both are complete (defaults filled in), so a tool is in both or in neither. */
export function decidePins(base: Pins, head: Pins): DecidedPins {
  const pins = new Map<string, Pin>();
  const changes: PinChange[] = [];
  for (const tool of knownTools) {
    const before = base.get(tool.name);
    const after = head.get(tool.name);
    if (before === undefined || after === undefined) continue;
    if (samePin(before, after)) {
      pins.set(tool.name, after);
      continue;
    }
    const refusal = refusalOf(tool, before, after);
    pins.set(tool.name, refusal === undefined ? after : before);
    changes.push({
      tool: tool.name,
      from: before.version,
      to: after.version,
      used: refusal === undefined ? "head" : "base",
      reason: refusal ?? "its releases come from the tool's own project",
      at: after.at ?? before.at ?? wholeFile(".mise.toml"),
    });
  }
  return { pins, changes: changes.sort((a, b) => compareText(a.tool, b.tool)) };
}

function samePin(a: Pin, b: Pin): boolean {
  return (
    a.version === b.version &&
    platforms.every(
      (platform) =>
        a.platforms[platform]?.url === b.platforms[platform]?.url &&
        a.platforms[platform]?.sha256 === b.platforms[platform]?.sha256,
    )
  );
}

function refusalOf(tool: KnownTool, before: Pin, after: Pin): string | undefined {
  const changed = platforms.filter((platform) => after.platforms[platform] !== undefined);
  if (!changed.some((platform) => after.platforms[platform]?.sha256 !== undefined)) {
    return `the pull request gives no checksum for ${after.tool} ${after.version}`;
  }
  for (const platform of changed) {
    const asset = after.platforms[platform];
    const known = before.platforms[platform];
    if (asset === undefined) continue;
    const unchanged = known?.url === asset.url && known.sha256 === asset.sha256;
    const foreign = unchanged ? undefined : foreignAddress(tool, asset.url);
    if (foreign !== undefined) return foreign;
    if (before.version === after.version && known?.sha256 !== undefined && known.sha256 !== asset.sha256) {
      return `the checksum for ${platform} changes while the version stays ${after.version}: the release was replaced, or the lock is wrong`;
    }
  }
  return undefined;
}
