// One act on the node in work.
import type { Act } from "#domain/apply/journal-entry.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { reach } from "#verbs/apply/reach.ts";
import type { StepWork } from "#verbs/apply/step-work.ts";
import { keepConfig, stageConfig, tryConfig } from "./config.ts";
import { drain } from "./drain.ts";
import { install, upgradeInOneGo } from "./install.ts";

/** How an act reads while it is done. */
export const wordsOf: Readonly<Record<Act, string>> = {
  "forfeit-leadership": "hands etcd's leadership over",
  "hook-before": "runs the hook before",
  cordon: "is cordoned",
  drain: "is drained",
  "try-config": "tries the configuration",
  "keep-config": "keeps the configuration",
  "stage-config": "gets the configuration for its next boot",
  install: "installs Talos",
  "upgrade-in-one-go": "installs Talos and restarts",
  reboot: "restarts",
  uncordon: "is schedulable again",
  "hook-after": "runs the hook after",
};

/** @throws TalosApiError, Stopped, or the error of Kubernetes */
export async function perform(act: Act, means: ApplyMeans, work: StepWork): Promise<void> {
  const { hostname } = work.node;
  const options = { deadlineMs: means.patience.call };
  switch (act) {
    case "forfeit-leadership":
      await reach(means, work.node).etcdForfeitLeadership(options);
      return;
    case "hook-before":
      return means.hooks?.before(hostname);
    case "hook-after":
      return means.hooks?.after(hostname);
    case "cordon":
      return means.kubernetes.setUnschedulable(hostname, true);
    case "uncordon":
      return means.kubernetes.setUnschedulable(hostname, false);
    case "drain":
      return drain(means, hostname);
    case "try-config":
      return tryConfig(means, work);
    case "keep-config":
      return keepConfig(means, work);
    case "stage-config":
      return stageConfig(means, work);
    case "install":
      return install(means, work);
    case "upgrade-in-one-go":
      return upgradeInOneGo(means, work);
    case "reboot":
      await reach(means, work.node).reboot("default", options);
  }
}
