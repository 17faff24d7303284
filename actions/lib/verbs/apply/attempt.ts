// A question to the cluster: its answer, or the reason why there is none.
import type { Reading } from "#domain/apply/reading.ts";
import { talosFailureOf } from "#domain/talos-api/failure.ts";
import { tellable } from "#domain/talos-api/tellable.ts";
import { Stopped } from "./stopped.ts";

/** Never throws for what a cluster may do. What is told holds no configuration and no key. */
export async function attempt<T>(ask: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { value: await ask() };
  } catch (thrown) {
    return { unreadable: reasonOf(thrown) };
  }
}

/** One line about an error of the cluster. Mistakes of our own program are thrown on. */
export function reasonOf(thrown: unknown): string {
  const failure = talosFailureOf(thrown);
  if (failure !== undefined) return failure.message;
  if (thrown instanceof Stopped) throw thrown;
  if (thrown instanceof TypeError || thrown instanceof ReferenceError || !(thrown instanceof Error)) throw thrown;
  return tellable(thrown.message);
}
