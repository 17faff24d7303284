// What clusters accept beyond the CRDs of a module, as the lock file says and explains.
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { Amendment, Source } from "./lock.ts";

/** The schema with the source's amendments for the kind; throws when the CRD has changed under one of them. */
export function amended(schema: StructuralSchema, kind: string, source: Source): StructuralSchema {
  return (source.amend ?? [])
    .filter((amendment) => amendment.kind === kind)
    .reduce((result, amendment) => amend(result, amendment.path, amendment), schema);
}

/** Throws when an amendment names a kind that the source does not have. */
export function requireAmendedKinds(source: Source, kinds: readonly string[]): void {
  const unknown = (source.amend ?? []).find(({ kind }) => !kinds.includes(kind));
  if (unknown !== undefined) throw new Error(`${source.id} has no kind ${unknown.kind} to amend`);
}

function amend(schema: StructuralSchema | undefined, path: readonly string[], amendment: Amendment): StructuralSchema {
  const [step, ...rest] = path;
  if (step === undefined) return amendField(schema, amendment);
  if (schema === undefined) throw new Error(`${placeOf(amendment)}: the CRD has no such path any more`);
  if (step === "[]") return { ...schema, items: amend(schema.items, rest, amendment) };
  return { ...schema, properties: { ...schema.properties, [step]: amend(schema.properties?.[step], rest, amendment) } };
}

function amendField(field: StructuralSchema | undefined, amendment: Amendment): StructuralSchema {
  if (amendment.free === true) {
    if (field !== undefined) throw new Error(`${placeOf(amendment)}: the CRD has this field by now`);
    return { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  }
  const values = amendment.enum ?? [];
  if (field?.enum === undefined || values.length === 0) throw new Error(`${placeOf(amendment)}: no enum to amend`);
  if (values.some((value) => field.enum?.includes(value)))
    throw new Error(`${placeOf(amendment)}: the enum has the value by now`);
  return { ...field, enum: [...field.enum, ...values] };
}

function placeOf({ kind, path }: Amendment): string {
  return `${kind} .${path.join(".")}`;
}
