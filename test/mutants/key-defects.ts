// Defects of keys: misspelt, extra, twice, missing.
import type { YamlEntry, YamlMap } from "#codecs/yaml/node.ts";
import type { Defect } from "./mutant.ts";
import type { Random } from "./random.ts";
import { inFile, lineOf, linePrefix, rangeInFile, startsLine, type Spot } from "./spot.ts";

/** Makes one defect at a place, or nothing where the place does not lend itself to it. */
export type Operator = (spot: Spot, random: Random) => Defect | undefined;

/** A typing mistake in a key: two letters swapped, one left out, doubled or added. */
export const misspeltKey: Operator = (spot, random) => {
  const { entry, parent } = spot;
  const names = parent?.facts.names;
  if (entry === undefined || names === undefined || !names.includes(entry.key)) return undefined;
  const typo = typoOf(entry.key, random);
  if (names.includes(typo) || keysOf(parent).includes(typo)) return undefined;
  const [start, end] = rangeInFile(spot, entry.keyRange.start, entry.keyRange.end);
  return { edit: { start, end, text: typo }, line: lineOf(spot, entry.keyRange.start), what: `${entry.key} → ${typo}` };
};

export function typoOf(word: string, random: Random): string {
  const at = random.number(word.length - 1);
  const [before, a, b, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const forms = [before + b + a + after, before + b + after, before + a + a + b + after, `${word}s`] as const;
  const form = random.pick(forms);
  return form === word ? `${word}s` : form;
}

/** A key that the map does not know, on a line of its own. */
export const extraKey: Operator = (spot, random) => {
  const { node, facts } = spot;
  if (node.kind !== "map" || facts.names === undefined) return undefined;
  const key = random.pick(["colour", "fooBar", "x-note", "enabeldFeatures"]);
  const next = ownLine(spot, node, random);
  if (next === undefined || facts.names.includes(key)) return undefined;
  const start = inFile(spot, next.keyRange.start);
  const text = `${key}: blue\n${linePrefix(spot.file, start)}`;
  return { edit: { start, end: start, text }, line: lineOf(spot, next.keyRange.start), what: `added ${key}` };
};

/** A single-line entry once more, with a line of its own after it. */
export const duplicateKey: Operator = (spot, random) => {
  const { entry, parent, node } = spot;
  if (entry === undefined || parent?.node.kind !== "map" || node.kind !== "scalar") return undefined;
  const [from, to] = rangeInFile(spot, entry.keyRange.start, node.end);
  const line = spot.file.text.slice(from, to);
  const place = parent.node.entries.indexOf(entry);
  const later = parent.node.entries
    .slice(place + 1)
    .filter((each) => startsLine(spot, inFile(spot, each.keyRange.start)));
  const [first, ...others] = later;
  if (line.includes("\n") || first === undefined) return undefined;
  const next = random.pick([first, ...others]);
  const start = inFile(spot, next.keyRange.start);
  const text = `${line}\n${linePrefix(spot.file, start)}`;
  return { edit: { start, end: start, text }, line: lineOf(spot, next.keyRange.start), what: `${entry.key} twice` };
};

/** Takes a required entry away, with the comments up to the next one. */
export const missingField: Operator = (spot) => {
  const { entry, parent, node } = spot;
  if (entry === undefined || parent?.node.kind !== "map" || parent.fragment) return undefined;
  if (!parent.facts.required.includes(entry.key) || parent.node.entries.length < 2) return undefined;
  const { entries } = parent.node;
  const place = entries.indexOf(entry);
  const before = entries[place - 1];
  const after = entries[place + 1];
  const start =
    after === undefined && before !== undefined
      ? rangeInFile(spot, before.keyRange.start, before.value.end)[1]
      : inFile(spot, entry.keyRange.start);
  const end =
    after === undefined ? rangeInFile(spot, entry.keyRange.start, node.end)[1] : inFile(spot, after.keyRange.start);
  const line = anchorLine(parent, entry, entries);
  return { edit: { start, end, text: "" }, line, what: `without ${entry.key}` };
};

/** The line of the parent's key; of its first key where the parent has none. */
function anchorLine(parent: Spot, gone: YamlEntry, entries: readonly YamlEntry[]): number {
  if (parent.entry !== undefined) return lineOf(parent, parent.entry.keyRange.start);
  const first = entries[0] ?? gone;
  return lineOf(parent, first.keyRange.start);
}

/** One of the entries whose keys start their lines. */
function ownLine(spot: Spot, map: YamlMap, random: Random): YamlEntry | undefined {
  const [first, ...others] = map.entries.filter(
    ({ keyRange, merged }) => merged !== true && startsLine(spot, inFile(spot, keyRange.start)),
  );
  return first === undefined ? undefined : random.pick([first, ...others]);
}

function keysOf(spot: Spot | undefined): readonly string[] {
  return spot?.node.kind === "map" ? spot.node.entries.map(({ key }) => key) : [];
}
