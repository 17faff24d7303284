// The durations that schemas accept: Go's, and the Scala style besides.
import { isGoDuration } from "#codecs/go-text/duration.ts";

/** Exact names of units, and those that may be the beginning of a longer word (`secs`, `minutes`, `days`). */
const exactUnits = new Set(["ns", "us", "µs", "ms", "s", "m", "h", "hr", "d", "w", "wk"]);
const unitStems = ["nano", "micro", "milli", "sec", "min", "hour", "day", "week"];

/** The format `duration`: Go style or Scala style (`22 ns`, `2 weeks`), as k8s.io/kube-openapi's strfmt takes it. */
export function isDurationFormat(text: string): boolean {
  if (isGoDuration(text)) return true;
  for (const [, , unit = ""] of text.matchAll(/(\d+)\s*([A-Za-zµ]+)/gu)) {
    const word = unit.toLowerCase();
    if (exactUnits.has(word) || unitStems.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}
