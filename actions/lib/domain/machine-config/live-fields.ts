// Which fields a running Talos takes over without a reboot, before 1.14: `CanApplyImmediate` of siderolabs/talos
// `internal/app/machined/pkg/runtime/v1alpha1/v1alpha1_runtime.go` (v1.13). From 1.14 on there is no such list.

/** Exactly the fields that the function copies before it compares. */
export const liveFields: readonly string[] = [
  "debug",
  "cluster",
  "machine.ca",
  "machine.acceptedCAs",
  "machine.time",
  "machine.certSANs",
  "machine.install",
  "machine.network",
  "machine.sysfs",
  "machine.sysctls",
  "machine.logging",
  "machine.controlPlane",
  "machine.kubelet",
  "machine.kernel",
  "machine.registries",
  "machine.pods",
  "machine.seccompProfiles",
  "machine.nodeAnnotations",
  "machine.nodeLabels",
  "machine.nodeTaints",
  "machine.features.kubernetesTalosAPIAccess",
  "machine.features.kubePrism",
  "machine.features.hostDNS",
  "machine.features.imageCache",
  "machine.features.nodeAddressSortAlgorithm",
];

/** The images that `talosctl upgrade-k8s` owns, with what they run. */
export const kubernetesImages: readonly (readonly [string, string])[] = [
  ["machine.kubelet.image", "kubelet"],
  ["cluster.apiServer.image", "kube-apiserver"],
  ["cluster.controllerManager.image", "kube-controller-manager"],
  ["cluster.scheduler.image", "kube-scheduler"],
  ["cluster.proxy.image", "kube-proxy"],
  ["KubeletConfig: image", "kubelet"],
  ["KubeAPIServerConfig: image", "kube-apiserver"],
  ["KubeControllerManagerConfig: image", "kube-controller-manager"],
  ["KubeSchedulerConfig: image", "kube-scheduler"],
  ["KubeProxyConfig: image", "kube-proxy"],
];

/** Read by the installer alone, which runs at an upgrade. */
export const installerFields: readonly (readonly [string, string])[] = [
  ["machine.install.image", "the installer image, which carries Talos, its schematic and its extensions"],
  ["machine.install.extensions", "system extensions"],
  ["machine.install.extraKernelArgs", "the kernel command line"],
  ["machine.install.grubUseUKICmdline", "where the kernel command line comes from"],
  ["machine.install.bootloader", "the boot loader"],
  ["machine.install.legacyBIOSSupport", "the boot loader"],
  ["UnattendedInstallConfig: installer", "the installer image, which carries Talos, its schematic and its extensions"],
];

/** Taken over at once and without effect until the node is installed anew. */
export const installationFields: readonly string[] = [
  "machine.install",
  "UnattendedInstallConfig: provisioning",
  "UnattendedInstallConfig: reboot",
];
