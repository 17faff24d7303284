// The tool chain's part of the ports.
import type { Downloads } from "./downloads.ts";
import type { Machine } from "./machine.ts";
import type { ToolStore } from "./tool-store.ts";

export interface Toolchain {
  readonly store: ToolStore;
  readonly downloads: Downloads;
  readonly machine: Machine;
}
