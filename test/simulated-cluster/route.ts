// Where a call goes: to the node that was dialled, to another one (`node`), or to many (`nodes`), as apid's director decides
// (internal/app/apid/pkg/director/director.go).
import { status } from "@grpc/grpc-js";
import type { SimulatedNode } from "./node.ts";
import { invalid, RpcFailure } from "./rpc-failure.ts";

export interface Routing {
  readonly node: readonly string[];
  readonly nodes: readonly string[];
}

export interface Target {
  /** As the caller named it. */
  readonly name: string;
  /** Undefined for an address where nothing is. */
  readonly node: SimulatedNode | undefined;
}

export type Route = { readonly one: Target } | { readonly many: readonly Target[] };

const severalAllowed = /^\/(?:machine\.MachineService|cluster\.ClusterService)\//;

/** Throws what a node answers to a routing that it does not support. */
export function routeOf(
  endpoint: SimulatedNode,
  method: string,
  { routing, nodes }: { readonly routing: Routing; readonly nodes: readonly SimulatedNode[] },
): Route {
  const find = (name: string): Target => ({
    name,
    node: nodes.find((one) => one.address === name || one.name === name),
  });
  if (routing.node.length > 1) throw invalid("node metadata must be single-valued");
  const targets = [...routing.nodes, ...routing.node].map(find);
  const [first] = targets;
  const alone = { one: { name: endpoint.name, node: endpoint } };
  if (first === undefined) return alone;
  if (endpoint.role === "worker") {
    // A worker forwards nothing; a single target that is itself is no forwarding.
    if (targets.length === 1 && first.node === endpoint) return alone;
    throw new RpcFailure(status.PERMISSION_DENIED, "no request forwarding");
  }
  if (routing.nodes.length === 0) return { one: first };
  if (!severalAllowed.test(method)) throw invalid(`one-2-many proxying is not supported for method ${method}`);
  return { many: routing.nodes.map(find) };
}
