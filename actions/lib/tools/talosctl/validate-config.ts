// What we say to talosctl: is this a configuration that a node would take? Its words, without values of the configuration.
import { stripVTControlCharacters } from "node:util";
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

/** `metal` asks for an installation disk, `cloud` does not. */
export type TalosMode = "metal" | "cloud";

export interface ConfigToValidate {
  readonly text: string;
  readonly mode: TalosMode;
  /** Takes secrets out of talosctl's words. */
  readonly redact: (words: string) => string;
}

export interface ValidateCall {
  readonly binary: string;
  readonly configs: readonly ConfigToValidate[];
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/** One remark each; `line` is the line of the configuration that a decoder named. */
export interface TalosRemark {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly line?: number;
}

/** In the order of the configurations, or why talosctl judged none. */
export type Validated = { readonly remarks: readonly (readonly TalosRemark[])[] } | { readonly problem: string };

/** How many run at once: the program is mostly waiting to be loaded. */
const atOnce = 4;

/** `talosctl validate`, not `--strict`: that makes errors of deprecations. Offline, without a talosconfig. */
export async function validateConfigs(call: ValidateCall): Promise<Validated> {
  return call.scratch.withFolder(
    async (folder) => {
      const remarks: TalosRemark[][] = call.configs.map(() => []);
      let problem: string | undefined;
      let next = 0;
      const work = async () => {
        while (next < call.configs.length && problem === undefined) {
          const index = next++;
          const config = call.configs[index];
          if (config === undefined) return;
          folder.write(`${index}.yaml`, config.text);
          const finished = await call.processes.run({
            file: call.binary,
            args: ["validate", "-m", config.mode, "-c", `${index}.yaml`],
            cwd: folder.path,
            env: {},
            timeoutMs: 30_000,
          });
          if ("notStarted" in finished) problem = finished.notStarted.replaceAll(call.binary, () => "talosctl");
          else remarks[index] = remarksIn(finished, config);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return problem === undefined ? { remarks } : { problem };
    },
    { holdsSecrets: true },
  );
}

function remarksIn(
  { exitCode, stderr }: { readonly exitCode: number; readonly stderr: string },
  { redact }: ConfigToValidate,
): TalosRemark[] {
  const lines = stripVTControlCharacters(stderr)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const severity = exitCode === 0 ? "warning" : "error";
  const found = knowable(lines).map((message): TalosRemark => {
    const line = /\bline (\d+):/u.exec(message)?.[1];
    const text = redact(message.replace(/^line \d+: /u, ""));
    return { severity, message: text, ...(line === undefined ? {} : { line: Number(line) }) };
  });
  return exitCode !== 0 && found.length === 0
    ? [{ severity, message: `talosctl validate ended with exit code ${exitCode}` }]
    : found;
}

/** The points of its lists; keys alone of what it does not know, since it prints their values, too. */
function knowable(lines: readonly string[]): readonly string[] {
  const unknown = lines.findIndex((line) => line.includes("unknown keys found"));
  if (unknown !== -1) {
    const keys = lines.slice(unknown + 1).flatMap((line) => /^(?:- )?([A-Za-z][\w.-]*):/u.exec(line)?.[1] ?? []);
    return [`unknown keys: ${keys.join(" > ")}`];
  }
  const points = lines
    .filter((line) => line.startsWith("* ") && !/: \d+ errors? occurred:$/u.test(line))
    .map((line) => line.replace(/^\* /u, ""));
  if (points.length > 0) return [...new Set(points)];
  const constructs = lines.filter((line) => /^line \d+:/u.test(line));
  return constructs.length > 0 ? constructs : lines.slice(0, 1);
}
