// A change of the Flux tree in words: the same on every surface.
import { counted } from "#kernel/counted.ts";
import { appsOf } from "#domain/flux-change/apps.ts";
import type { FieldValue, FluxChange, ObjectField, VersionChange } from "#domain/flux-change/change.ts";
import type { DiffLine } from "./field-lines.ts";
import { unifiedDiff } from "#codecs/text-diff/unified-diff.ts";

/** `1 object in 1 app`, `nothing changes`. */
export function fluxWords(change: FluxChange): string {
  const { objects } = change;
  if (objects.length === 0) return "nothing changes";
  const removed = objects.filter((object) => object.change === "removed").length;
  const gone = removed === 0 ? "" : `, ${removed} removed`;
  return `${counted(objects.length, "object")} in ${counted(appsOf(change).length, "app")}${gone}`;
}

/** `image ghcr.io/x/sonarr 1.0 → 1.1`. */
export function versionWords(what: "image" | "chart", { name, from, to }: VersionChange): string {
  return `${what} ${name} ${from ?? "(new)"} → ${to ?? "(gone)"}`;
}

/** Lines of a text that differ; the report as JSON has all. */
const mostLines = 30;

/** Old value, then new; of a text with several lines only what differs. */
export function objectFieldLines({ path, old, new: now, hidden }: ObjectField): DiffLine[] {
  if (hidden === true) return [{ sign: " ", text: `${path}: content not shown` }];
  if (typeof old === "string" && typeof now === "string" && (old.includes("\n") || now.includes("\n"))) {
    const diff = unifiedDiff(old, now, { path: "", context: 1 }).split("\n").slice(2, mostLines);
    return [{ sign: " ", text: `${path}:` }, ...diff.filter((line) => line !== "").map(diffLine)];
  }
  return [
    ...(old === undefined ? [] : [{ sign: "-", text: `${path}: ${written(old)}` } as const]),
    ...(now === undefined ? [] : [{ sign: "+", text: `${path}: ${written(now)}` } as const]),
  ];
}

function diffLine(line: string): DiffLine {
  const sign = line.startsWith("+") ? "+" : line.startsWith("-") ? "-" : " ";
  return { sign, text: `  ${sign === " " ? line : line.slice(1)}` };
}

/** Characters of one value; the report as JSON has all. */
const longestValue = 300;

function written(value: FieldValue): string {
  const characters = [...(typeof value === "string" ? value : JSON.stringify(value))];
  return characters.length <= longestValue ? characters.join("") : `${characters.slice(0, longestValue).join("")}…`;
}
