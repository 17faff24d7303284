// kustomization.yaml: Kustomize has no schema, so ours is written by hand (schemas/kustomize) and held here against its Go types.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { readGoTypes, type GoField, type GoStructs } from "./go-structs.ts";
import { schemasFolder, sourceName } from "./lock.ts";
import { moduleFiles, type Module } from "./modules.ts";

/** The hand-written file. Its definitions are called like the Go types. */
export interface Written {
  readonly schema: StructuralSchema;
  readonly definitions: Readonly<Record<string, StructuralSchema>>;
}

const kinds = [
  { kind: "Kustomization", apiVersion: "kustomize.config.k8s.io/v1beta1" },
  { kind: "Component", apiVersion: "kustomize.config.k8s.io/v1alpha1" },
] as const;

/**
 * One schema for each kind, of the same Go type; `modules` are kustomize/api, which gives the source, and kyaml.
 * `native` because both are decoded into Go structs. Throws when the hand-written schema differs from the Go types.
 */
export function kustomizeFiles(modules: readonly Module[]): readonly ResourceSchema[] {
  const written = JSON.parse(readFileSync(join(schemasFolder, "kustomize", "kustomization.json"), "utf8")) as Written;
  const { structs } = readGoTypes(modules.flatMap(moduleFiles));
  const differences = compareWithGo(written.definitions, structs);
  if (differences.length > 0) throw new Error(`schemas/kustomize/kustomization.json:\n${differences.join("\n")}`);
  const [api] = modules;
  if (api === undefined) throw new Error("schemas/lock.json has no source of the role kustomize");
  return kinds.map(({ kind, apiVersion }) => ({
    apiVersion,
    kind,
    scope: "Namespaced",
    source: sourceName(api.source),
    native: true,
    schema: written.schema,
    definitions: {
      ...written.definitions,
      Kustomization: withKind(written.definitions.Kustomization, { kind, apiVersion }),
    },
  }));
}

function only(value: string): StructuralSchema {
  return { type: "string", enum: [value] };
}

function withKind(schema: StructuralSchema | undefined, names: { kind: string; apiVersion: string }): StructuralSchema {
  const properties = { ...schema?.properties, apiVersion: only(names.apiVersion), kind: only(names.kind) };
  return { ...schema, properties };
}

/** One line for every field that only one side has or that has another type; every Go type reached must be defined. */
export function compareWithGo(definitions: Written["definitions"], structs: GoStructs): readonly string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  const queue = ["Kustomization"];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const written = definitions[name]?.properties ?? {};
    const fields = structs.get(`types.${name}`);
    if (fields === undefined || definitions[name] === undefined) {
      lines.push(`  ${name} is not on both sides`);
      continue;
    }
    for (const field of Object.keys(written))
      if (!fields.has(field)) lines.push(`  ${name}.${field}: the Go type has no such field`);
    for (const [field, go] of fields) {
      const expected = typeOf(go, structs);
      const actual = shape(written[field]);
      if (expected !== actual) lines.push(`  ${name}.${field}: Go has ${expected}, the schema has ${actual}`);
      const next = /[A-Z]\w*/.exec(expected)?.[0];
      if (next !== undefined) queue.push(next);
    }
  }
  for (const name of Object.keys(definitions)) if (!seen.has(name)) lines.push(`  ${name} is not used`);
  return lines;
}

/** `[]*Selector` → "list of Selector"; names of structs stay, every other name is a string type of kustomize's own. */
function typeOf({ type }: GoField, structs: GoStructs): string {
  const bare = type.replace(/^\*/, "");
  if (bare.startsWith("[]")) return `list of ${typeOf({ type: bare.slice(2) }, structs)}`;
  if (bare === "map[string]string") return "map of string";
  if (bare === "map[string]interface{}") return "free object";
  if (/^u?int\d*$/.test(bare)) return "integer";
  if (bare === "bool") return "boolean";
  return structs.has(`types.${bare}`) ? bare : "string";
}

function shape(schema: StructuralSchema | undefined): string {
  if (schema === undefined) return "nothing";
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.type === "array") return `list of ${shape(schema.items)}`;
  if (schema["x-kubernetes-preserve-unknown-fields"] === true) return "free object";
  if (typeof schema.additionalProperties === "object") return `map of ${shape(schema.additionalProperties)}`;
  return schema.type ?? "anything";
}
