import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { backups } from "#domain/kubernetes/backup.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import type { ChangeRule } from "./change-rule.ts";

export const backupEnds: ChangeRule = {
  id: "change/backup-ends",
  severity: "warning",
  title: "claim that is backed up no longer",
  why: "The schedule or source that saved the claim goes with this change, and the claim stays. Nothing fails; the last copy grows old until somebody needs it.",
  example: "# taken out of kustomization.yaml, while pvc.yaml stays\nresources:\n  - ./replicationsource.yaml\n",
  fix: "Keep what backs it up, or take the claim out as well.",
  *check({ base, head }) {
    for (const [key, claim] of claimsOf(head)) {
      const before = claimsOf(base).get(key);
      if (before === undefined || !backups(base).covers(before) || backups(head).covers(claim)) continue;
      yield {
        at: placeOf(head, claim),
        message: `nothing backs up ${objectLabel(claim)} any more`,
        object: objectLabel(claim),
      };
    }
  },
};

const claimsOf = perCluster((cluster: ClusterModel) => {
  return new Map(cluster.ofKind("PersistentVolumeClaim").map((claim) => [objectLabel(claim), claim]));
});
