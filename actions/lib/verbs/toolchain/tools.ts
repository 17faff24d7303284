// `homelab tools list|install|path`: the pinned tool chain, looked at or brought.
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { neededTools } from "#domain/toolchain/needs.ts";
import { missingToolMessage } from "#domain/toolchain/resolution.ts";
import { WrongUse, type ExitCode } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { PinsRead } from "#tools/toolchain/read-pins.ts";
import type { TextResult } from "#verbs/verb.ts";
import { installAll, locateAll, pinsOf, toolsByName, type ToolState } from "#tools/toolchain/tool-states.ts";
import { pinsJson, toolJson } from "./tools-json.ts";
import { missingText, pinsText, toolsTable } from "./tools-text.ts";

export interface ToolsInputs {
  readonly base: string | undefined;
  /** `list`, `install` or `path`, then names of tools. */
  readonly words: readonly string[];
}

/** Exit code 3 when a tool that was asked for is missing, 1 when a pin file is broken. */
export async function tools(inputs: ToolsInputs, ports: Ports): Promise<TextResult> {
  const [what, ...names] = inputs.words;
  if (what === "path" && names.length === 0) throw new WrongUse(["tools path needs the name of a tool"]);
  const chosen = toolsByName(names);
  const read = await pinsOf(ports, inputs.base);
  if (what === "path") return path({ ports, read, names, states: await locateAll(ports, read.pins, chosen) });
  if (what === "install") {
    const wanted = names.length > 0 ? chosen : neededTools((await ports.files.list()).paths);
    return answer(await installAll(ports, read.pins, wanted), read, true);
  }
  if (what === "list")
    return answer(await locateAll(ports, read.pins, names.length > 0 ? chosen : knownTools), read, false);
  throw new WrongUse([`tools ${what ?? ""}: write one of list, install, path`]);
}

/** `list` only tells; to have asked for an installation makes a missing tool a failure. */
function answer(states: readonly ToolState[], read: PinsRead, asked: boolean): TextResult {
  const table = states.length === 0 ? "Nothing in this repository calls for a tool.\n" : toolsTable(states);
  const parts = [table, asked ? missingText(states) : "", pinsText(read)].filter((part) => part !== "");
  return {
    kind: "text",
    text: parts.join("\n"),
    json: { tools: states.map((state) => toolJson(state)), ...pinsJson(read) },
    exitCode: exitCodeFor(asked ? states : [], read),
  };
}

/** Broken pin files are findings; a missing tool could not be brought. */
export function exitCodeFor(states: readonly ToolState[], { problems }: PinsRead): ExitCode {
  if (problems.some(({ severity }) => severity === "error")) return 1;
  return states.some(({ resolution }) => resolution.state === "missing") ? 3 : 0;
}

interface PathQuestion {
  readonly ports: Ports;
  readonly read: PinsRead;
  readonly names: readonly string[];
  readonly states: readonly ToolState[];
}

/** A path on each line and nothing else, in the order of the names, so that a script can use it. */
function path({ ports, read, names, states }: PathQuestion): TextResult {
  for (const { resolution } of states) {
    if (resolution.state === "missing") ports.log.warning(missingToolMessage(resolution));
  }
  const paths = names.flatMap((name) =>
    states.flatMap(({ resolution }) => (resolution.state === "found" ? (resolution.binaries[name] ?? []) : [])),
  );
  const text = paths.map((line) => `${line}\n`).join("");
  return {
    kind: "text",
    text,
    json: { tools: states.map((state) => toolJson(state)), ...pinsJson(read) },
    exitCode: exitCodeFor(states, read),
  };
}
