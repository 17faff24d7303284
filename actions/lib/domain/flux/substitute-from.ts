// ConfigMaps and Secrets that Kustomizations take variables from.
import { itemsAt, nodeAt, stringAt, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { resolved } from "./substitution.ts";

export interface SubstituteSource {
  readonly kustomization: FluxKustomization;
  readonly object: ClusterObject;
  readonly kind: string;
  readonly name: YamlScalar;
  /** The name after substitution. */
  readonly target: string;
  readonly optional: boolean;
}

export function substituteSources(cluster: ClusterModel): SubstituteSource[] {
  return cluster.kustomizations.flatMap((kustomization) =>
    itemsAt(kustomization.object.root, "spec", "postBuild", "substituteFrom").flatMap((item): SubstituteSource[] => {
      const { object } = kustomization;
      const kind = stringAt(item, "kind");
      const name = nodeAt(item, "name");
      const optional = nodeAt(item, "optional");
      if (kind === undefined || name?.kind !== "scalar") return [];
      const isOptional = optional?.kind === "scalar" && optional.value === true;
      return [
        { kustomization, object, kind, name, target: resolved(cluster, object, name.text), optional: isOptional },
      ];
    }),
  );
}
