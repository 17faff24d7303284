// The line that a refusal points at: where the author wrote the value.
import type { FieldChange, NodeChange } from "#domain/machine-config/change.ts";

/** A field with the nodes that it changes on. */
export interface FieldOnNodes {
  readonly field: FieldChange;
  readonly nodes: readonly string[];
}

/** Fields that `wanted` accepts, one for each place, path and pair of values, with every node that they change on. */
export function fieldsWhere(
  changes: readonly NodeChange[],
  wanted: (field: FieldChange) => boolean,
): readonly FieldOnNodes[] {
  const groups = new Map<string, { readonly field: FieldChange; readonly nodes: string[] }>();
  for (const { hostname, fields } of changes)
    for (const field of fields.filter(wanted)) {
      const { document, path, old, new: now, at } = field;
      const key = JSON.stringify([document, path, old, now, at?.path, at?.line]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { field, nodes: [hostname] });
      else group.nodes.push(hostname);
    }
  return [...groups.values()];
}

/** `path` and `line` of a refusal, as far as they are known. */
export function placeOf(field: FieldChange | undefined): { readonly path?: string; readonly line?: number } {
  return field?.at === undefined ? {} : { path: field.at.path, line: field.at.line };
}

/** The first field of a class that has a place. */
export function placeOfClass(
  changes: readonly NodeChange[],
  wanted: FieldChange["class"],
): { readonly path?: string; readonly line?: number } {
  const field = changes.flatMap(({ fields }) => fields).find((one) => one.class === wanted && one.at !== undefined);
  return placeOf(field);
}

/** `talos-cp-1, talos-cp-2 and talos-cp-3` */
export function named(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
