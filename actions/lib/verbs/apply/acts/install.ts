// Installing another Talos beside the one that runs. It takes effect with the next boot.
import { parseVersion } from "#domain/plan/version-number.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { Stopped } from "#verbs/apply/stopped.ts";
import { reach } from "#verbs/apply/reach.ts";
import type { StepWork } from "#verbs/apply/step-work.ts";

/** Talos 1.13 and newer. An installer that does not end with exit code 0 stops the apply: nothing was changed that a reboot would use. */
export async function install(means: ApplyMeans, { node, image }: StepWork): Promise<void> {
  if (image === undefined) throw new TypeError(`${node.hostname} has no image to install`);
  const api = reach(means, node);
  const options = { deadlineMs: means.patience.install };
  let name: string | undefined;
  for await (const progress of api.pullImage(image, options)) if (progress.kind === "done") name = progress.name;
  if (name === undefined) throw new Stopped(`${node.hostname}: the image was not pulled to the end`);
  let code: number | undefined;
  let last = "";
  for await (const progress of api.upgrade(name, options)) {
    if (progress.kind === "exit") code = progress.code;
    else last = progress.text;
  }
  if (code === undefined) throw new Stopped(`${node.hostname}: the installer did not say how it ended`);
  if (code !== 0)
    throw new Stopped(`${node.hostname}: the installer ended with exit code ${code}${last === "" ? "" : ` (${last})`}`);
}

/** True for a Talos that installs and restarts in one go, with its own guards. */
export function upgradesInOneGo(version: string): boolean {
  const parsed = parseVersion(version);
  return parsed !== undefined && parsed.major === 1 && parsed.minor < 13;
}

export async function upgradeInOneGo(means: ApplyMeans, { node, image }: StepWork): Promise<void> {
  if (image === undefined) throw new TypeError(`${node.hostname} has no image to install`);
  await reach(means, node).upgradeLegacy({ image }, { deadlineMs: means.patience.install });
}
