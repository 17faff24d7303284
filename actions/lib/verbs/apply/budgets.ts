// Disruption budgets that allow no disruption now, and the nodes on which they hold a pod.
import { fieldAt, itemsAt, textAt } from "#domain/kubernetes-api/field.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";

export interface BlockedBudget {
  /** `media/plex`. */
  readonly budget: string;
  readonly nodes: readonly string[];
}

/** @throws Error when a budget's selector is one that is not understood: then nobody can say */
export async function blockedBudgets(api: KubernetesApi): Promise<readonly BlockedBudget[]> {
  const budgets = await api.objects({ apiVersion: "policy/v1", kind: "PodDisruptionBudget" });
  if (budgets === undefined) throw new Error("the cluster knows no disruption budgets");
  const blocked = budgets.filter((budget) => fieldAt(budget, "status", "disruptionsAllowed") === 0 && hasPods(budget));
  return Promise.all(
    blocked.map(async (budget): Promise<BlockedBudget> => {
      const namespace = textAt(budget, "metadata", "namespace");
      const query = { apiVersion: "v1", kind: "Pod", namespace, labelSelector: selectorOf(budget) };
      const pods = (await api.objects(query)) ?? [];
      const nodes = new Set(pods.map((pod) => textAt(pod, "spec", "nodeName")).filter((node) => node !== ""));
      return { budget: `${namespace}/${textAt(budget, "metadata", "name")}`, nodes: [...nodes].sort() };
    }),
  );
}

function hasPods(budget: object): boolean {
  return fieldAt(budget, "status", "expectedPods") !== 0;
}

/** As a query: `app=x,tier in (a,b)`. */
function selectorOf(budget: object): string {
  const labels = fieldAt(budget, "spec", "selector", "matchLabels");
  const equal = Object.entries(typeof labels === "object" && labels !== null ? labels : {}).map(
    ([key, value]) => `${key}=${String(value)}`,
  );
  const expressions = itemsAt(budget, "spec", "selector", "matchExpressions").map((one) => {
    const [key, operator] = [textAt(one, "key"), textAt(one, "operator")];
    const values = itemsAt(one, "values").join(",");
    if (operator === "In") return `${key} in (${values})`;
    if (operator === "NotIn") return `${key} notin (${values})`;
    if (operator === "Exists") return key;
    if (operator === "DoesNotExist") return `!${key}`;
    throw new Error(
      `the selector of the disruption budget ${textAt(budget, "metadata", "name")} has the operator ${operator}`,
    );
  });
  return [...equal, ...expressions].join(",");
}
