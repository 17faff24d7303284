// Builds a folder as kustomize does for Flux: resources, generators, components, then the transformers, layer by layer.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { entryOf, itemsAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { wholeFile } from "#kernel/span.ts";
import { isRemotePath } from "#domain/kustomize/kustomization.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { readReferences } from "./configurations.ts";
import { ReadingList, type FilesRead } from "./files-read.ts";
import { generate } from "./generate.ts";
import { generatedPaths } from "./generated-paths.ts";
import { noteHashedNames } from "./hashed-names.ts";
import { kustomizationPath } from "./kustomization-path.ts";
import { generatedLayer, readLayer, withFluxSpec, type FluxSpec, type Layer, type NamedPlace } from "./layer.ts";
import { followNames } from "./name-references.ts";
import type { ReferenceSpec } from "./reference-specs.ts";
import type { Provenance } from "./provenance.ts";
import { PatchReader } from "./read-patch.ts";
import { copyOf, idOf, isLocalConfig, newResource, type Resource } from "./resource.ts";
import { transform } from "./transform.ts";
import type { BuildReport, BuildTree, GapKind } from "./tree.ts";

/** Objects that the builds of one model may take in, and look at once more for each component. */
const effort = 1_000_000;

const effortOfBuild = 50;

export interface BuildOptions {
  /** `spec` of the Flux Kustomization that builds the folder. */
  readonly spec?: FluxSpec;
  /** Without a kustomization, only the files of the folder itself count. */
  readonly flat?: boolean;
}

/** What a kustomization holds so far. */
interface Accumulated {
  readonly resources: Resource[];
  /** Fields with names that `configurations` add to kustomize's own. */
  readonly references: Set<ReferenceSpec>;
}

/** Builds folders of one tree. What a folder gives to those that list it is built once and kept. */
export class KustomizeBuild {
  readonly #tree: BuildTree;
  readonly #provenance: Provenance;
  readonly #report: BuildReport;
  readonly #patches: PatchReader;
  readonly #layers = new Map<string, Layer | undefined>();
  readonly #built = new Map<string, Accumulated>();
  /** Folders being built, for kustomizations that list each other. */
  readonly #open = new Set<string>();
  readonly #read: ReadingList;
  /** What is left of `effort`: kustomizations that list others twice, level upon level, would never end. */
  #left = effort;

  constructor(tree: BuildTree, provenance: Provenance, report: BuildReport) {
    this.#tree = tree;
    this.#provenance = provenance;
    this.#report = report;
    this.#patches = new PatchReader(tree, provenance);
    this.#read = new ReadingList(tree);
  }

  /** Those of all builds so far. */
  get read(): FilesRead {
    return this.#read;
  }

