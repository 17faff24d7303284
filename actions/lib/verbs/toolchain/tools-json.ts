// The facts of `homelab tools` and `homelab doctor` for programs.
import type { PinsRead } from "#tools/toolchain/read-pins.ts";
import type { ToolState } from "#tools/toolchain/tool-states.ts";

/** One tool; fields that do not apply are absent. */
export function toolJson(
  { tool, pin, resolution }: ToolState,
  more: { readonly needed?: boolean } = {},
): Record<string, unknown> {
  const facts = { name: tool.name, version: pin.version, pinnedAt: placeOf(pin.at), ...more, state: resolution.state };
  if (resolution.state === "missing") {
    const { attempts, wayOut } = resolution;
    return { ...facts, tried: attempts, wayOut };
  }
  const { from, binaries, sha256, attempts } = resolution;
  return { ...facts, from, binaries, sha256, tried: attempts };
}

/** The pins beside the tools: what the change does to them, and what is wrong with the files. */
export function pinsJson({ changes, problems, baseUnread }: PinsRead): Record<string, unknown> {
  return {
    changes: changes.map(({ tool, from, to, used, reason, at }) => ({ tool, from, to, used, reason, at: placeOf(at) })),
    problems: problems.map(({ path, line, column, severity, message }) => ({ path, line, column, severity, message })),
    ...(baseUnread === undefined ? {} : { baseUnread }),
  };
}

function placeOf(at: { readonly path: string; readonly line: number } | undefined): string | undefined {
  return at === undefined ? undefined : `${at.path}:${at.line}`;
}
