// Fields that the target version does not know yet, knows no more, or would rather not see.
import { visitSchemaPlaces, type SchemaVisit } from "#codecs/json-schema/visit.ts";
import { schemaRoot, type JsonSchema } from "#codecs/json-schema/json-schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import { replacementsOf } from "./deprecations.ts";
import type { TalosSchemas } from "./talos-schemas.ts";
import { compareTalosMinor, formatTalosMinor, parseTalosMinor, type TalosMinor } from "./talos-version.ts";

export interface Versions {
  readonly target: TalosMinor;
  readonly schemas: TalosSchemas;
}

/** Violations by the marks `x-talos-since`, `x-talos-deprecated-since` and `x-talos-removed-in`, topmost field only. */
export function judgeFieldVersions(node: YamlNode, schema: JsonSchema, versions: Versions): readonly Violation[] {
  const found: Violation[] = [];
  visitSchemaPlaces(node, schemaRoot(schema), (at) => {
    const violation = at.entry === undefined ? undefined : judgeField(at, versions);
    if (violation !== undefined) found.push(violation);
    return violation === undefined;
  });
  return found;
}

function judgeField(at: SchemaVisit, { target, schemas }: Versions): Violation | undefined {
  const mark = (name: string): string | undefined => {
    const value = at.place.schema[`x-talos-${name}`];
    return typeof value === "string" ? value : undefined;
  };
  const version = formatTalosMinor(target);
  const since = mark("since");
  if (since !== undefined && isAfter(since, target)) {
    return place(at, "unknown-field", `Talos knows ${at.field} since ${since}, and this cluster runs ${version}`);
  }
  const removed = mark("removed-in");
  if (removed !== undefined && !isAfter(removed, target)) {
    return place(at, "unknown-field", `Talos knows ${at.field} no more since ${removed}`);
  }
  const deprecated = mark("deprecated-since");
  if (deprecated === undefined || isAfter(deprecated, target)) return undefined;
  const age = parseTalosMinor(deprecated)?.minor === 0 ? "" : ` since Talos ${deprecated}`;
  const violation = place(at, "deprecated-field", `${at.field} is deprecated${age}`);
  const instead = replacementsOf(at.node, at.place, schemas);
  return instead.length === 0 ? violation : { ...violation, fix: `use ${instead.join(", ")}` };
}

function isAfter(mark: string, target: TalosMinor): boolean {
  const version = parseTalosMinor(mark);
  return version !== undefined && compareTalosMinor(version, target) > 0;
}

function place(at: SchemaVisit, code: ViolationCode, message: string): Violation {
  const { start, end } = at.entry?.keyRange ?? at.node;
  return { start, end, code, field: at.field, message };
}
