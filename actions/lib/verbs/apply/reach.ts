// How a node is reached: through a control plane that is not the node itself, so that its restart does not cut the way to it.
import type { PlanNode } from "#domain/plan/plan.ts";
import type { TalosNode } from "#ports/talos-api.ts";
import type { ApplyMeans } from "./means.ts";

/** The API of a node. The only control plane is reached directly. */
export function reach({ talos, nodes }: Pick<ApplyMeans, "talos" | "nodes">, node: PlanNode): TalosNode {
  const other = nodes.find(
    ({ hostname, controlPlane, kind }) => controlPlane && hostname !== node.hostname && kind !== "added",
  );
  return talos.at({ node: node.address, ...(other === undefined ? {} : { endpoint: other.address }) });
}

/** The node of that name; throws when the plan has none, which is a mistake of ours. */
export function planNode({ nodes }: Pick<ApplyMeans, "nodes">, hostname: string): PlanNode {
  const node = nodes.find((one) => one.hostname === hostname);
  if (node === undefined) throw new TypeError(`the plan has no node ${hostname}`);
  return node;
}
