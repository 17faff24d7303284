// Which fields hold names of which kinds: kustomize's `namereference.go`.
import { splitPath } from "./field-path.ts";
import type { FieldSpec } from "./field-specs.ts";

/** Fields that name objects of a kind. */
export interface ReferenceSpec {
  readonly target: {
    readonly group?: string | undefined;
    readonly version?: string | undefined;
    readonly kind: string;
  };
  readonly field: FieldSpec;
}

const podSpecs: readonly (readonly [string, string])[] = [
  ["Pod", "spec"],
  ["PodTemplate", "template/spec"],
  ...["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job"].map(
    (kind) => [kind, "spec/template/spec"] as const,
  ),
  ["CronJob", "spec/jobTemplate/spec/template/spec"],
];
/** Service accounts, claims and priority classes are looked for in these only. */
const runningPods = [
  ...podSpecs.filter(([kind]) => kind !== "PodTemplate" && kind !== "ReplicaSet"),
  ["ReplicationController", "spec/template/spec"] as const,
];

type Fields = readonly (readonly [string, string, string?])[];

const inPods = (kinds: readonly (readonly [string, string])[], paths: readonly string[]): Fields =>
  kinds.flatMap(([kind, prefix]) => paths.map((path) => [kind, `${prefix}/${path}`] as const));

const inContainers = (field: string, path: string): string[] =>
  ["containers", "initContainers"].map((list) => `${list}/${field}/${path}`);

const configMaps = [
  "volumes/configMap/name",
  "volumes/projected/sources/configMap/name",
  ...inContainers("env", "valueFrom/configMapKeyRef/name"),
  ...inContainers("envFrom", "configMapRef/name"),
];
const secrets = [
  "volumes/secret/secretName",
  "volumes/projected/sources/secret/name",
  "imagePullSecrets/name",
  ...inContainers("env", "valueFrom/secretKeyRef/name"),
  ...inContainers("envFrom", "secretRef/name"),
];
const rbac = "rbac.authorization.k8s.io";
const nginx = String.raw`metadata/annotations/nginx.ingress.kubernetes.io\/`;
const webhooks = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"] as const;
const scaled: Fields = [["HorizontalPodAutoscaler", "spec/scaleTargetRef/name"]];

const table: readonly (readonly [string, Fields])[] = [
  ["Deployment", scaled],
  ["ReplicationController", scaled],
  ["ReplicaSet", scaled],
  ["StatefulSet", scaled],
  [
    "/v1 ConfigMap",
    [
      ...inPods(podSpecs, configMaps),
      ["Node", "spec/configSource/configMap"],
      ["Role", "rules/resourceNames"],
      ["ClusterRole", "rules/resourceNames"],
      ["Ingress", `${nginx}fastcgi-params-configmap`],
    ],
  ],
  [
    "/v1 Secret",
    [
      ...inPods(podSpecs, secrets),
      ["Ingress", "spec/tls/secretName"],
      ["Ingress", String.raw`metadata/annotations/ingress.kubernetes.io\/auth-secret`],
      ["Ingress", `${nginx}auth-secret`],
      ["Ingress", `${nginx}auth-tls-secret`],
      ["ServiceAccount", "imagePullSecrets/name"],
      ...["secretName", "adminSecretName", "userSecretName", "secretRef"].map(
        (name) => ["StorageClass", `parameters/${name}`] as const,
      ),
      ["Role", "rules/resourceNames"],
      ["ClusterRole", "rules/resourceNames"],
      ["Service", "spec/template/spec/containers/env/valueFrom/secretKeyRef/name", "serving.knative.dev"],
      ["PersistentVolume", "spec/azureFile/secretName"],
    ],
  ],
  [
    "/v1 Service",
    [
      ["StatefulSet", "spec/serviceName", "apps"],
      ["Ingress", "spec/rules/http/paths/backend/serviceName"],
      ["Ingress", "spec/backend/serviceName"],
      ["Ingress", "spec/rules/http/paths/backend/service/name"],
      ["Ingress", "spec/defaultBackend/service/name"],
      ["APIService", "spec/service/name", "apiregistration.k8s.io"],
      ...webhooks.map((kind) => [kind, "webhooks/clientConfig/service", "admissionregistration.k8s.io"] as const),
    ],
  ],
  [`${rbac}/ Role`, [["RoleBinding", "roleRef/name", rbac]]],
  [
    `${rbac}/ ClusterRole`,
    [
      ["RoleBinding", "roleRef/name", rbac],
      ["ClusterRoleBinding", "roleRef/name", rbac],
    ],
  ],
  [
    "/v1 ServiceAccount",
    [
      ["RoleBinding", "subjects", rbac],
      ["ClusterRoleBinding", "subjects", rbac],
      ...inPods(runningPods, ["serviceAccountName"]),
    ],
  ],
  ["/v1 PersistentVolumeClaim", inPods(runningPods, ["volumes/persistentVolumeClaim/claimName"])],
  [
    "/v1 PersistentVolume",
    [
      ["PersistentVolumeClaim", "spec/volumeName"],
      ["ClusterRole", "rules/resourceNames"],
    ],
  ],
  [
    "storage.k8s.io/v1 StorageClass",
    [
      ["PersistentVolume", "spec/storageClassName"],
      ["PersistentVolumeClaim", "spec/storageClassName"],
      ["StatefulSet", "spec/volumeClaimTemplates/spec/storageClassName"],
    ],
  ],
  ["scheduling.k8s.io/v1 PriorityClass", inPods(runningPods, ["priorityClassName"])],
  [
    "admissionregistration.k8s.io/ ValidatingAdmissionPolicy",
    [["ValidatingAdmissionPolicyBinding", "spec/policyName", "admissionregistration.k8s.io"]],
  ],
];

/** The default references. IngressClass is left out: kustomize's entry for it names a group that does not exist. */
export const referenceSpecs: readonly ReferenceSpec[] = table.flatMap(([target, fields]) => {
  const [groupVersion = "", targetKind] = target.includes(" ") ? target.split(" ") : ["", target];
  const [group = "", version = ""] = groupVersion.split("/");
  const orAny = (text: string) => (text === "" ? undefined : text);
  return fields.map(([kind, path, fieldGroup]): ReferenceSpec => {
    const field: FieldSpec = { path: splitPath(path), create: false, kind, group: fieldGroup };
    return { target: { group: orAny(group), version: orAny(version), kind: targetKind ?? target }, field };
  });
});
