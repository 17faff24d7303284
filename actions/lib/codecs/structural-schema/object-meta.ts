// The rules of ObjectMeta beyond its types: names, labels, annotations, finalizers, owners.
import { Buffer } from "node:buffer";
import { entryOf, isNull, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { shown } from "#codecs/yaml/words.ts";
import { dnsLabel, labelValue, pathSegment, qualifiedName, type NameCheck } from "./names.ts";
import { nameCheck } from "./object-name.ts";
import { hasVariable, isHidden } from "./placeholder.ts";
import { complain, here, type Scope } from "./scope.ts";

const mostAnnotationBytes = 256 * 1024;

/**
 * `root`: the object's own metadata. `resource`: of an embedded object, whose name is optional. `template`: of a pod
 * template and the like, where the server only looks at labels and annotations.
 */
export type MetaRole = "root" | "resource" | "template";

/** Judges metadata whose types are already judged; `scope.path` ends at it. */
export function judgeObjectMeta(scope: Scope, meta: YamlMap, role: MetaRole): void {
  judgeKeyed(scope, meta, "labels", (key) => qualifiedName(key));
  judgeLabelValues(scope, meta);
  judgeKeyed(scope, meta, "annotations", (key) => qualifiedName(key.toLowerCase()));
  judgeAnnotationSize(scope, meta);
  if (role === "template") return;
  judgeFinalizers(scope, meta);
  if (role === "root" && scope.fragment) return;
  const check = role === "root" ? nameCheck(scope.resource) : pathSegment;
  if (role !== "root" || !scope.nameless) judgeName(scope, meta, "name", check);
  judgeName(scope, meta, "generateName", (name) => check(maskTrailingDash(name)));
  judgeName(scope, meta, "namespace", dnsLabel);
}

/** Something will be appended to the prefix, so it may end with a dash. */
function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name;
}

function judgeName(scope: Scope, meta: YamlMap, key: string, check: NameCheck): void {
  const value = entryOf(meta, key)?.value;
  const text = textOf(scope, value);
  if (value === undefined || text === undefined || text === "") return;
  const problem = check(text);
  if (problem === undefined) return;
  const message = `${here(scope)}.${key} ${problem}, got ${shown(value)}`;
  complain(scope, { code: "invalid-metadata", message, at: value, below: key });
}

function entriesOf(meta: YamlMap, key: string): readonly YamlEntry[] {
  const value = entryOf(meta, key)?.value;
  return value?.kind === "map" ? value.entries : [];
}

function judgeKeyed(scope: Scope, meta: YamlMap, field: string, check: NameCheck): void {
  for (const { key, keyRange } of entriesOf(meta, field)) {
    if (hasVariable(key) || isDirective(key)) continue;
    const problem = check(key);
    if (problem === undefined) continue;
    const noun = field === "labels" ? "label key" : "annotation key";
    const message = `${here(scope)}.${field}: the ${noun} ${JSON.stringify(key)} ${problem}`;
    complain(scope, { code: "invalid-metadata", message, at: keyRange, below: field });
  }
}

function isDirective(key: string): boolean {
  return key === "$patch" || key === "$retainKeys";
}

function judgeLabelValues(scope: Scope, meta: YamlMap): void {
  for (const { key, value } of entriesOf(meta, "labels")) {
    const text = textOf(scope, value);
    const problem = text === undefined || isDirective(key) ? undefined : labelValue(text);
    if (problem === undefined) continue;
    const message = `${here(scope)}.labels[${key}] ${problem}, got ${shown(value)}`;
    complain(scope, { code: "invalid-metadata", message, at: value, below: "labels" });
  }
}

function judgeAnnotationSize(scope: Scope, meta: YamlMap): void {
  let bytes = 0;
  for (const { key, value } of entriesOf(meta, "annotations")) {
    bytes += Buffer.byteLength(key) + (value.kind === "scalar" ? Buffer.byteLength(value.text) : 0);
  }
  const entry = entryOf(meta, "annotations");
  if (bytes <= mostAnnotationBytes || entry === undefined) return;
  const message = `${here(scope)}.annotations hold ${bytes} bytes in all; at most ${mostAnnotationBytes} are allowed`;
  complain(scope, { code: "invalid-metadata", message, at: entry.keyRange, below: "annotations" });
}

function judgeFinalizers(scope: Scope, meta: YamlMap): void {
  const list = entryOf(meta, "finalizers")?.value;
  for (const item of list?.kind === "list" ? list.items : []) {
    const text = textOf(scope, item);
    const problem = text === undefined ? undefined : qualifiedName(text);
    if (problem === undefined) continue;
    const message = `${here(scope)}.finalizers: ${shown(item)} ${problem}`;
    complain(scope, { code: "invalid-metadata", message, at: item, below: "finalizers" });
  }
}

function textOf(scope: Scope, node: YamlNode | undefined): string | undefined {
  if (node?.kind !== "scalar" || isNull(node) || isHidden(scope, node)) return undefined;
  return typeof node.value === "string" ? node.value : undefined;
}

/** True when a key that is there was meant as `name`: the unknown key is then the one mistake. */
function misspells(node: YamlNode | undefined, name: string): boolean {
  return node?.kind === "map" && node.entries.some(({ key }) => nearestName(key, [name]) !== undefined);
}

/** `metadata.name`, or `generateName` in its place. */
export function judgeNamePresence(scope: Scope, root: YamlMap): void {
  if (scope.fragment || scope.nameless) return;
  const entry = entryOf(root, "metadata");
  const meta = entry?.value;
  if (meta !== undefined && meta.kind !== "map" && !isNull(meta)) return;
  const named = (key: string) => {
    const value = entryOf(meta, key)?.value;
    return value !== undefined && !(value.kind === "scalar" && (value.value === null || value.value === ""));
  };
  if (named("name") || named("generateName") || misspells(root, "metadata") || misspells(meta, "name")) return;
  if (scope.violations.some(({ code, field }) => code === "missing-field" && field === "metadata")) return;
  const at = entry?.keyRange ?? root.entries[0]?.keyRange ?? root;
  const message = "metadata.name is required (or generateName)";
  complain(scope, { code: "missing-field", message, at, below: entry === undefined ? "metadata" : "metadata.name" });
}
