// Fields that the API server does not let anybody change: pkg/apis/*/validation of Kubernetes 1.36, the functions Validate*Update.
import { groupOf } from "./api-group.ts";

interface Described {
  readonly apiVersion: string;
  readonly kind: string;
}

/** By group and kind: the paths, as a comparison of two objects names them, that stay as they were made. */
const fixed: Readonly<Record<string, RegExp>> = {
  "apps/StatefulSet":
    /^spec\.(?!(?:replicas|ordinals|template|updateStrategy|revisionHistoryLimit|persistentVolumeClaimRetentionPolicy|minReadySeconds)\b)/u,
  "apps/Deployment": /^spec\.selector\b/u,
  "apps/DaemonSet": /^spec\.selector\b/u,
  "apps/ReplicaSet": /^spec\.selector\b/u,
  "batch/Job": /^spec\.(?:template|selector|completionMode|podFailurePolicy|backoffLimitPerIndex|managedBy)\b/u,
  "/PersistentVolumeClaim": /^spec\.(?!resources\b|volumeAttributesClassName\b)/u,
  "/PersistentVolume":
    /^spec\.(?!(?:capacity|accessModes|claimRef|persistentVolumeReclaimPolicy|storageClassName|mountOptions|nodeAffinity|volumeAttributesClassName)\b)/u,
  "rbac.authorization.k8s.io/RoleBinding": /^roleRef\b/u,
  "rbac.authorization.k8s.io/ClusterRoleBinding": /^roleRef\b/u,
  "storage.k8s.io/StorageClass": /^(?:provisioner|parameters|reclaimPolicy|volumeBindingMode)\b/u,
  "apiextensions.k8s.io/CustomResourceDefinition": /^spec\.(?:group|scope|names\.kind)$/u,
  "networking.k8s.io/IngressClass": /^spec\.controller$/u,
  "scheduling.k8s.io/PriorityClass": /^(?:value|preemptionPolicy)$/u,
  "node.k8s.io/RuntimeClass": /^handler$/u,
};

/** True for a field that an object, once made, keeps. */
export function isImmutable(object: Described, path: string): boolean {
  return fixed[`${groupOf(object)}/${object.kind}`]?.test(path) ?? false;
}
