import { groupedBy } from "#kernel/grouping.ts";
import { stringAt, toValue } from "#codecs/yaml/node.ts";
import { placeOf, related } from "#domain/cluster/dangling.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import { isOpen, listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import { remoteClusterOf } from "#domain/flux/remote-cluster.ts";
import type { Rule } from "#rules/rule.ts";

/** One object, one Kustomization. */
export const twoOwners: Rule = {
  id: "kubernetes/two-owners",
  severity: "error",
  title: "object that several Kustomizations apply",
  why: "Each applies its own version and takes the object over from the other, again and again. When one of them stops listing it, `prune` deletes it although the other still wants it.",
  example: "# apps/media/sonarr/app and apps/media/radarr/app both list ../../shared/pvc.yaml\n",
  fix: "Leave it to one Kustomization and let the others depend on that.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      // A Component brings one file into many Kustomizations of many namespaces: one place to change.
      const seen = new Set<string>();
      for (const group of groupedBy(cluster.objects.filter(isPlain), identity).values()) {
        const [first, ...others] = group;
        const other = others.find((each) => each.owner !== first?.owner);
        if (first === undefined || other === undefined) continue;
        const at = placeOf(cluster, other);
        if (seen.has(`${at.path}:${at.line}`)) continue;
        seen.add(`${at.path}:${at.line}`);
        const isSame = group.every((each) => isEqual(each, first));
        const then = isSame
          ? "when one of them lets go of it, prune deletes it"
          : "they overwrite each other, and prune of one deletes it";
        const isLight = isSame && !dear.has(other.kind);
        yield {
          at,
          ...(isLight ? { severity: "warning" } : {}),
          message: `${objectLabel(other)} is applied by ${listed([...new Set(group.map(ownerName))])}: ${then}`,
          object: objectLabel(other),
          related: [related(cluster, first, `${ownerName(first)} applies it from here`)],
        };
      }
    }
  },
};

/** What takes data or a whole app along when it is deleted; everything else simply comes back. */
const dear = new Set(
  "PersistentVolumeClaim PersistentVolume Namespace CustomResourceDefinition HelmRelease Kustomization StatefulSet Cluster".split(
    " ",
  ),
);

function identity(object: ClusterObject): string {
  return `${groupOf(object)} ${objectLabel(object)} ${remoteClusterOf(object.owner) ?? ""}`;
}

/** Known by name, and not applied in a way that leaves the object to others. */
function isPlain(object: ClusterObject): boolean {
  const { root, name, namespace = "" } = object;
  const annotation = (key: string) =>
    stringAt(root, "metadata", "annotations", `kustomize.toolkit.fluxcd.io/${key}`) ?? "";
  const isShared = /^(?:IfNotPresent|Merge|Ignore)$/u.test(annotation("ssa")) || annotation("reconcile") === "disabled";
  return !isOpen(name) && !isOpen(namespace) && !isShared;
}

/** Labels and annotations of each Kustomization's own aside. */
function isEqual(a: ClusterObject, b: ClusterObject): boolean {
  return a === b || contentOf(a) === contentOf(b);
}

function contentOf({ root }: ClusterObject): string {
  const entries = root.kind === "map" ? root.entries.filter(({ key }) => key !== "metadata") : [];
  return JSON.stringify(toValue({ kind: "map", start: 0, end: 0, entries }), (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

function ownerName({ owner }: ClusterObject): string {
  return owner === undefined ? "the entry path" : `Kustomization ${owner.namespace}/${owner.name}`;
}
