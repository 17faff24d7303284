// The schema of a place inside an object, for RFC 6902 operations that put a value there.
import { fieldName } from "#codecs/yaml/words.ts";
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { objectMetaSchema } from "./object-meta-schema.ts";
import { propertyOf, resolve, type ResolvedSchema } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

export type SchemaAt =
  /** What declares the place. `path` has numbers where `steps` had indices. */
  | { readonly schema: StructuralSchema; readonly path: readonly (string | number)[] }
  /** The place is inside a field that takes anything, or whose contents the schema does not tell. */
  | { readonly anything: true }
  /** `steps[at]` leads out of the schema; `meant` is what it can only be a typing mistake of. */
  | { readonly problem: string; readonly at: number; readonly fix?: string; readonly meant?: string };

const index = /^(?:0|[1-9]\d*|-)$/u;

/** Follows `steps`, unescaped segments of a JSON pointer: keys of maps, indices of lists or `-`. */
export function schemaAt(resource: ResourceSchema, steps: readonly string[]): SchemaAt {
  let schema: ResolvedSchema = resolve(resource.schema, resource);
  const path: (string | number)[] = [];
  for (const [at, step] of steps.entries()) {
    const next = stepInto({ schema, step, path, resource });
    if (next === "anything") return { anything: true };
    if ("problem" in next) return { ...next, at };
    schema = resolve(next.schema, resource);
    path.push(next.step);
  }
  return { schema, path };
}

interface Step {
  readonly schema: ResolvedSchema;
  readonly step: string;
  readonly path: readonly (string | number)[];
  readonly resource: ResourceSchema;
}

type Next =
  | "anything"
  | { readonly schema: StructuralSchema; readonly step: string | number }
  | { readonly problem: string; readonly fix?: string; readonly meant?: string };

function stepInto({ schema, step, path, resource }: Step): Next {
  if (schema.type === "array") return stepIntoList({ schema, step, path, resource });
  if (step === "metadata" && path.length === 0 && !resource.native) return { schema: objectMetaSchema, step };
  const property = propertyOf(schema, step) ?? schema.additionalProperties;
  if (typeof property === "object") return { schema: property, step };
  const free =
    schema["x-kubernetes-preserve-unknown-fields"] === true || schema.goType === "opaque" || property === true;
  if (free || (resource.native && schema.properties === undefined && schema.type === undefined)) return "anything";
  if (path.length === 0 && (step === "apiVersion" || step === "kind")) return { schema: { type: "string" }, step };
  const owner = fieldName([resource.kind, ...path]);
  if (schema.type !== undefined && schema.type !== "object")
    return {
      problem: `${owner} is ${schema.type === "string" ? "a string" : `of type ${schema.type}`} and has no field ${step}`,
    };
  const names = Object.keys(schema.properties ?? {});
  const near = nearestName(step, names);
  const problem = `${step} is not a field of ${owner}`;
  return near === undefined ? { problem } : { problem, fix: `did you mean ${near}?`, ...meantOf(step, names) };
}

function meantOf(step: string, names: readonly string[]): { readonly meant?: string } {
  const meant = clearName(step, names);
  return meant === undefined ? {} : { meant };
}

function stepIntoList({ schema, step, path, resource }: Step): Next {
  if (!index.test(step))
    return { problem: `${fieldName([resource.kind, ...path])} is a list: ${step} is no index of it` };
  if (schema.items === undefined) return "anything";
  return { schema: schema.items, step: step === "-" ? "-" : Number(step) };
}
