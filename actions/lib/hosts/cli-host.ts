// The command line: flags in, one verb, results on stdout and everything else on stderr.
import { resolve } from "node:path";
import { outMistake, writeAtomically } from "#adapters/node/atomic-write.ts";
import { installation } from "#adapters/node/installation.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { exitCodeOf, WrongUse, type ExitCode } from "#kernel/outcome.ts";
import type { Verb } from "#verbs/verb.ts";
import { deliver, logFor, type Terminal, type Values } from "./cli-output.ts";
import { readCommandLine } from "./command-line.ts";
import { describeFailure } from "./failure.ts";
import { programHelp, verbHelp, type Program } from "./help.ts";
import { readInputs, type InputTable } from "./inputs.ts";
import { insidePaths, openRepository } from "./repository.ts";
import { statsOf } from "./stats.ts";
import type { AnyVerbEntry } from "./verb-entry.ts";

/** Flags that the host itself answers to, on every verb. */
export const hostFlags = [
  {
    name: "stats",
    kind: "path",
    placeholder: "FILE",
    doc: "Write timings and facts of this machine to this file, as JSON.",
  },
  { name: "no-color", kind: "boolean", doc: "No colours and no links, as with NO_COLOR or CI set." },
  { name: "quiet", kind: "boolean", doc: "No progress and no warnings on stderr." },
  {
    name: "progress",
    kind: "enum",
    values: ["auto", "always", "never"],
    default: "auto",
    doc: "Say on stderr what is being done; auto: on a terminal.",
  },
  { name: "help", kind: "boolean", doc: "Say what the verb does, with an example." },
  { name: "version", kind: "boolean", doc: "Print the version." },
] as const satisfies InputTable;

/** Runs one command line to its exit code. Never throws. */
export async function runCli(program: Program, terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(program, terminal);
  } catch (thrown) {
    const failure = describeFailure(thrown, { stack: (terminal.environment["HOMELAB_DEBUG"] ?? "") !== "" });
    await terminal.stderr.write(`${failure.lines.map((line) => `${program.name}: ${line}`).join("\n")}\n`);
    return failure.exitCode;
  }
}

async function dispatch(program: Program, terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = terminal.argv[0] === "help" ? [...terminal.argv.slice(1), "--help"] : terminal.argv;
  if (first === "--help" || first === "-h") return print(terminal, programHelp(program, hostFlags));
  if (first === "--version" || first === "-V") return print(terminal, `${installation().version}\n`);
  if (first === undefined) {
    await terminal.stderr.write(programHelp(program, hostFlags));
    return 2;
  }
  const verb = program.verbs.find(({ name }) => name === first);
  if (verb === undefined) throw new WrongUse([unknownVerb(program, first)]);
  const table: InputTable = [...verb.inputs.filter((spec) => spec.only !== "action"), ...hostFlags];
  const line = readCommandLine(rest, table);
  if (line.given.has("help")) return print(terminal, verbHelp(program, verb, hostFlags));
  if (line.given.has("version")) return print(terminal, `${installation().version}\n`);
  const { values, mistakes } = readInputs(table, line.given, (name) => `--${name}`);
  const all = [...line.mistakes, ...mistakes, ...wordMistakes(verb, line.words), ...outMistakes(values, terminal.cwd)];
  if (all.length > 0) throw new WrongUse(all);
  return runVerb({ verb, table, values, words: line.words, terminal });
}

async function print(terminal: Terminal, text: string): Promise<ExitCode> {
  await terminal.stdout.write(text);
  return 0;
}

function unknownVerb(program: Program, first: string): string {
  if (first.startsWith("-")) return `write the verb before the flags: ${program.name} <verb> ${first}`;
  const near = nearestName(
    first,
    program.verbs.map(({ name }) => name),
  );
  return `${first} is not a verb; ${near === undefined ? `${program.name} --help lists them` : `did you mean ${near}?`}`;
}

function wordMistakes(verb: AnyVerbEntry, words: readonly string[]): string[] {
  const { min, max, first, usage } = verb.positionals ?? { min: 0, max: 0, usage: "" };
  const [word] = words;
  if (words.length < min) return [`${verb.name} needs ${usage}`];
  if (words.length > max)
    return [`${JSON.stringify(words[max])} is one word too many: ${verb.name} ${usage}`.trimEnd()];
  if (first === undefined || word === undefined || first.includes(word)) return [];
  const near = nearestName(word, first);
  return [`${verb.name} ${word}: ${near === undefined ? `write one of ${first.join(", ")}` : `did you mean ${near}?`}`];
}

function outMistakes(values: Values, cwd: string): string[] {
  return ["out", "stats"].flatMap((name) => {
    const value = values[name];
    const mistake = typeof value === "string" ? outMistake(resolve(cwd, value)) : undefined;
    return mistake === undefined ? [] : [`--${name}: ${String(value)} ${mistake}`];
  });
}

interface Call {
  readonly verb: AnyVerbEntry;
  readonly table: InputTable;
  readonly values: Values;
  readonly words: readonly string[];
  readonly terminal: Terminal;
}

async function runVerb(call: Call): Promise<ExitCode> {
  const { verb, table, values, words, terminal } = call;
  const { cwd, environment } = terminal;
  const installed = installation();
  const log = logFor(values, terminal);
  const label = (name: string) => `--${name}`;
  const ports = openRepository(values["repo"] as string | undefined, {
    cwd,
    environment,
    log,
    label,
    installation: installed,
    bringTools: false,
    mayWrite: true,
  });
  const inputs = { ...insidePaths(table, values, { root: ports.root, cwd, label }), words };
  const run = (await verb.load()) as Verb<unknown>;
  try {
    const result = await run(inputs, ports);
    log.clear();
    await deliver({ values, terminal, ports, result, version: installed.version });
    if (typeof values["stats"] === "string") {
      writeAtomically(resolve(cwd, values["stats"]), statsOf(verb.name, installed.version, terminal.elapsed()));
    }
    return result.kind === "report" ? exitCodeOf(result.report.verdict) : result.exitCode;
  } finally {
    log.clear();
  }
}
