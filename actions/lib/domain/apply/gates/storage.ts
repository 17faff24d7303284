// Gate 10: the health expressions of the settings hold: Ceph, and whatever else the nodes carry.
import { blind, fail, pass, worst, type Gate } from "#domain/apply/gate.ts";

export const storage: Gate = {
  id: "storage",
  repeated: true,
  judge: ({ observation }) =>
    worst(
      observation.kubernetes.health.map(({ name, holds }) => {
        if ("unreadable" in holds) return blind(`${name} could not be checked: ${holds.unreadable}`);
        return holds.value ? pass : fail(`${name} does not hold`);
      }),
    ),
};
