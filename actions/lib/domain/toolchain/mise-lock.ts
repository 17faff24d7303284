// What a mise lock file knows of our tools: exact versions, and per platform an address and a sha256.
// Format: https://mise.jdx.dev/dev-tools/mise-lock.html
import { isTable } from "#codecs/toml/reader.ts";
import type { Span } from "#kernel/span.ts";
import { spanOf, toolEntries, type TextFile } from "./mise-file.ts";
import { platforms, type PinProblem, type Platform, type ReleaseAsset } from "./tool.ts";

export interface LockedTool {
  readonly tool: string;
  readonly version: string;
  readonly platforms: Readonly<Partial<Record<Platform, ReleaseAsset>>>;
  readonly at: Span;
}

export interface MiseLock {
  readonly locked: readonly LockedTool[];
  readonly problems: readonly PinProblem[];
}

/** Reads all entries of our tools; a tool may have several versions. A broken entry is a problem and is not used. */
export function readMiseLock(file: TextFile): MiseLock {
  const read = toolEntries(file, "lists of versions");
  const locked: LockedTool[] = [];
  const problems: PinProblem[] = [...read.problems];
  for (const { tool, key, value } of read.entries) {
    for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const result = readEntry({ file, key, tool: tool.name, entry });
      if (result.locked !== undefined) locked.push(result.locked);
      problems.push(...result.problems);
    }
  }
  return { locked, problems };
}

interface Entry {
  readonly file: TextFile;
  readonly key: string;
  readonly tool: string;
  readonly entry: unknown;
}

function readEntry({ file, key, tool, entry }: Entry): { locked?: LockedTool; problems: PinProblem[] } {
  const version = isTable(entry) ? entry["version"] : undefined;
  const stated = typeof version === "string" ? version : undefined;
  const at = spanOf(file, key, stated);
  if (!isTable(entry) || stated === undefined || stated === "") {
    return { problems: [{ ...at, severity: "error", message: `${key} has no version` }] };
  }
  const problems: PinProblem[] = [];
  const assets: Partial<Record<Platform, ReleaseAsset>> = {};
  for (const platform of platforms) {
    const asset = platformTable(entry, platform);
    if (asset === undefined) continue;
    const result = readAsset(asset);
    if ("problem" in result)
      problems.push({ ...at, severity: "error", message: `${key} ${stated}, ${platform}: ${result.problem}` });
    else if (result.asset !== undefined) assets[platform] = result.asset;
  }
  return { locked: { tool, version: stated.replace(/^v(?=\d)/, ""), platforms: assets, at }, problems };
}

/** `[tools.x."platforms.linux-x64"]` is what mise writes; `[tools.x.platforms.linux-x64]` is what older ones wrote. */
function platformTable(entry: Readonly<Record<string, unknown>>, platform: Platform): unknown {
  const dotted = entry[`platforms.${platform}`];
  if (dotted !== undefined) return dotted;
  const nested = entry["platforms"];
  return isTable(nested) ? nested[platform] : undefined;
}

function readAsset(value: unknown): { asset?: ReleaseAsset } | { problem: string } {
  if (!isTable(value)) return { problem: "must be a table with url and checksum" };
  const { url, checksum } = value;
  if (url === undefined) return {};
  if (typeof url !== "string") return { problem: "url must be a string" };
  if (checksum === undefined) return { asset: { url } };
  const sum = typeof checksum === "string" ? /^sha256:([0-9a-f]{64})$/i.exec(checksum)?.[1] : undefined;
  if (sum === undefined)
    return { problem: `checksum must be sha256: and 64 hexadecimal digits, not ${JSON.stringify(checksum)}` };
  return { asset: { url, sha256: sum.toLowerCase() } };
}
