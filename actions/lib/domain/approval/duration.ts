// Durations as the settings and flags write them: `90s`, `30m`, `24h`, `1h30m`.

/** Milliseconds; undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const [whole, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u.exec(text.trim()) ?? [];
  if (whole === undefined || whole === "") return undefined;
  return ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
}
