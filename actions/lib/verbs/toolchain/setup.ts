// The setup action: brings the tools, puts them on PATH for the steps that follow, and tells their versions.
import { neededTools } from "#domain/toolchain/needs.ts";
import type { Ports } from "#ports/ports.ts";
import type { TextResult } from "#verbs/verb.ts";
import { exitCodeFor } from "./tools.ts";
import { installAll, pinsOf, toolsByName } from "#tools/toolchain/tool-states.ts";
import { pinsJson, toolJson } from "./tools-json.ts";
import { missingText, pinsText, toolsTable } from "./tools-text.ts";

export interface SetupInputs {
  readonly tools: readonly string[];
  readonly base: string | undefined;
}

export async function setup(inputs: SetupInputs, ports: Ports): Promise<TextResult> {
  const chosen = toolsByName(inputs.tools);
  const read = await pinsOf(ports, inputs.base);
  const wanted = chosen.length > 0 ? chosen : neededTools((await ports.files.list()).paths);
  const states = await installAll(ports, read.pins, wanted);
  const found = states.flatMap(({ resolution }) => (resolution.state === "found" ? [resolution] : []));
  const text = [toolsTable(states), missingText(states), pinsText(read)].filter((part) => part !== "").join("\n");
  return {
    kind: "text",
    text,
    json: { tools: states.map((state) => toolJson(state)), ...pinsJson(read) },
    exitCode: exitCodeFor(states, read),
    // What was on PATH before stays where it is.
    onPath: found.filter(({ from }) => from !== "PATH").flatMap(({ binaries }) => foldersOf(Object.values(binaries))),
    outputs: {
      versions: JSON.stringify(Object.fromEntries(found.map(({ tool, version }) => [tool, version]))),
      missing: states
        .filter(({ resolution }) => resolution.state === "missing")
        .map(({ tool }) => tool.name)
        .join(" "),
    },
  };
}

function foldersOf(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.slice(0, file.lastIndexOf("/"))))];
}
