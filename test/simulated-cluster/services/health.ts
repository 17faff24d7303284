// ClusterService.HealthCheck, which runs on a control plane with the roles of the caller and waits until all is well or time is up.
import { status } from "@grpc/grpc-js";
import type { Call, Service } from "../call.ts";
import { isReady } from "../node.ts";
import { RpcFailure } from "../rpc-failure.ts";

interface HealthRequest {
  readonly waitTimeout: { readonly seconds: string } | null;
}

async function* healthCheck({ node, cluster, request, signal }: Call<HealthRequest>): AsyncIterable<object> {
  if (node.role !== "controlplane")
    throw new RpcFailure(status.UNIMPLEMENTED, "health check is only available on control plane nodes");
  yield { message: `discovered nodes: [${cluster.nodes.map(({ address }) => `"${address}"`).join(" ")}]` };
  const deadline = Date.now() + Number(request.waitTimeout?.seconds ?? 0) * 1000;
  for (const [name, problem] of checks(cluster)) {
    yield { message: `waiting for ${name}: ...` };
    for (let found = problem(); found !== undefined; found = problem()) {
      yield { message: `waiting for ${name}: ${found}` };
      if (Date.now() >= deadline || signal.aborted)
        throw new RpcFailure(status.UNKNOWN, `healthcheck error: ${found}: context deadline exceeded`);
      await cluster.pause(20);
    }
    yield { message: `waiting for ${name}: OK` };
  }
}

function checks({ etcd, nodes }: Call["cluster"]): [string, () => string | undefined][] {
  const planes = nodes.filter(({ role }) => role === "controlplane").length;
  return [
    ["etcd to be healthy", () => etcd.members().find(({ running }) => !running)?.node.address],
    [
      "etcd members to be consistent across nodes",
      () => (etcd.members().length === planes ? undefined : "member missing"),
    ],
    [
      "all nodes to finish boot sequence",
      () => nodes.find((one) => one.stage !== "RUNNING" || one.power === "off")?.address,
    ],
    ["all control plane nodes to be ready", () => nodes.find((one) => !isReady(one))?.address],
  ];
}

export const healthService: Service = {
  unary: {},
  streaming: { "/cluster.ClusterService/HealthCheck": healthCheck },
};
