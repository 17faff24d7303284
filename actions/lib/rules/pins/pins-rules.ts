// Versions and their updater: what it finds, what it overlooks, and what it must not decide alone.
import type { Rule } from "#rules/rule.ts";
import { annotationUnread } from "./annotation-unread.ts";
import { dangerousAutomerge } from "./dangerous-automerge.ts";
import { deadDatasource } from "./dead-datasource.ts";
import { rebaseStorm } from "./rebase-storm.ts";
import { statefulAutomerge } from "./stateful-automerge.ts";
import { twoOwners } from "./two-owners.ts";
import { uncovered } from "./uncovered.ts";
import { unknownRegistry } from "./unknown-registry.ts";

export const pinsRules: readonly Rule[] = [
  annotationUnread,
  uncovered,
  twoOwners,
  unknownRegistry,
  dangerousAutomerge,
  statefulAutomerge,
  rebaseStorm,
  deadDatasource,
];
