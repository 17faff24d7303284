// StorageClasses by name: who asks for one, and which are known.
import { nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { isOpen } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { isStorageClassKey } from "./reference.ts";

export interface ClassUse {
  readonly object: ClusterObject;
  readonly node: YamlScalar;
  readonly name: string;
}

/** Every `storageClassName`, `storageClass` and the like with a name in it. */
export function classUses(cluster: ClusterModel): ClassUse[] {
  return cluster.objects.flatMap((object) =>
    withoutStorage.has(object.kind) || isBoundByName(object)
      ? []
      : usesBelow(nodeAt(object.root, "spec")).flatMap((node) => {
          const name = resolved(cluster, object, node.text);
          return name === "" || name === "-" || isOpen(name) ? [] : [{ object, node, name }];
        }),
  );
}

/** A claim that names its volume takes the class for a mere label. */
function isBoundByName({ kind, root }: ClusterObject): boolean {
  return kind === "PersistentVolumeClaim" && nodeAt(root, "spec", "volumeName") !== undefined;
}

const withoutStorage = new Set(
  "StorageClass PersistentVolume ConfigMap Secret Service Kustomization OCIRepository HelmRepository HTTPRoute NetworkPolicy CiliumNetworkPolicy ExternalSecret ServiceMonitor PodMonitor PrometheusRule Role RoleBinding ClusterRole ClusterRoleBinding Namespace CustomResourceDefinition".split(
    " ",
  ),
);

function usesBelow(node: YamlNode | undefined, found: YamlScalar[] = []): readonly YamlScalar[] {
  if (node?.kind === "list") for (const item of node.items) usesBelow(item, found);
  if (node?.kind !== "map") return found;
  for (const { key, value } of node.entries) {
    if (value.kind !== "scalar") usesBelow(value, found);
    else if (typeof value.value === "string" && isStorageClassKey(key)) found.push(value);
  }
  return found;
}

const storage =
  /ceph|csi|openebs|longhorn|nfs|local-path|zfs|lvm|topolvm|piraeus|linstor|mayastor|synology|truenas|democratic|storage|hostpath|juicefs|rook|portworx|smb/iu;

/** True when a chart in the tree may bring StorageClasses under names of its own. */
export function mayBringClasses(cluster: ClusterModel): boolean {
  return helmReleases(cluster).some(
    ({ chart, releaseName, isAppTemplate }) =>
      !isAppTemplate && (chart === undefined || storage.test(chart) || storage.test(releaseName)),
  );
}
