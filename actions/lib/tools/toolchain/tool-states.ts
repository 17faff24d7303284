// What is known of each tool after looking or installing: the answer of `tools`, `doctor` and the setup action.
import { knownTools, toolOfBinary } from "#domain/toolchain/known-tools.ts";
import type { Resolution } from "#domain/toolchain/resolution.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { readPins, type PinsRead } from "./read-pins.ts";
import { installTool, locateTool } from "./resolve.ts";

export interface ToolState {
  readonly tool: KnownTool;
  readonly pin: Pin;
  readonly resolution: Resolution;
}

/**
 * Pins of the repository: those of `base`, else of the pull request's base, decide what a change may do to them.
 *
 * @throws WrongUse when a base is asked for by name and does not exist here
 */
export async function pinsOf(ports: Ports, base: string | undefined): Promise<PinsRead> {
  const { files, git } = ports;
  if (base !== undefined && (await git?.resolve(base)) === undefined) {
    const why =
      git === undefined ? "this is no Git work tree" : "it is not in this clone (a shallow one needs fetch-depth: 0)";
    throw new WrongUse([`base ${base}: ${why}`]);
  }
  const revision = base ?? ports.pullRequest?.base ?? ports.mergeGroup?.base;
  return readPins({ files, git, ...(revision === undefined ? {} : { base: revision }) });
}

/** Looks for all of them at once; nothing is brought. */
export function locateAll(ports: Ports, pins: PinsRead["pins"], tools: readonly KnownTool[]): Promise<ToolState[]> {
  return Promise.all(
    pinned(pins, tools).map(async (wanted) => ({
      tool: wanted.tool,
      pin: wanted.pin,
      resolution: await locateTool(chainOf(ports), wanted),
    })),
  );
}

/** Brings what is missing, one after the other: a build uses every core, and a line of progress tells one story. */
export async function installAll(
  ports: Ports,
  pins: PinsRead["pins"],
  tools: readonly KnownTool[],
): Promise<ToolState[]> {
  const states: ToolState[] = [];
  for (const wanted of pinned(pins, tools)) {
    states.push({ ...wanted, resolution: await installTool(chainOf(ports), wanted) });
  }
  return states;
}

function chainOf({ toolchain, processes, log }: Ports) {
  return { ...toolchain, processes, log };
}

function pinned(pins: PinsRead["pins"], tools: readonly KnownTool[]): { tool: KnownTool; pin: Pin }[] {
  return tools.map((tool) => {
    const pin = pins.get(tool.name);
    if (pin === undefined) throw new Error(`no version of ${tool.name} is pinned, not even by this release`);
    return { tool, pin };
  });
}

/** Tools by the names that a user gave (`age-keygen` means age), each once. Throws `WrongUse` naming every unknown one. */
export function toolsByName(names: readonly string[]): readonly KnownTool[] {
  const known = knownTools.flatMap(({ binaries }) => binaries);
  const mistakes = names
    .filter((name) => toolOfBinary(name) === undefined)
    .map((name) => {
      const near = nearestName(name, known);
      return `${name} is no tool of the tool chain; ${near === undefined ? `these are: ${known.join(", ")}` : `did you mean ${near}?`}`;
    });
  if (mistakes.length > 0) throw new WrongUse(mistakes);
  return knownTools.filter(({ binaries }) => binaries.some((binary) => names.includes(binary)));
}
