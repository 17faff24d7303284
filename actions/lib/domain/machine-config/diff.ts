// What differs between two machine configurations of one node, with what the running Talos makes of each difference.
import { compareText } from "#kernel/ordering.ts";
import type { Span } from "#kernel/span.ts";
import { classOf, type ClassedChange } from "./change-class.ts";
import type { ChangeClass, FieldChange, NodeChange } from "./change.ts";
import { canonicalText, compareValues, type Difference } from "./compare.ts";
import { alignDocuments, type Move } from "./align.ts";
import { dangerOf } from "./field-meaning.ts";
import { isList, pathText, valueAt, type FieldPath } from "./field-path.ts";
import { keptImages, movedImage } from "./owned-images.ts";
import { isAtMove, movedChange } from "./moved-change.ts";
import { documentText, redactValue } from "./redact.ts";
import type { ConfigDocument, ConfigValue, RenderedNode } from "./rendered.ts";

export interface DiffContext {
  /** Of the Talos that the node runs: `v1.13.8`. */
  readonly runningVersion?: string | undefined;
  /** The line that made a field: of head, or for one that is gone, of base. */
  readonly sourceOf?: (place: SourcePlace) => Span | undefined;
}

export interface SourcePlace {
  readonly side: "base" | "head";
  readonly node: RenderedNode;
  readonly document: ConfigDocument;
  readonly path: FieldPath;
  /** What was written there: of a list the first item that the other side lacks. */
  readonly value?: ConfigValue;
}

/** The change of a node; undefined `base`: the node is new, undefined `head`: it is gone. One of the two must be there. */
export function diffNode(
  base: RenderedNode | undefined,
  head: RenderedNode | undefined,
  context: DiffContext,
): NodeChange {
  const one = head ?? base;
  if (one === undefined) throw new Error("a node that is neither in base nor in head has no change");
  const { hostname, controlPlane } = one;
  if (base === undefined || head === undefined)
    return { hostname, controlPlane, kind: base === undefined ? "added" : "removed", fields: [] };
  const fields = diffDocuments({ base, head }, context);
  return { hostname, controlPlane, kind: fields.length === 0 ? "unchanged" : "changed", fields };
}

interface Sides {
  readonly base: RenderedNode;
  readonly head: RenderedNode;
}

