// Feature gates that patches of the Flux installation switch.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";

const holders = ["FluxInstance", "HelmRelease", "ConfigMap", "Kustomization", "Deployment"];

/** Gates named in `--feature-gates=…` anywhere in the tree: in patches, values and generated values files. */
export const featureGates = perCluster((cluster): ReadonlyMap<string, boolean> => {
  const found = new Map<string, boolean>();
  for (const kind of holders) for (const { root } of cluster.ofKind(kind)) collect(root, found);
  return found;
});

function collect(node: YamlNode, found: Map<string, boolean>): void {
  if (node.kind === "list") for (const item of node.items) collect(item, found);
  if (node.kind === "map") for (const { value } of node.entries) collect(value, found);
  if (node.kind !== "scalar" || !node.text.includes("--feature-gates")) return;
  for (const [, list = ""] of node.text.matchAll(/--feature-gates[= ]+([\w=,]+)/gu))
    for (const [, gate = "", state = ""] of list.matchAll(/(\w+)=(true|false)/gu)) found.set(gate, state === "true");
}
