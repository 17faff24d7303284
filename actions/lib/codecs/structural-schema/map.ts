// One map against its schema: unknown fields, each known field, required fields, counts.
import { clearName } from "#codecs/nearest-name/nearest-name.ts";
import type { Edit } from "#kernel/edit.ts";
import type { TextRange } from "#kernel/source-text.ts";
import { entryOf, isNull, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { isPruned } from "./effective.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import { isDirective, judgeDirective, replaces } from "./fragment.ts";
import { judgeObjectMeta, type MetaRole } from "./object-meta.ts";
import { objectMetaSchema } from "./object-meta-schema.ts";
import { hasVariable } from "./placeholder.ts";
import { judgeCounts, judgeRequired } from "./presence.ts";
import { declarationOf, propertyOf, type ResolvedSchema } from "./resolve.ts";
import { complain, here, isRight, type Place, type Scope } from "./scope.ts";
import { suggestionFor } from "./suggestion.ts";

interface MapPlace {
  readonly node: YamlMap;
  readonly schema: ResolvedSchema;
  /** The key of the map. */
  readonly anchor: TextRange;
}

/** What all entries of one map share. */
interface Inside extends MapPlace {
  /** Siblings that misspelt keys stand for. */
  readonly meant: Set<string>;
  /** Keys such as `$patch` are instructions. */
  readonly directives: boolean;
}

const undeclared: ResolvedSchema = {};
const typeMeta = new Set(["apiVersion", "kind", "metadata"]);

/** On the structural walk, where the schema declares the fields. Returns the siblings that misspelt keys meant. */
export function judgeFields(scope: Scope, place: MapPlace): ReadonlySet<string> {
  const { node, schema, anchor } = place;
  const whole = scope.fragment && replaces(node);
  const inside: Inside = { node, schema, anchor, meant: new Set(), directives: scope.fragment };
  if (whole) scope.fragment = false;
  scope.ancestors.push(schema);
  for (const entry of node.entries) judgeEntry(scope, inside, entry);
  scope.ancestors.pop();
  if (schema["x-kubernetes-embedded-resource"] === true) judgeTypeMeta(scope, place);
  if (schema.goType === "object-meta") judgeObjectMeta(scope, node, metaRole(scope));
  const present = { node, schema, base: schema, anchor };
  judgeCounts(scope, present);
  judgeRequired(scope, present, inside.meant);
  if (whole) scope.fragment = true;
  return inside.meant;
}

function judgeEntry(scope: Scope, inside: Inside, entry: YamlEntry): void {
  const { schema } = inside;
  const { key, value, keyRange } = entry;
  if (inside.directives && isDirective(key)) return judgeDirective(scope, entry, schema);
  const isRoot = scope.path.length === 0;
  if (key === "metadata" && holdsObject(scope, schema)) return judgeMetadata(scope, entry, schema);
  const declared = declarationOf(schema, key);
  if (declared === undefined || declared === false) {
    if (takesUnknown(scope, schema) || (typeMeta.has(key) && holdsObject(scope, schema))) return;
    return judgeUnknown(scope, inside, entry);
  }
  if (isPruned(scope, entry, schema)) return;
  scope.path.push(key);
  const lenient = scope.lenient;
  if (isRoot && key === "status") scope.lenient = true;
  if (declared === true) judgeUndeclared(scope, value);
  else descend(scope, { node: value, schema: declared, base: declared, anchor: keyRange });
  scope.lenient = lenient;
  scope.path.pop();
}

function descend(scope: Scope, place: Place): void {
  scope.judge(scope, place);
}

/** The root of a custom resource, or an embedded resource: apiVersion, kind and metadata are not the schema's business. */
function holdsObject(scope: Scope, schema: ResolvedSchema): boolean {
  return (scope.path.length === 0 && !scope.native) || schema["x-kubernetes-embedded-resource"] === true;
}

/** Below `additionalProperties: true` nothing is declared, so the server prunes the keys of maps there. */
function judgeUndeclared(scope: Scope, node: YamlNode): void {
  if (!scope.native) descend(scope, { node, schema: undeclared, base: undeclared, anchor: node });
}

function takesUnknown(scope: Scope, schema: ResolvedSchema): boolean {
  if (schema["x-kubernetes-preserve-unknown-fields"] === true) return true;
  return scope.native && schema.properties === undefined;
}

function judgeUnknown(scope: Scope, { node, schema, meant }: Inside, entry: YamlEntry): void {
  const { key, keyRange } = entry;
  if (scope.placeholders && hasVariable(key)) {
    scope.doubts++;
    return;
  }
  const taken = new Set(node.entries.map((other) => other.key));
  const suggestion = suggestionFor(scope, schema, key, taken);
  if (suggestion?.sibling !== undefined) meant.add(suggestion.sibling);
  const owner = fieldName([scope.resource.kind, ...scope.path]);
  const message = `${key} is not a field of ${owner}`;
  complain(scope, {
    code: "unknown-field",
    message,
    at: keyRange,
    below: key,
    fix: suggestion?.fix ?? unquoted(key),
    edit: renaming(scope, schema, entry, taken),
  });
}

/** Where the key can only be a typing mistake, and its value is right under the other name. */
function renaming(
  scope: Scope,
  schema: ResolvedSchema,
  { key, keyRange, value }: YamlEntry,
  taken: ReadonlySet<string>,
): Edit | undefined {
  const own = holdsObject(scope, schema) ? ["metadata"] : [];
  const to = clearName(key, [...Object.keys(schema.properties ?? {}), ...own]);
  if (to === "metadata" && own.length > 0)
    return value.kind === "map" && !taken.has(to) ? { do: "rename-key", at: keyRange.start, to } : undefined;
  const declared = to === undefined || taken.has(to) ? undefined : declarationOf(schema, to);
  if (to === undefined || declared === undefined || typeof declared === "boolean") return undefined;
  scope.path.push(to);
  const fits = isRight(scope, { node: value, schema: declared, base: declared, anchor: keyRange });
  scope.path.pop();
  return fits ? { do: "rename-key", at: keyRange.start, to } : undefined;
}

/** YAML 1.1 reads the bare keys `y`, `n`, `on`, `off` … as booleans. */
function unquoted(key: string): string | undefined {
  return key === "true" || key === "false" ? "put the key in quotes if it is not meant as a boolean" : undefined;
}

/** Metadata of a custom or embedded resource: decoded into Go's ObjectMeta, then held against what the CRD adds. */
function judgeMetadata(scope: Scope, { value, keyRange }: YamlEntry, schema: ResolvedSchema): void {
  const declared = propertyOf(schema, "metadata");
  if (isNull(value)) return;
  const { native } = scope;
  scope.native = true;
  scope.path.push("metadata");
  descend(scope, { node: value, schema: objectMetaSchema, base: objectMetaSchema, anchor: keyRange });
  scope.native = native;
  if (declared?.properties !== undefined && !scope.lenient)
    descend(scope, { node: value, schema: declared, base: objectMetaSchema, anchor: keyRange });
  scope.path.pop();
}

function metaRole(scope: Scope): MetaRole {
  if (scope.path.length === 1 && scope.path[0] === "metadata") return "root";
  return scope.resource.native ? "template" : "resource";
}

function judgeTypeMeta(scope: Scope, { node, anchor }: MapPlace): void {
  if (scope.fragment || scope.lenient) return;
  for (const key of ["apiVersion", "kind"]) {
    const value = entryOf(node, key)?.value;
    if (value !== undefined && !(value.kind === "scalar" && (value.value === null || value.value === ""))) continue;
    complain(scope, { code: "missing-field", message: `${here(scope)}.${key} is required`, at: anchor, below: key });
  }
}
