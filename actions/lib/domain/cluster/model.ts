// The cluster as Flux would apply it: objects after kustomize and Flux, each with the places that its author wrote.
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import type { FilesRead } from "#domain/kustomize/build/files-read.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";

/** Group, kind, namespace and name: what Kubernetes tells objects apart by. */
export interface ObjectIdentity {
  /** `apps/v1` */
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent for cluster-scoped objects. */
  readonly namespace?: string;
  /** With the variables of Flux still in it when their values are not known. */
  readonly name: string;
}

/** One object that a Kustomization applies. */
export interface ClusterObject extends ObjectIdentity {
  /**
   * The object after patches, namespace, name and label transformers, with the variables of Flux as they are written
   * (`domain/flux/substitution.ts` fills them in). A node keeps the place where its author wrote it:
   * in `document`, or in the patch that brought it (see `ClusterModel.spanOf`).
   */
  readonly root: YamlNode;
  /** Where the object itself is written; for a generated ConfigMap or Secret, the kustomization with its generator. */
  readonly document: TreeDocument;
  /**
   * The Flux Kustomization that applies it. Undefined for what the entry path holds, unless the entry's own Kustomization
   * (`gotk-sync.yaml`) is in the tree; that one itself has no owner.
   */
  readonly owner: FluxKustomization | undefined;
  /** Made by configMapGenerator, secretGenerator: its name may carry a content hash. */
  readonly generated?: true;
  /** Its name gets a content hash behind it, which `name` does not have. */
  readonly hashed?: true;
}

/** Where a variable of `postBuild` gets its value. */
export interface VariableSource {
  readonly kind: "inline" | "ConfigMap" | "Secret";
  /** Name of the ConfigMap or Secret in the Kustomization's namespace. */
  readonly name?: string;
  readonly optional: boolean;
  readonly at: Span;
}

/** A Flux Kustomization, with what its parent's patches add to it. */
export interface FluxKustomization {
  readonly object: ClusterObject;
  readonly name: string;
  readonly namespace: string;
  /**
   * `spec.path`, normalised and with known variables filled in; for a path in an artifact of an ArtifactGenerator, the folder
   * that the artifact takes it from. Undefined when it cannot be known.
   */
  readonly path: string | undefined;
  readonly targetNamespace?: string;
  readonly suspended: boolean;
  /** True when it or any Kustomization above it is suspended. */
  readonly underSuspended: boolean;
  readonly prune: boolean;
  readonly hasDecryption: boolean;
  /** `namespace/name` of the source, with its kind. */
  readonly source: { readonly kind: string; readonly namespace: string; readonly name: string } | undefined;
  /** False when the source is another repository: its path says nothing about this tree. */
  readonly isOwnSource: boolean;
  /** `namespace/name` of each dependency, with the place of its name. */
  readonly dependsOn: readonly { readonly namespace: string; readonly name: string; readonly at: Span }[];
  /** undefined: no `postBuild`, nothing is substituted. */
  readonly substitutes: readonly VariableSource[] | undefined;
  /** Values of variables that the repository tells; encrypted and foreign ones are in `unknownVariables`. */
  readonly variables: ReadonlyMap<string, string>;
  /** Names of variables that exist and whose value is hidden (SOPS). */
  readonly unknownVariables: ReadonlySet<string>;
  readonly parent: FluxKustomization | undefined;
}

/** Something that keeps a part of the tree from being known: a remote resource, a missing file, a foreign source, objects that others make. */
export interface ModelGap {
  readonly at: Span;
  readonly why: string;
  readonly kind: "remote" | "missing" | "foreign-source" | "unknown-path" | "refused" | "not-modelled";
}

/** A patch of a kustomization or a Flux Kustomization, over all builds that it takes part in. */
export interface PatchUse {
  /** The item of the list of patches. */
  readonly at: Span;
  /** Builds that the patch takes part in; a component's patch takes part in many. */
  readonly applications: number;
  /** Objects that it changed, in all builds together. */
  readonly hits: number;
  /** Builds in which it changed nothing. Without a `problem` kustomize passes over that in silence. */
  readonly misses: number;
  /** Why kustomize gives up: the whole build fails. */
  readonly problem?: string;
}

export interface ClusterModel {
  /** The settings' name, or the entry path's last folder. */
  readonly name: string;
  /** Entry path: the folder that Flux starts at. */
  readonly entry: string;
  readonly kustomizations: readonly FluxKustomization[];
  /** Everything that is applied, in kustomize's order, the Flux Kustomizations among it. */
  readonly objects: readonly ClusterObject[];
  /** Objects of an identity: `Kind`, namespace (empty for cluster scope), name. Several apiVersions of a kind are one. */
  find(kind: string, namespace: string | undefined, name: string): readonly ClusterObject[];
  ofKind(kind: string): readonly ClusterObject[];
  /** The place of a node of an object, whatever file or patch string it was written in. */
  spanOf(object: ClusterObject, node: YamlNode): Span;
  /** The place of a key. */
  keySpanOf(object: ClusterObject, entry: YamlEntry): Span;
  /** The text that the offsets of a node count in. */
  sourceOf(object: ClusterObject, node: YamlNode): SourceText;
  /** True for a name in a field that kustomize writes the whole name of a hashed object into. */
  followsHash(name: YamlNode): boolean;
  readonly gaps: readonly ModelGap[];
  /** What leaves a file or a whole folder of the repository out of the artifact of the source; undefined for all others. */
  leftOut(path: string): string | undefined;
  /** Every patch that takes part in a build, by place. */
  readonly patches: readonly PatchUse[];
  /** Files that the builds read: whether they become objects, change some, or are handed on as text. */
  readonly read: FilesRead;
}
