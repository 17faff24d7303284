// One object on its way through a build: its present form, and the names that it had before.
import { entryOf, stringAt, type YamlMap } from "#codecs/yaml/node.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { isClusterScoped } from "./cluster-scoped.ts";

/** What kustomize tells objects apart by (`ResId` in sigs.k8s.io/kustomize/kyaml/resid). */
export interface ResourceId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  /** As written; empty when absent. */
  readonly namespace: string;
}

export interface Resource {
  root: YamlMap;
  /** The identity of `knownRoot`, which may be an older root. */
  knownId?: ResourceId;
  knownRoot?: YamlMap;
  /** The document that the object is written in; the kustomization for a generated one. */
  readonly document: TreeDocument;
  /** Made by a generator; `hashed` when its name gets a content hash. */
  readonly generated?: { readonly hashed: boolean };
  /** Earlier identities, the original one first. */
  readonly previous: ResourceId[];
  readonly prefixes: string[];
  readonly suffixes: string[];
}

export function newResource(root: YamlMap, document: TreeDocument, generated?: Resource["generated"]): Resource {
  return {
    root,
    document,
    previous: [],
    prefixes: [],
    suffixes: [],
    ...(generated === undefined ? {} : { generated }),
  };
}

/** A copy that can be changed on its own; nodes are never changed in place. */
export function copyOf(resource: Resource): Resource {
  const { previous, prefixes, suffixes } = resource;
  return { ...resource, previous: [...previous], prefixes: [...prefixes], suffixes: [...suffixes] };
}

/** The present identity. */
export function idOf(resource: Resource): ResourceId {
  if (resource.knownId !== undefined && resource.knownRoot === resource.root) return resource.knownId;
  const id = identityOf(resource.root);
  resource.knownId = id;
  resource.knownRoot = resource.root;
  return id;
}

export function identityOf(root: YamlMap): ResourceId {
  const metadata = entryOf(root, "metadata")?.value;
  const apiVersion = textAt(root, "apiVersion");
  const slash = apiVersion.indexOf("/");
  return {
    group: slash === -1 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: textAt(root, "kind"),
    name: metadata?.kind === "map" ? textAt(metadata, "name") : "",
    namespace: metadata?.kind === "map" ? textAt(metadata, "namespace") : "",
  };
}

/** Names that look like numbers are taken for text, as kustomize does. */
function textAt(map: YamlMap, key: string): string {
  const value = entryOf(map, key)?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text : "";
}

export function originalId(resource: Resource): ResourceId {
  return resource.previous[0] ?? idOf(resource);
}

/** Keeps the present identity before a change. */
export function rememberId(resource: Resource): void {
  const id = idOf(resource);
  resource.previous.push({ ...id, namespace: effectiveNamespace(id) });
}

/** `EffectiveNamespace`: cluster-scoped kinds have one of their own, and none is `default`. */
export function effectiveNamespace(id: ResourceId): string {
  if (isClusterScoped(id)) return "_non_namespaceable_";
  return id.namespace === "" ? "default" : id.namespace;
}

export function sameId(a: ResourceId, b: ResourceId): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.group === b.group &&
    a.version === b.version &&
    effectiveNamespace(a) === effectiveNamespace(b)
  );
}

/** `config.kubernetes.io/local-config`: for tools only, never applied. */
export function isLocalConfig({ root }: Resource): boolean {
  const value = stringAt(root, "metadata", "annotations", "config.kubernetes.io/local-config");
  return value !== undefined && value !== "false";
}
