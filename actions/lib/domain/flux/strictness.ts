// Whether Flux refuses variables without a value.
import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { featureGates } from "./feature-gates.ts";

/**
 * `StrictPostBuildSubstitutions` is on since kustomize-controller 1.9, which Flux 2.9 brought. False when the tree says
 * that an older Flux runs, or that the gate is off.
 */
export const isStrict = perCluster((cluster): boolean => {
  if (featureGates(cluster).get("StrictPostBuildSubstitutions") === false) return false;
  // Beta versions of Kustomization went away before.
  if (cluster.kustomizations.some(({ object }) => object.apiVersion.includes("/v1beta"))) return false;
  return fluxVersions(cluster).every((version) => {
    const [, major, minor] = /^[v=~^]*\s*(\d+)\.(\d+)/u.exec(version) ?? [];
    return major === undefined || Number(major) > 2 || (major === "2" && Number(minor) >= 9);
  });
});

/** Versions of Flux that the tree names: of a FluxInstance, its chart, the manifests, or the controller's own image. */
function fluxVersions(cluster: ClusterModel): string[] {
  const instances = [
    ...cluster.ofKind("FluxInstance").map(({ root }) => nodeAt(root, "spec")),
    ...cluster.ofKind("HelmRelease").map(({ root }) => nodeAt(root, "spec", "values", "instance")),
  ];
  const manifests = ["OCIRepository", "GitRepository"].flatMap((kind) =>
    cluster
      .ofKind(kind)
      .filter(({ root }) => /fluxcd\/(?:flux-manifests|flux2)$/u.test(stringAt(root, "spec", "url") ?? ""))
      .map(({ root }) => stringAt(root, "spec", "ref", "tag")),
  );
  const controllers = cluster
    .ofKind("Deployment")
    .filter(({ name }) => name === "kustomize-controller")
    .flatMap(({ root }) => itemsAt(root, "spec", "template", "spec", "containers"))
    .map((container) => fluxOf(stringAt(container, "image") ?? ""));
  const values = cluster.ofKind("ConfigMap").flatMap(({ root }) => versionsInValues(nodeAt(root, "data")));
  const remote = cluster.gaps.map(({ why }) => /fluxcd\/flux2\/.*[?&]ref=([\w.-]+)/u.exec(why)?.[1]);
  return [
    ...instances.map((node) => stringAt(node, "distribution", "version")),
    ...manifests,
    ...controllers,
    ...values,
    ...remote,
  ].flatMap((version) => version ?? []);
}

/** kustomize-controller 1.9 came with Flux 2.9, and so on downwards. */
function fluxOf(image: string): string | undefined {
  const minor = /kustomize-controller:v1\.(\d+)\./u.exec(image)?.[1];
  return minor === undefined ? undefined : `2.${minor}`;
}

/** `distribution: { version }` in the values file of the FluxInstance's chart. */
function versionsInValues(data: YamlNode | undefined): (string | undefined)[] {
  const texts =
    data?.kind === "map" ? data.entries.map(({ value }) => (value.kind === "scalar" ? value.text : "")) : [];
  return texts
    .filter((text) => text.includes("distribution:"))
    .map((text) => /distribution:\s*\n(?:[ \t]+.*\n){0,6}?[ \t]+version:\s*["']?([\w.*]+)/u.exec(text)?.[1]);
}
