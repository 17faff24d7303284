// Defects of values: type, shape, enum, pattern, bounds, repeated list entries.
import { compileRe2 } from "#codecs/regexp/re2.ts";
import type { YamlList, YamlMap } from "#codecs/yaml/node.ts";
import type { Operator } from "./key-defects.ts";
import type { Defect } from "./mutant.ts";
import { inFile, lineOf, linePrefix, rangeInFile, type Spot } from "./spot.ts";

const wrongScalars: Readonly<Record<string, readonly [string, ...string[]]>> = {
  string: ["17", "true", "1.5", "0x1F"],
  integer: ["twelve", '"12"', "true", "1.5"],
  number: ["twelve", '"12"', "true"],
  boolean: ["maybe", '"true"', "1"],
  "int-or-string": ["true", "1.5"],
  quantity: ["true", "plenty"],
};

const wrongShapes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  string: ["[a, b]", "{ a: b }"],
  integer: ["[1]", "{ a: 1 }"],
  number: ["[1]", "{ a: 1 }"],
  boolean: ["[true]", "{ a: true }"],
  "int-or-string": ["[80]", "{ a: 80 }"],
  quantity: ["[1Gi]", "{ a: 1Gi }"],
  object: ["text", "[a, b]", "7"],
  array: ["text", "{ a: b }", "7"],
};

/** A scalar of another type. */
export const wrongScalar: Operator = (spot, random) => {
  const type = onlyType(spot);
  const values = type === undefined ? undefined : wrongScalars[type];
  // Talos and talhelper decode any scalar into a Go string.
  if (type === "string" && spot.role.startsWith("tal")) return undefined;
  return spot.node.kind !== "scalar" || values === undefined ? undefined : replaced(spot, random.pick(values));
};

/** A list or map for a scalar, a scalar for a list or map, a list for a map. */
export const wrongShape: Operator = (spot, random) => {
  const type = onlyType(spot);
  const values = type === undefined ? undefined : wrongShapes[type];
  return values === undefined || spot.path.length === 0 ? undefined : replaced(spot, random.pick(values));
};

export const badEnum: Operator = (spot, random) => {
  const values = spot.facts.enum;
  if (values === undefined || spot.node.kind !== "scalar" || typeof spot.node.value !== "string") return undefined;
  const value = random.pick([
    `${spot.node.value}x`,
    spot.node.value.slice(1),
    "Sometimes",
    spot.node.value.toUpperCase(),
  ]);
  return value === "" || values.includes(value) ? undefined : replaced(spot, value);
};

/** Text that its pattern does not match, or that is too long or too short. */
export const badText: Operator = (spot, random) => {
  const { pattern, maxLength, minLength } = spot.facts;
  if (spot.node.kind !== "scalar" || typeof spot.node.value !== "string") return undefined;
  const candidates: string[] = [];
  if (pattern !== undefined && spot.facts.enum === undefined) candidates.push(...unmatched(pattern, spot.node.value));
  if (maxLength !== undefined && maxLength < 1000) candidates.push("x".repeat(maxLength + 1));
  if (minLength !== undefined && minLength > 0 && pattern === undefined) candidates.push('""');
  const [first, ...others] = candidates;
  return first === undefined ? undefined : replaced(spot, random.pick([first, ...others]));
};

function unmatched(pattern: string, value: string): readonly string[] {
  const tries = ["in a while", "UPPER_case!", "10 minutes", `${value.replaceAll("$", "")}!`, "-", "ünïcode", "/"];
  return tries.filter((text) => !compileRe2(pattern).test(text)).map((text) => `"${text}"`);
}

export const outOfBounds: Operator = (spot, random) => {
  const { minimum, maximum, format, types } = spot.facts;
  if (spot.node.kind !== "scalar" || typeof spot.node.value !== "number") return undefined;
  const candidates: string[] = [];
  if (minimum !== undefined) candidates.push(String(minimum - 1));
  if (maximum !== undefined) candidates.push(String(maximum + 1));
  if (format === "int32" && types.includes("integer")) candidates.push("2147483648");
  if (format === "int64" && types.includes("integer")) candidates.push("9223372036854775808");
  const [first, ...others] = candidates;
  return first === undefined ? undefined : replaced(spot, random.pick([first, ...others]));
};

/** An item of a list of type `map` or `set` once more, right after itself. */
export const duplicateEntry: Operator = (spot, random) => {
  const { node, facts } = spot;
  if (node.kind !== "list" || facts.unique === undefined || spot.fragment) return undefined;
  const item = node.items[random.number(node.items.length)];
  if (item === undefined) return undefined;
  const [start, end] = rangeInFile(spot, item.start, item.end);
  const text = spot.file.text.slice(start, end);
  const prefix = linePrefix(spot.file, start);
  if (!/^ *- +$/u.test(prefix) || text.includes("&") || /: [|>]/u.test(text)) return undefined;
  const line = lineOf(spot, item.start) + text.split("\n").length + keyLine(spot, item as YamlMap, facts.unique);
  return {
    edit: { start: end, end, text: `\n${prefix}${text}` },
    line,
    what: `entry of ${String(spot.path.at(-1))} twice`,
  };
};

/** In which line of the item, from 0, the first of its keys stands. */
function keyLine(spot: Spot, item: YamlMap | YamlList, keys: readonly string[]): number {
  if (item.kind !== "map") return 0;
  const key = keys.map((name) => item.entries.find((entry) => entry.key === name)).find((entry) => entry !== undefined);
  return key === undefined ? 0 : lineOf(spot, key.value.start) - lineOf(spot, item.start);
}

function onlyType({ facts }: Spot): string | undefined {
  return facts.types.length === 1 ? facts.types[0] : undefined;
}

/** Puts `text` where the value stands. */
export function replaced(spot: Spot, text: string): Defect | undefined {
  const { node, file } = spot;
  const [start, end] = rangeInFile(spot, node.start, node.end);
  const old = file.text.slice(start, end);
  if (old === text || inFlow(spot)) return undefined;
  return {
    edit: { start, end, text },
    line: lineOf(spot, node.start),
    what: `${String(spot.path.at(-1))}: ${shortened(old)} → ${shortened(text)}`,
  };
}

/** Inside brackets a value that is itself in brackets or quotes would be hard to tell from what is around it. */
function inFlow(spot: Spot): boolean {
  for (let at: Spot | undefined = spot.parent; at !== undefined; at = at.parent) {
    const first = at.file.text.charAt(inFile(at, at.node.start));
    if (at.node.kind !== "scalar" && (first === "{" || first === "[")) return true;
  }
  return false;
}

function shortened(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
