// Writing a configuration: tried and then kept, or put on disk for the next boot.
import { parseVersion } from "#domain/plan/version-number.ts";
import type { ApplyMode } from "#ports/talos-api.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { reach } from "#verbs/apply/reach.ts";
import type { StepWork } from "#verbs/apply/step-work.ts";

/** In memory only: the node takes it back by itself unless it is kept. */
export async function tryConfig(means: ApplyMeans, work: StepWork): Promise<void> {
  await send(means, work, "try");
}

/** Up to 1.13 `no-reboot` refuses what would need a restart; 1.14 knows `auto` as the same. */
export async function keepConfig(means: ApplyMeans, work: StepWork): Promise<void> {
  await send(means, work, isBefore114(work) ? "no-reboot" : "auto");
}

/** For the next boot. 1.14 takes everything live, and `staged` still leaves the running one alone. */
export async function stageConfig(means: ApplyMeans, work: StepWork): Promise<void> {
  await send(means, work, "staged");
}

async function send(means: ApplyMeans, { node, config }: StepWork, mode: ApplyMode): Promise<void> {
  if (config === undefined) throw new TypeError(`${node.hostname} has no configuration to write`);
  const seconds = Math.ceil(means.patience.tryWindow / 1000);
  await reach(means, node).applyConfiguration(
    { config, mode, ...(mode === "try" ? { tryTimeoutSeconds: seconds } : {}) },
    { deadlineMs: means.patience.call * 4 },
  );
}

function isBefore114({ before }: StepWork): boolean {
  const version = parseVersion(before.version);
  return version === undefined || version.minor < 14;
}
