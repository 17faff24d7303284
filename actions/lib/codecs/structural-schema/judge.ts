// Judges a document against a Kubernetes schema as the API server would.
import type { Edit } from "#kernel/edit.ts";
import type { Violation } from "#kernel/violation.ts";
import { respellValue } from "#codecs/yaml/respell.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { isNull, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { judgeCombinators } from "./combinators.ts";
import { canonical, canonicalPlain, effectiveValue } from "./effective.ts";
import { alternatives, shown, typeWord, oneOf } from "#codecs/yaml/words.ts";
import { judgeEachItem, judgeItems, judgeLength } from "./list.ts";
import { judgeFields } from "./map.ts";
import { judgeNamePresence } from "./object-meta.ts";
import { isHidden } from "./placeholder.ts";
import { judgeCounts, judgeRequired } from "./presence.ts";
import { propertyOf, resolve, type ResolvedSchema } from "./resolve.ts";
import { judgeScalar, wantedTypes } from "./scalar.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";
import { complain, here, type JudgeOptions, type Place, type Scope } from "./scope.ts";

export type { JudgeOptions } from "./scope.ts";

const none: ReadonlySet<string> = new Set();

/**
 * What the API server would refuse in an object of this kind, in the order of the document's structure. CEL rules and
 * the hand-written rules of native kinds are not judged here.
 *
 * @throws NotLoaded when a pattern needs re2js
 * @throws Error when the schema lacks a definition
 */
export function judge(node: YamlNode, resource: ResourceSchema, options: JudgeOptions): Violation[] {
  const scope = openScope(resource, options);
  const schema = resolve(resource.schema, resource);
  if (node.kind !== "map") {
    complain(scope, {
      code: "wrong-type",
      message: `${resource.kind} must be a map, got ${shown(node)}`,
      at: firstLine(node),
    });
    return scope.violations;
  }
  judgePlace(scope, { node, schema, base: schema, anchor: node.entries[0]?.keyRange ?? node });
  judgeNamePresence(scope, node);
  return distinct(scope.violations);
}

/** What a part of an object is held against: the schema at `path`, as `schemaAt` finds it. */
export interface PartPlace {
  readonly resource: ResourceSchema;
  readonly schema: StructuralSchema;
  /** Where in the object the value will stand. */
  readonly path: readonly (string | number)[];
}

/** Judges a value that stands for itself, such as the `value` of an RFC 6902 operation. */
export function judgePart(node: YamlNode, part: PartPlace, options: JudgeOptions): Violation[] {
  const scope = openScope(part.resource, options);
  scope.path.push(...part.path);
  if (part.path[0] === "metadata" && !part.resource.native) scope.native = true;
  if (part.path[0] === "status") scope.lenient = true;
  judgePlace(scope, { node, schema: part.schema, base: part.schema, anchor: node });
  return distinct(scope.violations);
}

function openScope(resource: ResourceSchema, options: JudgeOptions): Scope {
  return {
    resource,
    placeholders: options.placeholders,
    nameless: options.nameless === true,
    native: resource.native,
    fragment: options.fragment === true,
    lenient: false,
    path: [],
    ancestors: [],
    violations: [],
    doubts: 0,
    judge: judgePlace,
  };
}

function judgePlace(scope: Scope, place: Place): void {
  const { node } = place;
  if (isHidden(scope, node)) {
    scope.doubts++;
    return;
  }
  const schema = resolve(place.schema, scope.resource);
  const base = place.base === place.schema ? schema : place.base && resolve(place.base, scope.resource);
  const inner: ResolvedPlace = { node, schema, base, anchor: place.anchor };
  if (isNull(node)) return judgeNull(scope, inner);
  if (!fitsShape(scope, node, schema)) return;
  if (schema.goType === "opaque") return;
  const meant = judgeShape(scope, inner);
  if (meant === undefined || schema.goType === "quantity" || schema.goType === "int-or-string") return;
  if (schema.enum !== undefined) judgeEnum(scope, node, schema.enum);
  judgeCombinators(scope, inner, meant);
}

interface ResolvedPlace extends Place {
  readonly schema: ResolvedSchema;
}

/** Judges by the shape of the value; undefined when its type is wrong, else the siblings that misspelt keys meant. */
function judgeShape(scope: Scope, { node, schema, base, anchor }: ResolvedPlace): ReadonlySet<string> | undefined {
  const structural = base === schema;
  if (node.kind === "scalar") return judgeScalar(scope, node, schema) ? none : undefined;
  if (node.kind === "list") {
    const place = { node, schema, base, anchor };
    if (structural) judgeItems(scope, place);
    else {
      judgeEachItem(scope, place);
      judgeLength(scope, place);
    }
    return none;
  }
  if (structural) return judgeFields(scope, { node, schema, anchor });
  judgeConstrainedFields(scope, { node, schema, base, anchor });
  return none;
}

