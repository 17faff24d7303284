// Changes that may be right or wrong: the server decides, and we have to agree. They find what we refuse too much as well.
import type { Operator } from "../mutants/key-defects.ts";
import { inFile, rangeInFile, type Spot } from "../mutants/spot.ts";
import { replaced } from "../mutants/value-defects.ts";

/** Another value of the closed set. */
const otherEnum: Operator = (spot, random) => {
  const others = (spot.facts.enum ?? []).filter((value) => typeof value === "string" && value !== textOf(spot));
  const [first, ...rest] = others as string[];
  return first === undefined ? undefined : replaced(spot, JSON.stringify(random.pick([first, ...rest])));
};

/** A number at or near a limit. */
const otherNumber: Operator = (spot, random) => {
  const { minimum, maximum } = spot.facts;
  if (spot.node.kind !== "scalar" || typeof spot.node.value !== "number") return undefined;
  const near = [minimum, maximum].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  return replaced(spot, String(random.pick([0, -1, 1, 2.0, 65535, 65536, 100, 2147483647, ...near])));
};

/** Nothing in the place of something. */
const emptied: Operator = (spot, random) => {
  const { node } = spot;
  if (spot.path.length === 0 || (node.kind === "scalar" && typeof node.value !== "string")) return undefined;
  const empty = node.kind === "scalar" ? '""' : node.kind === "list" ? "[]" : "{}";
  return replaced(spot, random.pick([empty, "null", empty]));
};

/** Text of a form that some fields take and others not. */
const otherText: Operator = (spot, random) => {
  if (!spot.facts.types.includes("string") || spot.facts.enum !== undefined) return undefined;
  // The request's address names the namespace as well.
  if (spot.path.join(".") === "metadata.namespace") return undefined;
  if (spot.node.kind !== "scalar") return undefined;
  const forms = [
    "1h30m",
    "1.5h",
    "90",
    "0s",
    "-5m",
    "2w",
    "a",
    "a.b",
    "A-b",
    "a_b",
    "1a",
    "a-",
    "a/b",
    "10.0.0.0/8",
    "10.0.0.1",
    "::1",
    "https://a.example/x?y=z",
    "oci://a/b",
    "*.a.example",
    "a b",
    "x".repeat(64),
    "x".repeat(254),
    "ü",
    "$a",
    "%",
  ] as const;
  return replaced(spot, JSON.stringify(random.pick(forms)));
};

const otherQuantity: Operator = (spot, random) => {
  if (!spot.facts.types.some((type) => type === "quantity" || type === "int-or-string")) return undefined;
  if (spot.node.kind !== "scalar") return undefined;
  return replaced(
    spot,
    random.pick([
      "1Ki",
      "1.5",
      "1e3",
      "100m",
      "-1",
      '"1 Gi"',
      "0x10",
      '"10"',
      "10%",
      "110%",
      '"http"',
      "0",
      "1Gi1",
      "5",
      "70000",
      '""',
      ".5",
      "1E",
      "1k",
      "1K",
    ]),
  );
};

/** A key less, required or not. */
const without: Operator = (spot) => {
  const { entry, parent, node } = spot;
  if (entry === undefined || parent?.node.kind !== "map" || parent.node.entries.length < 2) return undefined;
  const { entries } = parent.node;
  const place = entries.indexOf(entry);
  const [before, after] = [entries[place - 1], entries[place + 1]];
  const start =
    after === undefined && before !== undefined
      ? rangeInFile(spot, before.keyRange.start, before.value.end)[1]
      : inFile(spot, entry.keyRange.start);
  const end =
    after === undefined ? rangeInFile(spot, entry.keyRange.start, node.end)[1] : inFile(spot, after.keyRange.start);
  return { edit: { start, end, text: "" }, line: 1, what: `without ${spot.path.join(".")}` };
};

function textOf({ node }: Spot): string | undefined {
  return node.kind === "scalar" ? node.text : undefined;
}

export const variantClasses = [
  { name: "other enum value", make: otherEnum },
  { name: "other number", make: otherNumber },
  { name: "emptied", make: emptied },
  { name: "other text", make: otherText },
  { name: "other quantity", make: otherQuantity },
  { name: "left out", make: without },
];
