// Waiting in the real world.
import { setTimeout as sleep } from "node:timers/promises";
import type { Patience } from "#adapters/github/retry.ts";

/** Four tries, and no more than two minutes of waiting for one call. */
export const patience: Patience = {
  attempts: 4,
  longestWaitMs: 120_000,
  sleep: (milliseconds) => sleep(milliseconds),
  now: () => Date.now(),
};
