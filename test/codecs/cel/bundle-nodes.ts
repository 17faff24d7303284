// The parts of the bundle's schemas that have CEL rules.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";

const folder = "schemas/bundle/crds";

/** The nodes below the roots that have rules, each set of rules once, in the order of the files. */
export function nodesWithRules(): StructuralSchema[] {
  const found = new Map<string, StructuralSchema>();
  const visit = (value: unknown, isRoot: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    const { type, "x-kubernetes-validations": rules } = value as StructuralSchema;
    if (!isRoot && typeof type === "string" && Array.isArray(rules)) found.set(JSON.stringify(rules), value);
    for (const part of Object.values(value)) visit(part, false);
  };
  for (const schema of bundledSchemas()) visit(schema, true);
  return [...found.values()];
}

/** The schemas of all custom kinds. */
export function bundledSchemas(): StructuralSchema[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return names
    .sort()
    .map((name) => (JSON.parse(readFileSync(join(folder, name), "utf8")) as { schema: StructuralSchema }).schema);
}
