// Asks a program which version it is.
import { reportedVersion, sameVersion } from "#domain/toolchain/reported-version.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";
import type { ToolchainPorts } from "./ports.ts";

const patienceMs = 20_000;

/** The version that the program at `file` tells, or why there is none. */
export async function askVersion(
  { machine, processes }: Pick<ToolchainPorts, "machine" | "processes">,
  tool: KnownTool,
  file: string,
): Promise<{ version: string } | { why: string }> {
  const finished = await processes.run({
    file,
    args: tool.versionArguments,
    env: machine.environment,
    timeoutMs: patienceMs,
  });
  if ("notStarted" in finished) return { why: `does not start: ${finished.notStarted}` };
  if (finished.exitCode !== 0) {
    return { why: `exit code ${finished.exitCode} when asked for its version: ${firstLine(finished.stderr)}` };
  }
  const version = reportedVersion(tool, finished.stdout);
  if (version !== undefined) return { version };
  return { why: `its version cannot be read from ${JSON.stringify(firstLine(finished.stdout))}` };
}

/** Why the programs are not the pinned tool; undefined when they are. */
export async function refuseWrongVersion(
  ports: Pick<ToolchainPorts, "machine" | "processes">,
  { tool, pin }: { readonly tool: KnownTool; readonly pin: Pin },
  binaries: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const main = binaries[tool.binaries[0] ?? tool.name];
  if (main === undefined) return `${tool.name} is not among the programs`;
  const answer = await askVersion(ports, tool, main);
  if ("why" in answer) return `what came is of no use: ${answer.why}`;
  return sameVersion(answer.version, pin.version) ? undefined : `what came says that it is ${answer.version}`;
}

function firstLine(text: string): string {
  const line = text.trim().split("\n", 1)[0]?.trim() ?? "";
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
