// The patches that a kustomization or a Flux Kustomization lists, read once each.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { entryOf, nodeAt, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { readSelector, type Selector } from "./select.ts";
import type { BuildTree } from "./tree.ts";

export interface Patch {
  /** The item of the list that holds it: where a finding about the patch is anchored. */
  readonly item: Placed;
  readonly merges: readonly Placed<YamlMap>[];
  readonly operations: Placed<YamlList> | undefined;
  readonly selector: Selector | undefined;
  /** Given when kustomize gives up on the patch as it is written. */
  readonly problem?: string;
  readonly allowsNameChange: boolean;
  readonly allowsKindChange: boolean;
  /** The object is not found by its old name afterwards. */
  readonly forgetsNames?: true;
}

/** Reads patches; what is listed by several kustomizations, or injected into many children, is parsed once. */
export class PatchReader {
  readonly #known = new WeakMap<YamlNode, Map<string, Patch>>();
  readonly #tree: BuildTree;
  readonly #provenance: Provenance;

  constructor(tree: BuildTree, provenance: Provenance) {
    this.#tree = tree;
    this.#provenance = provenance;
  }

  /** An item of `patchesJson6902`: it needs a name, and does not remember the one that it changes. */
  readLegacyJson(item: Placed, folder: string): Patch {
    const patch = this.read(item, folder);
    const hasName = patch.selector?.name !== undefined;
    return { ...patch, forgetsNames: true, ...(hasName ? {} : { problem: "the target needs a name" }) };
  }

  /** An item of `patches`, or `patchesStrategicMerge` (a path, or text). `folder` is what paths start at. */
  read(item: Placed, folder: string): Patch {
    // Text is the same wherever it is applied; only a path depends on the folder.
    const place = namesFile(item.node) ? folder : "";
    const known = this.#known.get(item.node)?.get(place);
    if (known !== undefined) return known;
    const patch = this.#read(item, folder);
    const byPlace = this.#known.get(item.node) ?? new Map<string, Patch>();
    this.#known.set(item.node, byPlace.set(place, patch));
    return patch;
  }

  #read(item: Placed, folder: string): Patch {
    const parts = item.node.kind === "scalar" ? this.#legacy(item, folder) : this.#parts(item, folder);
    for (const part of parts) this.#provenance.take(part);
    const target = entryOf(item.node, "target")?.value;
    const hasTarget = target !== undefined && !(target.kind === "scalar" && target.value === null);
    const selector = hasTarget ? readSelector(target) : undefined;
    const operations = parts.find((part): part is Placed<YamlList> => part.node.kind === "list");
    const merges = parts.filter((part): part is Placed<YamlMap> => part.node.kind === "map");
    const problem = problemOf({ parts, hasTarget, selector, operations, merges });
    return {
      item,
      merges,
      operations,
      selector,
      ...(problem === undefined ? {} : { problem }),
      allowsNameChange: isOn(nodeAt(item.node, "options", "allowNameChange")),
      allowsKindChange: isOn(nodeAt(item.node, "options", "allowKindChange")),
    };
  }

  #parts({ node, source }: Placed, folder: string): Placed[] {
    const text = entryOf(node, "patch")?.value;
    if (text?.kind === "scalar" && text.text.trim() !== "") {
      const inner = embeddedSource(source, text);
      return inner === undefined ? [] : roots(readYaml(inner, { dialect: "kustomize" }).documents);
    }
    const path = entryOf(node, "path")?.value;
    return path?.kind === "scalar" ? this.#file(path.text, folder) : [];
  }

  /** `patchesStrategicMerge`: text when it reads as an object, else a path. */
  #legacy({ node, source }: Placed, folder: string): Placed[] {
    if (node.kind !== "scalar") return [];
    const inner = node.text.includes("\n") ? embeddedSource(source, node) : undefined;
    if (inner !== undefined) return roots(readYaml(inner, { dialect: "kustomize" }).documents);
    return this.#file(node.text, folder);
  }

  #file(path: string, folder: string): Placed[] {
    const target = resolveInside(folder, path);
    if (target === undefined) return [];
    const file = this.#tree.files.get(target);
    if (file !== undefined) return roots(file.documents);
    const text = this.#tree.paths.has(target) ? this.#tree.text(target) : undefined;
    return text === undefined ? [] : roots(readYaml(sourceText(target, text), { dialect: "kustomize" }).documents);
  }
}

function namesFile(item: YamlNode): boolean {
  return item.kind === "scalar" ? !item.text.includes("\n") : entryOf(item, "path") !== undefined;
}

function roots(documents: readonly { readonly root?: YamlNode; readonly source: Placed["source"] }[]): Placed[] {
  return documents.flatMap(({ root, source }) => (root === undefined ? [] : [{ node: root, source }]));
}

interface Parts {
  readonly parts: readonly Placed[];
  readonly hasTarget: boolean;
  readonly selector: Selector | undefined;
  readonly operations: Placed | undefined;
  readonly merges: readonly Placed[];
}

function problemOf({ parts, hasTarget, selector, operations, merges }: Parts): string | undefined {
  if (parts.length === 0) return "the patch cannot be read";
  if (hasTarget && selector === undefined) return "the target cannot be read";
  if (operations !== undefined && selector === undefined) return "a JSON patch needs a target";
  if (hasTarget && merges.length > 1) return "several merge patches cannot share one target";
  return undefined;
}

function isOn(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
