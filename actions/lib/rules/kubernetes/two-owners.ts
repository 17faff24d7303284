import { groupedBy } from "#kernel/grouping.ts";
import { stringAt, toValue } from "#codecs/yaml/node.ts";
import { placeOf, related } from "#domain/cluster/dangling.ts";
import { groupOf, isOpen, listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
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
    for (const cluster of clusters)
      for (const group of groupedBy(
        cluster.objects.filter(isPlain),
        (object) => `${groupOf(object)} ${objectLabel(object)}`,
      ).values()) {
        const [first, ...others] = group;
        if (first === undefined || others.length === 0) continue;
        const owners = [...new Set(group.map(ownerName))];
        const other = others.find((each) => each.owner !== first.owner);
        if (other === undefined) continue;
        yield {
          at: placeOf(cluster, other),
          ...(group.every((each) => isEqual(each, first)) ? { severity: "warning" } : {}),
          message: `${objectLabel(other)} is applied by ${listed(owners)}: ${group.every((each) => isEqual(each, first)) ? "when one of them lets go of it, prune deletes it" : "they overwrite each other, and prune of one deletes it"}`,
          object: objectLabel(other),
          related: [related(cluster, first, `${ownerName(first)} applies it from here`)],
        };
      }
  },
};

/** Known by name, and not applied in a way that leaves the object to others. */
function isPlain(object: ClusterObject): boolean {
  const { root, name, namespace = "" } = object;
  const annotation = (key: string) =>
    stringAt(root, "metadata", "annotations", `kustomize.toolkit.fluxcd.io/${key}`) ?? "";
  const isShared = /^(?:IfNotPresent|Merge|Ignore)$/u.test(annotation("ssa")) || annotation("reconcile") === "disabled";
  return !isOpen(name) && !isOpen(namespace) && !isShared;
}

function isEqual(a: ClusterObject, b: ClusterObject): boolean {
  return a === b || JSON.stringify(toValue(a.root), plain) === JSON.stringify(toValue(b.root), plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

function ownerName({ owner }: ClusterObject): string {
  return owner === undefined ? "the entry path" : `Kustomization ${owner.namespace}/${owner.name}`;
}
