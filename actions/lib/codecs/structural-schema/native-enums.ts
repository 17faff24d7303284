// The closed sets of values of native kinds. The published OpenAPI documents leave them out; the source is
// pkg/generated/openapi/zz_generated.openapi.go of k8s.io/kubernetes, and the validation packages for the last block.

type Enums = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const pull = ["Always", "IfNotPresent", "Never"];
const protocol = ["SCTP", "TCP", "UDP"];
const preemption = ["Never", "PreemptLowerPriority"];
const failure = ["Fail", "Ignore"];
const match = ["Equivalent", "Exact"];
const operations = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
const ruleScope = ["*", "Cluster", "Namespaced"];
const sideEffects = ["None", "NoneOnDryRun", "Some", "Unknown"];
const reinvocation = ["IfNeeded", "Never"];
const accessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
const volumeMode = ["Block", "Filesystem"];
const taint = ["NoExecute", "NoSchedule", "PreferNoSchedule"];
const selector = ["DoesNotExist", "Exists", "In", "NotIn"];
const profile = ["Localhost", "RuntimeDefault", "Unconfined"];
const termination = ["FallbackToLogsOnError", "File"];
const honor = ["Honor", "Ignore"];
const quotaScopes = [
  "BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating",
  "VolumeAttributesClass",
]; // prettier-ignore

