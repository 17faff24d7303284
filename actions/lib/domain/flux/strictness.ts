// Whether Flux refuses variables without a value.
import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { featureGates } from "./feature-gates.ts";

/**
 * `StrictPostBuildSubstitutions` is on since kustomize-controller 1.9, which Flux 2.9 brought. False when the tree says
 * that an older Flux runs, or that the gate is off.
 */
export const isStrict = perCluster((cluster): boolean => {
  const instances = [
    ...cluster.ofKind("FluxInstance").map(({ root }) => nodeAt(root, "spec")),
    ...cluster.ofKind("HelmRelease").map(({ root }) => nodeAt(root, "spec", "values", "instance")),
  ];
  if (featureGates(cluster).get("StrictPostBuildSubstitutions") === false) return false;
  return instances.every((instance) => {
    const version = /^[v=~^]?\s*2\.(\d+)/u.exec(stringAt(instance, "distribution", "version") ?? "");
    return version === null || Number(version[1]) >= 9;
  });
});
