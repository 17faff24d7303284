// Gate 7: no upgrade is half done, and nobody has staged a configuration.
import { blind, fail, pass, worst, type Gate, type GateAnswer } from "#domain/apply/gate.ts";
import type { NodeObservation } from "#domain/apply/observation.ts";
import { upgradeFallbackKey } from "#domain/talos-api/resources/meta-key.ts";

export const nothingPending: Gate = {
  id: "nothing-pending",
  repeated: true,
  judge: ({ observation }) => worst(observation.nodes.flatMap((node) => [upgrade(node), staged(node)])),
};

function upgrade({ hostname, metaKeys }: NodeObservation): GateAnswer {
  if ("unreadable" in metaKeys) return blind(`${hostname}: its META keys could not be read: ${metaKeys.unreadable}`);
  return metaKeys.value.includes(upgradeFallbackKey)
    ? fail(
        `${hostname} has an unfinished upgrade (META key ${upgradeFallbackKey}): any reboot would boot the old version`,
      )
    : pass;
}

function staged({ hostname, config }: NodeObservation): GateAnswer {
  if ("unreadable" in config) return blind(`${hostname}: its configuration could not be read: ${config.unreadable}`);
  return config.value.active === config.value.persistent
    ? pass
    : fail(`${hostname} has a configuration on disk that it does not run: somebody staged or tries one`);
}
