// Where the API server's hand-written validation of native kinds (pkg/apis/*/validation of k8s.io/kubernetes v1.36.4)
// is stricter or more lenient than the OpenAPI documents, which are made from the Go types alone.
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";

type ByDefinition<Rule> = Readonly<Record<string, Rule>>;

const retention = ["Delete", "Retain"];

/** Definition → field → the only values that are accepted. The Go types of these fields are no `+enum`. */
const closedSets: ByDefinition<Readonly<Record<string, readonly string[]>>> = {
  "io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy": {
    whenDeleted: retention,
    whenScaled: retention,
  },
  "io.k8s.api.autoscaling.v2.HPAScalingPolicy": { type: ["Percent", "Pods"] },
  "io.k8s.api.autoscaling.v2.HPAScalingRules": { selectPolicy: ["Disabled", "Max", "Min"] },
  "io.k8s.api.autoscaling.v2.MetricSpec": { type: ["ContainerResource", "External", "Object", "Pods", "Resource"] },
  "io.k8s.api.autoscaling.v2.MetricTarget": { type: ["AverageValue", "Utilization", "Value"] },
  "io.k8s.api.core.v1.PodOS": { name: ["linux", "windows"] },
  // The published set has "" too.
  "io.k8s.api.core.v1.ServiceSpec": { ipFamilies: ["IPv4", "IPv6"] },
  "io.k8s.api.rbac.v1.RoleRef": { kind: ["ClusterRole", "Role"] },
  "io.k8s.api.rbac.v1.Subject": { kind: ["Group", "ServiceAccount", "User"] },
  "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec": {
    scope: ["Cluster", "Namespaced"],
  },
  "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement": {
    operator: ["DoesNotExist", "Exists", "In", "NotIn"],
  },
};

/** `required` in the documents means "no omitempty" in Go. Most of these fields are required by validation too; these are not. */
const optional: ByDefinition<readonly string[]> = {
  "io.k8s.api.apps.v1.ControllerRevision": ["revision"],
  "io.k8s.api.batch.v1.PodFailurePolicy": ["rules"],
  "io.k8s.api.core.v1.HTTPHeader": ["value"],
  "io.k8s.api.core.v1.ISCSIPersistentVolumeSource": ["lun"],
  "io.k8s.api.core.v1.ISCSIVolumeSource": ["lun"],
  "io.k8s.api.core.v1.LimitRangeSpec": ["limits"],
  "io.k8s.api.core.v1.PreferredSchedulingTerm": ["preference"],
  "io.k8s.api.core.v1.Sysctl": ["value"],
  "io.k8s.api.scheduling.v1.PriorityClass": ["value"],
  "io.k8s.api.storage.v1.CSIDriver": ["spec"],
  "io.k8s.api.storage.v1.CSINodeSpec": ["drivers"],
};

/** The definition as the server validates it; throws when a field of the tables is gone or has another set by now. */
export function asValidated(definition: string, schema: StructuralSchema): StructuralSchema {
  const properties: Record<string, StructuralSchema> = { ...schema.properties };
  const fieldOf = (name: string): StructuralSchema => {
    const field = properties[name];
    if (field === undefined) throw new Error(`${definition} has no field ${name} any more`);
    return field;
  };
  for (const [name, values] of Object.entries(closedSets[definition] ?? {}))
    properties[name] = closed(fieldOf(name), values, `${definition}.${name}`);
  const lenient = new Set(optional[definition]);
  for (const name of lenient) fieldOf(name);
  // A boolean that is left out is false: no validation can tell.
  const required = schema.required?.filter((name) => !lenient.has(name) && properties[name]?.type !== "boolean");
  return {
    ...schema,
    ...(schema.properties === undefined ? {} : { properties }),
    ...(required === undefined ? {} : { required }),
  };
}

function closed(field: StructuralSchema, values: readonly string[], place: string): StructuralSchema {
  if (field.items !== undefined) return { ...field, items: closed(field.items, values, place) };
  if (field.enum !== undefined && !values.every((value) => field.enum?.includes(value)))
    throw new Error(`${place}: the published enum lacks values that validation takes`);
  return { ...field, enum: values };
}
