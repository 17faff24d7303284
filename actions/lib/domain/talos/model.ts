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
  /** False when a patch, or nothing but the file's name, names the node. */
  readonly hasOwnName: boolean;
  /** `machineSpec.secureboot` of talhelper, where it is written. */
  readonly secureBootStated?: Stated<boolean>;
  /** Every virtual address that the node takes part in; `vip` is the first. */
  readonly virtualAddresses: readonly Stated<string>[];
  /** Addresses written at network interfaces, with their prefix length; loopback and dummy ones are left out. */
  readonly interfaceAddresses: readonly Stated<string>[];
  /** Keys of volume encryption that are sealed to the TPM; the value says what is encrypted. */
  readonly tpmKeys: readonly Stated<string>[];
  /** Images of Kubernetes components that a patch or machine configuration sets, by component: `kubelet`, `kube-apiserver`. */
  readonly images: ReadonlyMap<string, Stated<string>>;
  /** `talosImageURL`, where it is written, without a version. */
  readonly imageUrl?: Stated<string>;
  /** The schematic written beside it: the ids that may stand for it, its own first; none when they cannot be computed offline. */
  readonly schematic?: Stated<readonly string[]>;
  /** The official extensions of that schematic, sorted; absent when they cannot be told offline. */
  readonly extensions?: readonly string[];
  /** Parts of the node's configuration that cannot be read here. */
  readonly gaps: readonly Stated<string>[];
}

/** A patch that talconfig lists, or a file of `patches/` that it may list. */
export interface PatchFile {
  readonly path: string;
  readonly exists: boolean;
  readonly at: Span;
}

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
  readonly patchFiles: readonly PatchFile[];
  /** Files that talconfig reads content from (`machineFiles`, `inlineManifests`, `extraManifests`). */
  readonly contentFiles: readonly PatchFile[];
  /** Listed paths with a variable, as patterns of every file that another value would choose. */
  readonly choices: readonly RegExp[];
  /** The first place of every variable that is used and that the environment files lack or leave empty. */
  readonly undefinedVariables: ReadonlyMap<string, readonly Span[]>;
  readonly kubePrismEnabled?: Stated<boolean>;
  /** `cluster.controlPlane.localAPIServerPort`; 6443 when absent. */
  readonly apiServerPort?: Stated<number>;
  /** True when Talos applies manifests of its own choosing: a network or DNS may come from there. */
  readonly hasClusterManifests: boolean;
  /** Parts of the configuration that cannot be read here: what is absent elsewhere may stand in them. */
  readonly gaps: readonly Stated<string>[];
}
