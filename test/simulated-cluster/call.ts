// One call as a node serves it, and what a service is.
import type { Surroundings } from "./surroundings.ts";
import type { SimulatedNode } from "./node.ts";

export interface Call<Request = object> {
  readonly request: Request;
  /** The node that answers, which need not be the one that was dialled. */
  readonly node: SimulatedNode;
  /** The node that was dialled. */
  readonly endpoint: SimulatedNode;
  readonly roles: readonly string[];
  /** Aborted when the client goes away or the node loses power. */
  readonly signal: AbortSignal;
  readonly cluster: Surroundings;
}

export type Unary = (call: Call<never>) => object | Promise<object>;
export type Streaming = (call: Call<never>) => AsyncIterable<object>;

/** Handlers by full method path. */
export interface Service {
  readonly unary: Readonly<Record<string, Unary>>;
  readonly streaming: Readonly<Record<string, Streaming>>;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Aborted with the first of both; `release` lets go of them, so that a node that serves for long does not collect listeners. */
export function together(one: AbortSignal, other: AbortSignal): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (one.aborted || other.aborted) abort();
  for (const source of [one, other]) source.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    release() {
      for (const source of [one, other]) source.removeEventListener("abort", abort);
    },
  };
}
