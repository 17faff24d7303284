// The line that made a field of a rendered configuration: in a patch, the talconfig, talenv, or the configuration's own file.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { itemsAt, nodeAt, stringAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { partsOfJsonPatch } from "./json-patch-facts.ts";
import { parseInstaller } from "./installer.ts";
import type { TalosModel } from "./model.ts";
import { origins, type Origin } from "./origin-fields.ts";
import { knownValues, resolveText, type Variables } from "./resolved-text.ts";
import { scalarsBelow, walkSource, type SourceStep } from "./source-walk.ts";
import { listedPatches, type ListedPatch } from "./talconfig-patches.ts";

/** A field of a rendered document. */
export interface RenderedField {
  readonly hostname: string;
  /** `v1alpha1` for the document without a kind. */
  readonly kind: string;
  readonly name?: string | undefined;
  readonly path: readonly SourceStep[];
  /** Its value, where it is a scalar: tells places in a list apart. */
  readonly value?: unknown;
  /** Its value on the other side of the change, where there is one. */
  readonly other?: unknown;
}

/** Undefined when nothing in the tree makes the field: it is a default of Talos, or of talhelper. */
export type SourceOf = (field: RenderedField) => Span | undefined;

/** What is written somewhere, with the text that its offsets count in. */
interface Written {
  readonly root: YamlNode;
  readonly source: SourceText;
}

/** For one model of a tree. Patches are read once. */
export function sourceFinder(
  model: Pick<TalosModel, "path" | "renderer" | "variables" | "nodes">,
  files: ReadonlyMap<string, TreeFile>,
): SourceOf {
  const { variables } = model;
  const documentsOf = (path: string): readonly TreeDocument[] => files.get(path)?.documents ?? [];
  if (model.renderer === "machine-config")
    return (field) => {
      const own = model.nodes.find(({ hostname }) => hostname.value === field.hostname)?.at.path ?? model.path;
      return inLayers(field, [documentsOf(own).flatMap(written)], variables);
    };
  const talconfig = documentsOf(model.path).find(({ role }) => role === "talconfig");
  if (talconfig?.root === undefined) return () => undefined;
  const { root, source, path } = talconfig;
  const layers = listedPatches(root, knownValues(variables)).map((patch) => ({
    patch,
    documents: documentsIn(patch, { source, folder: folderOf(path), documentsOf }),
  }));
  return (field) => {
    const index = nodeIndex(root, field.hostname, { source, variables });
    const applying = winningFirst(layers, index, nodeAt(root, "nodes", index));
    return inLayers(field, applying, variables) ?? inTalconfig(field, { root, source, index, variables });
  };
}

function written({ root, source }: { readonly root?: YamlNode; readonly source: SourceText }): readonly Written[] {
  return root === undefined ? [] : [{ root, source }];
}

interface Around {
  readonly source: SourceText;
  readonly folder: string;
  readonly documentsOf: (path: string) => readonly TreeDocument[];
}

/** The documents of one patch; operations of a JSON patch as the documents that they amount to. */
function documentsIn({ scalar, file }: ListedPatch, { source, folder, documentsOf }: Around): readonly Written[] {
  const path = file === undefined ? undefined : resolveInside(folder, file.path);
  const embedded = file === undefined ? embeddedSource(source, scalar) : undefined;
  const documents =
    path !== undefined
      ? documentsOf(path)
      : embedded === undefined
        ? []
        : readYaml(embedded, { dialect: "yaml12" }).documents;
  return documents.flatMap(written).flatMap((each) => {
    const { root } = each;
    return root.kind === "list" ? partsOfJsonPatch(root).parts.map((part) => ({ ...each, root: part })) : [each];
  });
}

function nodeIndex(root: YamlNode, hostname: string, reading: Pick<Reading, "source" | "variables">): number {
  return itemsAt(root, "nodes").findIndex((node) => {
    const name = nodeAt(node, "hostname");
    return name?.kind === "scalar" && resolveText(reading.source, name, reading.variables)?.text === hostname;
  });
}

/** Patches of all nodes win over those of the node, and these over those of its group; of each the last wins. */
function winningFirst(
  layers: readonly { readonly patch: ListedPatch; readonly documents: readonly Written[] }[],
  index: number,
  node: YamlNode | undefined,
): readonly (readonly Written[])[] {
  const flag = nodeAt(node, "controlPlane");
  const group = flag?.kind === "scalar" && flag.text === "true" ? "controlPlane" : "worker";
  const of = (fits: (scope: ListedPatch["scope"]) => boolean) =>
    layers.filter(({ patch }) => fits(patch.scope)).map(({ documents }) => documents);
  return [
    ...of((scope) => scope === group),
    ...of((scope) => typeof scope === "object" && scope.node === index),
    ...of((scope) => scope === "all"),
  ].toReversed();
}

