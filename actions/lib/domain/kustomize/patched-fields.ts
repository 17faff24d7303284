// Which fields patches write: an object that lacks such a field, or holds a stand-in for it, is not wrong in its file.
import { literalSource } from "#codecs/regexp/literal.ts";
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
  /** The object that holds the patch: it changes others, never itself. */
  readonly holder?: YamlNode | undefined;
  /** Paths of the files that it can reach; undefined when that is not known. */
  readonly scope?: ReadonlySet<string> | undefined;
}

/** An object, and the file that it is written in. */
export interface PatchedObject {
  readonly path: string;
  readonly object: YamlNode | undefined;
}

/** What is wrong with a field: a patch makes good what it replaces, and adds what is missing. */
export interface FaultyField extends PatchedObject {
  /** May hold list indices. */
  readonly field: string;
  readonly isMissing: boolean;
}

/** Paths such as `spec.sourceRef.name`, without list indices, by the kind and name of the objects that are patched. */
export class PatchedFields {
  readonly #patches: PatchedKind[] = [];

  /** Takes in every patch string of a document but those of a HelmRelease, which change what its chart renders. */
  addEmbedded({ source, root, scope, holder = root }: Omit<MeantPatch, "target">): void {
    if (stringAt(root, "apiVersion")?.startsWith("helm.toolkit.fluxcd.io/") === true) return;
    for (const { text, target } of embeddedPatches(root)) {
      const inner = embeddedSource(source, text);
      if (inner === undefined) continue;
      for (const document of readYaml(inner, { dialect: "kustomize" }).documents)
        if (document.root !== undefined) this.add({ source: inner, root: document.root, target, holder, scope });
    }
  }

  /** Takes in one patch, and the patches that it brings to what it changes. */
  add({ source, root, target, holder, scope }: MeantPatch): void {
    const fields = new Map<string, Part>();
    const removed = new Set<string>();
    const kind = target?.kind ?? stringAt(root, "kind");
    const name = target === undefined ? stringAt(root, "metadata", "name") : target.name;
    this.#patches.push({
      kind,
      name: name === undefined ? undefined : anchored(name),
      isMerge: root.kind === "map",
      fields,
      removed,
      holder,
      scope,
    });
    if (root.kind === "list") for (const operation of root.items) addOperation(operation, fields, removed);
    else addPaths(root, "", fields);
    this.addEmbedded({ source, root, holder, scope });
  }

  /** True when some patch for this object writes exactly this field. Maps are merged, so only what they lack is made good. */
  writes({ field, isMissing, ...object }: FaultyField): boolean {
    const path = field.replace(/\[\d+\]/g, "");
    return this.#for(object).some((patch) => {
      const part = patch.fields.get(path);
      return part === "replaced" || (part === "merged" && isMissing);
    });
  }

  /** True when some patch for this object writes or removes the field, something in it, or something that it is in. */
  touches({ field, ...object }: Omit<FaultyField, "isMissing">): boolean {
    const path = field.replace(/\[\d+\]/g, "");
    return this.#for(object).some(({ fields, removed }) =>
      [...fields.keys(), ...removed].some(
        (key) =>
          path === "" ||
          `${key}.`.startsWith(`${path}.`) ||
          (fields.get(key) !== "merged" && path.startsWith(`${key}.`)),
      ),
    );
  }

  /** True when a strategic merge patch changes this object. */
  merges(object: PatchedObject): boolean {
    return this.#for(object).some(({ isMerge }) => isMerge);
  }

  #for({ path, object }: PatchedObject): readonly PatchedKind[] {
    const kind = stringAt(object, "kind") ?? "";
    const name = stringAt(object, "metadata", "name") ?? "";
    return this.#patches.filter(
      (patch) =>
        patch.holder !== object &&
        patch.scope?.has(path) !== false &&
        (patch.kind === undefined || patch.kind === kind) &&
        (patch.name === undefined || patch.name.test(name)),
    );
  }
}

/** Maps of a strategic merge patch are merged into the object's, everything else takes the old value's place. */
type Part = "merged" | "replaced";

interface PatchedKind {
  /** Undefined for a patch of any kind or name. */
  readonly kind: string | undefined;
  readonly name: RegExp | undefined;
  /** A strategic merge patch, not a list of operations. */
  readonly isMerge: boolean;
  readonly fields: Map<string, Part>;
  /** What RFC 6902 operations take away. */
  readonly removed: Set<string>;
  readonly holder: YamlNode | undefined;
  readonly scope: ReadonlySet<string> | undefined;
}

/** kustomize takes `target.name` for a regular expression over the whole name; what is none matches itself. */
function anchored(name: string): RegExp {
  try {
    return new RegExp(`^(?:${name})$`, "u");
  } catch {
    return new RegExp(`^${literalSource(name)}$`, "u");
  }
}

/** The fields by which kustomize finds the object to change. */
const identity: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata.name"]);

function addPaths(node: YamlNode, path: string, fields: Map<string, Part>): void {
  if (node.kind === "list") for (const item of node.items) addPaths(item, path, fields);
  if (node.kind !== "map") return;
  for (const { key, value } of node.entries) {
    const inner = path === "" ? key : `${path}.${key}`;
    if (!identity.has(inner)) fields.set(inner, value.kind === "map" ? "merged" : "replaced");
    addPaths(value, inner, fields);
  }
}

function addOperation(operation: YamlNode, fields: Map<string, Part>, removed: Set<string>): void {
  const op = stringAt(operation, "op");
  const path = stringAt(operation, "path");
  if (op === "move" || op === "copy")
    for (const key of ["from", "path"]) removed.add(fieldAt(stringAt(operation, key)));
  if (op === "remove") removed.add(fieldAt(path));
  if (path === undefined || (op !== "add" && op !== "replace")) return;
  const field = fieldAt(path);
  const value = operation.kind === "map" ? operation.entries.find((entry) => entry.key === "value")?.value : undefined;
  if (value !== undefined) addPaths(value, field, fields);
  fields.set(field, "replaced");
}

/** The field that a JSON pointer leads to, without list indices. */
function fieldAt(pointer: string | undefined): string {
  const steps = (pointer ?? "").split("/").slice(1);
  return steps
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .filter((step) => !/^(?:\d+|-)$/.test(step))
    .join(".");
}

/** True for a kustomization that gives every object a namespace, and Namespace objects their name. */
export function setsNamespace(root: YamlNode | undefined): boolean {
  return stringAt(root, "namespace") !== undefined || itemsAt(root, "transformers").length > 0;
}
