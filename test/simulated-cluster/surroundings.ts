// What the parts of the simulation share.
import type { BootSurroundings } from "./boot.ts";
import type { EtcdCluster } from "./etcd.ts";
import type { SimulatedNode } from "./node.ts";
import type { ResourceStore } from "./resources.ts";
import type { Safety } from "./safety.ts";

export interface Surroundings extends BootSurroundings {
  readonly nodes: readonly SimulatedNode[];
  readonly etcd: EtcdCluster;
  readonly safety: Safety;
  readonly resources: ResourceStore;
  /** `192.0.2.5`; held by one control plane. */
  readonly vip: string | undefined;
  readonly vipHolder: () => SimulatedNode | undefined;
  readonly snapshot: Buffer;
  /** Ends the alarms. */
  readonly disarm: () => void;
  /** Lets some of the simulation's time pass. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly kubeconfig: string | undefined;
}
