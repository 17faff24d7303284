import { entryOf, itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { adviceFor } from "#domain/cluster/dangling.ts";
import { isOpen, listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { existence } from "#domain/kubernetes/existence.ts";
import { routes, type Route } from "#domain/kubernetes/route.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Services that routes send to. */
export const backendNotFound: Rule = {
  id: "kubernetes/backend-not-found",
  severity: "error",
  title: "route to a Service or port that does not exist",
  why: "The Gateway answers 500 for every request: `BackendNotFound`. Services of charts and operators are understood by their names; where one of them may create it, nothing is said.",
  example: "backendRefs:\n  - name: homepge\n    port: 3000\n",
  fix: "Correct name and port.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const route of routes(cluster)) {
        if (route.isFromValues) continue;
        for (const rule of itemsAt(route.node, "rules"))
          for (const backend of itemsAt(rule, "backendRefs")) yield* ofBackend(cluster, route, backend);
      }
  },
};

function* ofBackend(
  cluster: ClusterModel,
  { object, namespace: own }: Route,
  backend: YamlNode,
): Generator<RuleFinding> {
  const name = entryOf(backend, "name")?.value;
  if ((stringAt(backend, "kind") ?? "Service") !== "Service" || name?.kind !== "scalar") return;
  const namespaceNode = entryOf(backend, "namespace")?.value;
  const namespace = resolved(cluster, object, namespaceNode?.kind === "scalar" ? namespaceNode.text : own);
  const target = resolved(cluster, object, name.text);
  const label = objectLabel({ kind: "Service", namespace, name: target });
  const [service] = cluster.find("Service", namespace, target);
  if (service === undefined) {
    // The webhook receiver comes with Flux itself.
    if (namespace !== "flux-system" && existence(cluster, "Service", namespace, target) === "no")
      yield {
        ...adviceFor(cluster, { object, name, namespaceNode, kind: "Service", namespace, target }),
        message: `${objectLabel(object)} sends to ${label}, which nothing creates`,
        object: objectLabel(object),
      };
    return;
  }
  const port = entryOf(backend, "port")?.value;
  const ports = itemsAt(service.root, "spec", "ports").flatMap((each) => {
    const number = entryOf(each, "port")?.value;
    return number?.kind === "scalar" ? [number.text] : [];
  });
  if (port?.kind !== "scalar" || ports.length === 0 || ports.includes(port.text) || [port.text, ...ports].some(isOpen))
    return;
  yield {
    at: cluster.spanOf(object, port),
    message: `${label} has no port ${port.text}; it has ${listed(ports)}`,
    object: objectLabel(object),
  };
}
