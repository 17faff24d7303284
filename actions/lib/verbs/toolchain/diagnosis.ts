// What this machine has of what this repository needs.
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { neededTools } from "#domain/toolchain/needs.ts";
import { silentSteps } from "#domain/workflows/token.ts";
import { isWorkflowPath, workflowsOf } from "#domain/workflows/workflow.ts";
import type { Listing } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { findGo } from "#tools/toolchain/go-build.ts";
import type { PinsRead } from "#tools/toolchain/read-pins.ts";
import { locateAll, type ToolState } from "#tools/toolchain/tool-states.ts";
import { readTree } from "#verbs/validate/read-tree.ts";
import { goCheck, gitCheck, nodeCheck, type MachineCheck } from "./machine-checks.ts";

export interface Diagnosis {
  readonly platform: string;
  /** Absolute path of the tool cache. */
  readonly cache: string;
  readonly machine: readonly MachineCheck[];
  readonly tools: readonly ToolState[];
  /** Names of the tools that this repository calls for. */
  readonly needed: ReadonlySet<string>;
  /** Steps whose doings start no workflow that should look at them: nothing fails there, so nobody notices. */
  readonly silent: readonly SilentPlace[];
}

export interface SilentPlace {
  readonly path: string;
  readonly line: number;
  /** The workflow that does not start. */
  readonly unstarted: string;
}

/** Looks, and installs nothing. */
export async function diagnose(ports: Ports, { pins }: PinsRead): Promise<Diagnosis> {
  const { machine, store } = ports.toolchain;
  const listing = await ports.files.list();
  return {
    platform: machine.platformName,
    cache: store.root,
    machine: [
      nodeCheck(machine.nodeVersion),
      await gitCheck(ports),
      await goCheck(ports, await findGo(ports.toolchain)),
    ],
    tools: await locateAll(ports, pins, knownTools),
    needed: new Set(neededTools(listing.paths).map(({ name }) => name)),
    silent: silentPlaces(ports, listing),
  };
}

function silentPlaces({ files }: Ports, listing: Listing): SilentPlace[] {
  const tree = readTree({ files, listing, only: new Set(listing.paths.filter(isWorkflowPath)) });
  return silentSteps(workflowsOf(tree.files)).map(({ workflow, entry, unstarted }) => ({
    path: workflow.path,
    line: workflow.source.span(entry.keyRange.start, entry.keyRange.end).line,
    unstarted: unstarted.path,
  }));
}
