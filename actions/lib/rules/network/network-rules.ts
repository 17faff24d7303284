// Addresses and names in the network.
import { oncePerPlace } from "#rules/once-per-place.ts";
import type { Rule } from "#rules/rule.ts";
import { addressOutsideNetwork } from "./address-outside-network.ts";
import { addressTwice } from "./address-twice.ts";
import { hostnameTwice } from "./hostname-twice.ts";
import { loadBalancerOutsidePool } from "./load-balancer-outside-pool.ts";
import { poolOverlap } from "./pool-overlap.ts";
import { rangeOverlap } from "./range-overlap.ts";

export const networkRules: readonly Rule[] = [
  addressTwice,
  addressOutsideNetwork,
  loadBalancerOutsidePool,
  poolOverlap,
  rangeOverlap,
  hostnameTwice,
].map(oncePerPlace);
