// Changes at a path of an object, as kustomize's field specs address it: list items are all meant, maps are made on the way.
import type { YamlMap, YamlNode } from "#codecs/yaml/node.ts";
import type { Placed, Provenance } from "./provenance.ts";

export interface FieldEdit {
  readonly provenance: Provenance;
  /** The new value; undefined leaves the field as it is. `old` is absent where the field is made. */
  readonly set: (old: YamlNode | undefined) => YamlNode | undefined;
  /** Given: what is missing on the way is made, in its place. */
  readonly create?: Placed | undefined;
}

/** `spec/template/metadata/labels`; `\/` is a slash inside a key. */
export function splitPath(path: string): readonly string[] {
  const known = split.get(path);
  if (known !== undefined) return known;
  const parts = path.split(/(?<!\\)\//).map((part) => part.replaceAll("\\/", "/"));
  split.set(path, parts);
  return parts;
}
const split = new Map<string, readonly string[]>();

/** The object with the field changed; the same node when nothing changed. Nulls on the way end it. */
export function editAt<N extends YamlNode>(root: N, path: readonly string[], edit: FieldEdit): N {
  return editFrom(root, path, 0, edit) as N;
}

function editFrom(node: YamlNode, path: readonly string[], at: number, edit: FieldEdit): YamlNode {
  if (at === path.length) return edit.set(node) ?? node;
  if (node.kind === "list") {
    let changed = false;
    const items = node.items.map((item) => {
      const made = editFrom(item, path, at, edit);
      changed ||= made !== item;
      return made;
    });
    return changed ? edit.provenance.list(node, items) : node;
  }
  return node.kind === "map" ? editMap(node, path, at, edit) : node;
}

function editMap(map: YamlMap, path: readonly string[], at: number, edit: FieldEdit): YamlMap {
  const step = path[at] ?? "";
  const isList = step.endsWith("[]");
  const key = isList ? step.slice(0, -2) : step;
  const { provenance, create } = edit;
  const index = map.entries.findIndex((entry) => entry.key === key);
  const entry = map.entries[index];
  const isNull = entry?.value.kind === "scalar" && entry.value.value === null;
  if (entry === undefined || (isNull && create !== undefined)) {
    if (create === undefined || isList) return map;
    const value = madeBelow(path, at + 1, edit, create);
    if (value === undefined) return map;
    if (entry !== undefined) return provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
    return provenance.map(map, [...map.entries, provenance.madeEntry(create, key, value)]);
  }
  const value = editFrom(entry.value, path, at + 1, edit);
  return value === entry.value ? map : provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
}

/** The part of the path that is not there yet. */
function madeBelow(path: readonly string[], at: number, edit: FieldEdit, cause: Placed): YamlNode | undefined {
  if (at === path.length) return edit.set(undefined);
  const step = path[at] ?? "";
  if (step.endsWith("[]")) return undefined;
  const value = madeBelow(path, at + 1, edit, cause);
  if (value === undefined) return undefined;
  return edit.provenance.madeMap(cause, [edit.provenance.madeEntry(cause, step, value)]);
}
