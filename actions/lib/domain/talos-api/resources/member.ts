import { specMap, textOf, textOrNone, textsOf, type ResourceKind } from "./resource.ts";

/** A node as the discovery of the cluster knows it. */
export interface ClusterMember {
  readonly nodeId: string;
  readonly hostname: string;
  readonly addresses: readonly string[];
  /** `controlplane`, `worker`; `init` of old. */
  readonly machineType: string;
  /** `Talos (v1.13.9)`. */
  readonly operatingSystem: string;
}

export const memberKind: ResourceKind<ClusterMember> = {
  type: "Members.cluster.talos.dev",
  namespace: "cluster",
  sensitive: false,
  read(yamlSpec) {
    const spec = specMap(yamlSpec);
    return {
      nodeId: textOf(spec, "nodeId"),
      hostname: textOf(spec, "hostname"),
      addresses: textsOf(spec, "addresses"),
      machineType: textOf(spec, "machineType"),
      operatingSystem: textOrNone(spec, "operatingSystem"),
    };
  },
};
