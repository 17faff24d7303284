// The inventory of the settings, and what else names nodes that may be gone.
import type { Rule } from "#rules/rule.ts";
import { clusterconfigIgnored } from "./clusterconfig-ignored.ts";
import { unknownNode } from "./unknown-node.ts";

export const inventoryRules: readonly Rule[] = [unknownNode, clusterconfigIgnored];
