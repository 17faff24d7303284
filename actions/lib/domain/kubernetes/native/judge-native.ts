// The hand-written validation of native kinds, as far as it is known here: what a dry run would refuse and no schema says.
// Source: pkg/apis/*/validation of k8s.io/kubernetes v1.36.4.
import type { Violation } from "#kernel/violation.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { judgeConfigMap, judgeSecret } from "./config-map.ts";
import { judgeDefinition } from "./custom-resource-definition.ts";
import { judgeIngress } from "./ingress.ts";
import { judgeCronJob, judgeJob } from "./job.ts";
import { judgeNamespace } from "./namespace.ts";
import { judgeNetworkPolicy } from "./network-policy.ts";
import { judgeClaim, judgeVolume } from "./persistent-volume-claim.ts";
import { judgeClusterRole, judgeClusterRoleBinding, judgeRole, judgeRoleBinding } from "./rbac.ts";
import { judgeAutoscaler, judgeDisruptionBudget } from "./scaling.ts";
import { judgeService } from "./service.ts";
import { at, missing, rootSpot, type NativeRule } from "./spot.ts";
import { judgeDaemonSet, judgeDeployment, judgePod, judgeReplicaSet, judgeStatefulSet } from "./workload.ts";

const rules: Readonly<Record<string, NativeRule>> = {
  "apiextensions.k8s.io/v1/CustomResourceDefinition": judgeDefinition,
  "apps/v1/DaemonSet": judgeDaemonSet,
  "apps/v1/Deployment": judgeDeployment,
  "apps/v1/ReplicaSet": judgeReplicaSet,
  "apps/v1/StatefulSet": judgeStatefulSet,
  "autoscaling/v2/HorizontalPodAutoscaler": judgeAutoscaler,
  "batch/v1/CronJob": judgeCronJob,
  "batch/v1/Job": judgeJob,
  "networking.k8s.io/v1/Ingress": judgeIngress,
  "networking.k8s.io/v1/NetworkPolicy": judgeNetworkPolicy,
  "policy/v1/PodDisruptionBudget": judgeDisruptionBudget,
  "rbac.authorization.k8s.io/v1/ClusterRole": judgeClusterRole,
  "rbac.authorization.k8s.io/v1/ClusterRoleBinding": judgeClusterRoleBinding,
  "rbac.authorization.k8s.io/v1/Role": judgeRole,
  "rbac.authorization.k8s.io/v1/RoleBinding": judgeRoleBinding,
  "v1/ConfigMap": judgeConfigMap,
  "v1/Namespace": judgeNamespace,
  "v1/PersistentVolume": judgeVolume,
  "v1/PersistentVolumeClaim": judgeClaim,
  "v1/Pod": judgePod,
  "v1/Secret": judgeSecret,
  "v1/Service": judgeService,
};

/** Kinds that are nothing without `spec`, although no schema asks for it. */
const withSpec: ReadonlySet<string> = new Set([
  "apps/v1/DaemonSet",
  "apps/v1/Deployment",
  "apps/v1/ReplicaSet",
  "apps/v1/StatefulSet",
  "autoscaling/v2/HorizontalPodAutoscaler",
  "batch/v1/CronJob",
  "batch/v1/Job",
  "networking.k8s.io/v1/Ingress",
  "v1/PersistentVolume",
  "v1/PersistentVolumeClaim",
  "v1/Pod",
  "v1/Service",
]);

/**
 * What the server's own code would refuse in an object of a native kind; empty for every other kind. Fields that the
 * schema asks for, types and closed sets of values are the schema's business and not judged again. Values that hold a
 * Flux variable, or that SOPS encrypted, are passed over.
 */
export function judgeNative(root: YamlNode): Violation[] {
  const key = `${stringAt(root, "apiVersion") ?? ""}/${stringAt(root, "kind") ?? ""}`;
  const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (rule === undefined) return [];
  const spot = rootSpot(root);
  return at(spot, "spec") === undefined && withSpec.has(key) ? missing(spot, "spec") : rule(spot);
}
