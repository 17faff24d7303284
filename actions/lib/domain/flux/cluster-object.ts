// An object of a finished build as part of the cluster.
import type { ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { idOf, type Resource } from "#domain/kustomize/build/resource.ts";
import type { Fill } from "./variables.ts";

export interface Making {
  readonly owner: FluxKustomization | undefined;
  readonly fill: Fill;
  readonly scopeOf: (apiVersion: string, kind: string) => "Namespaced" | "Cluster" | undefined;
}

export function clusterObject(resource: Resource, { owner, fill, scopeOf }: Making): ClusterObject {
  const { root, document, generated } = resource;
  const id = idOf(resource);
  const apiVersion = id.group === "" ? id.version : `${id.group}/${id.version}`;
  const { kind } = id;
  const hasNamespace = id.namespace !== "" && scopeOf(apiVersion, kind) !== "Cluster";
  return {
    apiVersion,
    kind,
    ...(hasNamespace ? { namespace: fill(id.namespace) } : {}),
    name: fill(id.name),
    root,
    document,
    owner,
    ...(generated === undefined ? {} : { generated: true as const }),
    ...(generated?.hashed === true ? { hashed: true as const } : {}),
  };
}
