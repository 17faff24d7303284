// What the steps have in common that ask another program.
import type { ToolUsed } from "#kernel/report.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { NotCheckedList, RawFinding } from "#verbs/validate/collected.ts";
import { findTool, type UsableTool } from "./find-tool.ts";
import type { TreeRead } from "#verbs/validate/read-tree.ts";

export interface OpinionOptions {
  readonly tree: TreeRead;
  readonly files: Files;
  /** Where the other program's own settings are read: the base's, so that a change does not soften its own verdict. */
  readonly settingsFiles: Files;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly pins: Pins;
  readonly notChecked: NotCheckedList;
  readonly focus: ReadonlySet<string> | undefined;
}

export interface Opinion {
  readonly findings: readonly RawFinding[];
  readonly tools: readonly ToolUsed[];
}

export const noOpinion: Opinion = { findings: [], tools: [] };

/** The tool, unless the settings switch it off; a missing one is noted, relevant where they require it. */
export async function wantedTool(name: string, options: OpinionOptions): Promise<UsableTool | undefined> {
  const { settings, ports, pins } = options;
  if (settings.tools.get(name) === "off") return undefined;
  const found = await findTool(name, ports, pins);
  if (!("why" in found)) return found;
  noteUnchecked(name, found.why, options);
  return undefined;
}

export function noteUnchecked(name: string, why: string, { settings, notChecked }: OpinionOptions): void {
  notChecked.add({ what: name, why, count: 1, relevant: settings.tools.get(name) === "require" });
}