function diffDocuments({ base, head }: Sides, context: DiffContext): FieldChange[] {
  const aligned = alignDocuments({ base: base.documents, head: head.documents }, head);
  const before = byIdentity(aligned.base);
  const after = byIdentity(aligned.head);
  const kept = keptImages(base.documents, head.documents);
  const found = [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((identity) => {
    const old = before.get(identity);
    const now = after.get(identity);
    const document = now ?? old;
    if (document === undefined) return [];
    return differences(old, now, document.kind).map((difference): Found => ({
      difference,
      old,
      now,
      sides: { base, head },
      document,
      context,
      kept,
      moves: aligned.moves,
    }));
  });
  const moved = aligned.moves.filter(
    (move) => !found.some(({ difference, document }) => isAtMove(move, document, difference.path)),
  );
  return [...found.map(fieldChange), ...moved.map((move) => movedField(move, { base, head }, context))];
}

function movedField(move: Move, sides: Sides, context: DiffContext): FieldChange {
  const { kind, name, path, from, documentSide } = move;
  const isForth = documentSide === "head";
  const document = sides.head.documents.find((one) =>
    isForth ? one.kind === kind && one.name === name : one.kind === "v1alpha1",
  );
  const node = sides.head;
  const at = document && context.sourceOf?.({ side: "head", node, document, path: isForth ? path : from });
  return movedChange(move, at);
}

/** The document without a kind comes first, then by kind and name. */
function byIdentity(documents: readonly ConfigDocument[]): ReadonlyMap<string, ConfigDocument> {
  return new Map(
    documents.map((document) => [
      document.kind === "v1alpha1" ? "" : `${document.kind} ${document.name ?? ""} ${document.apiVersion}`,
      document,
    ]),
  );
}

/** A whole document that is new or gone is one difference. */
function differences(old: ConfigDocument | undefined, now: ConfigDocument | undefined, kind: string): Difference[] {
  if (old !== undefined && now !== undefined) return compareValues(kind, [], { old: old.value, new: now.value });
  return [
    {
      path: [],
      oldPath: [],
      ...(old === undefined ? {} : { old: old.value }),
      ...(now === undefined ? {} : { new: now.value }),
    },
  ];
}

interface Found {
  readonly difference: Difference;
  readonly old: ConfigDocument | undefined;
  readonly now: ConfigDocument | undefined;
  readonly sides: Sides;
  readonly document: ConfigDocument;
  readonly context: DiffContext;
  readonly kept: ReadonlySet<string>;
  readonly moves: readonly Move[];
}

function fieldChange(found: Found): FieldChange {
  const { difference, document } = found;
  const { path } = difference;
  const danger = dangerOfDifference(found);
  const at = sourceOf(found);
  return {
    document: documentText(document),
    path: pathText(path),
    ...shownValues(found),
    ...classOfDifference(found),
    ...(danger === undefined ? {} : { danger }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Of a whole document: the gravest class of what is in it. */
function classOfDifference({ difference, document: { kind }, context, kept }: Found): ClassedChange {
  const one = (part: Difference) => movedImage(kind, part.path, kept) ?? classOf(kind, part, context.runningVersion);
  return [one(difference), ...partsOf(kind, difference).map(one)].reduce((worst, each) =>
    rank[each.class] > rank[worst.class] ? each : worst,
  );
}

/** Of a whole document everything that can be said of what is in it, at most two sentences. */
function dangerOfDifference({ difference, document: { kind } }: Found): string | undefined {
  const dangers = [...partsOf(kind, difference), difference].flatMap((part) => dangerOf(kind, part) ?? []);
  return dangers.length === 0 ? undefined : [...new Set(dangers)].slice(0, 2).join("; ");
}

/** The fields of a document that is new or gone; empty for a single field. */
function partsOf(kind: string, { path, old, new: now }: Difference): Difference[] {
  return path.length > 0 ? [] : compareValues(kind, [], { old: old ?? {}, new: now ?? {} });
}

const rank: Readonly<Record<ChangeClass, number>> = { A: 0, B: 1, C: 2, D: 3 };

function sourceOf({ difference, sides, old, now, context, moves }: Found): Span | undefined {
  const isGone = difference.new === undefined;
  const document = isGone ? old : now;
  if (document === undefined) return undefined;
  const side = isGone ? "base" : "head";
  const { old: before, new: after } = difference;
  const path = isGone ? difference.oldPath : difference.path;
  const value = isGone ? before : lacking(after, before);
  // What was written in the document without a kind has its line there.
  const move = moves.find((one) => one.documentSide !== side && isAtMove(one, document, path));
  const written = sides[side].documents.find(({ kind }) => kind === "v1alpha1");
  if (move !== undefined && written !== undefined)
    return context.sourceOf?.({ side, node: sides[side], document: written, path: move.from });
  return context.sourceOf?.({ side, node: sides[side], document, path, ...(value === undefined ? {} : { value }) });
}

function lacking(value: ConfigValue | undefined, other: ConfigValue | undefined): ConfigValue | undefined {
  if (!isList(value)) return value;
  const known = new Set(isList(other) ? other.map(canonicalText) : []);
  return value.find((item) => !known.has(canonicalText(item))) ?? value[0];
}

/** Old and new value without secrets; where only a secret differs, the new text says so. */
function shownValues({ difference, old, now }: Found): { readonly old?: ConfigValue; readonly new?: ConfigValue } {
  const before = difference.old === undefined ? undefined : shownAt(old, difference.oldPath);
  const after = difference.new === undefined ? undefined : shownAt(now, difference.path);
  const isHidden = before !== undefined && after !== undefined && canonicalText(before) === canonicalText(after);
  return {
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { new: isHidden ? otherSecret(after) : after }),
  };
}

/** The name beside a `value` tells whether it is a secret, so the two are redacted together. */
function shownAt(document: ConfigDocument | undefined, path: FieldPath): ConfigValue | undefined {
  if (document === undefined) return undefined;
  const last = path.at(-1);
  const from = last !== undefined && "key" in last && last.key === "value" ? path.slice(0, -1) : path;
  const around = valueAt(document.value, from);
  return around === undefined ? undefined : valueAt(redactValue(document, from, around), path.slice(from.length));
}

/** `‹machine.token›` as `‹machine.token, another value›`. */
function otherSecret(value: ConfigValue): ConfigValue {
  if (typeof value === "string") return value.replace(/‹([^‹›]*)›/gu, (_, path: string) => `‹${path}, another value›`);
  if (Array.isArray(value)) return value.map((item) => otherSecret(item as ConfigValue));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, otherSecret(part)]));
}
