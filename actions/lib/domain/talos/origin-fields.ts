// Which field of a talconfig makes which field of a rendered configuration (talhelper, pkg/talos and pkg/generate).

export interface Origin {
  /** Kind of the rendered document; `v1alpha1` for the one without. */
  readonly kind: string;
  /** The field in it; empty: the whole document. */
  readonly path: readonly string[];
  /** Keys of a node, or of its group where the node lacks them. */
  readonly node: readonly string[];
  /** Keys of the talconfig itself. */
  readonly cluster: readonly string[];
}

function origin(of: string, node: string, cluster = ""): Origin {
  const [kind = "", path = ""] = of.split(" ");
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  return { kind, path: path === "" ? [] : path.split("."), node: words(node), cluster: words(cluster) };
}

const linkKinds =
  "Layer2VIPConfig HCloudVIPConfig LinkConfig LinkAliasConfig DHCPv4Config DHCPv6Config BondConfig VLANConfig BridgeConfig " +
  "WireguardConfig DummyLinkConfig EthernetConfig";

/** The more exact ones first. */
export const origins: readonly Origin[] = [
  origin("v1alpha1 machine.type", "controlPlane"),
  origin("v1alpha1 machine.install.disk", "installDisk"),
  origin("v1alpha1 machine.install.diskSelector", "installDiskSelector"),
  origin("v1alpha1 machine.install.image", "talosImageURL schematic machineSpec", "talosVersion"),
  origin("v1alpha1 machine.install.extraKernelArgs", "schematic"),
  origin("v1alpha1 machine.kubelet.image", "", "kubernetesVersion"),
  origin("v1alpha1 machine.certSANs", "certSANs", "additionalMachineCertSans"),
  origin("v1alpha1 machine.nodeLabels", "nodeLabels"),
  origin("v1alpha1 machine.nodeAnnotations", "nodeAnnotations"),
  origin("v1alpha1 machine.nodeTaints", "nodeTaints"),
  origin("v1alpha1 machine.disks", "machineDisks"),
  origin("v1alpha1 machine.files", "machineFiles"),
  origin("v1alpha1 machine.kernel.modules", "kernelModules"),
  origin("v1alpha1 machine.network.hostname", "hostname"),
  origin("v1alpha1 machine.network.nameservers", "nameservers"),
  origin("v1alpha1 machine.network.disableSearchDomain", "disableSearchDomain"),
  origin("v1alpha1 machine.network.interfaces", "networkInterfaces"),
  origin("v1alpha1 cluster.apiServer.image", "", "kubernetesVersion"),
  origin("v1alpha1 cluster.controllerManager.image", "", "kubernetesVersion"),
  origin("v1alpha1 cluster.scheduler.image", "", "kubernetesVersion"),
  origin("v1alpha1 cluster.proxy.image", "", "kubernetesVersion"),
  origin("v1alpha1 cluster.apiServer.certSANs", "", "additionalApiServerCertSans"),
  origin("v1alpha1 cluster.controlPlane.endpoint", "", "endpoint"),
  origin("v1alpha1 cluster.clusterName", "", "clusterName"),
  origin("v1alpha1 cluster.network.podSubnets", "", "clusterPodNets"),
  origin("v1alpha1 cluster.network.serviceSubnets", "", "clusterSvcNets"),
  origin("v1alpha1 cluster.network.dnsDomain", "", "domain"),
  origin("v1alpha1 cluster.network.cni", "", "cniConfig"),
  origin("v1alpha1 cluster.inlineManifests", "", "inlineManifests"),
  origin("v1alpha1 cluster.extraManifests", "", "cniConfig"),
  origin(
    "v1alpha1 cluster.allowSchedulingOnControlPlanes",
    "",
    "allowSchedulingOnControlPlanes allowSchedulingOnMasters",
  ),
  origin("HostnameConfig", "hostname"),
  origin("ResolverConfig", "nameservers disableSearchDomain"),
  origin("NetworkDefaultActionConfig", "ingressFirewall"),
  origin("NetworkRuleConfig", "ingressFirewall"),
  origin("ExtensionServiceConfig", "extensionServices"),
  origin("VolumeConfig", "volumes"),
  origin("UserVolumeConfig", "userVolumes"),
  ...linkKinds.split(" ").map((kind) => origin(kind, "networkInterfaces")),
  origin("KubeFlannelCNIConfig", "", "cniConfig"),
  origin("KubeletConfig image", "", "kubernetesVersion"),
  origin("KubeAPIServerConfig image", "", "kubernetesVersion"),
  origin("KubeControllerManagerConfig image", "", "kubernetesVersion"),
  origin("KubeSchedulerConfig image", "", "kubernetesVersion"),
  origin("KubeProxyConfig image", "", "kubernetesVersion"),
  origin("KubeNetworkConfig podSubnets", "", "clusterPodNets"),
  origin("KubeNetworkConfig serviceSubnets", "", "clusterSvcNets"),
  origin("KubeClusterConfig clusterName", "", "clusterName"),
  origin("KubeClusterConfig endpoint", "", "endpoint"),
  origin("UnattendedInstallConfig installer.image", "talosImageURL schematic machineSpec", "talosVersion"),
];
