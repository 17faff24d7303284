// Durations and times in rules, as Go reads and writes them.
import { isGoDuration } from "#codecs/go-text/duration.ts";
import { define, Duration, type Environment } from "./cel-js.ts";
import { ourName } from "./source.ts";

const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n, us: 1_000n, µs: 1_000n, μs: 1_000n, ms: 1_000_000n, s: 1_000_000_000n, m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}; // prettier-ignore
const second = 1_000_000_000n;

export function defineTime(environment: Environment): void {
  const [duration, time] = ["google.protobuf.Duration", "google.protobuf.Timestamp"];
  define(environment, {
    [`${ourName("duration")}(string): ${duration}`]: goDuration,
    [`${ourName("duration")}(${duration}): ${duration}`]: (value: Duration) => value,
    [`timestamp(${time}): ${time}`]: (value: Date) => value,
    [`string(${duration}): string`]: (value: Duration) => value.toString(),
    [`string(${time}): string`]: (value: Date) => value.toISOString().replace(".000Z", "Z"),
    [`int(${time}): int`]: (value: Date) => BigInt(Math.floor(value.getTime() / 1000)),
  });
}

/**
 * time.ParseDuration.
 *
 * @throws Error in the words of Go
 */
export function goDuration(text: string): Duration {
  if (!isGoDuration(text)) throw new Error(`time: invalid duration ${JSON.stringify(text)}`);
  let sum = 0n;
  for (const [, whole = "0", fraction = "", unit = ""] of text.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/gu)) {
    const size = nanoseconds[unit] ?? 0n;
    const digits = fraction.slice(0, 18);
    sum += BigInt(whole === "" ? "0" : whole) * size;
    if (digits !== "") sum += (BigInt(digits) * size) / 10n ** BigInt(digits.length);
  }
  if (text.startsWith("-")) sum = -sum;
  return new Duration(sum / second, Number(sum % second));
}
