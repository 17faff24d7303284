// RFC 6902 operations carried out on nodes, as gopkg.in/evanphx/json-patch does for kustomize.
import { entryOf, stringAt, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { Placed, Provenance } from "./provenance.ts";

/** The changed object, or why an operation failed: kustomize gives up then. */
export type OperationsResult = { readonly root: YamlMap } | { readonly problem: string };

/** Applies the list of operations to an object. */
export function applyOperations(
  object: YamlMap,
  operations: Placed<YamlList>,
  provenance: Provenance,
): OperationsResult {
  let root: YamlNode = object;
  for (const operation of operations.node.items) {
    const op = stringAt(operation, "op") ?? "";
    const path = pointerAt(operation, "path");
    if (path === undefined) return { problem: "an operation lacks a path" };
    const done = applyOne(
      root,
      { op, path, operation },
      { provenance, cause: { node: operation, source: operations.source } },
    );
    if (typeof done === "string") return { problem: `${op} ${textOf(operation, "path")}: ${done}` };
    root = done;
  }
  return root.kind === "map" ? { root } : { problem: "the patch leaves no object" };
}

interface Operation {
  readonly op: string;
  readonly path: readonly string[];
  readonly operation: YamlNode;
}

interface Surroundings {
  readonly provenance: Provenance;
  readonly cause: Placed;
}

/** The new root, or a problem in words. */
function applyOne(root: YamlNode, { op, path, operation }: Operation, around: Surroundings): YamlNode | string {
  const value = entryOf(operation, "value")?.value;
  const from = pointerAt(operation, "from");
  switch (op) {
    case "add":
      return value === undefined ? "value is missing" : put(root, path, { value, mustExist: false }, around);
    case "replace":
      return value === undefined ? "value is missing" : put(root, path, { value, mustExist: true }, around);
    case "remove":
      return take(root, path, around);
    case "test":
      return root;
    case "copy":
    case "move": {
      const moved = from === undefined ? undefined : lookUp(root, from);
      if (from === undefined || moved === undefined) return "there is nothing at from";
      const rest = op === "move" ? take(root, from, around) : root;
      return typeof rest === "string" ? rest : put(rest, path, { value: moved, mustExist: false }, around);
    }
    default:
      return "is no operation";
  }
}

interface Put {
  readonly value: YamlNode;
  readonly mustExist: boolean;
}

function put(node: YamlNode, path: readonly string[], what: Put, around: Surroundings): YamlNode | string {
  const [step, ...rest] = path;
  if (step === undefined) return what.value;
  const { provenance, cause } = around;
  if (node.kind === "map") {
    const index = node.entries.findIndex(({ key }) => key === step);
    const entry = node.entries[index];
    if (rest.length === 0) {
      if (entry === undefined && what.mustExist) return "there is no such field";
      const made = provenance.madeEntry(cause, step, what.value);
      return provenance.map(node, entry === undefined ? [...node.entries, made] : node.entries.with(index, made));
    }
    if (entry === undefined) return `${step} does not exist`;
    const value = put(entry.value, rest, what, around);
    return typeof value === "string"
      ? value
      : provenance.map(node, node.entries.with(index, provenance.entry(entry, value)));
  }
  return node.kind === "list" ? putItem(node, [step, ...rest], what, around) : `${step} does not exist`;
}

function putItem(list: YamlList, path: readonly string[], what: Put, around: Surroundings): YamlNode | string {
  const [step = "", ...rest] = path;
  const { provenance } = around;
  const isNew = rest.length === 0 && !what.mustExist;
  const index = indexOf(step, list.items.length + (isNew ? 1 : 0));
  if (index === undefined) return `there is no item ${step}`;
  if (isNew) return provenance.list(list, list.items.toSpliced(index, 0, what.value));
  const item = list.items[index];
  if (item === undefined) return `there is no item ${step}`;
  const value = put(item, rest, what, around);
  return typeof value === "string" ? value : provenance.list(list, list.items.with(index, value));
}

function take(node: YamlNode, path: readonly string[], around: Surroundings): YamlNode | string {
  const [step, ...rest] = path;
  if (step === undefined) return "the whole object cannot be removed";
  const { provenance } = around;
  if (node.kind === "map") {
    const index = node.entries.findIndex(({ key }) => key === step);
    const entry = node.entries[index];
    if (entry === undefined) return `${step} does not exist`;
    if (rest.length === 0) return provenance.map(node, node.entries.toSpliced(index, 1));
    const value = take(entry.value, rest, around);
    return typeof value === "string"
      ? value
      : provenance.map(node, node.entries.with(index, provenance.entry(entry, value)));
  }
  if (node.kind !== "list") return `${step} does not exist`;
  const index = indexOf(step, node.items.length);
  const item = index === undefined ? undefined : node.items[index];
  if (index === undefined || item === undefined) return `there is no item ${step}`;
  if (rest.length === 0) return provenance.list(node, node.items.toSpliced(index, 1));
  const value = take(item, rest, around);
  return typeof value === "string" ? value : provenance.list(node, node.items.with(index, value));
}

/** `-` is the end; negative indices count from there. */
function indexOf(step: string, length: number): number | undefined {
  if (step === "-") return length - 1;
  if (!/^-?\d+$/.test(step)) return undefined;
  const index = Number(step) < 0 ? length + Number(step) : Number(step);
  return index >= 0 && index < length ? index : undefined;
}

function lookUp(root: YamlNode, path: readonly string[]): YamlNode | undefined {
  let at: YamlNode | undefined = root;
  for (const step of path) {
    if (at?.kind === "list") at = at.items[indexOf(step, at.items.length) ?? -1];
    else at = entryOf(at, step)?.value;
  }
  return at;
}

/** Segments of a JSON pointer (RFC 6901); the empty pointer has none. */
function pointerAt(operation: YamlNode, key: string): readonly string[] | undefined {
  const text = textOf(operation, key);
  if (text === undefined) return undefined;
  const steps = text.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function textOf(operation: YamlNode, key: string): string | undefined {
  const value = entryOf(operation, key)?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text : undefined;
}
