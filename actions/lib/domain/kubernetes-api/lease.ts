// A Lease: who holds something, until when. https://kubernetes.io/docs/concepts/architecture/leases/
import { fieldAt, textAt } from "./field.ts";

export interface LeaseSpec {
  /** "" when nobody holds it. */
  readonly holder: string;
  readonly durationSeconds: number;
  /** Milliseconds since 1970. */
  readonly acquiredAt: number;
  readonly renewedAt: number;
  /** For what the holder has to remember; keys as of annotations. */
  readonly annotations: Readonly<Record<string, string>>;
}

export interface Lease {
  readonly namespace: string;
  readonly name: string;
  /** An update is refused once another has come between. */
  readonly resourceVersion: string;
  readonly uid: string;
  readonly spec: LeaseSpec;
}

export function leaseOf(object: unknown): Lease {
  const annotations = fieldAt(object, "metadata", "annotations");
  return {
    namespace: textAt(object, "metadata", "namespace"),
    name: textAt(object, "metadata", "name"),
    resourceVersion: textAt(object, "metadata", "resourceVersion"),
    uid: textAt(object, "metadata", "uid"),
    spec: {
      holder: textAt(object, "spec", "holderIdentity"),
      durationSeconds: Number(fieldAt(object, "spec", "leaseDurationSeconds") ?? 0),
      acquiredAt: timeOf(textAt(object, "spec", "acquireTime")),
      renewedAt: timeOf(textAt(object, "spec", "renewTime")),
      annotations:
        typeof annotations === "object" && annotations !== null ? (annotations as Record<string, string>) : {},
    },
  };
}

/** The object that says so; with a lease that was read, the update of that very one. */
export function leaseObject(namespace: string, name: string, spec: LeaseSpec, read?: Lease): object {
  const versions = read === undefined ? {} : { resourceVersion: read.resourceVersion, uid: read.uid };
  return {
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { namespace, name, annotations: spec.annotations, ...versions },
    spec: {
      holderIdentity: spec.holder,
      leaseDurationSeconds: spec.durationSeconds,
      acquireTime: microTime(spec.acquiredAt),
      renewTime: microTime(spec.renewedAt),
    },
  };
}

/** MicroTime has six places behind the second. */
function microTime(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000Z");
}

function timeOf(text: string): number {
  return text === "" ? 0 : Date.parse(text);
}
