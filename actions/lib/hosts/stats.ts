// Timings and facts of the machine: everything that must not be in a report.

/** One JSON object with a trailing newline. */
export function statsOf(verb: string, version: string, elapsedMs: number): string {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const stats = {
    verb,
    version,
    seconds: round(elapsedMs / 1000),
    cpuSeconds: round((userCPUTime + systemCPUTime) / 1e6),
    peakMemoryMiB: round(maxRSS / 1024),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
  return `${JSON.stringify(stats, undefined, 2)}\n`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
