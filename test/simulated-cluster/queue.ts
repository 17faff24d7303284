// Events on their way to one watcher.

export interface Queue<T> {
  readonly put: (item: T) => void;
  readonly end: () => void;
  readonly items: () => AsyncIterable<T>;
}

/** Everything put is delivered in its order; after `end` the iteration finishes. */
export function queue<T>(): Queue<T> {
  const waiting: T[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  async function* items(): AsyncIterable<T> {
    for (;;) {
      const item = waiting.shift();
      if (item !== undefined) yield item;
      else if (ended) return;
      else await new Promise<void>((resolve) => void (wake = resolve));
    }
  }
  return {
    put(item) {
      waiting.push(item);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    items,
  };
}
