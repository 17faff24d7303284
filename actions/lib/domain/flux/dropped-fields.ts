// What becomes of a field that a kind does not have, when Flux applies the object.
import { groupOf } from "#domain/kubernetes/api-group.ts";

export interface DroppedIn {
  readonly apiVersion: string;
  readonly kind: string;
  /** Served by the API server itself. */
  readonly native: boolean;
}

/** Kinds that Flux passes on as they are written: the server then refuses the field, as it does in custom resources. */
const passedOn = new Set(["rbac.authorization.k8s.io/v1/Role", "rbac.authorization.k8s.io/v1/ClusterRole"]);

/** API groups that client-go does not know, though the API server serves them. */
const unknownToClient = new Set(["apiextensions.k8s.io", "apiregistration.k8s.io"]);

/**
 * True where kustomize-controller drops the field without a word: it reads what client-go knows into Go's types and writes
 * these (fluxcd/pkg/ssa, `normalize`), and a type has no place for it.
 */
export function dropsUnknownFields({ apiVersion, kind, native }: DroppedIn): boolean {
  return native && !passedOn.has(`${apiVersion}/${kind}`) && !unknownToClient.has(groupOf({ apiVersion }));
}
