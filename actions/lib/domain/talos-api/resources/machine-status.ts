import { booleanOf, listOf, specMap, textOf, textOrNone, type ResourceKind } from "./resource.ts";

export interface UnmetCondition {
  readonly name: string;
  readonly reason: string;
}

export interface MachineStatus {
  /** `booting`, `running`, `rebooting`, `upgrading`, `shutting down` …; the set grows with Talos. */
  readonly stage: string;
  readonly ready: boolean;
  readonly unmetConditions: readonly UnmetCondition[];
}

/** The only resource of this kind. */
export const machineStatusId = "machine";

export const machineStatusKind: ResourceKind<MachineStatus> = {
  type: "MachineStatuses.runtime.talos.dev",
  namespace: "runtime",
  sensitive: false,
  read(yamlSpec) {
    const spec = specMap(yamlSpec);
    return {
      stage: textOf(spec, "stage"),
      ready: booleanOf(spec, "status", "ready"),
      unmetConditions: listOf(spec, "status", "unmetConditions").map((condition) => ({
        name: textOf(condition, "name"),
        reason: textOrNone(condition, "reason"),
      })),
    };
  },
};
