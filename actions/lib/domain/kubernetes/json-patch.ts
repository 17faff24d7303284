// RFC 6902 patches of Kubernetes objects, judged by the schema of the kind that they change.
import { readOperations, respellStep, stepRange, type PatchPointer } from "#codecs/json-patch/operations.ts";
import { judgePart } from "#codecs/structural-schema/judge.ts";
import { hasVariable } from "#codecs/structural-schema/placeholder.ts";
import { schemaAt } from "#codecs/structural-schema/schema-at.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { withEdit } from "#codecs/yaml/respell.ts";
import type { YamlList } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";

/** Judges the operations; without a resource (a target that names no single kind) only their shape. */
export function judgeOperations(patch: YamlList, resource: ResourceSchema | undefined): Violation[] {
  const { violations, pointers } = readOperations(patch, hasVariable);
  if (resource === undefined) return [...violations];
  return [...violations, ...pointers.flatMap((pointer) => judgePointer(pointer, resource))];
}

function judgePointer({ pointer, steps, value, field }: PatchPointer, resource: ResourceSchema): Violation[] {
  const found = schemaAt(resource, steps);
  if ("anything" in found) return [];
  if ("problem" in found) {
    const { problem, at, fix, meant } = found;
    const message = `the patch changes nothing that exists: ${problem}`;
    return [
      {
        ...stepRange(pointer, at),
        code: "unknown-field",
        field: `${field}.path`,
        message,
        ...(fix === undefined ? {} : { fix }),
        ...withEdit(respellStep(pointer, at, meant)),
      },
    ];
  }
  if (value === undefined) return [];
  return judgePart(value, { resource, ...found }, { placeholders: true });
}
