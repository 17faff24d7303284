// The benchmark's words.
import { median, type Times } from "./race.ts";
import type { Share } from "./shares.ts";

export interface Row {
  readonly times: Times;
  readonly share?: Share;
}

const columns = ["", "wall ms (min–max)", "CPU ms", "peak MiB", "judged", "ratio"] as const;

/** One line per contestant. The ratio is that of the wall time to the first line's. */
export function table(title: string, rows: readonly Row[]): string {
  const first = rows[0] === undefined ? Number.NaN : median(rows[0].times.wall);
  const lines = [columns as readonly string[], ...rows.map((row) => cells(row, first))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  return `${title}\n${text.map((line) => `  ${line}`.trimEnd()).join("\n")}\n`;
}

function cells({ times, share }: Row, first: number): string[] {
  const { runner, wall, cpu, peak } = times;
  const middle = median(wall);
  return [
    runner.name,
    `${middle.toFixed(0)} (${Math.min(...wall).toFixed(0)}–${Math.max(...wall).toFixed(0)})`,
    cpu === undefined ? "" : median(cpu).toFixed(0),
    peak === undefined ? "" : peak.toFixed(0),
    share === undefined ? "" : percent(share),
    `${(middle / first).toFixed(2)}×`,
  ];
}

export function percent({ judged, missed }: Share): string {
  return `${((100 * judged) / (judged + missed.length)).toFixed(1)} %`;
}

/** `met` or `missed` after each goal. */
export function goal(name: string, value: string, isMet: boolean): string {
  return `  ${isMet ? "met   " : "missed"}  ${name}: ${value}\n`;
}
