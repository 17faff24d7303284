import { specMap, textOf, type ResourceKind } from "./resource.ts";

export interface Nodename {
  /** The name of the node in Kubernetes. */
  readonly nodename: string;
}

/** The only resource of this kind has the id `nodename`. */
export const nodenameKind: ResourceKind<Nodename> = {
  type: "Nodenames.kubernetes.talos.dev",
  namespace: "k8s",
  sensitive: false,
  read: (yamlSpec) => ({ nodename: textOf(specMap(yamlSpec), "nodename") }),
};
