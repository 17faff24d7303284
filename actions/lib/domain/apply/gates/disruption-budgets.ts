// Gate 11: the budgets let the node that is drained next be drained.
import { blind, fail, pass, type Gate } from "#domain/apply/gate.ts";

export const disruptionBudgets: Gate = {
  id: "disruption-budgets",
  repeated: true,
  judge: ({ observation, expected }) => {
    const [next] = expected.drained;
    if (next === undefined) return pass;
    const { blockedBudgets } = observation.kubernetes;
    if ("unreadable" in blockedBudgets)
      return blind(`the disruption budgets could not be read: ${blockedBudgets.unreadable}`);
    const blocked = blockedBudgets.value.find(
      ({ budget, nodes }) => nodes.includes(next) && !expected.waivedBudgets.includes(budget),
    );
    return blocked === undefined
      ? pass
      : fail(`${next} cannot be drained: the disruption budget ${blocked.budget} allows none; scale it, or waive it`);
  },
};
