// `homelab doctor`: what this machine can and cannot check, and the command that mends it.
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { neededTools } from "#domain/toolchain/needs.ts";
import type { Ports } from "#ports/ports.ts";
import { findGo } from "#tools/toolchain/go-build.ts";
import { exitCodeFor } from "./tools.ts";
import { locateAll, pinsOf, type ToolState } from "#tools/toolchain/tool-states.ts";
import { pinsJson, toolJson } from "./tools-json.ts";
import { pinsText } from "./tools-text.ts";
import type { TextResult } from "#verbs/verb.ts";
import { doctorText } from "./doctor-text.ts";
import { goCheck, gitCheck, nodeCheck, type MachineCheck } from "./machine-checks.ts";

export interface DoctorInputs {
  readonly base: string | undefined;
}

export interface Diagnosis {
  readonly machine: readonly MachineCheck[];
  readonly tools: readonly ToolState[];
  /** Names of the tools that this repository calls for. */
  readonly needed: ReadonlySet<string>;
  readonly cache: string;
}

/** Exit code 3 when something that this repository calls for is missing, 1 when a pin file is broken. */
export async function doctor(inputs: DoctorInputs, ports: Ports): Promise<TextResult> {
  const { machine, store } = ports.toolchain;
  const read = await pinsOf(ports, inputs.base);
  const listing = await ports.files.list();
  const needed = new Set(neededTools(listing.paths).map(({ name }) => name));
  const checks = [
    nodeCheck(machine.nodeVersion),
    await gitCheck(ports),
    await goCheck(ports, await findGo(ports.toolchain)),
  ];
  const tools = await locateAll(ports, read.pins, knownTools);
  const diagnosis: Diagnosis = { machine: checks, tools, needed, cache: store.root };
  const lacking = tools.filter(({ tool }) => needed.has(tool.name));
  const pins = pinsText(read);
  const exitCode = exitCodeFor(lacking, read);
  return {
    kind: "text",
    text: doctorText(diagnosis, machine.platformName) + (pins === "" ? "" : `\n${pins}`),
    json: {
      platform: machine.platformName,
      cache: store.root,
      machine: checks,
      tools: tools.map((state) => toolJson(state, { needed: needed.has(state.tool.name) })),
      ...pinsJson(read),
    },
    exitCode: exitCode === 0 && checks.some(({ state }) => state === "bad") ? 3 : exitCode,
  };
}
