// Durations: Go's time.ParseDuration, and the Scala style that schemas accept besides.

const goDuration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12,
}; // prettier-ignore
const longest = 2 ** 63;

/** What `time.ParseDuration` accepts: `1h30m`, `-1.5s`, `0`, up to 290 years. */
export function isGoDuration(text: string): boolean {
  if (!goDuration.test(text)) return false;
  let sum = 0;
  for (const [, amount = "0", unit = ""] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gu))
    sum += Number(amount) * (nanoseconds[unit] ?? 0);
  return sum <= longest;
}

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
