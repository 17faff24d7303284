// Which kinds kustomize knows to be cluster-scoped. Every other kind, custom ones included, gets a namespace from it.

/** `precomputedIsNamespaceScoped` of sigs.k8s.io/kustomize/kyaml/openapi 0.21.1: `apiVersion Kind`. */
const clusterScoped: ReadonlySet<string> = new Set(
  Object.entries({
    "admissionregistration.k8s.io": ["v1 v1beta1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration"],
    "apiextensions.k8s.io": ["v1 v1beta1", "CustomResourceDefinition"],
    "apiregistration.k8s.io": ["v1 v1beta1", "APIService"],
    "certificates.k8s.io": ["v1 v1beta1", "CertificateSigningRequest"],
    "flowcontrol.apiserver.k8s.io": ["v1beta1", "FlowSchema PriorityLevelConfiguration"],
    "networking.k8s.io": ["v1 v1beta1", "IngressClass"],
    "node.k8s.io": ["v1 v1beta1", "RuntimeClass"],
    policy: ["v1beta1", "PodSecurityPolicy"],
    "rbac.authorization.k8s.io": ["v1 v1beta1", "ClusterRole ClusterRoleBinding"],
    "scheduling.k8s.io": ["v1 v1beta1", "PriorityClass"],
    "storage.k8s.io": ["v1 v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment"],
    "": ["v1", "ComponentStatus Namespace Node NodeProxyOptions PersistentVolume"],
  }).flatMap(([group, [versions = "", kinds = ""]]) =>
    versions.split(" ").flatMap((version) => kinds.split(" ").map((kind) => `${group}/${version} ${kind}`)),
  ),
);

/** Most kinds are told by their name alone. */
const kinds: ReadonlySet<string> = new Set([...clusterScoped].map((key) => key.slice(key.indexOf(" ") + 1)));

export function isClusterScoped(id: {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}): boolean {
  return kinds.has(id.kind) && clusterScoped.has(`${id.group}/${id.version} ${id.kind}`);
}