/** Inside a combinator: the values that the named fields have after defaulting, and which of them are there. */
function judgeConstrainedFields(scope: Scope, place: ResolvedPlace & { readonly node: YamlMap }): void {
  const { node, schema, base } = place;
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const value = effectiveValue(scope, node, key, base);
    if (value === undefined) continue;
    const keyRange = node.entries.find((entry) => entry.key === key)?.keyRange ?? place.anchor;
    const other = base?.additionalProperties;
    const declared = propertyOf(base, key) ?? (typeof other === "object" ? other : undefined);
    scope.path.push(key);
    judgePlace(scope, { node: value, schema: property, base: declared, anchor: keyRange });
    scope.path.pop();
  }
  judgeCounts(scope, place);
  judgeRequired(scope, place, none);
}

/** A map or list where something else must be; scalars are judged by `judgeScalar`. */
function fitsShape(scope: Scope, node: YamlNode, schema: ResolvedSchema): boolean {
  const wanted = wantedTypes(schema);
  const fits =
    node.kind === "scalar" ? !wanted.some(isContainer) || wanted.length > 1 : fitsContainer(node.kind, wanted, schema);
  if (fits) return true;
  const words =
    schema.goType === "quantity"
      ? "a quantity"
      : schema.goType === "int-or-string"
        ? "an integer or a string"
        : alternatives(wanted.map(typeWord));
  const message = `${here(scope)} must be ${words}, got ${shown(node)}`;
  complain(scope, { code: "wrong-type", message, at: node.kind === "scalar" ? node : firstLine(node) });
  return false;
}

function isContainer(type: string): boolean {
  return type === "object" || type === "array";
}

/** The server lets a list pass for a string with a `format`, which server-side apply then refuses; here it is wrong. */
function fitsContainer(kind: "map" | "list", wanted: readonly string[], schema: ResolvedSchema): boolean {
  if (schema.goType === "quantity" || schema.goType === "int-or-string") return false;
  return wanted.length === 0 || wanted.includes(kind === "map" ? "object" : "array");
}

/** The start of a map or list that is itself wrong: pointing at all of it would hide the place. */
function firstLine(node: YamlNode): { start: number; end: number } {
  if (node.kind === "map") return node.entries[0]?.keyRange ?? node;
  if (node.kind === "list") return node.items[0] === undefined ? node : firstLine(node.items[0]);
  return node;
}

/** A null that no default has replaced. */
function judgeNull(scope: Scope, { node, schema }: ResolvedPlace): void {
  if (scope.native || scope.fragment || scope.lenient) return;
  const wanted = wantedTypes(schema);
  if (wanted.length > 0 && schema.nullable !== true) {
    const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got nothing (null)`;
    complain(scope, { code: "wrong-type", message, at: node, fix: "give it a value or remove the key" });
  } else if (schema.enum !== undefined) judgeEnum(scope, node, schema.enum);
}

function judgeEnum(scope: Scope, node: YamlNode, values: readonly unknown[]): void {
  if (scope.lenient || (node.kind === "scalar" && values.includes(node.value))) return;
  const text = canonical(node, (part) => isHidden(scope, part));
  if (text === undefined) {
    scope.doubts++;
    return;
  }
  // Go cannot tell an empty string from one that is not there; among the items of a list it is one.
  if (scope.native && text === '""' && typeof scope.path.at(-1) !== "number") return;
  if (values.some((value) => canonicalPlain(value) === text)) return;
  const names = values.map((value) => (typeof value === "string" ? value : canonicalPlain(value)));
  const near = node.kind === "scalar" ? nearestName(node.text, names) : undefined;
  const message = `${here(scope)} must be ${oneOf(names)}, got ${shown(node)}`;
  complain(scope, {
    code: "invalid-value",
    message,
    at: node,
    fix: near === undefined ? undefined : `did you mean ${near}?`,
    edit: respelling(node, names, values),
  });
}

/** Only a text that can be a typing mistake of one value. */
function respelling(node: YamlNode, names: readonly string[], values: readonly unknown[]): Edit | undefined {
  const edit = node.kind === "scalar" ? respellValue(node, names) : undefined;
  return edit?.do === "set-value" && values.includes(edit.to) ? edit : undefined;
}

/** Combinators can find the same mistake twice. */
function distinct(violations: Violation[]): Violation[] {
  if (violations.length < 2) return violations;
  const seen = new Set<string>();
  return violations.filter(({ start, end, code, message }) => {
    const key = `${start} ${end} ${code} ${message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
