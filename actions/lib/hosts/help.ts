// What `--help` prints.
import type { InputSpec } from "./inputs.ts";
import type { AnyVerbEntry } from "./verb-entry.ts";

export interface Program {
  readonly name: string;
  readonly summary: string;
  readonly verbs: readonly AnyVerbEntry[];
}

export function programHelp(program: Program, flags: readonly InputSpec[]): string {
  const verbs = program.verbs.map((verb) => [usageOf(verb), verb.summary] as const);
  return [
    program.summary,
    "",
    `usage: ${program.name} <verb> [flags]`,
    "",
    "verbs",
    ...columns(verbs),
    "",
    "flags of every verb",
    ...columns(flags.map(flagLine)),
    "",
    `${program.name} <verb> --help says more. Exit codes: 0 clean, 1 findings, 2 wrong use, 3 could not check.`,
    "",
  ].join("\n");
}

export function verbHelp(program: Program, verb: AnyVerbEntry, flags: readonly InputSpec[]): string {
  const own = verb.inputs.filter((spec) => spec.only !== "action");
  return [
    `${program.name} ${verb.name}: ${verb.summary}`,
    "",
    `usage: ${program.name} ${usageOf(verb)} [flags]`,
    "",
    "flags",
    ...columns([...own, ...flags].map(flagLine)),
    "",
    "examples",
    ...verb.examples.flatMap(({ command, does }) => [`  ${command}`, `      ${does}`]),
    "",
  ].join("\n");
}

function usageOf(verb: AnyVerbEntry): string {
  return verb.positionals === undefined ? verb.name : `${verb.name} ${verb.positionals.usage}`;
}

function flagLine(spec: InputSpec): readonly [string, string] {
  const left = spec.kind === "boolean" ? `--${spec.name}` : `--${spec.name} ${placeholderOf(spec)}`;
  const fallback =
    spec.default === undefined || spec.default === false || spec.doc.includes("default")
      ? ""
      : ` (default: ${String(spec.default)})`;
  return [left, `${spec.doc}${fallback}`];
}

function placeholderOf(spec: InputSpec): string {
  return spec.kind === "enum" ? spec.values.join("|") : (spec.placeholder ?? spec.kind.toUpperCase());
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const wanted = Math.min(28, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) =>
    left.length > wanted ? [`  ${left}`, `  ${"".padEnd(wanted)}  ${right}`] : [`  ${left.padEnd(wanted)}  ${right}`],
  );
}
