// `homelab doctor`: what this machine can and cannot check, and the command that mends it.
import type { ExitCode } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { PinsRead } from "#tools/toolchain/read-pins.ts";
import { pinsOf } from "#tools/toolchain/tool-states.ts";
import type { TextResult } from "#verbs/verb.ts";
import { diagnose, type Diagnosis } from "./diagnosis.ts";
import { doctorText } from "./doctor-text.ts";
import { exitCodeFor } from "./tools.ts";
import { pinsJson, toolJson } from "./tools-json.ts";
import { pinsText } from "./tools-text.ts";

export interface DoctorInputs {
  readonly base: string | undefined;
}

/** Exit code 3 when something that this repository calls for is missing, 1 when a pin file is broken. */
export async function doctor(inputs: DoctorInputs, ports: Ports): Promise<TextResult> {
  const read = await pinsOf(ports, inputs.base);
  const diagnosis = await diagnose(ports, read);
  const pins = pinsText(read);
  return {
    kind: "text",
    text: doctorText(diagnosis) + (pins === "" ? "" : `\n${pins}`),
    json: { ...diagnosisJson(diagnosis), ...pinsJson(read) },
    exitCode: exitCodeOf(diagnosis, read),
  };
}

function diagnosisJson({ platform, cache, machine, tools, needed, silent }: Diagnosis): Record<string, unknown> {
  return {
    platform,
    cache,
    machine,
    silent,
    tools: tools.map((state) => toolJson(state, { needed: needed.has(state.tool.name) })),
  };
}

function exitCodeOf({ machine, tools, needed }: Diagnosis, read: PinsRead): ExitCode {
  const exitCode = exitCodeFor(
    tools.filter(({ tool }) => needed.has(tool.name)),
    read,
  );
  return exitCode === 0 && machine.some(({ state }) => state === "bad") ? 3 : exitCode;
}
