// A field that stands elsewhere with the same value, as a change: nothing happens to the node for it.
import type { Span } from "#kernel/span.ts";
import type { Move } from "./align.ts";
import type { FieldChange } from "./change.ts";
import { pathText, type FieldPath } from "./field-path.ts";
import { documentText, type DocumentName } from "./redact.ts";

/** True for a difference at what moved, in it or around it. */
export function isAtMove(move: Move, { kind, name }: DocumentName, path: FieldPath): boolean {
  if (kind !== move.kind || name !== move.name) return false;
  const shorter = Math.min(path.length, move.path.length);
  return pathText(path.slice(0, shorter)) === pathText(move.path.slice(0, shorter));
}

/** `at`: the line of the head, where it is known. */
export function movedChange({ from, kind, name, path, documentSide }: Move, at: Span | undefined): FieldChange {
  const old = pathText(from);
  const document = documentText({ kind, ...(name === undefined ? {} : { name }) });
  const isGone = path.length === 0;
  const place = isGone ? `the absence of ${kind}` : `${document} ${pathText(path)}`;
  const isForth = documentSide === "head";
  return {
    document: isForth ? document : "v1alpha1",
    path: isForth ? pathText(path) : old,
    movedFrom: isForth ? old : place,
    class: "A",
    disruption: "none",
    reason: isGone
      ? `it means the same: Talos takes ${place} for what ${old} says`
      : `the value stays the same and is only written in another document`,
    ...(at === undefined ? {} : { at }),
  };
}
