// How far two versions lie apart.

export interface VersionStep {
  readonly size: "major" | "minor" | "patch";
  readonly isDown: boolean;
}

/**
 * Undefined where it cannot be told: the same version, words, digests, several versions at once, and calendar versions, whose first
 * number is a year and no promise.
 */
export function versionStep(from: string | undefined, to: string | undefined): VersionStep | undefined {
  const [old, now] = [numbersOf(from), numbersOf(to)];
  if (old === undefined || now === undefined) return undefined;
  const at = [0, 1, 2].find((index) => (old[index] ?? 0) !== (now[index] ?? 0));
  if (at === undefined) return undefined;
  const isDown = (old[at] ?? 0) > (now[at] ?? 0);
  return { size: (["major", "minor", "patch"] as const)[at] ?? "patch", isDown };
}

/** The first number of a calendar version. */
const firstYear = 1900;

function numbersOf(version: string | undefined): readonly number[] | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[.+_-][\w.+-]*)?$/u.exec(version ?? "");
  if (match === null) return undefined;
  const numbers = match.slice(1, 4).flatMap((text) => (text === undefined ? [] : [Number(text)]));
  return (numbers[0] ?? 0) >= firstYear ? undefined : numbers;
}
