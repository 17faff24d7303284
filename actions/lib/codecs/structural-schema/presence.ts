// Which fields a map must have, and how many.
import { counted } from "#kernel/counted.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { YamlMap, YamlNode } from "#codecs/yaml/node.ts";
import { effectiveValue, isPruned } from "./effective.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import type { StructuralSchema } from "./schema.ts";
import { complain, here, type Scope } from "./scope.ts";

export interface PresencePlace {
  readonly node: YamlMap;
  readonly schema: StructuralSchema;
  /** Declares the fields: defaults and nullability are its. */
  readonly base: StructuralSchema | undefined;
  readonly anchor: TextRange;
}

/** `required`, after nulls are pruned and defaults applied. What a misspelt key meant is not missed besides. */
export function judgeRequired(scope: Scope, place: PresencePlace, meant: ReadonlySet<string>): void {
  const { node, schema, base, anchor } = place;
  if (scope.fragment || scope.lenient || schema.required === undefined) return;
  for (const key of schema.required) {
    if (meant.has(key) || isPresent(scope, effectiveValue(scope, node, key, base))) continue;
    const message = `${fieldName([...scope.path, key])} is required`;
    complain(scope, { code: "missing-field", message, at: anchor, below: key });
  }
}

/** Go cannot tell an empty string or list from one that is not there, so for native kinds both are missing. */
function isPresent(scope: Scope, value: YamlNode | undefined): boolean {
  if (value === undefined) return false;
  if (!scope.native) return true;
  return !(value.kind === "scalar" && value.value === "") && !(value.kind === "list" && value.items.length === 0);
}

/** `minProperties` and `maxProperties`, of the map as the server sees it. */
export function judgeCounts(scope: Scope, { node, schema, base, anchor }: PresencePlace): void {
  const { minProperties, maxProperties } = schema;
  if ((minProperties === undefined && maxProperties === undefined) || scope.fragment || scope.lenient) return;
  const count = effectiveCount(scope, node, base);
  if (minProperties !== undefined && count < minProperties) {
    const message = `${here(scope)} needs at least ${counted(minProperties, "field")}, got ${count}`;
    complain(scope, { code: "invalid-value", message, at: anchor });
  }
  if (maxProperties !== undefined && count > maxProperties) {
    const message = `${here(scope)} may have at most ${counted(maxProperties, "field")}, got ${count}`;
    complain(scope, { code: "invalid-value", message, at: anchor });
  }
}

function effectiveCount(scope: Scope, node: YamlMap, base: StructuralSchema | undefined): number {
  const written = new Set(node.entries.filter((entry) => !isPruned(scope, entry, base)).map((entry) => entry.key));
  const declared = scope.native ? [] : Object.entries(base?.properties ?? {});
  for (const [key, schema] of declared) if (schema.default !== undefined) written.add(key);
  return written.size;
}
