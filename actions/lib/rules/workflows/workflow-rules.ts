// GitHub workflows: what actionlint and zizmor do not look at. Their own findings join the same report elsewhere.
import type { Rule } from "#rules/rule.ts";
import { checkChanged } from "./check-changed.ts";
import { checkContinues } from "./check-continues.ts";
import { gateSkipped } from "./gate-skipped.ts";
import { selfHostedOnPullRequest } from "./self-hosted-on-pull-request.ts";
import { tokenStartsNothing } from "./token-starts-nothing.ts";
import { treeUnwatched } from "./tree-unwatched.ts";

export const workflowRules: readonly Rule[] = [
  selfHostedOnPullRequest,
  checkContinues,
  checkChanged,
  gateSkipped,
  treeUnwatched,
  tokenStartsNothing,
];