/** Definition name without `io.k8s.`, then field, then the values that the server accepts. */
const enums: Enums = {
  "api.admissionregistration.v1.MatchResources": { matchPolicy: match },
  "api.admissionregistration.v1.MutatingAdmissionPolicySpec": {
    failurePolicy: failure,
    reinvocationPolicy: reinvocation,
  },
  "api.admissionregistration.v1.MutatingWebhook": {
    failurePolicy: failure,
    matchPolicy: match,
    sideEffects,
    reinvocationPolicy: reinvocation,
  },
  "api.admissionregistration.v1.NamedRuleWithOperations": { operations, scope: ruleScope },
  "api.admissionregistration.v1.RuleWithOperations": { operations, scope: ruleScope },
  "api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec": { validationActions: ["Audit", "Deny", "Warn"] },
  "api.admissionregistration.v1.ValidatingAdmissionPolicySpec": { failurePolicy: failure },
  "api.admissionregistration.v1.ValidatingWebhook": { failurePolicy: failure, matchPolicy: match, sideEffects },
  "api.apps.v1.DaemonSetUpdateStrategy": { type: ["OnDelete", "RollingUpdate"] },
  "api.apps.v1.DeploymentStrategy": { type: ["Recreate", "RollingUpdate"] },
  "api.apps.v1.StatefulSetSpec": { podManagementPolicy: ["OrderedReady", "Parallel"] },
  "api.apps.v1.StatefulSetUpdateStrategy": { type: ["OnDelete", "RollingUpdate"] },
  "api.autoscaling.v2.MetricSpec": { type: ["ContainerResource", "External", "Object", "Pods", "Resource"] },
  "api.batch.v1.CronJobSpec": { concurrencyPolicy: ["Allow", "Forbid", "Replace"] },
  "api.batch.v1.JobSpec": {
    completionMode: ["Indexed", "NonIndexed"],
    podReplacementPolicy: ["Failed", "TerminatingOrFailed"],
  },
  "api.batch.v1.PodFailurePolicyOnExitCodesRequirement": { operator: ["In", "NotIn"] },
  "api.batch.v1.PodFailurePolicyRule": { action: ["Count", "FailIndex", "FailJob", "Ignore"] },
  "api.core.v1.AppArmorProfile": { type: profile },
  "api.core.v1.Container": { terminationMessagePolicy: termination, imagePullPolicy: pull },
  "api.core.v1.ContainerPort": { protocol },
  "api.core.v1.EndpointPort": { protocol },
  "api.core.v1.HTTPGetAction": { scheme: ["HTTP", "HTTPS"] },
  "api.core.v1.HostPathVolumeSource": {
    type: ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"],
  },
  "api.core.v1.ImageVolumeSource": { pullPolicy: pull },
  "api.core.v1.NodeSelectorRequirement": { operator: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"] },
  "api.core.v1.PersistentVolumeClaimSpec": { accessModes, volumeMode },
  "api.core.v1.PersistentVolumeSpec": {
    accessModes,
    persistentVolumeReclaimPolicy: ["Delete", "Recycle", "Retain"],
    volumeMode,
  },
  "api.core.v1.PodSecurityContext": {
    supplementalGroupsPolicy: ["Merge", "Strict"],
    fsGroupChangePolicy: ["Always", "OnRootMismatch"],
  },
  "api.core.v1.PodSpec": {
    restartPolicy: ["Always", "Never", "OnFailure"],
    dnsPolicy: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"],
    preemptionPolicy: preemption,
  },
  "api.core.v1.ResourceQuotaSpec": { scopes: quotaScopes },
  "api.core.v1.ScopedResourceSelectorRequirement": { scopeName: quotaScopes, operator: selector },
  "api.core.v1.SeccompProfile": { type: profile },
  "api.core.v1.SecurityContext": { procMount: ["Default", "Unmasked"] },
  "api.core.v1.ServicePort": { protocol },
  "api.core.v1.ServiceSpec": {
    type: ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"],
    sessionAffinity: ["ClientIP", "None"],
    externalTrafficPolicy: ["Cluster", "Local"],
    ipFamilies: ["IPv4", "IPv6"],
    ipFamilyPolicy: ["PreferDualStack", "RequireDualStack", "SingleStack"],
    internalTrafficPolicy: ["Cluster", "Local"],
  },
  "api.core.v1.Taint": { effect: taint },
  "api.core.v1.Toleration": { operator: ["Equal", "Exists", "Gt", "Lt"], effect: taint },
  "api.core.v1.TopologySpreadConstraint": {
    whenUnsatisfiable: ["DoNotSchedule", "ScheduleAnyway"],
    nodeAffinityPolicy: honor,
    nodeTaintsPolicy: honor,
  },
  "api.core.v1.VolumeMount": { mountPropagation: ["Bidirectional", "HostToContainer", "None"] },
  "api.discovery.v1.EndpointPort": { protocol },
  "api.discovery.v1.EndpointSlice": { addressType: ["FQDN", "IPv4", "IPv6"] },
  "api.networking.v1.HTTPIngressPath": { pathType: ["Exact", "ImplementationSpecific", "Prefix"] },
  "api.networking.v1.NetworkPolicyPort": { protocol },
  "api.networking.v1.NetworkPolicySpec": { policyTypes: ["Egress", "Ingress"] },
  "api.policy.v1.PodDisruptionBudgetSpec": { unhealthyPodEvictionPolicy: ["AlwaysAllow", "IfHealthyBudget"] },
  "api.scheduling.v1.PriorityClass": { preemptionPolicy: preemption },
  "api.storage.v1.StorageClass": {
    reclaimPolicy: ["Delete", "Recycle", "Retain"],
    volumeBindingMode: ["Immediate", "WaitForFirstConsumer"],
  },
  "api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy": {
    whenDeleted: ["Delete", "Retain"],
    whenScaled: ["Delete", "Retain"],
  },
  // Checked by hand-written validation only.
  "api.autoscaling.v2.HPAScalingPolicy": { type: ["Percent", "Pods"] },
  "api.autoscaling.v2.HPAScalingRules": { selectPolicy: ["Disabled", "Max", "Min"] },
  "api.autoscaling.v2.MetricTarget": { type: ["AverageValue", "Utilization", "Value"] },
  "api.core.v1.PodOS": { name: ["linux", "windows"] },
  "api.rbac.v1.RoleRef": { kind: ["ClusterRole", "Role"] },
  "api.rbac.v1.Subject": { kind: ["Group", "ServiceAccount", "User"] },
  "apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec": {
    scope: ["Cluster", "Namespaced"],
  },
  "apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement": { operator: selector },
};

/** The closed sets of the fields of a definition; undefined when none is known. */
export function nativeEnums(definition: string): Readonly<Record<string, readonly string[]>> | undefined {
  const key = definition.startsWith("io.k8s.") ? definition.slice(7) : definition;
  return Object.hasOwn(enums, key) ? enums[key] : undefined;
}
