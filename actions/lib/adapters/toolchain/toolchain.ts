// The tool chain on this machine: cache folder, downloads, PATH.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Toolchain } from "#ports/toolchain.ts";
import { nodeDownloads } from "./downloads.ts";
import { nodeMachine, type MachinePlace } from "./machine.ts";
import { nodeToolStore } from "./tool-store.ts";

export function nodeToolchain(place: MachinePlace): Toolchain {
  return {
    store: nodeToolStore(cacheFolder(place.environment)),
    downloads: nodeDownloads(proxyHint(place.environment)),
    machine: nodeMachine(place),
  };
}

/** `$RUNNER_TOOL_CACHE/homelab`, else `$XDG_CACHE_HOME/homelab`, else `~/.cache/homelab`. Relative values do not count (XDG says so). */
export function cacheFolder(environment: Readonly<Record<string, string>>): string {
  for (const name of ["RUNNER_TOOL_CACHE", "XDG_CACHE_HOME"]) {
    const folder = environment[name];
    if (folder !== undefined && isAbsolute(folder)) return join(folder, "homelab");
  }
  return join(environment["HOME"] ?? homedir(), ".cache", "homelab");
}

/** Node's fetch passes by a proxy unless it is told to use it. */
function proxyHint(environment: Readonly<Record<string, string>>): { hint?: string } {
  const proxy = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].find(
    (name) => (environment[name] ?? "") !== "",
  );
  if (proxy === undefined || environment["NODE_USE_ENV_PROXY"] === "1") return {};
  return { hint: `; ${proxy} is set, which Node 24 and newer use with NODE_USE_ENV_PROXY=1` };
}
