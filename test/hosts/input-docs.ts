// The inputs and outputs of an action as its action.yml and README have to show them.
import type { InputSpec, InputTable } from "#hosts/inputs.ts";

/** Outputs of every action that judges a repository, with their descriptions. */
export const reportOutputs = {
  verdict: "clean, findings or not-checked.",
  report: "Path of the whole report as JSON.",
  errors: "Number of errors that count for this run.",
  warnings: "Number of warnings that count for this run.",
  "not-checked": "Number of things that were not judged; the report names them.",
} as const;

export interface ActionInput {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

/** What action.yml must say under `inputs`. */
export function actionInputs(table: InputTable): Record<string, ActionInput> {
  return Object.fromEntries(offered(table).map((spec) => [spec.name, actionInput(spec)]));
}

function actionInput(spec: InputSpec): ActionInput {
  const description = `${spec.doc}${allowed(spec)}`;
  const required = spec.required === true;
  if (spec.actionDefault !== undefined) return { description, required, default: spec.actionDefault };
  if (spec.default === undefined) return { description, required };
  return {
    description,
    required,
    default: Array.isArray(spec.default) ? spec.default.join("\n") : String(spec.default),
  };
}

/** The table of a README, with a row for each input that the action offers. */
export function inputsTable(table: InputTable): string {
  const rows = offered(table).map((spec) => {
    const fallback = spec.default === undefined ? "" : ` Default: \`${String(spec.default)}\`.`;
    return `| \`${spec.name}\` | ${kindWords[spec.kind]} | ${cell(`${spec.doc}${allowed(spec)}`)}${fallback} |`;
  });
  return ["| input | | |", "|---|---|---|", ...rows].join("\n");
}

export function outputsTable(outputs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(outputs).map(([name, doc]) => `| \`${name}\` | ${cell(doc)} |`);
  return ["| output | |", "|---|---|", ...rows].join("\n");
}

const kindWords: Readonly<Record<InputSpec["kind"], string>> = {
  string: "text",
  path: "path",
  boolean: "true or false",
  number: "number",
  enum: "one word",
  list: "one on each line",
};

function offered(table: InputTable): InputSpec[] {
  return table.filter((spec) => spec.only !== "cli");
}

function allowed(spec: InputSpec): string {
  return spec.kind === "enum" ? ` One of ${spec.values.join(", ")}.` : "";
}

function cell(text: string): string {
  return text.replace(/\|/g, () => "\\|");
}
