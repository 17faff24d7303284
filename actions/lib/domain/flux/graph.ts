// From an entry path along the Flux Kustomizations: who applies what.
import { entryOf, nodeAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization, ModelGap } from "#domain/cluster/model.ts";
import type { Places } from "#domain/cluster/places.ts";
import type { KustomizeBuild } from "#domain/kustomize/build/build.ts";
import type { FluxSpec } from "#domain/kustomize/build/layer.ts";
import { setPairs } from "#domain/kustomize/build/labels.ts";
import type { Placed, Provenance } from "#domain/kustomize/build/provenance.ts";
import type { Resource } from "#domain/kustomize/build/resource.ts";
import { belowRoot, builtFolder, type ArtifactRoots } from "./artifact-root.ts";
import { artifactsOf, folderOfArtifact, type ArtifactFolder } from "./artifacts.ts";
import { clusterObject } from "./cluster-object.ts";
import type { ClusterEntry } from "./cluster-entry.ts";
import { filledSpec } from "./filled-spec.ts";
import { hasPath, isFluxKustomization } from "./kustomization.ts";
import { ownSources } from "./own-source.ts";
import { readFluxKustomization, type Location } from "./read-kustomization.ts";
import { expandResourceSet, isResourceSet } from "./resource-sets.ts";
import {
  asWritten,
  fillOf,
  isKeptAsWritten,
  readVariables,
  sourceKey,
  variableSources,
  type Fill,
} from "./variables.ts";
import { WorkList } from "./work-list.ts";

export interface GraphInput {
  readonly entry: ClusterEntry;
  /** The Kustomization of the entry path as a FluxInstance makes it, where more is known of it than its path. */
  readonly sync: Resource | undefined;
  readonly build: KustomizeBuild;
  readonly provenance: Provenance;
  readonly places: Places;
  readonly hasFolder: (path: string) => boolean;
  readonly roots: ArtifactRoots;
  readonly scopeOf: (apiVersion: string, kind: string) => "Namespaced" | "Cluster" | undefined;
  readonly gap: (gap: ModelGap) => void;
}

export interface FluxGraph {
  readonly kustomizations: readonly FluxKustomization[];
  readonly objects: readonly ClusterObject[];
}

/** Builds the entry folders and all that the Kustomizations in them apply. Parents come before their children. */
export function fluxGraph(input: GraphInput): FluxGraph {
  const walk = new Walk(input);
  walk.entry();
  walk.rest();
  return walk.result();
}

/** A Kustomization of the graph, or the entry itself, with what it applies. */
interface Step {
  readonly kustomization: FluxKustomization | undefined;
  readonly fill: Fill;
  readonly objects: ClusterObject[];
  readonly children: Found[];
}

/** A Kustomization object that waits for its turn. */
interface Found {
  readonly object: ClusterObject;
  readonly parent: Step;
  readonly spec: YamlNode | undefined;
  step?: Step;
}

class Walk {
  readonly #input: GraphInput;
  readonly #root: Step = { kustomization: undefined, fill: asWritten, objects: [], children: [] };
  readonly #fills = new WeakMap<ClusterObject, Fill>();
  /** ConfigMaps, Secrets and sources by `Kind namespace/name`. */
  readonly #named = new Map<string, ClusterObject>();
  readonly #work = new WorkList<Found>((key) => this.#named.has(key));
  readonly #known = new Set<string>();
  /** What ArtifactGenerators put together, by `ExternalArtifact namespace/name`. */
  readonly #artifacts = new Map<string, readonly ArtifactFolder[]>();
  #isOwn: (source: FluxKustomization["source"], path: string | undefined) => boolean = () => true;

  constructor(input: GraphInput) {
    this.#input = input;
  }

