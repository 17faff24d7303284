// The Talos side of a cluster as its author declared it: nodes, versions, network facts, each with its place.
import type { Span } from "#kernel/span.ts";

/** A value with the place where its author wrote it: in talconfig, talenv, a patch or a machine configuration. */
export interface Stated<T> {
  readonly value: T;
  readonly at: Span;
}

export interface TalosNode {
  readonly hostname: Stated<string>;
  readonly controlPlane: boolean;
  readonly addresses: readonly Stated<string>[];
  /** `factory.talos.dev/metal-installer-secureboot/…:v1.13.8`, as far as the tree tells. */
  readonly installer?: Stated<string>;
  readonly secureBoot: boolean;
  readonly installDisk?: Stated<string>;
  readonly vip?: Stated<string>;
  /** The whole entry of the node. */
  readonly at: Span;
}

/** What one patch file or inline patch says, flattened: path of the field to its value. */
export interface TalosModel {
  /** `talos/talconfig.yaml`, or the first machine configuration. */
  readonly path: string;
  readonly renderer: "talhelper" | "machine-config";
  readonly clusterName?: Stated<string>;
  readonly endpoint?: Stated<string>;
  readonly talosVersion?: Stated<string>;
  readonly kubernetesVersion?: Stated<string>;
  readonly nodes: readonly TalosNode[];
  readonly podSubnets: readonly Stated<string>[];
  readonly serviceSubnets: readonly Stated<string>[];
  readonly apiServerSans: readonly Stated<string>[];
  readonly machineSans: readonly Stated<string>[];
  /** `none`, `flannel`, `custom`. */
  readonly cni?: Stated<string>;
  readonly kubeProxyDisabled?: Stated<boolean>;
  readonly coreDnsDisabled?: Stated<boolean>;
  readonly kubePrismPort?: Stated<number>;
  readonly allowSchedulingOnControlPlanes?: Stated<boolean>;
  /** Variables of the environment files: name to value; an encrypted value is undefined. */
  readonly variables: ReadonlyMap<string, Stated<string | undefined>>;
  /** Every `${name}` used, with its places. */
  readonly usedVariables: ReadonlyMap<string, readonly Span[]>;
  /** Patch files that talconfig lists, and whether the file exists. */
  readonly patchFiles: readonly { readonly path: string; readonly exists: boolean; readonly at: Span }[];
}
