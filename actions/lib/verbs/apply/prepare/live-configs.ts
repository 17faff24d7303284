// The configurations that the nodes run, with their secrets: for the images that an apply leaves as they are.
import { activeConfigId, machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { attempt } from "#verbs/apply/attempt.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { presentNodes } from "#verbs/apply/observe-cluster.ts";
import { reach } from "#verbs/apply/reach.ts";

type Means = Pick<ApplyMeans, "talos" | "nodes" | "patience" | "clock">;

/**
 * By hostname; a node that does not answer is left out, and the gates say so. `patient`: an earlier run may have told a node to restart,
 * so it is waited for.
 */
export async function liveConfigs(
  means: Means,
  { patient }: { readonly patient: boolean },
): Promise<ReadonlyMap<string, string>> {
  const { clock, patience } = means;
  const until = clock.now() + (patient ? patience.boot : 0);
  for (;;) {
    const texts = await readAll(means);
    if (texts.size === presentNodes(means).length || clock.now() >= until) return texts;
    await clock.sleep(patience.look);
  }
}

async function readAll(means: Means): Promise<ReadonlyMap<string, string>> {
  const options = { deadlineMs: means.patience.call };
  const texts = new Map<string, string>();
  await Promise.all(
    presentNodes(means).map(async (node) => {
      const found = await attempt(() => reach(means, node).resource(machineConfigKind, activeConfigId, options));
      const text = "value" in found ? found.value?.spec.text : undefined;
      if (text !== undefined) texts.set(node.hostname, text);
    }),
  );
  return texts;
}
