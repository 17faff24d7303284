// Where the documents of a machine configuration say the things that rules ask for: field by field, old form and new.

export type Fact =
  | "hostname"
  | "virtualAddress"
  | "interfaceAddress"
  | "installer"
  | "installDisk"
  | "machineSan"
  | "apiServerSan"
  | "tpmKey"
  | "kubelet"
  | "kube-apiserver"
  | "kube-controller-manager"
  | "kube-scheduler"
  | "kube-proxy"
  | "kubePrismEnabled"
  | "kubePrismPort"
  | "clusterName"
  | "endpoint"
  | "apiServerPort"
  | "cni"
  | "podSubnet"
  | "serviceSubnet"
  | "kubeProxyDisabled"
  | "coreDnsDisabled"
  | "allowScheduling"
  | "clusterManifests";

/** Facts of which a document may state several; of the others the last statement counts. */
export const listFacts: ReadonlySet<Fact> = new Set<Fact>([
  "virtualAddress",
  "interfaceAddress",
  "machineSan",
  "apiServerSan",
  "tpmKey",
  "podSubnet",
  "serviceSubnet",
  "clusterManifests",
]);

/** Images of Kubernetes, which must all carry its version. */
export const kubernetesImages = [
  "kubelet",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kube-proxy",
] as const;

/** A key, or `*` for every item of a list and every value of a map. */
export type Step = string;

export interface FactPlace {
  readonly fact: Fact;
  /** Empty: the document itself says it, by being there. */
  readonly path: readonly Step[];
  /** The value that stands for being there, whatever is below. */
  readonly present?: string;
  /** The document's own name stands for being there, when it has one. */
  readonly named?: true;
  /** What a patch that deletes the whole document says. */
  readonly deleted?: string;
  /** `enabled` where the fact is `disabled`. */
  readonly inverted?: true;
}

const interfaces = ["machine", "network", "interfaces", "*"] as const;

function place(fact: Fact, path: string, more: Omit<FactPlace, "fact" | "path"> = {}): FactPlace {
  return { fact, path: path.split("."), ...more };
}

/** The v1alpha1 document. */
const config: readonly FactPlace[] = [
  place("hostname", "machine.network.hostname"),
  { fact: "virtualAddress", path: [...interfaces, "vip", "ip"] },
  { fact: "virtualAddress", path: [...interfaces, "vlans", "*", "vip", "ip"] },
  { fact: "interfaceAddress", path: [...interfaces, "addresses", "*"] },
  { fact: "interfaceAddress", path: [...interfaces, "vlans", "*", "addresses", "*"] },
  place("installer", "machine.install.image"),
  place("installDisk", "machine.install.disk"),
  place("installDisk", "machine.install.diskSelector", { present: "selected by its properties" }),
  place("machineSan", "machine.certSANs.*"),
  place("apiServerSan", "cluster.apiServer.certSANs.*"),
  place("tpmKey", "machine.systemDiskEncryption.state.keys.*.tpm", { present: "STATE" }),
  place("tpmKey", "machine.systemDiskEncryption.ephemeral.keys.*.tpm", { present: "EPHEMERAL" }),
  place("kubelet", "machine.kubelet.image"),
  place("kube-apiserver", "cluster.apiServer.image"),
  place("kube-controller-manager", "cluster.controllerManager.image"),
  place("kube-scheduler", "cluster.scheduler.image"),
  place("kube-proxy", "cluster.proxy.image"),
  place("kubePrismEnabled", "machine.features.kubePrism.enabled"),
  place("kubePrismPort", "machine.features.kubePrism.port"),
  place("clusterName", "cluster.clusterName"),
  place("endpoint", "cluster.controlPlane.endpoint"),
  place("apiServerPort", "cluster.controlPlane.localAPIServerPort"),
  place("cni", "cluster.network.cni.name"),
  place("podSubnet", "cluster.network.podSubnets.*"),
  place("serviceSubnet", "cluster.network.serviceSubnets.*"),
  place("kubeProxyDisabled", "cluster.proxy.disabled"),
  place("coreDnsDisabled", "cluster.coreDNS.disabled"),
  place("allowScheduling", "cluster.allowSchedulingOnControlPlanes"),
  place("clusterManifests", "cluster.inlineManifests.*", { present: "inlineManifests" }),
  place("clusterManifests", "cluster.extraManifests.*", { present: "extraManifests" }),
];

const linkAddresses = [place("interfaceAddress", "addresses.*.address")];
const encryption = [place("tpmKey", "encryption.keys.*.tpm", { present: "a volume", named: true })];

const byKind: Readonly<Record<string, readonly FactPlace[]>> = {
  "": config,
  HostnameConfig: [place("hostname", "hostname")],
  Layer2VIPConfig: [place("virtualAddress", "name")],
  HCloudVIPConfig: [place("virtualAddress", "name")],
  LinkConfig: linkAddresses,
  BondConfig: linkAddresses,
  VLANConfig: linkAddresses,
  BridgeConfig: linkAddresses,
  VolumeConfig: encryption,
  UserVolumeConfig: encryption,
  RawVolumeConfig: encryption,
  SwapVolumeConfig: encryption,
  UnattendedInstallConfig: [
    place("installer", "installer.image"),
    place("installDisk", "provisioning.diskSelector", { present: "selected by its properties" }),
  ],
  KubeletConfig: [place("kubelet", "image")],
  KubeAPIServerConfig: [
    place("kube-apiserver", "image"),
    place("apiServerPort", "apiPort"),
    place("apiServerSan", "certExtraSANs.*"),
  ],
  KubeControllerManagerConfig: [place("kube-controller-manager", "image")],
  KubeSchedulerConfig: [place("kube-scheduler", "image")],
  KubeProxyConfig: [place("kube-proxy", "image"), place("kubeProxyDisabled", "enabled", { inverted: true })],
  KubeCoreDNSConfig: [place("coreDnsDisabled", "enabled", { inverted: true })],
  KubePrismConfig: [
    { fact: "kubePrismEnabled", path: [], present: "true", deleted: "false" },
    place("kubePrismPort", "port"),
  ],
  KubeFlannelCNIConfig: [{ fact: "cni", path: [], present: "flannel", deleted: "none" }],
  KubeNetworkConfig: [place("podSubnet", "podSubnets.*"), place("serviceSubnet", "serviceSubnets.*")],
  KubeClusterConfig: [place("clusterName", "clusterName"), place("endpoint", "endpoint")],
  KubeInlineManifestConfig: [{ fact: "clusterManifests", path: [], present: "KubeInlineManifestConfig" }],
  KubeExternalManifestConfig: [{ fact: "clusterManifests", path: [], present: "KubeExternalManifestConfig" }],
};

/** The places of a kind of document; the empty string is the document without a kind. */
export function documentPlaces(kind: string): readonly FactPlace[] {
  return Object.hasOwn(byKind, kind) ? (byKind[kind] ?? []) : [];
}

/** True when a field of the v1alpha1 document at `path`, or something above or below it, is one that rules ask for. */
export function touchesFacts(path: readonly string[]): boolean {
  return config.some(({ path: known }) => {
    const length = Math.min(path.length, known.length);
    for (let index = 0; index < length; index++) if (known[index] !== "*" && known[index] !== path[index]) return false;
    return true;
  });
}
