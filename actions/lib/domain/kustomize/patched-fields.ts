// Which fields patches write: an object that lacks such a field, or holds a stand-in for it, is not wrong in its file.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { SourceText } from "#kernel/source-text.ts";
import { embeddedPatches, type PatchTarget } from "./patches.ts";

/** A patch document and the kind that it is meant for. */
export interface MeantPatch {
  readonly source: SourceText;
  readonly root: YamlNode;
  readonly target: PatchTarget | undefined;
}

/** Paths such as `spec.sourceRef.name`, without list indices, by the kind and name of the objects that are patched. */
export class PatchedFields {
  readonly #patches: PatchedKind[] = [];

  /** Takes in every patch string of a document. */
  addEmbedded(source: SourceText, root: YamlNode | undefined): void {
    for (const { text, target } of embeddedPatches(root)) {
      const inner = embeddedSource(source, text);
      if (inner === undefined) continue;
      for (const document of readYaml(inner, { dialect: "kustomize" }).documents)
        if (document.root !== undefined) this.add({ source: inner, root: document.root, target });
    }
  }

  /** Takes in one patch, and the patches that it brings to what it changes. */
  add({ source, root, target }: MeantPatch): void {
    const fields = new Set<string>();
    const kind = target?.kind ?? stringAt(root, "kind");
    const name = target === undefined ? stringAt(root, "metadata", "name") : target.name;
    this.#patches.push({ kind, name: name === undefined ? undefined : anchored(name), fields });
    if (root.kind === "list") for (const operation of root.items) addOperation(operation, fields);
    else addPaths(root, "", fields);
    this.addEmbedded(source, root);
  }

  /** True when some patch for an object of this kind and name writes exactly this field. `field` may hold list indices. */
  writes({ kind, name }: { readonly kind: string; readonly name: string }, field: string): boolean {
    const path = field.replace(/\[\d+\]/g, "");
    return this.#patches.some(
      (patch) =>
        patch.fields.has(path) &&
        (patch.kind === undefined || patch.kind === kind) &&
        (patch.name === undefined || patch.name.test(name)),
    );
  }
}

interface PatchedKind {
  /** Undefined for a patch of any kind or name. */
  readonly kind: string | undefined;
  readonly name: RegExp | undefined;
  readonly fields: Set<string>;
}

/** kustomize takes `target.name` for a regular expression over the whole name; what is none matches itself. */
function anchored(name: string): RegExp {
  try {
    return new RegExp(`^(?:${name})$`, "u");
  } catch {
    return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}$`, "u");
  }
}

function addPaths(node: YamlNode, path: string, fields: Set<string>): void {
  if (node.kind === "list") for (const item of node.items) addPaths(item, path, fields);
  if (node.kind !== "map") return;
  for (const { key, value } of node.entries) {
    const inner = path === "" ? key : `${path}.${key}`;
    // The name and kind of a patch say what it changes.
    if (path !== "metadata" || key !== "name") fields.add(inner);
    addPaths(value, inner, fields);
  }
}

function addOperation(operation: YamlNode, fields: Set<string>): void {
  const op = stringAt(operation, "op");
  const path = stringAt(operation, "path");
  if (path === undefined || (op !== "add" && op !== "replace")) return;
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  fields.add(steps.filter((step) => !/^(?:\d+|-)$/.test(step)).join("."));
  const value = operation.kind === "map" ? operation.entries.find((entry) => entry.key === "value")?.value : undefined;
  if (value !== undefined) addPaths(value, steps.join("."), fields);
}

/** True for a kustomization that gives every object a namespace, and Namespace objects their name. */
export function setsNamespace(root: YamlNode | undefined): boolean {
  return stringAt(root, "namespace") !== undefined || itemsAt(root, "transformers").length > 0;
}
