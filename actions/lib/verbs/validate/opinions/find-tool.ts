// A tool of the chain for one step of the judgement: found, or brought where the host lets tools be brought.
import type { ToolUsed } from "#kernel/report.ts";
import { toolOfBinary } from "#domain/toolchain/known-tools.ts";
import { notBrought, notInstalled } from "#domain/toolchain/resolution.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Ports } from "#ports/ports.ts";
import { installTool, locateTool } from "#tools/toolchain/resolve.ts";

export interface UsableTool {
  /** Absolute path. */
  readonly binary: string;
  readonly used: ToolUsed;
}

/** The program `name` in its pinned version, or why there is none, in words without anything of this machine. */
export async function findTool(name: string, ports: Ports, pins: Pins): Promise<UsableTool | { readonly why: string }> {
  const tool = toolOfBinary(name);
  const pin = tool === undefined ? undefined : pins.get(tool.name);
  if (tool === undefined || pin === undefined) return { why: "no version of it is pinned" };
  const { toolchain, processes, log, bringTools } = ports;
  const find = bringTools ? installTool : locateTool;
  const resolution = await find({ ...toolchain, processes, log }, { tool, pin });
  if (resolution.state === "missing") return { why: bringTools ? notBrought(resolution) : notInstalled(resolution) };
  const { version, sha256, binaries } = resolution;
  return { binary: binaries[name] ?? "", used: { name, version, ...(sha256 === "" ? {} : { sha256 }) } };
}
