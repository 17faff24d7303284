// Which lists a strategic merge patch merges, and by which keys. Everything else that is a list is replaced.

/** How one field merges. */
export interface MergeField {
  /** Given for a list that is merged: the keys that tell its items apart; none for a list of plain values. */
  readonly keys?: readonly string[];
  /** Fields of the map, or of the items of the list. */
  readonly fields?: MergeSchema;
}

export type MergeSchema = Readonly<Record<string, MergeField>>;

// From the OpenAPI document inside sigs.k8s.io/kustomize/kyaml 0.21.1 (Kubernetes 1.21): `x-kubernetes-patch-strategy: merge`
// with `x-kubernetes-list-map-keys` or `x-kubernetes-patch-merge-key`. Status fields are left out.
const devices: MergeSchema = { volumeMounts: { keys: ["mountPath"] }, volumeDevices: { keys: ["devicePath"] } };
const ephemeralContainer: MergeSchema = { env: { keys: ["name"] }, ...devices };
const container: MergeSchema = { ...ephemeralContainer, ports: { keys: ["containerPort", "protocol"] } };
const objectMeta: MergeSchema = { finalizers: { keys: [] }, ownerReferences: { keys: ["uid"] } };
const podSpec: MergeSchema = {
  containers: { keys: ["name"], fields: container },
  initContainers: { keys: ["name"], fields: container },
  ephemeralContainers: { keys: ["name"], fields: ephemeralContainer },
  volumes: { keys: ["name"] },
  imagePullSecrets: { keys: ["name"] },
  hostAliases: { keys: ["ip"] },
  topologySpreadConstraints: { keys: ["topologyKey", "whenUnsatisfiable"] },
};
const metadata: MergeField = { fields: objectMeta };
const podTemplate: MergeField = { fields: { metadata, spec: { fields: podSpec } } };
const workload: MergeSchema = { metadata, spec: { fields: { template: podTemplate } } };
const job: MergeField = { fields: { template: podTemplate } };
const webhooks: MergeSchema = { metadata, webhooks: { keys: ["name"] } };

const kinds: Readonly<Record<string, MergeSchema>> = {
  "apps/v1 DaemonSet": workload,
  "apps/v1 Deployment": workload,
  "apps/v1 ReplicaSet": workload,
  "apps/v1 StatefulSet": workload,
  "batch/v1 CronJob": { metadata, spec: { fields: { jobTemplate: { fields: { metadata, spec: job } } } } },
  "batch/v1beta1 CronJob": { metadata, spec: { fields: { jobTemplate: { fields: { metadata, spec: job } } } } },
  "batch/v1 Job": { metadata, spec: job },
  "v1 Node": { metadata, spec: { fields: { podCIDRs: { keys: [] } } } },
  "v1 Pod": { metadata, spec: { fields: podSpec } },
  "v1 PodTemplate": { metadata, template: podTemplate },
  "v1 ReplicationController": workload,
  "v1 Service": { metadata, spec: { fields: { ports: { keys: ["port", "protocol"] } } } },
  "v1 ServiceAccount": { metadata, secrets: { keys: ["name"] } },
  "admissionregistration.k8s.io/v1 MutatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration": webhooks,
};
const onlyMetadata: MergeSchema = { metadata };
/** Other built-in kinds of that document, of which only the metadata has lists that merge. */
const plainKinds: ReadonlySet<string> = new Set(
  [
    "v1 ConfigMap,v1 Secret,v1 Namespace,v1 PersistentVolume,v1 PersistentVolumeClaim,v1 Endpoints,v1 LimitRange",
    "v1 ResourceQuota,networking.k8s.io/v1 Ingress,networking.k8s.io/v1 IngressClass,networking.k8s.io/v1 NetworkPolicy",
    "policy/v1 PodDisruptionBudget,storage.k8s.io/v1 StorageClass,rbac.authorization.k8s.io/v1 Role",
    "rbac.authorization.k8s.io/v1 RoleBinding,rbac.authorization.k8s.io/v1 ClusterRole",
    "rbac.authorization.k8s.io/v1 ClusterRoleBinding,scheduling.k8s.io/v1 PriorityClass",
    "autoscaling/v1 HorizontalPodAutoscaler,apiextensions.k8s.io/v1 CustomResourceDefinition",
    "apiregistration.k8s.io/v1 APIService",
  ]
    .join(",")
    .split(","),
);

/** The merge rules of a kind; undefined for custom resources, whose lists are all replaced. */
export function mergeSchemaOf(apiVersion: string, kind: string): MergeSchema | undefined {
  const key = `${apiVersion} ${kind}`;
  return Object.hasOwn(kinds, key) ? kinds[key] : plainKinds.has(key) ? onlyMetadata : undefined;
}
