// Every system of the cluster's inventory, and where in the trees it stands.
import { clusterRows } from "./inventory-cluster.ts";
import type { InventoryRow } from "./inventory-facts.ts";
import { homeRows } from "./inventory-home.ts";

/** All 34, in the order of the inventory. */
export const inventoryRows: readonly InventoryRow[] = [...homeRows, ...clusterRows];
