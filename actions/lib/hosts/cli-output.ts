// How the command line shows itself: the log on stderr, results on stdout or in a file.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { writeAtomically } from "#adapters/node/atomic-write.ts";
import { terminalLog, type TerminalLog } from "#adapters/node/log.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { withoutCommands } from "#codecs/workflow-command/workflow-command.ts";
import { paint } from "#domain/report/paint.ts";
import type { Place, Style } from "#domain/report/writer.ts";
import type { Ports } from "#ports/ports.ts";
import type { VerbResult } from "#verbs/verb.ts";
import { writeMadeFiles } from "./out-folder.ts";
import type { InputValue } from "./inputs.ts";
import { formatFor, gateOf, render, writerInput } from "./rendering.ts";

/** One output of the process. */
export interface Output {
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  readonly columns: number;
}

export interface Terminal {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since the process began. */
  readonly elapsed: () => number;
}

export type Values = Readonly<Record<string, InputValue | undefined>>;

export interface Delivery {
  readonly values: Values;
  readonly terminal: Terminal;
  readonly ports: Ports;
  readonly result: VerbResult;
  readonly version: string;
}

/** Progress and warnings, as the flags and the terminal say. */
export function logFor(values: Values, { stderr, environment }: Terminal): TerminalLog {
  const wanted = values["progress"];
  const quiet = values["quiet"] === true;
  const auto = stderr.isTerminal && !isSet(environment["CI"]) && !quiet ? "line" : "off";
  const progress = wanted === "always" ? (stderr.isTerminal ? "line" : "lines") : wanted === "never" ? "off" : auto;
  return terminalLog({ write: (text) => void stderr.write(text), progress, quiet, columns: stderr.columns });
}

/** Prints the result, or writes it to the file of `--out` and says so on stderr. */
export async function deliver(of: Delivery): Promise<void> {
  const { values, terminal } = of;
  const out = values["out"] as string | undefined;
  const changes = of.result.kind === "report" ? of.result.changes : undefined;
  if (changes !== undefined && formatOf(of) !== "text" && values["quiet"] !== true) {
    await terminal.stderr.write(changes.map((line) => `${visible(line)}\n`).join(""));
  }
  const made = writeMadeFiles(of.result, values, { cwd: terminal.cwd, label: (name) => `--${name}` });
  if (made !== undefined && values["quiet"] !== true) await terminal.stderr.write(`${made}\n`);
  const text = contentOf(of, out);
  if (text === undefined) {
    if (values["quiet"] !== true) await terminal.stderr.write(nothingMade(of, out));
    return;
  }
  if (out === undefined) {
    await terminal.stdout.write(forLog(of, text));
    return;
  }
  writeAtomically(resolve(terminal.cwd, out), text);
  const verdict = of.result.kind === "report" ? `: ${of.result.report.verdict}` : "";
  if (values["quiet"] !== true) await terminal.stderr.write(`written to ${out}${verdict}\n`);
}

/** Why there is nothing, in the words of the report. */
function nothingMade(of: Delivery, out: string | undefined): string {
  const values = { ...of.values, format: "text" };
  const why = contentOf({ ...of, values }, undefined) ?? "";
  return `${why}nothing was written${out === undefined ? "" : ` to ${out}`}\n`;
}

/** In a workflow's log, the text of strangers is no command. Machines read the other formats, so these stay as they are. */
function forLog({ values, terminal }: Delivery, text: string): string {
  const format = formatFor(values["format"] as string | undefined, undefined);
  const isProse = format === "text" || format === "markdown";
  return terminal.environment["GITHUB_ACTIONS"] === "true" && isProse ? withoutCommands(text) : text;
}

function formatOf({ values }: Delivery): string {
  return formatFor(values["format"] as string | undefined, values["out"] as string | undefined);
}

/** Undefined where the verb has nothing to write: half a product is none. */
function contentOf(of: Delivery, out: string | undefined): string | undefined {
  const { result, ports, version } = of;
  const { values, terminal } = of;
  const format = formatFor(values["format"] as string | undefined, out);
  if (result.kind === "text") {
    return format === "json" && result.json !== undefined
      ? `${JSON.stringify(result.json, undefined, 2)}\n`
      : result.text;
  }
  if (format === "json" && result.products !== undefined)
    return result.products.length === 0 ? undefined : result.products.map((product) => product.text).join("");
  const onTerminal = terminal.stdout.isTerminal && out === undefined;
  const style = onTerminal ? terminalStyle(terminal, ports.root, values["noColor"] !== true) : plainStyle;
  const gate = gateOf(values);
  const seconds = onTerminal ? { seconds: terminal.elapsed() / 1000 } : {};
  const preamble = [...(result.preamble ?? []), ...changeLines(result.changes ?? [], style)];
  return render(format, writerInput({ result: { ...result, preamble }, gate, version, style, ...seconds }));
}

/** What was changed, above the report about what remains. */
function changeLines(changes: readonly string[], style: Style): string[] {
  return changes.map((line, index) => {
    const text = visible(line.replace(/\r$/u, ""));
    if (index === 0 || /^(?:---|\+\+\+) /.test(line)) return paint(style, "bold", text);
    if (line.startsWith("@@")) return paint(style, "dim", text);
    return line.startsWith("+")
      ? paint(style, "good", text)
      : line.startsWith("-")
        ? paint(style, "error", text)
        : text;
  });
}

/** The same everywhere. */
const plainStyle: Style = { color: false, width: 120 };

/** Colours and links, unless the user's environment says no. */
function terminalStyle({ environment, stdout }: Terminal, root: string, wanted: boolean): Style {
  const color =
    wanted && !isSet(environment["NO_COLOR"]) && !isSet(environment["CI"]) && environment["TERM"] !== "dumb";
  const width = Math.max(60, Math.min(stdout.columns, 160));
  if (!color) return { color, width };
  return { color, width, link: ({ path }: Place) => pathToFileURL(resolve(root, path)).href };
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== "";
}
