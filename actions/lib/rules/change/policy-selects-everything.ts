import { itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import type { ChangeRule } from "./change-rule.ts";

export const policySelectsEverything: ChangeRule = {
  id: "change/policy-selects-everything",
  severity: "warning",
  title: "cluster-wide network policy that newly selects every pod",
  why: "A policy with an empty selector is about all pods of the cluster, CoreDNS and the controllers of Flux among them. From the moment that it is applied everything that it does not allow is dropped, and Flux may not be able to take it back.",
  example:
    "kind: CiliumClusterwideNetworkPolicy\nspec:\n  endpointSelector: {}\n  ingress:\n    - fromEndpoints: [{}]\n",
  fix: "Select the pods that are meant, or leave out kube-system and flux-system.",
  *check({ head, objects }) {
    for (const { before, after } of objects) {
      if (after?.kind !== "CiliumClusterwideNetworkPolicy") continue;
      const [fresh] = before === undefined || openSelectors(before).length === 0 ? openSelectors(after) : [];
      if (fresh === undefined) continue;
      yield {
        at: head.spanOf(after, fresh),
        message: `${objectLabel(after)} is about every pod of the cluster: what it does not allow is dropped everywhere`,
        object: objectLabel(after),
      };
    }
  },
};

/** Empty selectors of specs that turn on enforcement. */
function openSelectors({ root }: ClusterObject): YamlNode[] {
  const specs = [nodeAt(root, "spec"), ...itemsAt(root, "specs")];
  return specs.flatMap((spec) => {
    const selector = nodeAt(spec, "endpointSelector");
    const enforces = ["ingress", "egress", "ingressDeny", "egressDeny"].some(
      (field) => nodeAt(spec, field) !== undefined,
    );
    return enforces && selector?.kind === "map" && selector.entries.length === 0 ? [selector] : [];
  });
}
