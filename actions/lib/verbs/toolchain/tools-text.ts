// `homelab tools` in words: a table, then what is missing with the way out, then what is to be said about the pins.
import { missingToolMessage } from "#domain/toolchain/resolution.ts";
import type { PinsRead } from "#tools/toolchain/read-pins.ts";
import type { ToolState } from "#tools/toolchain/tool-states.ts";

/** One line per tool: state, name, version, who pins it, where it is. */
export function toolsTable(states: readonly ToolState[]): string {
  const rows = states.map(({ tool, pin, resolution }) => [
    resolution.state === "found" ? "ready" : "missing",
    tool.name,
    pin.version,
    pin.at === undefined ? "this release" : `${pin.at.path}:${pin.at.line}`,
    resolution.state === "found" ? `${resolution.from}: ${resolution.binaries[tool.name] ?? ""}` : "",
  ]);
  return columns([["state", "tool", "version", "pinned by", "found"], ...rows]);
}

/** Why each missing tool is not there, a paragraph each. */
export function missingText(states: readonly ToolState[]): string {
  return states
    .flatMap(({ resolution }) => (resolution.state === "missing" ? [`${missingToolMessage(resolution)}\n`] : []))
    .join("");
}

/** Changed pins and broken pin files, a line each; empty when there is nothing to say. */
export function pinsText({ changes, problems, baseUnread }: PinsRead): string {
  const lines = problems.map(
    ({ path, line, column, severity, message }) => `${path}:${line}:${column}: ${severity}: ${message}`,
  );
  if (baseUnread !== undefined)
    lines.push(`The base's pins cannot be read (${baseUnread}): this release's own count instead.`);
  for (const { tool, from, to, used, reason, at } of changes) {
    const change = from === to ? `changes the release of ${tool} ${to}` : `changes ${tool} from ${from} to ${to}`;
    lines.push(`${at.path}:${at.line}: ${change}; the ${used}'s pin is used: ${reason}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Left-aligned columns, two spaces apart, no spaces at the end. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}
