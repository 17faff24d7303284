// One definition over several minors of Talos: the newest schema of each field, with marks that say since when it is
// there, hidden from the schema though still decoded, or gone.
import { sortedKeys } from "#kernel/ordering.ts";
import { decodedSchema } from "./go-decoding.ts";
import type { GoField, GoTypes } from "./go-structs.ts";

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Texts of an enum are compared without regard to case. */
  readonly "x-go-fold-case"?: true;
}

/** One minor: its published definitions and what its decoder knows. */
export interface TalosMinor {
  /** "1.13" */
  readonly minor: string;
  /** Only looked at for the schemas of fields that every later minor hides. */
  readonly history: boolean;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly go: GoTypes;
}

interface FieldLife {
  readonly name: string;
  /** Minors that are judged and whose decoder knows the definition. */
  readonly known: readonly TalosMinor[];
  /** Those of them whose decoder takes the field. */
  readonly accepted: readonly TalosMinor[];
  /** Minors, history too, whose schema shows the field. */
  readonly shown: readonly TalosMinor[];
  readonly field: GoField | undefined;
}

/** Merges one definition over the minors, oldest first. Throws when a schema has a field that the decoder does not take. */
export function mergeDefinition(definition: string, minors: readonly TalosMinor[]): JsonSchema {
  const having = minors.filter((minor) => minor.definitions[definition] !== undefined);
  const newest = having.at(-1)?.definitions[definition];
  if (newest === undefined) throw new Error(`no minor of Talos defines ${definition}`);
  const properties: Record<string, JsonSchema> = {};
  for (const name of fieldNames(definition, minors)) {
    const life = lifeOf(definition, name, minors);
    if (life.accepted.length === 0) continue;
    const published = life.shown.at(-1)?.definitions[definition]?.properties?.[name] ?? schemaOfGo(definition, life);
    const schema = life.field === undefined ? published : decodedSchema(published, life.field.type, definition);
    properties[name] = { ...schema, ...marks(definition, life, minors) };
  }
  if (newest.properties === undefined) return newest;
  return { ...newest, properties };
}

function fieldNames(definition: string, minors: readonly TalosMinor[]): readonly string[] {
  const names: Record<string, true> = {};
  for (const { definitions, go, history } of minors) {
    for (const name of Object.keys(definitions[definition]?.properties ?? {})) names[name] = true;
    for (const name of (history ? undefined : go.structs.get(definition))?.keys() ?? []) names[name] = true;
  }
  return sortedKeys(names);
}

function lifeOf(definition: string, name: string, minors: readonly TalosMinor[]): FieldLife {
  const shown = minors.filter((minor) => minor.definitions[definition]?.properties?.[name] !== undefined);
  const known = minors.filter((minor) => !minor.history && minor.go.structs.has(definition));
  const accepted = known.filter((minor) => minor.go.structs.get(definition)?.has(name));
  for (const minor of shown) {
    if (!minor.history && !accepted.includes(minor)) {
      throw new Error(`Talos ${minor.minor}: the schema has ${definition}.${name}, and the Go struct has not`);
    }
  }
  return { name, known, accepted, shown, field: accepted.at(-1)?.go.structs.get(definition)?.get(name) };
}

/** For the few fields that no schema ever showed. */
function schemaOfGo(definition: string, { name, field }: FieldLife): JsonSchema {
  if (field?.type === "bool") return { type: "boolean" };
  if (field?.type === "string") return { type: "string" };
  throw new Error(`no schema of Talos shows ${definition}.${name}, and its Go type ${field?.type} says too little`);
}

function marks(definition: string, life: FieldLife, minors: readonly TalosMinor[]): Record<string, string> {
  const { known, accepted, shown, field } = life;
  const out: Record<string, string> = {};
  const since = accepted[0];
  if (since !== known[0] && since !== undefined) out["x-talos-since"] = since.minor;
  const removed = known.find(
    (minor) => minor !== since && known.indexOf(minor) > known.indexOf(accepted.at(-1) as TalosMinor),
  );
  if (removed !== undefined) out["x-talos-removed-in"] = removed.minor;
  const last = shown.at(-1);
  const hidden = minors
    .slice(last === undefined ? 0 : minors.indexOf(last) + 1)
    .find((minor) => minor.definitions[definition] !== undefined && minor.go.structs.get(definition)?.has(life.name));
  if (hidden !== undefined) {
    out["x-talos-deprecated-since"] = hidden.minor;
    if (field?.deprecated !== undefined) out["x-talos-deprecated"] = field.deprecated;
  }
  return out;
}