function inLayers(
  { kind, name, path, value }: RenderedField,
  layers: readonly (readonly Written[])[],
  variables: Variables,
): Span | undefined {
  for (const documents of layers)
    for (const { root, source } of documents.toReversed()) {
      if ((stringAt(root, "kind") ?? "v1alpha1") !== kind) continue;
      const own = stringAt(root, "name") ?? stringAt(root, "metadata", "name");
      if (name !== undefined && own !== undefined && own !== name) continue;
      const walked = walkSource(root, path);
      if (path.length === 0) return placeOf(headOf(root), { source, variables });
      // A list grows by layers: what stands above an item says nothing of it, unless the item's value is in it.
      const inside = walked.left <= 1 ? equalScalar(walked.node, value, { source, variables }) : undefined;
      if (inside !== undefined) return placeOf(inside, { source, variables });
      // One value where the rendered field has a list of them.
      const isItem = walked.left === 1 && walked.node.kind === "scalar" && "item" in (path.at(-1) ?? {});
      if (walked.left === 0 || isItem) return placeOf(walked, { source, variables });
    }
  return undefined;
}

interface Reading {
  readonly root: YamlNode;
  readonly source: SourceText;
  readonly index: number;
  readonly variables: Variables;
}

function inTalconfig(field: RenderedField, reading: Reading): Span | undefined {
  const found = origins.find((origin) => isOf(origin, field));
  if (found === undefined) return undefined;
  const { root, index } = reading;
  const node = nodeAt(root, "nodes", index);
  const flag = nodeAt(node, "controlPlane");
  const group = nodeAt(root, flag?.kind === "scalar" && flag.text === "true" ? "controlPlane" : "worker");
  const entries = [
    ...found.node.flatMap((key) => entryIn(node, key) ?? entryIn(group, key) ?? []),
    ...found.cluster.flatMap((key) => entryIn(root, key) ?? []),
  ];
  for (const entry of entries) {
    const equal = equalScalar(entry.value, field.value, reading);
    if (equal !== undefined) return placeOf({ entry, ...equal }, reading);
  }
  const below = field.path.slice(found.path.length);
  for (const entry of entries) {
    const walked = walkSource(entry.value, below);
    if (below.length > 0 && walked.left < below.length)
      return placeOf({ ...walked, entry: walked.entry ?? entry }, reading);
  }
  const last = chosen(entries, field);
  return last === undefined ? undefined : placeOf({ node: last.value, entry: last }, reading);
}

/** An installer image: where the version differs from the other side's the version made it, else its name did. */
function chosen(entries: readonly YamlEntry[], { value, other }: RenderedField): YamlEntry | undefined {
  const version = entries.find(({ key }) => key === "talosVersion");
  if (version === undefined || typeof value !== "string") return entries[0];
  const named = entries.find((entry) => entry !== version);
  const isSameTag = typeof other === "string" && parseInstaller(other).tag === parseInstaller(value).tag;
  return isSameTag ? (named ?? version) : version;
}

function isOf({ kind, path }: Origin, field: RenderedField): boolean {
  return (
    kind === field.kind &&
    path.every((key, index) => {
      const step = field.path[index];
      return step !== undefined && "key" in step && step.key === key;
    })
  );
}

function entryIn(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** What says which document it is. */
function headOf(root: YamlNode): Place {
  const entry = entryIn(root, "kind") ?? (root.kind === "map" ? root.entries[0] : undefined);
  return entry === undefined ? { node: root } : { node: entry.value, entry };
}

interface Place {
  readonly node: YamlNode;
  readonly entry?: YamlEntry | undefined;
}

type Text = Pick<Reading, "source" | "variables">;

/** The scalar below `node` that becomes `value`, alone or with a version behind it. */
function equalScalar(node: YamlNode, value: unknown, { source, variables }: Text): Place | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const wanted = String(value);
  for (const place of scalarsBelow(node)) {
    if (place.node.kind !== "scalar") continue;
    if (resolveText(source, place.node, variables)?.text === wanted) return place;
  }
  return undefined;
}

/** A scalar where it stands, or in talenv when it is a variable; of anything larger its key. */
function placeOf({ node, entry }: Place, { source, variables }: Text): Span {
  if (node.kind === "scalar") return resolveText(source, node, variables)?.at ?? source.span(node.start, node.end);
  const at = entry?.keyRange ?? node;
  return source.span(at.start, at.end);
}
