// What finding and installing tools needs from outside.
import type { Log } from "#ports/log.ts";
import type { Processes } from "#ports/processes.ts";
import type { Toolchain } from "#ports/toolchain.ts";

export interface ToolchainPorts extends Toolchain {
  readonly processes: Processes;
  readonly log: Log;
}
