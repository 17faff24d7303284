// Orders that do not depend on the locale of the machine.

/** By UTF-16 code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The keys of a record or map, sorted by `compareText`. */
export function sortedKeys(of: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>): string[] {
  return (of instanceof Map ? [...of.keys()] : Object.keys(of)).sort(compareText);
}
