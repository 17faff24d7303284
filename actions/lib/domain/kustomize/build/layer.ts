// One kustomization file as a build step takes it, and what a Flux Kustomization lays over it.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { Placed } from "./provenance.ts";

/** A path that a kustomization names; `at` is absent where Flux would have written the kustomization itself. */
export interface NamedPlace {
  readonly path: string;
  readonly at?: Placed<YamlScalar>;
}

export interface Layer {
  readonly folder: string;
  /** The kustomization file's document; absent where Flux generates one. */
  readonly document: TreeDocument | undefined;
  readonly isComponent: boolean;
  readonly resources: readonly NamedPlace[];
  readonly components: readonly NamedPlace[];
  readonly configurations: readonly NamedPlace[];
  /** Files and folders of transformer objects, or such objects as text. */
  readonly transformers: readonly NamedPlace[];
  /** What Flux cannot generate: objects of `generators`, and `helmCharts`. */
  readonly foreignGenerators: readonly Placed[];
  readonly namespace: Placed<YamlScalar> | undefined;
  readonly namePrefix: Placed<YamlScalar> | undefined;
  readonly nameSuffix: Placed<YamlScalar> | undefined;
  readonly generators: readonly Generator[];
  readonly generatorOptions: Placed | undefined;
  /** Items of `patches`, `patchesStrategicMerge` and `patchesJson6902`. */
  readonly patches: readonly Placed[];
  readonly mergePatches: readonly Placed[];
  readonly jsonPatches: readonly Placed[];
  /** Items of `labels`. */
  readonly labels: readonly Placed[];
  readonly commonLabels: Placed<YamlMap> | undefined;
  readonly commonAnnotations: Placed<YamlMap> | undefined;
  readonly images: readonly Placed[];
  readonly replicas: readonly Placed[];
  readonly replacements: readonly Placed[];
}

/** `spec` of a Flux Kustomization; its parts may come from several files. */
export interface FluxSpec {
  readonly node: YamlNode;
  readonly sourceOf: (node: YamlNode) => SourceText;
}

export interface Generator {
  readonly kind: "ConfigMap" | "Secret";
  readonly arguments: Placed;
}

/** The layer of a kustomization file. A file without content has no fields. */
export function readLayer(folder: string, document: TreeDocument): Layer {
  const { root, source } = document;
  const list = (field: string): Placed[] => itemsAt(root, field).map((node) => ({ node, source }));
  const paths = (field: string): NamedPlace[] => list(field).flatMap(namedPlace);
  const generators = (field: string, kind: Generator["kind"]): Generator[] =>
    list(field).map((placed) => ({ kind, arguments: placed }));
  return {
    folder,
    document,
    isComponent: stringAt(root, "kind") === "Component",
    resources: [...paths("resources"), ...paths("bases")],
    components: paths("components"),
    configurations: paths("configurations"),
    transformers: paths("transformers"),
    foreignGenerators: [...list("generators"), ...list("helmCharts")],
    namespace: textOf(root, "namespace", source),
    namePrefix: textOf(root, "namePrefix", source),
    nameSuffix: textOf(root, "nameSuffix", source),
    generators: [...generators("configMapGenerator", "ConfigMap"), ...generators("secretGenerator", "Secret")],
    generatorOptions: placedAt(root, "generatorOptions", source),
    patches: list("patches"),
    mergePatches: list("patchesStrategicMerge"),
    jsonPatches: list("patchesJson6902"),
    labels: list("labels"),
    commonLabels: mapAt(root, "commonLabels", source),
    commonAnnotations: mapAt(root, "commonAnnotations", source),
    images: list("images"),
    replicas: list("replicas"),
    replacements: list("replacements"),
  };
}

/** The kustomization that Flux writes where a folder has none. */
export function generatedLayer(folder: string, resources: readonly string[]): Layer {
  return { ...emptyLayer, folder, resources: resources.map((path) => ({ path })) };
}

const emptyLayer: Layer = {
  folder: "",
  document: undefined,
  isComponent: false,
  resources: [],
  components: [],
  configurations: [],
  transformers: [],
  foreignGenerators: [],
  namespace: undefined,
  namePrefix: undefined,
  nameSuffix: undefined,
  generators: [],
  generatorOptions: undefined,
  patches: [],
  mergePatches: [],
  jsonPatches: [],
  labels: [],
  commonLabels: undefined,
  commonAnnotations: undefined,
  images: [],
  replicas: [],
  replacements: [],
};

/**
 * What kustomize-controller writes into the kustomization before it builds: namespace, prefix and suffix of the spec take
 * the place of the file's, patches and components are appended, images replace those of the same name
 * (`GenerateManifest` in github.com/fluxcd/pkg/kustomize 1.35.3).
 */
export function withFluxSpec(layer: Layer, spec: FluxSpec, hasComponent: (path: string) => boolean): Layer {
  const { node, sourceOf } = spec;
  const list = (field: string): Placed[] =>
    itemsAt(node, field).map((item) => ({ node: item, source: sourceOf(item) }));
  const text = (field: string): Placed<YamlScalar> | undefined => {
    const value = entryOf(node, field)?.value;
    return value === undefined ? undefined : textOf(node, field, sourceOf(value));
  };
  const ignoresMissing = nodeAt(node, "ignoreMissingComponents");
  const lenient = ignoresMissing?.kind === "scalar" && ignoresMissing.value === true;
  const components = list("components")
    .flatMap(namedPlace)
    .filter(({ path }) => !lenient || hasComponent(path));
  return {
    ...layer,
    namespace: text("targetNamespace") ?? layer.namespace,
    namePrefix: text("namePrefix") ?? layer.namePrefix,
    nameSuffix: text("nameSuffix") ?? layer.nameSuffix,
    patches: [...layer.patches, ...list("patches")],
    mergePatches: [...layer.mergePatches, ...list("patchesStrategicMerge")],
    jsonPatches: [...layer.jsonPatches, ...list("patchesJson6902")],
    components: [...layer.components, ...components],
    images: replaceByName(layer.images, list("images")),
  };
}

function replaceByName(own: readonly Placed[], added: readonly Placed[]): Placed[] {
  const result = [...own];
  for (const image of added) {
    const name = stringAt(image.node, "name");
    const index = result.findIndex(({ node }) => stringAt(node, "name") === name);
    if (index === -1) result.push(image);
    else result[index] = image;
  }
  return result;
}

function namedPlace(placed: Placed): NamedPlace[] {
  const { node, source } = placed;
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value === "") return [];
  return [{ path: node.value, at: { node, source } }];
}

/** A scalar with text; empty text counts as absent, as for Go's zero value. */
function textOf(map: YamlNode | undefined, key: string, source: SourceText): Placed<YamlScalar> | undefined {
  const node = entryOf(map, key)?.value;
  return node?.kind === "scalar" && node.value !== null && node.text !== "" ? { node, source } : undefined;
}

function placedAt(map: YamlNode | undefined, key: string, source: SourceText): Placed | undefined {
  const node = entryOf(map, key)?.value;
  return node === undefined ? undefined : { node, source };
}

function mapAt(map: YamlNode | undefined, key: string, source: SourceText): Placed<YamlMap> | undefined {
  const node = entryOf(map, key)?.value;
  return node?.kind === "map" ? { node, source } : undefined;
}
