// Gate 4: the live cluster is the one that the secrets are of.
import { blind, fail, pass, worst, type Gate, type GateAnswer, type Identity } from "#domain/apply/gate.ts";
import type { NodeObservation } from "#domain/apply/observation.ts";

export const sameCluster: Gate = {
  id: "same-cluster",
  repeated: false,
  judge: ({ observation, expected }) => worst(observation.nodes.map((node) => judge(node, expected.identity))),
};

const names = { machineCa: "CA of Talos", clusterCa: "CA of Kubernetes", clusterId: "cluster id" } as const;

function judge({ hostname, config }: NodeObservation, identity: Identity): GateAnswer {
  if ("unreadable" in config) return blind(`${hostname}: its configuration could not be read: ${config.unreadable}`);
  const other = (["machineCa", "clusterCa", "clusterId"] as const).find((key) => config.value[key] !== identity[key]);
  return other === undefined
    ? pass
    : fail(`${hostname}: the live ${names[other]} is not that of the secrets that the configuration is rendered with`);
}
