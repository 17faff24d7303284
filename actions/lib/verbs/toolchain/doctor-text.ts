// The diagnosis in words: a table of what is there, then what cannot be checked and the command that mends it.
import type { Attempt } from "#domain/toolchain/resolution.ts";
import type { ToolState } from "#tools/toolchain/tool-states.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { columns } from "./tools-text.ts";

export function doctorText(diagnosis: Diagnosis): string {
  const { platform, machine, tools, needed, cache } = diagnosis;
  const rows = [
    ...machine.map(({ name, state, found, neededFor }) => [
      state === "absent" ? "optional" : state,
      name,
      found,
      neededFor,
    ]),
    ...tools.map((state) => toolRow(state, needed.has(state.tool.name))),
  ];
  const table = columns([["state", "what", "found", "for"], ...rows]);
  const mends = [...machineMends(diagnosis), ...toolMends(diagnosis)];
  const verdict = mends.length === 0 ? ["This machine can check everything in this repository."] : mends;
  return `${platform}, tool cache ${cache}\n\n${table}\nReading files, schemas, Talos documents and references needs no tool.\n${verdict.join("\n")}\n${silentText(diagnosis)}`;
}

function silentText({ silent }: Diagnosis): string {
  const lines = silent.map(({ path, line, unstarted }) => `  ${path}:${line}: ${unstarted} does not start\n`);
  if (lines.length === 0) return "";
  return `\nDone in the name of GITHUB_TOKEN, which starts no workflow (homelab explain workflows/token-starts-nothing):\n${lines.join("")}`;
}

function toolRow({ tool, pin, resolution }: ToolState, needed: boolean): string[] {
  const use = tool.neededFor ?? "no verb needs it";
  if (resolution.state === "found") return ["ok", tool.name, `${pin.version} (${resolution.from})`, use];
  if (!needed) return ["optional", tool.name, `no ${pin.version}`, use];
  return ["missing", tool.name, `no ${pin.version}${otherOnPath(resolution.attempts)}`, use];
}

/** What PATH has instead, when it has something. */
function otherOnPath(attempts: readonly Attempt[]): string {
  const onPath = attempts.find(({ way }) => way === "PATH")?.why ?? "not there";
  return onPath === "not there" ? "" : ` (${onPath})`;
}

function machineMends({ machine }: Diagnosis): string[] {
  return machine.flatMap(({ name, state, found, mend }) =>
    state === "bad" ? [`${name}: ${found}. ${mend ?? ""}`.trimEnd()] : [],
  );
}

/** One command for all tools that this repository calls for. */
function toolMends({ tools, needed }: Diagnosis): string[] {
  const lacking = tools.filter(({ tool, resolution }) => resolution.state === "missing" && needed.has(tool.name));
  if (lacking.length === 0) return [];
  const what = lacking.map(({ tool }) => `  ${tool.name}: ${tool.neededFor ?? ""}`);
  const command = `homelab tools install ${lacking.map(({ tool }) => tool.name).join(" ")}`;
  return ["Cannot be done on this machine:", ...what, `To mend it: ${command}`];
}
