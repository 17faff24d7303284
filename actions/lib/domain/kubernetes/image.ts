// Image references, in pods and in the values of charts.
import { entryOf, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { containersOf, workloads } from "./pod-template.ts";
import { isRegistry } from "./registry.ts";

export interface Image {
  readonly object: ClusterObject;
  /** The whole reference, or the repository. */
  readonly node: YamlScalar;
  readonly repository: string;
  /** Undefined when there is none. */
  readonly tag: string | undefined;
  readonly tagNode: YamlScalar | undefined;
  readonly hasDigest: boolean;
  /** True for a chart that may fill in its own tag. */
  readonly mayHaveDefault: boolean;
}

/** `registry:5000/name:tag@sha256:…` in its parts. */
export function splitImage(reference: string): { repository: string; tag: string | undefined; hasDigest: boolean } {
  const at = reference.indexOf("@");
  const named = at === -1 ? reference : reference.slice(0, at);
  const colon = named.lastIndexOf(":");
  const hasTag = colon > named.lastIndexOf("/");
  return {
    repository: hasTag ? named.slice(0, colon) : named,
    tag: hasTag ? named.slice(colon + 1) : undefined,
    hasDigest: at !== -1,
  };
}

/** Images of pods in the tree, and those that charts' values name. */
export function images(cluster: ClusterModel): Image[] {
  const ofPods = workloads(cluster).flatMap(({ object, podSpec }) =>
    containersOf(podSpec).flatMap((container): Image[] => {
      const node = entryOf(container, "image")?.value;
      if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
      const parts = splitImage(resolved(cluster, object, node.text));
      return [{ object, node, tagNode: undefined, mayHaveDefault: false, ...parts }];
    }),
  );
  const ofValues = helmReleases(cluster).flatMap(({ object, values, isAppTemplate }) =>
    [...imageMaps(values)].flatMap((map) => imageOf(cluster, object, map, !isAppTemplate)),
  );
  return [...ofPods, ...ofValues];
}

function imageOf(cluster: ClusterModel, object: ClusterObject, map: YamlNode, mayHaveDefault: boolean): Image[] {
  const node = entryOf(map, "repository")?.value;
  if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
  const tagNode = entryOf(map, "tag")?.value;
  const isWritten = tagNode?.kind === "scalar" && tagNode.value !== null && tagNode.text !== "";
  const registry = stringAt(map, "registry") ?? "";
  const isComplete = registry === "" || isRegistry(node.text.split("/", 1)[0] ?? "");
  const inRepository = splitImage(resolved(cluster, object, isComplete ? node.text : `${registry}/${node.text}`));
  const [tag, digest] = isWritten ? resolved(cluster, object, tagNode.text).split("@") : [inRepository.tag];
  const hasDigest =
    digest !== undefined || inRepository.hasDigest || (stringAt(map, "digest") ?? stringAt(map, "sha") ?? "") !== "";
  return [
    {
      object,
      node,
      repository: inRepository.repository,
      tag,
      tagNode: isWritten ? tagNode : undefined,
      hasDigest,
      mayHaveDefault,
    },
  ];
}

export interface WrittenImage {
  readonly object: ClusterObject;
  readonly node: YamlScalar;
  /** With its registry. */
  readonly repository: string;
}

/** Whole references with a registry, in values of charts and in custom resources: `image: ghcr.io/owner/name:1.2.3`. */
export function writtenImages(cluster: ClusterModel): WrittenImage[] {
  const inValues = helmReleases(cluster).map(({ object, values }) => ({ object, root: values }));
  const inResources = cluster.objects
    .filter(({ apiVersion, kind }) => isCustom(apiVersion) && kind !== "ImageRepository")
    .map((object) => ({ object, root: entryOf(object.root, "spec")?.value }));
  return [...inValues, ...inResources].flatMap(({ object, root }) =>
    [...imageTexts(root)].flatMap((node): WrittenImage[] => {
      const { repository } = splitImage(resolved(cluster, object, node.text));
      const [registry = "", ...path] = repository.split("/");
      return isRegistry(registry) && path.length > 0 ? [{ object, node, repository }] : [];
    }),
  );
}

/** True for an API group that is neither built into Kubernetes nor Flux's. */
function isCustom(apiVersion: string): boolean {
  const [group = ""] = apiVersion.split("/");
  return group.includes(".") && !/(?:^|\.)k8s\.io$|\.toolkit\.fluxcd\.io$/u.test(group);
}

function* imageTexts(node: YamlNode | undefined): Generator<YamlScalar> {
  if (node?.kind === "list") for (const item of node.items) yield* imageTexts(item);
  if (node?.kind !== "map") return;
  for (const { key, value } of node.entries) {
    if (value.kind !== "scalar") yield* imageTexts(value);
    else if (typeof value.value === "string" && /^(?:image|imageName|\w+Image)$/u.test(key)) yield value;
  }
}

/** Maps `image: { repository, tag }` anywhere in the values that are not switched off. */
function* imageMaps(node: YamlNode | undefined): Generator<YamlNode> {
  if (node?.kind === "list") for (const item of node.items) yield* imageMaps(item);
  if (node?.kind !== "map") return;
  const enabled = entryOf(node, "enabled")?.value;
  if (enabled?.kind === "scalar" && enabled.value === false) return;
  for (const { key, value } of node.entries) {
    if (value.kind === "map" && /^image$|Image$/u.test(key) && entryOf(value, "repository") !== undefined) yield value;
    else yield* imageMaps(value);
  }
}
