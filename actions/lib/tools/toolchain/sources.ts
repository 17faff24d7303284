// From what a pinned tool can be had on this machine: its release, its locked Go module, or why not.
import { linkerFlags, lockedVersion } from "#domain/toolchain/go-module.ts";
import type { Slot } from "#domain/toolchain/resolution.ts";
import { sameVersion } from "#domain/toolchain/reported-version.ts";
import type { KnownTool, Pin, Platform } from "#domain/toolchain/tool.ts";
import { sha256 } from "#kernel/digest.ts";
import type { Machine } from "#ports/machine.ts";

export interface ReleaseSource {
  readonly slot: Slot;
  readonly url: string;
  readonly sha256: string;
}

export interface ModuleSource {
  readonly slot: Slot;
  readonly goMod: string;
  readonly goSum: string;
  readonly linkerFlags: string;
}

type OrWhy<T> = T | { readonly why: string };

/** The release for this platform, or why nothing can be downloaded. */
export function releaseSource(tool: KnownTool, pin: Pin, machine: Machine): OrWhy<ReleaseSource> {
  const { platform, platformName } = machine;
  if (tool.release === undefined) return { why: "this tool has no releases that we know of" };
  const asset = platform === undefined ? undefined : pin.platforms[platform];
  if (platform === undefined || asset === undefined) return { why: `no release is pinned for ${platformName}` };
  if (asset.sha256 === undefined)
    return { why: `no sha256 is pinned for ${platformName}, so there is nothing to trust` };
  return { slot: slotOf(pin, platform, asset.sha256), url: asset.url, sha256: asset.sha256 };
}

/** The locked module, or why nothing can be built. It builds exactly one version: the one that its go.sum vouches for. */
export async function moduleSource(tool: KnownTool, pin: Pin, machine: Machine): Promise<OrWhy<ModuleSource>> {
  const { goModule } = tool;
  if (goModule === undefined) return { why: "no locked Go module of this tool ships with this release" };
  if (machine.platform === undefined) return { why: `${machine.platformName} is not a platform that it is built for` };
  const files = await machine.goModule(goModule.folder);
  if (files === undefined) return { why: `the locked Go module ${goModule.folder} is missing from this installation` };
  const version = lockedVersion(files.goMod, goModule.module);
  if (version === undefined)
    return { why: `the locked Go module ${goModule.folder} does not require ${goModule.module}` };
  if (!sameVersion(version, pin.version)) return { why: `only ${version} can be built from the locked Go module` };
  const flags = linkerFlags(goModule, pin.version);
  const source = sha256([files.goMod, files.goSum, flags, ...goModule.packages].join("\0"));
  return { slot: slotOf(pin, machine.platform, source), ...files, linkerFlags: flags };
}

function slotOf(pin: Pin, platform: Platform, source: string): Slot {
  return { tool: pin.tool, version: pin.version, platform, source };
}
