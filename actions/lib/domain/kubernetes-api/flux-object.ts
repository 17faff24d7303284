import { conditionOf, fieldAt, textAt } from "./field.ts";

export interface FluxObject {
  readonly kind: "Kustomization" | "HelmRelease";
  readonly namespace: string;
  readonly name: string;
  readonly ready: "true" | "false" | "unknown";
  readonly message: string;
  readonly suspended: boolean;
  /** What was applied last: `main@sha1:…`, or the version of a chart; "" before the first time. */
  readonly revision: string;
  /** The spec that the status speaks of is the present one. */
  readonly observed: boolean;
}

export function fluxObject(kind: FluxObject["kind"], object: unknown): FluxObject {
  const ready = conditionOf(object, "Ready");
  return {
    kind,
    namespace: textAt(object, "metadata", "namespace"),
    name: textAt(object, "metadata", "name"),
    ready: ready?.status === "True" ? "true" : ready?.status === "False" ? "false" : "unknown",
    message: ready?.message ?? "",
    suspended: fieldAt(object, "spec", "suspend") === true,
    revision: textAt(object, "status", "lastAppliedRevision") || textAt(object, "status", "lastAttemptedRevision"),
    observed: fieldAt(object, "status", "observedGeneration") === fieldAt(object, "metadata", "generation"),
  };
}
