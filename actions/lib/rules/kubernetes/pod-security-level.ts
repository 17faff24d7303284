import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { related } from "#domain/cluster/dangling.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { appTemplatePods } from "#domain/helm/app-template-pods.ts";
import { breaches, type SecurityBreach, type SecurityLevel } from "#domain/kubernetes/pod-security.ts";
import { containersOf, workloads } from "#domain/kubernetes/pod-template.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

interface Pod {
  readonly object: ClusterObject;
  readonly namespace: string;
  readonly pod: YamlNode;
  readonly containers: readonly YamlNode[];
}

/** Pods that their namespace does not let in. */
export const podSecurityLevel: Rule = {
  id: "kubernetes/pod-security-level",
  severity: "error",
  title: "pod that the namespace's Pod Security level refuses",
  why: "The Deployment or DaemonSet is applied and Ready for Flux, and no pod comes to be: its controller gets `violates PodSecurity` each time that it tries. Typical for hostPath, hostNetwork and privileged agents in a namespace without `enforce: privileged`.",
  example:
    "kind: Namespace\nmetadata:\n  name: monitoring\n  labels:\n    pod-security.kubernetes.io/enforce: baseline   # node-exporter wants hostPID\n",
  fix: "Raise the label of the namespace, or change the pod.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const raw = workloads(cluster).map(({ object, podSpec }): Pod => {
        return { object, namespace: object.namespace ?? "", pod: podSpec, containers: containersOf(podSpec) };
      });
      for (const pod of [...raw, ...appTemplatePods(cluster)]) yield* refused(cluster, pod);
    }
  },
};

function* refused(cluster: ClusterModel, { object, namespace, pod, containers }: Pod): Generator<RuleFinding> {
  const [owner] = cluster.find("Namespace", undefined, namespace);
  const level = stringAt(owner?.root, "metadata", "labels", "pod-security.kubernetes.io/enforce");
  if (owner === undefined || (level !== "baseline" && level !== "restricted")) return;
  // What a chart adds to its pods is not known, so only what is written can be held against it.
  const held: SecurityLevel = object.kind === "HelmRelease" ? "baseline" : level;
  for (const [at, group] of groupedByNode(breaches(held, pod, containers))) {
    yield {
      at: cluster.spanOf(object, at),
      message: `namespace ${namespace} enforces the level ${level}, which forbids ${listed(group, 5)}: no pod of ${objectLabel(object)} starts`,
      object: objectLabel(object),
      related: [related(cluster, owner, `Namespace ${namespace} is here`)],
    };
  }
}

/** What is forbidden, by the place where it stands. */
function groupedByNode(all: readonly SecurityBreach[]): Map<YamlNode, string[]> {
  const groups = new Map<YamlNode, string[]>();
  for (const { node, what } of all) groups.set(node, [...(groups.get(node) ?? []), what]);
  return groups;
}
