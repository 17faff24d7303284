// The collections that are open while events become a tree.
import type { TextRange } from "#kernel/source-text.ts";
import type { YamlEntry, YamlNode } from "./node.ts";

/** A finished node with what an alias of it would bring into the tree. */
export interface Measured {
  readonly node: YamlNode;
  /** Nodes that a walk sees, aliases followed. */
  readonly size: number;
  /** Levels of collections, 0 for a scalar. */
  readonly height: number;
}

/** A key that waits for its value. */
export interface PendingKey extends TextRange {
  /** Undefined when it cannot be a key in JSON; its value is read and left out. */
  readonly text: string | undefined;
  readonly merge: boolean;
}

export interface Frame {
  readonly kind: "document" | "map" | "list";
  readonly start: number;
  /** Code of the closing bracket, 0 for block style. */
  readonly closing: number;
  readonly anchor: string | undefined;
  readonly entries: YamlEntry[];
  readonly items: YamlNode[];
  key: PendingKey | undefined;
  /** Positions of keys, once a map is too large to look through. */
  positions: Map<string, number> | undefined;
  merge: { readonly key: PendingKey; readonly from: readonly YamlNode[] } | undefined;
  size: number;
  height: number;
}

const noEntries: YamlEntry[] = [];
const noItems: YamlNode[] = [];

/** An open collection or document. */
export function openFrame(kind: Frame["kind"], start: number, closing: number, anchor: string | undefined): Frame {
  return {
    kind,
    start,
    closing,
    anchor,
    entries: kind === "map" ? [] : noEntries,
    items: kind === "map" ? noItems : [],
    key: undefined,
    positions: undefined,
    merge: undefined,
    size: 1,
    height: 1,
  };
}

/** The position of `key` among the entries of a map, or -1. */
export function positionOf(frame: Frame, key: string): number {
  const { entries } = frame;
  if (entries.length < 16) {
    for (let i = 0; i < entries.length; i++) if (entries[i]?.key === key) return i;
    return -1;
  }
  frame.positions ??= new Map(entries.map((entry, index) => [entry.key, index]));
  return frame.positions.get(key) ?? -1;
}

/** Appends an entry whose key is new to the map. */
export function appendEntry(frame: Frame, entry: YamlEntry): void {
  frame.positions?.set(entry.key, frame.entries.length);
  frame.entries.push(entry);
}
