// Where the server is more lenient than the OpenAPI documents of native kinds say.

/**
 * `required` there means "no omitempty" in Go. The server refuses most of them by hand-written validation, but not
 * these: read in pkg/apis/*\/validation of k8s.io/kubernetes v1.36.4. Definition without `io.k8s.`, then fields.
 */
const optional: Readonly<Record<string, readonly string[]>> = {
  "api.apps.v1.ControllerRevision": ["revision"],
  "api.batch.v1.PodFailurePolicy": ["rules"],
  "api.core.v1.HTTPHeader": ["value"],
  "api.core.v1.ISCSIPersistentVolumeSource": ["lun"],
  "api.core.v1.ISCSIVolumeSource": ["lun"],
  "api.core.v1.LimitRangeSpec": ["limits"],
  "api.core.v1.PreferredSchedulingTerm": ["preference"],
  "api.core.v1.Sysctl": ["value"],
  "api.scheduling.v1.PriorityClass": ["value"],
  "api.storage.v1.CSIDriver": ["spec"],
  "api.storage.v1.CSINodeSpec": ["drivers"],
};

/** The fields that the OpenAPI document calls required and the server does not. */
export function leniencies(definition: string): readonly string[] {
  const key = definition.startsWith("io.k8s.") ? definition.slice(7) : definition;
  return Object.hasOwn(optional, key) ? (optional[key] ?? []) : [];
}
