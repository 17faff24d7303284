// Go's time.ParseDuration.

const duration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12,
}; // prettier-ignore
const longest = 2 ** 63;

/** `1h30m`, `-1.5s`, `0`, up to 290 years. */
export function isGoDuration(text: string): boolean {
  if (!duration.test(text)) return false;
  let sum = 0;
  for (const [, amount = "0", unit = ""] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gu))
    sum += Number(amount) * (nanoseconds[unit] ?? 0);
  return sum <= longest;
}
