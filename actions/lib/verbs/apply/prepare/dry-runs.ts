// Each node is asked whether it would take its configuration. A dry run ends a configuration that is being tried (talos#14343), so this
// comes after the gates, which have seen that none is.
import { reasonOf } from "#verbs/apply/attempt.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { reach } from "#verbs/apply/reach.ts";
import type { Orders } from "./orders.ts";

/** Why a node would refuse; undefined when none would. Nodes that get another Talos first are not asked: that one decides. */
export async function refusedDryRun(means: ApplyMeans, { steps, orderOf }: Orders): Promise<string | undefined> {
  const upgraded = new Set(steps.filter(({ step }) => step.action === "upgrade-talos").map(({ step }) => step.node));
  const configs = steps.filter(({ step }) => step.action !== "upgrade-talos" && !upgraded.has(step.node));
  const answers = await Promise.all(
    configs.map(async ({ number, step }) => {
      const { node, config } = orderOf(number);
      if (config === undefined) return undefined;
      const mode = step.action === "apply-config" ? "try" : "staged";
      try {
        await reach(means, node).applyConfiguration(
          { config, mode, dryRun: true },
          { deadlineMs: means.patience.call * 4 },
        );
        return undefined;
      } catch (thrown) {
        return `${node.hostname} would not take its configuration: ${reasonOf(thrown)}`;
      }
    }),
  );
  return answers.find((answer) => answer !== undefined);
}
