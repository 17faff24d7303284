import { isTypo } from "#codecs/nearest-name/nearest-name.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { existence, mentions } from "#domain/kubernetes/existence.ts";
import { classUses, mayBringClasses } from "#domain/kubernetes/storage-class.ts";
import type { Rule } from "#rules/rule.ts";

/** Claims of a class that nobody brings. A warning: classes also come with the cluster itself. */
export const storageClassNotFound: Rule = {
  id: "kubernetes/storage-class-not-found",
  severity: "warning",
  title: "StorageClass that nothing creates",
  why: "The claim stays Pending for ever, and with it every pod that mounts it. The class of a claim cannot be changed afterwards: it has to be deleted and made again.",
  example: "kind: PersistentVolumeClaim\nspec:\n  storageClassName: ceph-blok\n",
  fix: "Use the name of a StorageClass that the tree or the storage chart creates.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const uses = classUses(cluster);
      const counts = new Map<string, number>();
      for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
      const known = [...counts.keys(), ...cluster.ofKind("StorageClass").map(({ name }) => name)];
      const bringsClasses = mayBringClasses(cluster);
      const existing = new Map(
        [...counts.keys()].map((name) => [name, existence(cluster, "StorageClass", undefined, name)]),
      );
      for (const { object, node, name } of uses) {
        if (existing.get(name) === "yes" || mentions(cluster).has(name)) continue;
        // Where charts bring classes, only what looks like another, more frequent name is worth a word.
        const meant = known.find((each) => isTypo(name, each) && (counts.get(each) ?? 2) > (counts.get(name) ?? 0));
        if (meant === undefined && (bringsClasses || existing.get(name) === "maybe")) continue;
        yield {
          at: cluster.spanOf(object, node),
          message: `${objectLabel(object)} asks for StorageClass ${name}, which nothing creates`,
          ...(meant === undefined ? {} : { fix: `did you mean ${meant}?` }),
          object: objectLabel(object),
        };
      }
    }
  },
};