  /** What Flux applies for a folder: with its spec laid over the kustomization, or generated where there is none. */
  build(folder: string, { spec, flat = false }: BuildOptions = {}): Resource[] {
    const own = this.#kustomizationOf(folder) ?? generatedLayer(folder, generatedPaths(folder, this.#tree, flat));
    const hasComponent = (path: string) => this.#tree.folders.has(resolveInside(folder, path) ?? "\0");
    const layer = spec === undefined ? own : withFluxSpec(own, spec, hasComponent);
    this.#left -= effortOfBuild;
    const { resources, references } = this.#accumulate(layer, { resources: [], references: new Set() });
    followNames(resources, references, this.#provenance);
    noteHashedNames(resources, references, this.#provenance);
    return resources.filter(
      (resource) => !isLocalConfig(resource) && idOf(resource).group !== "kustomize.config.k8s.io",
    );
  }

  #kustomizationOf(folder: string): Layer | undefined {
    if (!this.#layers.has(folder)) this.#layers.set(folder, this.#readLayer(folder));
    return this.#layers.get(folder);
  }

  #readLayer(folder: string): Layer | undefined {
    const path = kustomizationPath(folder, this.#tree.paths);
    if (path === undefined) return undefined;
    const document = this.#tree.files.get(path)?.documents.find(({ root }) => root !== undefined);
    this.#read.kustomization(path, folder, document?.root);
    if (document !== undefined) return readLayer(folder, document);
    this.#report.gap(wholeFile(path), "refused", "the kustomization cannot be read");
    return generatedLayer(folder, []);
  }

  /** Adds to `into` what a layer builds; a component's layer changes what is there already. */
  #accumulate(layer: Layer, into: Accumulated): Accumulated {
    const { resources } = into;
    const shared = { layer, tree: this.#tree, provenance: this.#provenance, report: this.#report, resources };
    for (const named of layer.resources) this.#resource(layer.folder, named, into);
    for (const named of layer.configurations) this.#configuration(layer.folder, named, into);
    generate(shared);
    for (const { node, source } of layer.foreignGenerators)
      this.#report.gap(source.span(node.start, node.end), "refused", "Flux generates nothing of this");
    for (const named of layer.components) this.#component(layer.folder, named, into);
    const transformers: Accumulated = { resources: [], references: new Set() };
    for (const named of layer.transformers) this.#transformer(layer.folder, named, transformers);
    transform({ ...shared, patches: this.#patches }, transformers.resources);
    return into;
  }

  #resource(folder: string, named: NamedPlace, into: Accumulated): void {
    const target = this.#resolve(folder, named);
    if (target === undefined) return;
    if (this.#tree.folders.has(target)) {
      const { resources, references } = this.#folder(target, named);
      if (!this.#mayTake(resources.length + 1, named, target)) return;
      for (const resource of resources) into.resources.push(copyOf(resource));
      for (const reference of references) into.references.add(reference);
    } else if (this.#tree.paths.has(target)) {
      if (this.#mayTake(1, named, target)) into.resources.push(...this.#file(target, named));
    } else this.#gap(named, target, "missing", `${named.path} does not exist`);
  }

  #folder(target: string, named: NamedPlace): Accumulated {
    const known = this.#built.get(target);
    if (known !== undefined) return known;
    const built: Accumulated = { resources: [], references: new Set() };
    const layer = this.#listed(target, named);
    if (layer === undefined) return built;
    this.#open.add(target);
    this.#accumulate(layer, built);
    this.#open.delete(target);
    this.#built.set(target, built);
    return built;
  }

  #component(folder: string, named: NamedPlace, into: Accumulated): void {
    const target = this.#resolve(folder, named);
    if (target === undefined) return;
    const layer = this.#listed(target, named);
    if (layer === undefined || !this.#mayTake(into.resources.length + 1, named, target)) return;
    this.#open.add(target);
    this.#accumulate(layer, into);
    this.#open.delete(target);
  }

  /** A path, or the object itself as text. */
  #transformer(folder: string, named: NamedPlace, into: Accumulated): void {
    const { at } = named;
    if (!named.path.includes("\n") || at === undefined) return this.#resource(folder, named, into);
    const source = embeddedSource(at.source, at.node);
    const documents = source === undefined ? [] : readYaml(source, { dialect: "kustomize" }).documents;
    for (const document of documents) {
      const placed: TreeDocument = { ...document, path: at.source.path, role: "data" };
      into.resources.push(...objectsIn(document.root, placed));
    }
  }

  #configuration(folder: string, named: NamedPlace, { references }: Accumulated): void {
    const target = this.#resolve(folder, named);
    if (target === undefined) return;
    const file = this.#tree.files.get(target);
    if (file === undefined) this.#gap(named, target, "missing", `${named.path} does not exist`);
    for (const { root } of file?.documents ?? [])
      for (const reference of readReferences(root)) references.add(reference);
  }

  /** The layer of a folder that another kustomization lists. */
  #listed(target: string, named: NamedPlace): Layer | undefined {
    if (this.#open.has(target)) {
      this.#gap(named, target, "refused", `${named.path} lists itself in the end`);
      return undefined;
    }
    const layer = this.#kustomizationOf(target);
    if (layer === undefined) this.#gap(named, target, "missing", `${named.path} has no kustomization file`);
    return layer;
  }

  #mayTake(count: number, named: NamedPlace, target: string): boolean {
    this.#left -= count;
    if (this.#left < 0) this.#gap(named, target, "refused", "the kustomizations build more than anybody can apply");
    return this.#left >= 0;
  }

  #resolve(folder: string, named: NamedPlace): string | undefined {
    if (isRemotePath(named.path)) {
      this.#gap(named, folder, "remote", `${named.path} is fetched when Flux builds`);
      return undefined;
    }
    const target = resolveInside(folder, named.path);
    if (target === undefined) this.#gap(named, folder, "refused", `${named.path} leaves the repository`);
    return target;
  }

  #file(path: string, named: NamedPlace): Resource[] {
    this.#read.built.add(path);
    const file = this.#tree.files.get(path);
    if (file === undefined || file.yaml.problems.some(({ code }) => code === "syntax" || code === "limit"))
      this.#gap(named, path, "refused", `${named.path} cannot be read as YAML`);
    return (file?.documents ?? []).flatMap((document) => objectsIn(document.root, document));
  }

  #gap({ at }: NamedPlace, path: string, kind: GapKind, why: string): void {
    const span = at === undefined ? wholeFile(path) : at.source.span(at.node.start, at.node.end);
    this.#report.gap(span, kind, why);
  }
}

/** The objects of a document; a `List` stands for its items. What has no kind or name is no object. */
function objectsIn(root: YamlNode | undefined, document: TreeDocument): Resource[] {
  if (root?.kind !== "map") return [];
  const resource = newResource(root, document);
  const { kind, name } = idOf(resource);
  if (kind.endsWith("List") && entryOf(root, "items") !== undefined)
    return itemsAt(root, "items").flatMap((item) => objectsIn(item, document));
  return kind === "" || name === "" ? [] : [resource];
}