  /** The entry folders; when one of their own Kustomizations builds them, with its spec and in its name. */
  entry(): void {
    const { entry, sync, build, hasFolder, roots } = this.#input;
    const [folder = ""] = entry.folders;
    const resources = entry.folders.flatMap((each) => build.build(each, { flat: entry.isFlat }));
    const objects = resources.map((resource) => this.#object(resource, this.#root));
    const find = (key: string) => this.#named.get(key);
    this.#isOwn = ownSources({ entry: folder, objects, sync: entry.sync, hasFolder, roots, find });
    const inTree = objects.find(
      ({ root }) => isFluxKustomization(root) && hasPath(root) && builtFolder(root, roots) === folder,
    );
    const itself = inTree ?? (sync === undefined ? undefined : this.#object(sync, this.#root));
    this.#adopt(itself === undefined || entry.folders.length > 1 ? objects : [itself], this.#root);
  }

  rest(): void {
    for (let found = this.#work.next(); found !== undefined; found = this.#work.next()) this.#follow(found);
  }

  result(): FluxGraph {
    const kustomizations: FluxKustomization[] = [];
    const objects: ClusterObject[] = [];
    const steps: Step[] = [this.#root];
    for (const step of steps) {
      if (step.kustomization !== undefined) kustomizations.push(step.kustomization);
      for (const object of step.objects) objects.push(object);
      for (const { step: child } of step.children) if (child !== undefined) steps.push(child);
    }
    return { kustomizations, objects };
  }

  #follow(found: Found): void {
    const { object, parent, spec } = found;
    const { places, build } = this.#input;
    const variables = readVariables(spec, object.namespace ?? "", (key) => this.#named.get(key), {
      of: (source) => this.#fills.get(source) ?? asWritten,
    });
    const context = { spec, places, parent: parent.kustomization, variables, locate: this.#locate };
    const kustomization = readFluxKustomization(object, context);
    const step: Step = { kustomization, fill: fillOf(spec, variables), objects: [], children: [] };
    found.step = step;
    const folder = this.#folder(kustomization, spec);
    if (folder === undefined) return;
    const flux =
      spec === undefined ? undefined : { node: spec, sourceOf: (node: YamlNode) => places.sourceOf(object, node) };
    const resources = build.build(folder, flux === undefined ? {} : { spec: flux });
    if (flux !== undefined) addCommonMetadata(resources, flux, this.#input.provenance);
    this.#adopt(
      resources.map((resource) => this.#object(resource, step)),
      step,
    );
  }

  readonly #locate = (source: FluxKustomization["source"], path: string | undefined): Location => {
    const key = source === undefined ? "" : sourceKey(source.kind, source.namespace, source.name);
    const place = (of: typeof source, folder: string) => belowRoot(this.#input.roots.of(of), folder);
    const folders = this.#artifacts
      .get(key)
      ?.filter((folder) => this.#isOwn(folder.source, folder.from))
      .map((folder) => ({ ...folder, from: place(folder.source, folder.from) }));
    if (folders === undefined)
      return {
        path: path === undefined ? undefined : place(source, path),
        isOwnSource: this.#isOwn(source, path),
      };
    return {
      path: path === undefined ? undefined : folderOfArtifact(folders, path),
      isOwnSource: folders.length > 0,
    };
  };

  #object(resource: Resource, step: Step): ClusterObject {
    const fill = isKeptAsWritten(resource.root) ? asWritten : step.fill;
    const object = clusterObject(resource, { owner: step.kustomization, fill, scopeOf: this.#input.scopeOf });
    this.#fills.set(object, fill);
    return object;
  }

  #adopt(objects: readonly ClusterObject[], step: Step): void {
    const itself = step.kustomization?.object;
    for (const object of objects) {
      // A Kustomization in its own folder is there already: the entry holds it.
      if (itself?.document === object.document && itself.name === object.name && itself.kind === object.kind) continue;
      step.objects.push(object);
      const key = sourceKey(object.kind, object.namespace ?? "", object.name);
      if (object.kind === "ArtifactGenerator")
        for (const [artifact, folders] of artifactsOf(object)) this.#artifacts.set(artifact, folders);
      if (isResourceSet(object)) this.#expand(object, step);
      if (isFluxKustomization(object.root)) this.#find(object, step, key);
      else if (isNamed(object) && !this.#named.has(key)) {
        this.#named.set(key, object);
        this.#work.arrived(key);
      }
    }
  }

  /** What a ResourceSet makes is applied like what stands beside it. */
  #expand(object: ClusterObject, step: Step): void {
    const { provenance, places, gap } = this.#input;
    const sourceOf = (node: YamlNode) => places.sourceOf(object, node);
    const expansion = expandResourceSet({ object, sourceOf, provenance });
    if ("made" in expansion) {
      this.#adopt(
        expansion.made.map((resource) => this.#object(resource, step)),
        step,
      );
      return;
    }
    const why = `what ResourceSet ${object.name} makes is not known: ${expansion.unknown}`;
    gap({ at: places.spanOf(object, object.root), kind: "not-modelled", why });
  }

  #find(object: ClusterObject, parent: Step, key: string): void {
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const { provenance } = this.#input;
    const spec = filledSpec(object.root, this.#fills.get(object) ?? asWritten, provenance);
    const found: Found = { object, parent, spec };
    parent.children.push(found);
    this.#work.add(found, variableSources(spec, object.namespace ?? ""));
  }

  /** The folder that a Kustomization builds; a gap when this tree does not hold it. */
  #folder(kustomization: FluxKustomization, spec: YamlNode | undefined): string | undefined {
    const { hasFolder, places, gap } = this.#input;
    const { object, path, isOwnSource, source } = kustomization;
    const report = (field: string, kind: ModelGap["kind"], why: string): undefined => {
      gap({ at: places.spanOf(object, nodeAt(spec, field) ?? object.root), kind, why });
    };
    if (!isOwnSource) {
      const { kind, namespace, name } = source ?? { kind: "source", namespace: "", name: "" };
      return report("sourceRef", "foreign-source", `${kind} ${namespace}/${name} is another repository`);
    }
    if (path === undefined) return report("path", "unknown-path", "the path holds a variable without a known value");
    if (path !== "" && !hasFolder(path)) return report("path", "missing", `${path} does not exist`);
    if (isEndless(kustomization)) return report("path", "refused", `${path} holds this Kustomization itself`);
    return path;
  }
}

/** The same document above, under whatever name: following it would never end. */
function isEndless({ object, parent }: FluxKustomization): boolean {
  for (let above = parent; above !== undefined; above = above.parent)
    if (above.object.document === object.document) return true;
  return false;
}

/** Kinds that others are looked up by while the graph is walked. */
function isNamed({ kind }: ClusterObject): boolean {
  return kind === "ConfigMap" || kind === "Secret" || kind.endsWith("Repository") || kind === "Bucket";
}

const metadataFields = ["labels", "annotations"] as const;

/** `spec.commonMetadata`: comes last, over everything else. */
function addCommonMetadata(resources: readonly Resource[], spec: FluxSpec, provenance: Provenance): void {
  for (const field of metadataFields) {
    const pairs = entryOf(nodeAt(spec.node, "commonMetadata"), field)?.value;
    if (pairs?.kind !== "map") continue;
    const placed: Placed<YamlMap> = { node: pairs, source: spec.sourceOf(pairs) };
    setPairs(resources, placed, [{ path: ["metadata", field], create: true }], provenance);
  }
}
