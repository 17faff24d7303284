// What a change does that a person should know before the merge, all of it told from the two trees.
import { admissionFailsClosed } from "./admission-fails-closed.ts";
import { backupEnds } from "./backup-ends.ts";
import type { ChangeRule } from "./change-rule.ts";
import { claimShrinks } from "./claim-shrinks.ts";
import { clusterAdminBinding } from "./cluster-admin-binding.ts";
import { deletionPolicy } from "./deletion-policy.ts";
import { downgrade } from "./downgrade.ts";
import { immutableField } from "./immutable-field.ts";
import { largeChange } from "./large.ts";
import { majorVersion } from "./major-version.ts";
import { orphaned } from "./orphaned.ts";
import { policySelectsEverything } from "./policy-selects-everything.ts";
import { privileged } from "./privileged.ts";
import { pruneFlips } from "./prune-flips.ts";
import { releaseRenamed } from "./release-renamed.ts";
import { removesData } from "./removes-data.ts";
import { removesNetworkPolicy } from "./removes-network-policy.ts";
import { scaledToZero } from "./scaled-to-zero.ts";
import { suspendToggled } from "./suspend-toggled.ts";
import { changeUnderSuspended } from "./under-suspended.ts";

export const changeRules: readonly ChangeRule[] = [
  removesData,
  orphaned,
  backupEnds,
  immutableField,
  claimShrinks,
  releaseRenamed,
  majorVersion,
  downgrade,
  suspendToggled,
  changeUnderSuspended,
  scaledToZero,
  pruneFlips,
  deletionPolicy,
  privileged,
  clusterAdminBinding,
  removesNetworkPolicy,
  policySelectsEverything,
  admissionFailsClosed,
  largeChange,
];
