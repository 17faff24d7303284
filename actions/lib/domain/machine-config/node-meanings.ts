// What fields of a node mean where a change of them can lose it or its data: network, disks, scheduling, access.
// From the reference of Talos' configuration (docs.siderolabs.com) and the code that reads the field.
import type { Difference } from "./compare.ts";
import { isMap } from "./field-path.ts";
import type { Meaning } from "./meaning.ts";

export const nodeMeanings: readonly Meaning[] = [
  {
    fields: [
      "machine.network.interfaces[].vip",
      "machine.network.interfaces[].vlans[].vip",
      "Layer2VIPConfig: ",
      "HCloudVIPConfig: ",
    ],
    says: "the shared address of the API server: control planes that disagree on it fight over it or leave it unanswered; it hangs on etcd, so it must not be a Talos endpoint",
  },
  {
    fields: [
      "machine.network.interfaces",
      "LinkConfig: ",
      "VLANConfig: ",
      "BondConfig: ",
      "BridgeConfig: ",
      "VRFConfig: ",
      "DHCPv4Config: ",
      "DHCPv6Config: ",
      "LinkAliasConfig: ",
      "EthernetConfig: ",
      "BlackholeRouteConfig: ",
      "RoutingRuleConfig: ",
    ],
    says: "the node's own network: a mistake cuts the node off from the rest and from talosctl, and it must then be mended at its console",
  },
  {
    fields: ["machine.network.hostname", "HostnameConfig: "],
    says: "the node's name in Kubernetes and etcd: the kubelet registers a new Node, and the old one stays behind with its labels and volumes",
  },
  {
    fields: [
      "machine.network.nameservers",
      "ResolverConfig: nameservers",
      "ResolverConfig: hostDNS",
      "machine.features.hostDNS",
    ],
    says: "image pulls, time and discovery need names: with none that answers, nothing new starts on the node",
  },
  {
    fields: ["NetworkDefaultActionConfig: ", "NetworkRuleConfig: "],
    says: "the node's firewall: a rule that leaves out talosctl (50000, 50001), the API server, etcd (2379 to 2382) or the kubelet (10250) cuts the node off",
  },
  {
    fields: ["machine.network.kubespan", "KubeSpanConfig: ", "WireguardConfig: "],
    says: "traffic between nodes runs through it: nodes that differ in it do not reach each other",
  },
  {
    fields: ["machine.kubelet.nodeIP", "KubeNodeConfig: nodeIP"],
    says: "chooses the address under which the node is known to Kubernetes: when no address of the node fits, the kubelet does not start",
  },
  {
    fields: ["machine.install.wipe", "UnattendedInstallConfig: provisioning.wipe"],
    says: "at an installation the disk is wiped first; on a node that is installed it does nothing",
  },
  {
    fields: ["machine.install.disk", "machine.install.diskSelector", "UnattendedInstallConfig: provisioning"],
    says: "the disk that an installation overwrites: it does nothing on a node that is installed, and decides what is lost when it is installed anew",
  },
  {
    fields: ["machine.install.image", "UnattendedInstallConfig: installer"],
    says: "the system that the next upgrade writes: an image with another schematic brings other extensions and kernel arguments",
    when: (change) => schematicChanges(change),
  },
  {
    fields: ["machine.disks"],
    says: "Talos partitions and formats an empty disk that is named here; a disk that is no longer named is no longer mounted",
  },
  {
    fields: [
      "VolumeConfig: encryption",
      "UserVolumeConfig: encryption",
      "RawVolumeConfig: encryption",
      "SwapVolumeConfig: encryption",
      "machine.systemDiskEncryption",
    ],
    says: "a volume is not encrypted or decrypted in place, and one whose keys all changed at once cannot be opened: it must be wiped, or keys be added before old ones go",
  },
  {
    fields: [
      "VolumeConfig: ",
      "UserVolumeConfig: ",
      "RawVolumeConfig: ",
      "ExistingVolumeConfig: ",
      "LVMVolumeGroupConfig: ",
      "LVMLogicalVolumeConfig: ",
      "RAIDArrayConfig: ",
    ],
    says: "where data lives: a volume that is no longer declared is no longer mounted, its data stays on the disk; a disk that the selector now finds is partitioned",
    when: (change) => isRemoved(change) || touchesProvisioning(change),
  },
  {
    fields: ["machine.features.kubePrism", "KubePrismConfig: "],
    says: "kubelet, CNI and control plane reach the API server through KubePrism on the node: who is told its port (Cilium's k8sServicePort) loses the API with it",
  },
  {
    fields: ["cluster.discovery", "DiscoveryServiceConfig: "],
    says: "nodes learn each other's addresses by discovery: without it KubeSpan and the checks of talosctl health know no members",
  },
  {
    fields: ["machine.nodeTaints", "KubeNodeConfig: taints"],
    says: "pods that do not tolerate a taint are not scheduled there, and NoExecute evicts those that run",
  },
  {
    fields: ["machine.nodeLabels", "KubeNodeConfig: labels"],
    says: "selectors of workloads, volumes and load balancers look for labels: what selected a removed one finds no node",
    when: ({ old }) => old !== undefined,
  },
  {
    fields: ["machine.features.rbac", "machine.features.kubernetesTalosAPIAccess", "KubeTalosAPIAccessConfig: "],
    says: "decides who may use the Talos API, and a Pod with os:admin may do anything to the node",
  },
  {
    fields: ["machine.kernel.modules", "KernelModuleConfig: "],
    says: "storage and network drivers that workloads need are loaded by it: Ceph's rbd, iSCSI, NVIDIA",
    when: isRemoved,
  },
  {
    fields: ["SideroLinkConfig: "],
    says: "the management plane (Omni) reaches the node through it: with a wrong address or token the node is out of its hands",
  },
];

function isRemoved(change: Difference): boolean {
  return change.new === undefined;
}

/** The part of an image's name before its tag. */
function schematicChanges({ old, new: now }: Difference): boolean {
  const name = (value: unknown) =>
    typeof value === "string" ? value.replace(/(?::[^/:@]+)?(?:@.*)?$/u, "") : undefined;
  return name(old) !== name(now);
}

const whereDataLives = ["provisioning", "diskSelector", "filesystem", "discovery", "volumeType"];

function touchesProvisioning({ path, new: now }: Difference): boolean {
  if (path.length === 0) return isMap(now) && whereDataLives.some((key) => Object.hasOwn(now, key));
  return path.some((step) => "key" in step && whereDataLives.includes(step.key));
}
