// The nodes that are not in work: a second one that is not well ends the apply, at any time.
import { isRead } from "#domain/apply/reading.ts";
import type { PlanNode } from "#domain/plan/plan.ts";
import { machineStatusId, machineStatusKind } from "#domain/talos-api/resources/machine-status.ts";
import { attempt } from "./attempt.ts";
import type { ApplyMeans } from "./means.ts";
import { Stopped } from "./stopped.ts";
import { presentNodes } from "./observe-cluster.ts";

export interface Watch {
  /** Asks every other node once. @throws Stopped when one has not been well for a while */
  readonly look: () => Promise<void>;
}

/** They are asked directly: a way through the node in work would break with it. Without one, all are watched, and nothing is forgiven. */
export function watchOthers(means: ApplyMeans, inWork: string | undefined): Watch {
  const others = presentNodes(means).filter(({ hostname }) => hostname !== inWork);
  const since = new Map<string, number>();
  return {
    async look() {
      const now = means.clock.now();
      const troubles = await Promise.all(others.map((node) => troubleOf(means, node)));
      for (const [index, { hostname }] of others.entries()) {
        const trouble = troubles[index];
        if (trouble === undefined) since.delete(hostname);
        else if (inWork === undefined) throw new Stopped(`${hostname} ${trouble}, and all should be well now`);
        else if (now - (since.get(hostname) ?? now) >= means.patience.second)
          throw new Stopped(`a second node is not well while ${inWork} is in work: ${hostname} ${trouble}`);
        else if (!since.has(hostname)) since.set(hostname, now);
      }
    },
  };
}

async function troubleOf({ talos, patience }: ApplyMeans, { address }: PlanNode): Promise<string | undefined> {
  const api = talos.at({ node: address });
  const found = await attempt(() => api.resource(machineStatusKind, machineStatusId, { deadlineMs: patience.call }));
  if (!isRead(found)) return `does not answer: ${found.unreadable}`;
  const status = found.value?.spec;
  if (status === undefined) return "tells no state";
  if (status.stage === "running" && status.ready) return undefined;
  const [unmet] = status.unmetConditions;
  return `is ${status.stage}${unmet === undefined ? ", not ready" : `: ${unmet.name}: ${unmet.reason}`}`;
}
