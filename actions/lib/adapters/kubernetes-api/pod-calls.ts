// Pods of a node, and asking them to go.
import { itemsAt, textAt } from "#domain/kubernetes-api/field.ts";
import { podState } from "#domain/kubernetes-api/pod-state.ts";
import type { Eviction, KubernetesApi } from "#ports/kubernetes-api.ts";
import { bodyOf, type Answer, type ApiRequest, type Connection } from "./connection.ts";
import { listAll, segment } from "./list.ts";

export function podCalls(connection: Connection): Pick<KubernetesApi, "podsOn" | "evict"> {
  return {
    async podsOn(node, options) {
      const query = { fieldSelector: `spec.nodeName=${node}` };
      const found = await listAll(connection, { what: `list pods on ${node}`, path: "/api/v1/pods", query }, options);
      return found.map(podState);
    },
    async evict({ namespace, name, uid }, options) {
      const request: ApiRequest = {
        what: `evict pod ${namespace}/${name}`,
        method: "POST",
        path: `/api/v1/namespaces/${segment(namespace)}/pods/${segment(name)}/eviction`,
        body: {
          apiVersion: "policy/v1",
          kind: "Eviction",
          metadata: { namespace, name },
          deleteOptions: { preconditions: { uid } },
        },
      };
      return evictionOf(request, await connection.ask(request, options));
    },
  };
}

function evictionOf(request: ApiRequest, answer: Answer): Eviction {
  const { status, body } = answer;
  // 409: another pod has the name by now, and the precondition kept it.
  if (status === 404 || (status === 409 && /precondition|uid/i.test(textAt(body, "message")))) return { kind: "gone" };
  const budgets = itemsAt(body, "details", "causes").filter((cause) => textAt(cause, "reason") === "DisruptionBudget");
  if (status === 429 && budgets.length > 0) {
    const why = budgets.map((cause) => textAt(cause, "message")).filter((message) => message !== "");
    return { kind: "blocked", why: why.join("; ") || textAt(body, "message") };
  }
  bodyOf(request, answer);
  return { kind: "evicted" };
}
