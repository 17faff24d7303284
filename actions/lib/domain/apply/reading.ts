// What was read of a live cluster: a value, or the reason why it could not be read. A reason is never taken for a value.

export type Reading<T> = { readonly value: T } | { readonly unreadable: string };

export function read<T>(value: T): Reading<T> {
  return { value };
}

export function unreadable(why: string): { readonly unreadable: string } {
  return { unreadable: why };
}

export function isRead<T>(reading: Reading<T>): reading is { readonly value: T } {
  return "value" in reading;
}

/** The value, or undefined where it could not be read. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return isRead(reading) ? reading.value : undefined;
}
