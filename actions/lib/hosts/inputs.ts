// Inputs as a table: one description from which flags, action inputs, help and README are read.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";

interface InputBase {
  /** In kebab-case, without dashes in front. */
  readonly name: string;
  /** One sentence for `--help`, action.yml and README. */
  readonly doc: string;
  readonly required?: true;
  /** What the runner puts in where nothing is given: an expression for action.yml. */
  readonly actionDefault?: string;
  /** Offered by one host only. */
  readonly only?: "cli" | "action";
  /** What stands for the value in the help: `REF`, `FILE`. */
  readonly placeholder?: string;
}

export type InputSpec = InputBase &
  (
    | { readonly kind: "string"; readonly default?: string }
    /** A file or folder, relative to the current folder. `inside`: must be in the repository, and is given relative to it. */
    | { readonly kind: "path"; readonly default?: string; readonly inside?: true }
    | { readonly kind: "boolean"; readonly default?: boolean }
    /** A whole number. */
    | { readonly kind: "number"; readonly default?: number; readonly min?: number; readonly max?: number }
    | { readonly kind: "enum"; readonly values: readonly string[]; readonly default?: string }
    /** Repeated flags, or the lines of an action's input. */
    | { readonly kind: "list"; readonly default?: readonly string[] }
  );

export type InputTable = readonly InputSpec[];
export type InputValue = string | boolean | number | readonly string[];

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type ValueOf<S extends InputSpec> = S extends { kind: "boolean" }
  ? boolean
  : S extends { kind: "number" }
    ? number
    : S extends { kind: "list" }
      ? readonly string[]
      : S extends { kind: "enum"; values: readonly (infer V)[] }
        ? V
        : string;
type AlwaysThere<S> = S extends { kind: "boolean" | "list" } | { required: true } | { default: unknown } ? true : false;

/** The typed values of a table: `fail-on` becomes `failOn`; absent only where there is neither default nor `required`. */
export type InputsOf<T extends InputTable> = {
  readonly [S in T[number] as Camel<S["name"]>]: AlwaysThere<S> extends true ? ValueOf<S> : ValueOf<S> | undefined;
};

/** The raw texts given for each input, in order; an input that was not given is absent. */
export type GivenInputs = ReadonlyMap<string, readonly string[]>;

export interface ReadInputs {
  /** By camel-case name. */
  readonly values: Readonly<Record<string, InputValue | undefined>>;
  /** All mistakes, in the order of the table. */
  readonly mistakes: readonly string[];
}

/**
 * Turns raw texts into typed values. `label` says how the host writes an input: `--fail-on`, `input fail-on`. Never
 * throws: every mistake is a sentence that names the input, the value and what is allowed.
 */
export function readInputs(table: InputTable, given: GivenInputs, label: (name: string) => string): ReadInputs {
  const values: Record<string, InputValue | undefined> = {};
  const mistakes: string[] = [];
  for (const spec of table) {
    const texts = given.get(spec.name) ?? [];
    const read = texts.length === 0 ? absent(spec) : parse(spec, texts);
    if ("mistake" in read) mistakes.push(`${label(spec.name)} ${read.mistake}`);
    else values[camelCase(spec.name)] = read.value;
  }
  return { values, mistakes };
}

type Parsed = { readonly value: InputValue | undefined } | { readonly mistake: string };

function absent(spec: InputSpec): Parsed {
  if (spec.required) return { mistake: `is missing: ${spec.doc}` };
  if (spec.default !== undefined) return { value: spec.default };
  if (spec.kind === "boolean") return { value: false };
  return { value: spec.kind === "list" ? [] : undefined };
}

function parse(spec: InputSpec, texts: readonly string[]): Parsed {
  if (spec.kind === "list") return { value: texts };
  if (texts.length > 1 && new Set(texts).size > 1) {
    return { mistake: `is given ${texts.length} times: ${texts.map((text) => JSON.stringify(text)).join(", ")}` };
  }
  const text = texts[0] ?? "";
  if (spec.kind === "boolean") return parseBoolean(text);
  if (spec.kind === "number") return parseNumber(spec, text);
  if (text === "") return { mistake: "is empty" };
  return spec.kind === "enum" ? parseEnum(spec.values, text) : { value: text };
}

function parseBoolean(text: string): Parsed {
  if (/^(?:true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(?:false|False|FALSE)$/.test(text)) return { value: false };
  return { mistake: `is ${JSON.stringify(text)}: write true or false` };
}

function parseNumber(spec: { readonly min?: number; readonly max?: number }, text: string): Parsed {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const { min = -Infinity, max = Infinity } = spec;
  if (value >= min && value <= max) return { value };
  const bounds = [
    spec.min === undefined ? "" : ` of at least ${spec.min}`,
    spec.max === undefined ? "" : ` of at most ${spec.max}`,
  ];
  return { mistake: `is ${JSON.stringify(text)}: write a whole number${bounds.filter(Boolean).join(" and")}` };
}

function parseEnum(values: readonly string[], text: string): Parsed {
  if (values.includes(text)) return { value: text };
  const near = nearestName(text, values);
  const hint =
    near === undefined ? `write one of ${values.join(", ")}` : `did you mean ${near}? (${values.join(", ")})`;
  return { mistake: `is ${JSON.stringify(text)}: ${hint}` };
}

/** `fail-on` → `failOn`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
