// `replacements:`: values of one object copied into others.
import { entryOf, itemsAt, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import { changeAt, lookUp, splitFieldPath } from "./value-path.ts";
import type { Layer } from "./layer.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { effectiveNamespace, idOf, type Resource, type ResourceId } from "./resource.ts";
import { isSelected, readSelector } from "./select.ts";
import type { BuildTree } from "./tree.ts";

export interface Replacing {
  readonly layer: Layer;
  readonly tree: BuildTree;
  readonly resources: readonly Resource[];
  readonly provenance: Provenance;
}

/** An item of `replacements`, or the list in the file that it names. What kustomize would refuse changes nothing. */
export function replace(item: Placed, replacing: Replacing): void {
  const path = textAt(item.node, "path");
  if (path === undefined) return replaceOne(item, replacing);
  const file = replacing.tree.files.get(resolveInside(replacing.layer.folder, path) ?? "\0");
  for (const { root, source } of file?.documents ?? [])
    for (const node of root?.kind === "list" ? root.items : root === undefined ? [] : [root])
      replaceOne({ node, source }, replacing);
}

function replaceOne({ node, source }: Placed, { resources, provenance }: Replacing): void {
  const literal = entryOf(node, "sourceValue")?.value;
  const value = literal === undefined ? sourceValue(node, resources, provenance) : { node: literal, source };
  if (value === undefined) return;
  provenance.take(value);
  for (const target of itemsAt(node, "targets")) {
    const select = entryOf(target, "select")?.value;
    const selector = select === undefined ? undefined : readSelector(select);
    if (selector === undefined) continue;
    const rejected = itemsAt(target, "reject").flatMap((each) => readSelector(each) ?? []);
    const paths = itemsAt(target, "fieldPaths").flatMap((each) => (each.kind === "scalar" ? [each.text] : []));
    for (const resource of resources) {
      if (!isSelected(selector, resource) || rejected.some((each) => isSelected(each, resource))) continue;
      for (const path of paths.length === 0 ? ["metadata.name"] : paths)
        write(resource, path, { value, options: entryOf(target, "options")?.value, provenance });
    }
  }
}

function sourceValue(node: YamlNode, resources: readonly Resource[], provenance: Provenance): Placed | undefined {
  const wanted = entryOf(node, "source")?.value;
  if (wanted === undefined) return undefined;
  const found = resources.filter((each) => [...each.previous, idOf(each)].some((id) => isMeant(wanted, id)));
  const [object] = found;
  if (object === undefined || found.length > 1) return undefined;
  const value = lookUp(object.root, splitFieldPath(textAt(wanted, "fieldPath") ?? "metadata.name"));
  if (value === undefined) return undefined;
  const placed = { node: value, source: provenance.of(value) ?? object.document.source };
  const delimiter = textAt(nodeAt(wanted, "options"), "delimiter");
  if (delimiter === undefined || value.kind !== "scalar") return placed;
  const part = value.text.split(delimiter)[numberAt(nodeAt(wanted, "options"), "index")];
  return part === undefined ? undefined : { node: provenance.madeText(placed, part), source: placed.source };
}

/** Sources are named exactly, unlike targets. */
function isMeant(wanted: YamlNode, id: ResourceId): boolean {
  const namespace = textAt(wanted, "namespace");
  if (namespace !== undefined && effectiveNamespace({ ...id, namespace }) !== effectiveNamespace(id)) return false;
  return (["group", "version", "kind", "name"] as const).every((field) => {
    const text = textAt(wanted, field);
    return text === undefined || text === id[field];
  });
}

interface Writing {
  readonly value: Placed;
  readonly options: YamlNode | undefined;
  readonly provenance: Provenance;
}

function write(resource: Resource, path: string, { value, options, provenance }: Writing): void {
  const delimiter = textAt(options, "delimiter");
  const set = (old: YamlNode | undefined): YamlNode | undefined => {
    if (old?.kind !== "scalar" || value.node.kind !== "scalar") return value.node;
    if (delimiter === undefined) return alike(old, value.node, value, provenance);
    const parts = old.text.split(delimiter);
    const index = numberAt(options, "index");
    if (index < 0) parts.unshift(value.node.text);
    else if (index >= parts.length) parts.push(value.node.text);
    else parts[index] = value.node.text;
    return provenance.madeText(value, parts.join(delimiter));
  };
  const create = isOn(options, "create") ? value : undefined;
  const root = changeAt(resource.root, splitFieldPath(path), { provenance, set, create });
  if (root.kind === "map") resource.root = root;
}

/** A scalar keeps its type: text stays text when a number is copied over it. */
function alike(old: YamlScalar, node: YamlScalar, value: Placed, provenance: Provenance): YamlNode {
  const staysText = typeof old.value === "string" && typeof node.value !== "string";
  return staysText ? provenance.madeText(value, node.text) : node;
}

function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : undefined;
}

function numberAt(node: YamlNode | undefined, key: string): number {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "number" ? value.value : 0;
}

function isOn(node: YamlNode | undefined, key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value === true;
}
