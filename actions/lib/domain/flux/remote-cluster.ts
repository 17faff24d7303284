// Kustomizations that apply to another cluster than the one that Flux runs in.
import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import type { FluxKustomization } from "#domain/cluster/model.ts";

/** The kubeconfig that a Kustomization applies with, as `namespace/name`; undefined for Flux's own cluster. */
export function remoteClusterOf(owner: FluxKustomization | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const config = nodeAt(owner.object.root, "spec", "kubeConfig");
  const name = stringAt(config, "secretRef", "name") ?? stringAt(config, "configMapRef", "name");
  return name === undefined ? undefined : `${owner.namespace}/${name}`;
}
