// The table that a build prints.
import type { Built } from "./build.ts";

/** One line per source (kinds, files, bytes) and the total; the same for the same bundle. */
export function summary({ bundle, contributions }: Built): string {
  const size = (path: string): number => Buffer.byteLength(bundle.get(path) ?? "");
  const rows = contributions.map(({ id, name, paths, kinds }) => {
    const bytes = paths.reduce((sum, path) => sum + size(path), 0);
    return [id, String(kinds), String(paths.length), kib(bytes), name];
  });
  const total = [...bundle.keys()].reduce((sum, path) => sum + size(path), 0);
  const kinds = contributions.reduce((sum, row) => sum + row.kinds, 0);
  rows.unshift(["source", "kinds", "files", "KiB", "module"]);
  rows.push(["total", String(kinds), String(bundle.size), kib(total), ""]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
