import { stringAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import { backups } from "#domain/kubernetes/backup.ts";
import type { Rule } from "#rules/rule.ts";

/** Volumes that are gone when their disk is. */
export const unbackedClaim: Rule = {
  id: "kubernetes/unbacked-claim",
  severity: "info",
  title: "claim that no backup covers",
  why: 'No Velero schedule includes its namespace and no VolSync source names it: when the volume is deleted or the storage dies, the data is gone. For a cache that is right; label it `velero.io/exclude-from-backup: "true"` to say so.',
  example:
    "kind: PersistentVolumeClaim\nmetadata:\n  name: photos\n  namespace: media   # no schedule includes media\n",
  fix: "Include the namespace in a schedule, add a ReplicationSource, or label the claim as excluded.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const covered = backups(cluster);
      if (!covered.any) continue;
      for (const claim of cluster.ofKind("PersistentVolumeClaim")) {
        if (isOpen(claim.name) || isMeantWithout(claim) || covered.covers(claim)) continue;
        yield {
          at: placeOf(cluster, claim),
          message: `no Velero schedule or VolSync source covers ${objectLabel(claim)}`,
          object: objectLabel(claim),
        };
      }
    }
  },
};

/** Left out on purpose, or a share of another machine. */
function isMeantWithout({ root }: ClusterObject): boolean {
  const excluded = stringAt(root, "metadata", "labels", "velero.io/exclude-from-backup");
  return excluded === "true" || stringAt(root, "spec", "volumeName") !== undefined;
}
