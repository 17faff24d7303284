// Defects of YAML itself, made on lines of their own.
import type { Operator } from "./key-defects.ts";
import type { Defect } from "./mutant.ts";
import { inFile, lineOf, linePrefix, rangeInFile, startsLine, type Spot } from "./spot.ts";

/** A tab in place of the indentation. */
export const tabIndent: Operator = (spot) => {
  const line = ownLineOf(spot);
  if (line === undefined || line.indent < 2) return undefined;
  const edit = { start: line.start - line.indent, end: line.start, text: "\t".repeat(Math.ceil(line.indent / 2)) };
  return { edit, line: line.number, what: "tabs" };
};

/** A space too many, or one too few, before a key that is not the first of its map. */
export const badIndent: Operator = (spot, random) => {
  const line = ownLineOf(spot);
  const before = siblingBefore(spot);
  if (line === undefined || before === undefined || line.indent < 2) return undefined;
  const deeper = random.number(2) === 0;
  // After a key without a value, or a text that goes on, one space more has a meaning.
  if (
    deeper &&
    before.node.kind === "scalar" &&
    (before.node.value === null || before.node.style === "folded" || before.node.style === "literal")
  )
    return undefined;
  const edit = deeper
    ? { start: line.start, end: line.start, text: " " }
    : { start: line.start - 1, end: line.start, text: "" };
  return { edit, line: line.number, what: deeper ? "one space more" : "one space less" };
};

export const openQuote: Operator = (spot, random) => {
  const value = plainLine(spot);
  if (value === undefined) return undefined;
  return {
    edit: { start: value.start, end: value.end, text: random.pick(['"', "'"]) + value.text },
    line: value.line,
    what: `quote before ${value.text}`,
  };
};

export const openBracket: Operator = (spot, random) => {
  const value = plainLine(spot);
  if (value === undefined) return undefined;
  const text = random.pick([`[${value.text}`, `{ a: ${value.text}`, `[${value.text}, [b]`]);
  return { edit: { start: value.start, end: value.end, text }, line: value.line, what: text };
};

export const badColon: Operator = (spot, random) => {
  const value = plainLine(spot);
  const { entry } = spot;
  if (value === undefined || entry === undefined || siblingBefore(spot) === undefined) return undefined;
  const [start, end] = [rangeInFile(spot, entry.keyRange.start, entry.keyRange.end)[1], value.start];
  const text = random.pick([" ", ":", ": a: "]);
  return { edit: { start, end, text }, line: value.line, what: `colon written ${JSON.stringify(text)}` };
};

interface OwnLine {
  readonly start: number;
  readonly indent: number;
  readonly number: number;
}

function ownLineOf(spot: Spot): OwnLine | undefined {
  const { entry } = spot;
  if (entry === undefined) return undefined;
  const start = inFile(spot, entry.keyRange.start);
  if (!startsLine(spot, start)) return undefined;
  return { start, indent: linePrefix(spot.file, start).length, number: lineOf(spot, entry.keyRange.start) };
}

function siblingBefore({ entry, parent }: Spot): { readonly node: Spot["node"] } | undefined {
  if (entry === undefined || parent?.node.kind !== "map") return undefined;
  const before = parent.node.entries[parent.node.entries.indexOf(entry) - 1];
  return before === undefined ? undefined : { node: before.value };
}

/** A plain text on the line of its key. */
function plainLine(
  spot: Spot,
): (Pick<Defect["edit"], "start" | "end" | "text"> & { readonly line: number }) | undefined {
  const { node } = spot;
  if (node.kind !== "scalar" || node.style !== "plain" || node.value === null || ownLineOf(spot) === undefined)
    return undefined;
  const [start, end] = rangeInFile(spot, node.start, node.end);
  const text = spot.file.text.slice(start, end);
  return /^[\w./:-]+$/u.test(text) ? { start, end, text, line: lineOf(spot, node.start) } : undefined;
}
