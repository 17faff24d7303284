// Things to do that wait for others.

/** Gives items out in their order, but those that wait for a key only when it has arrived, or when nothing else is left. */
export class WorkList<T> {
  readonly #ready: T[] = [];
  #next = 0;
  /** Items that still wait, in their order, with the keys that they lack. */
  readonly #waiting = new Map<T, Set<string>>();
  readonly #byKey = new Map<string, T[]>();
  readonly #isThere: (key: string) => boolean;

  constructor(isThere: (key: string) => boolean) {
    this.#isThere = isThere;
  }

  add(item: T, keys: readonly string[]): void {
    const lacking = new Set(keys.filter((key) => !this.#isThere(key)));
    if (lacking.size === 0) {
      this.#ready.push(item);
      return;
    }
    this.#waiting.set(item, lacking);
    for (const key of lacking) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [item]);
      else known.push(item);
    }
  }

  arrived(key: string): void {
    for (const item of this.#byKey.get(key) ?? []) {
      const lacking = this.#waiting.get(item);
      if (lacking === undefined) continue;
      lacking.delete(key);
      if (lacking.size > 0) continue;
      this.#waiting.delete(item);
      this.#ready.push(item);
    }
    this.#byKey.delete(key);
  }

  next(): T | undefined {
    const ready = this.#ready[this.#next];
    if (ready !== undefined) {
      this.#next++;
      return ready;
    }
    for (const item of this.#waiting.keys()) {
      this.#waiting.delete(item);
      return item;
    }
    return undefined;
  }
}
