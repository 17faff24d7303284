// What a test says to a simulated cluster, and what it gets.
import type { Pace } from "./boot.ts";
import type { Clock } from "./clock.ts";
import type { EtcdCluster } from "./etcd.ts";
import type { Fault, FaultBoard } from "./faults.ts";
import type { SimulatedNode } from "./node.ts";
import type { Pair, Validity } from "./pki.ts";
import type { Hazard, Violation } from "./safety.ts";
import type { CallRecord } from "./serve.ts";
import type { NodeOptions } from "./topology.ts";

export interface ClusterOptions {
  /** Of every node that names none: `v1.13.9` unless told. */
  readonly version?: string;
  /** Three control planes and a worker unless told. */
  readonly nodes?: readonly NodeOptions[];
  readonly faults?: readonly Fault[];
  /** How long the parts of a reboot take; milliseconds for our own client, longer for talosctl (`talosctlPace`). */
  readonly pace?: Pace;
  /** An address that one of the control planes holds. */
  readonly vip?: string;
  /** The CA of the Talos API, for clusters whose machine configurations come from elsewhere. */
  readonly authority?: Pair;
  readonly clusterName?: string;
  readonly kubernetesVersion?: string;
  /** What the Kubeconfig call answers. */
  readonly kubeconfig?: string;
  /** A bbolt file and its SHA-256; made up when it is missing. */
  readonly snapshot?: Buffer;
}

export interface CredentialOptions {
  /** Names of nodes, or addresses with ports; all control planes unless told. */
  readonly endpoints?: readonly string[];
  readonly nodes?: readonly string[];
  readonly validity?: Validity;
  /** Another CA than that of the cluster. */
  readonly authority?: Pair;
}

export interface SimulatedCluster {
  readonly nodes: readonly SimulatedNode[];
  /** Throws for a name that there is not. */
  readonly node: (name: string) => SimulatedNode;
  /** `127.0.0.1:41234` of a node. */
  readonly endpoint: (name: string) => string;
  /** The same of the VIP, which leads to whoever holds it. */
  readonly vipEndpoint: string | undefined;
  readonly vipHolder: () => SimulatedNode | undefined;
  readonly authority: Pair;
  /** The text of a talosconfig for these roles: `os:admin`, `os:operator`, `os:reader`, `os:etcd:backup`. */
  readonly talosconfig: (roles: string | readonly string[], options?: CredentialOptions) => string;
  readonly etcd: EtcdCluster;
  readonly faults: FaultBoard;
  readonly clock: Clock;
  /** What an action on the cluster broke. Empty, or the driver is wrong. */
  readonly violations: readonly Violation[];
  /** Actions that were taken although the cluster showed a reason not to. */
  readonly hazards: readonly Hazard[];
  /** Every call that reached a handler, in its order. */
  readonly calls: readonly CallRecord[];
  /** Runs once, before the next call of this method on this node. */
  readonly before: (method: string, node: string, what: () => void | Promise<void>) => void;
  readonly powerOff: (name: string) => void;
  readonly powerOn: (name: string) => void;
  /** As if a person had done it: a configuration that waits for a reboot, or one that runs. */
  readonly stageConfig: (name: string, config: string) => void;
  readonly setConfig: (name: string, config: string) => void;
  /** As if a person had upgraded it. */
  readonly setVersion: (name: string, version: string) => void;
  readonly moveVip: (name: string) => void;
  /** Runs after every change and every call; answers a function that ends it. */
  readonly observe: (listener: () => void) => () => void;
  /** The version that a resource of a node has now, "" when there is none. */
  readonly resourceVersion: (node: string, type: string, id: string) => string;
  /** Resolves as soon as the condition holds; looked at after every change and every call. */
  readonly until: (condition: () => boolean) => Promise<void>;
  /** Nothing is left running. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
