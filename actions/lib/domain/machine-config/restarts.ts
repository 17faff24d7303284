// What restarts on a node when Talos takes a field over at once. From the controllers of siderolabs/talos
// `internal/app/machined/pkg/controllers/k8s`.
import { fieldPattern, namesField, type FieldPath } from "./field-path.ts";

export interface Restart {
  /** Undefined: nothing does. */
  readonly service?: string;
  readonly why?: string;
}

const kubelet = { service: "kubelet" };
const apiServer = { service: "kube-apiserver" };
const controllerManager = { service: "kube-controller-manager" };
const scheduler = { service: "kube-scheduler" };
const manifests = {
  why: "Talos adds manifests that the cluster lacks and leaves those alone that are there: these only talosctl upgrade-k8s changes",
};
const controlPlane = { service: "kube-apiserver, kube-controller-manager and kube-scheduler" };
const everything = { service: "kubelet and the control plane" };

const known: readonly (readonly [string, Restart])[] = [
  ["machine.kubelet", kubelet],
  ["KubeletConfig: ", kubelet],
  ["KubeCredentialProviderConfig: ", kubelet],
  ["KubeNodeConfig: nodeIP", kubelet],
  ["KubeNodeConfig: registerWithFQDN", kubelet],
  ["KubeNodeConfig: skipNodeRegistration", kubelet],
  ["cluster.apiServer.certSANs", { why: "the certificate of kube-apiserver is issued anew" }],
  ["KubeAPIServerConfig: certExtraSANs", { why: "the certificate of kube-apiserver is issued anew" }],
  ["cluster.apiServer", apiServer],
  ["KubeAPIServerConfig: ", apiServer],
  ["KubeAdmissionControlConfig: ", apiServer],
  ["KubeAuditPolicyConfig: ", apiServer],
  ["KubeAuthenticationConfig: ", apiServer],
  ["KubeAuthorizerConfig: ", apiServer],
  ["KubeEtcdEncryptionConfig: ", apiServer],
  ["cluster.aescbcEncryptionSecret", apiServer],
  ["cluster.secretboxEncryptionSecret", apiServer],
  ["cluster.controllerManager", controllerManager],
  ["KubeControllerManagerConfig: ", controllerManager],
  ["machine.controlPlane.controllerManager", controllerManager],
  ["cluster.scheduler", scheduler],
  ["KubeSchedulerConfig: ", scheduler],
  ["machine.controlPlane.scheduler", scheduler],
  ["cluster.serviceAccount", controlPlane],
  ["KubeServiceAccountConfig: ", controlPlane],
  ["cluster.network.podSubnets", controlPlane],
  ["cluster.network.serviceSubnets", everything],
  ["KubeNetworkConfig: ", everything],
  ["cluster.network.dnsDomain", everything],
  ["cluster.controlPlane", everything],
  ["KubeClusterConfig: ", everything],
  ["cluster.network.cni", manifests],
  ["KubeFlannelCNIConfig: ", manifests],
  ["cluster.proxy", manifests],
  ["KubeProxyConfig: ", manifests],
  ["cluster.coreDNS", manifests],
  ["KubeCoreDNSConfig: ", manifests],
  ["cluster.extraManifests", manifests],
  ["KubeExternalManifestConfig: ", manifests],
  ["cluster.inlineManifests", manifests],
  ["KubeInlineManifestConfig: ", manifests],
  ["machine.pods", { service: "the static pod" }],
  ["KubeStaticPodConfig: ", { service: "the static pod" }],
  ["ExtensionServiceConfig: ", { service: "the extension's service" }],
  ["ContainerConfig: ", { service: "the container" }],
  ["CRICustomizationConfig: ", { service: "containerd (cri)" }],
];

/** The fields that are told apart, for the test that asks Talos for them. */
export const restartingFields: readonly string[] = known.map(([field]) => field);

const patterns = known.map(([text, restart]) => ({ pattern: fieldPattern(text), restart }));

/** The first entry that names the field or one that it stands in; undefined when nothing restarts. */
export function restartOf(kind: string, path: FieldPath): Restart | undefined {
  return patterns.find(({ pattern }) => namesField(pattern, kind, path, "within"))?.restart;
}
