// Small checks that many native rules share.
import type { Violation } from "#kernel/violation.ts";
import { shown } from "#codecs/yaml/words.ts";
import type { NameCheck } from "#codecs/structural-schema/names.ts";
import { dnsSubdomain, portName } from "#codecs/structural-schema/names.ts";
import {
  at,
  duplicate,
  hidden,
  invalidKey,
  invalidValue,
  missing,
  missingOneOf,
  nameOf,
  numberOf,
  textOf,
  type Spot,
} from "./spot.ts";

/** A name in a grammar; an unknown one is not judged, and an empty one only when it says something (`empty`). */
export function named(spot: Spot | undefined, check: NameCheck, empty = false): Violation[] {
  const text = textOf(spot);
  const problem = text === undefined || (text === "" && !empty) ? undefined : check(text);
  return problem === undefined || spot === undefined ? [] : [invalidValue(spot, problem)];
}

/** The name of another object, which `parent` must have. */
export function reference(parent: Spot | undefined, field: string, check: NameCheck = dnsSubdomain): Violation[] {
  const name = at(parent, field);
  if (parent === undefined || hidden(parent) || hidden(name)) return [];
  return name === undefined || textOf(name) === "" ? missing(parent, field) : named(name, check);
}

/** An absolute path. */
export function absolute(spot: Spot | undefined): Violation[] {
  const text = textOf(spot);
  return spot === undefined || text === undefined || text.startsWith("/")
    ? []
    : [invalidValue(spot, "must be an absolute path")];
}

/** A number between two bounds, both included. */
export function between(spot: Spot | undefined, least: number, most = Infinity): Violation[] {
  const value = numberOf(spot);
  if (spot === undefined || value === undefined || (value >= least && value <= most)) return [];
  return [invalidValue(spot, most === Infinity ? `must be at least ${least}` : `must be between ${least} and ${most}`)];
}

/** The fields of `parent`, each at least 0. */
export function notNegative(parent: Spot | undefined, ...fields: readonly string[]): Violation[] {
  return fields.flatMap((field) => between(at(parent, field), 0));
}

/** A port: a number, or the name of one. */
export function portNumberOrName(spot: Spot | undefined, least = 1): Violation[] {
  return [...between(spot, least, 65535), ...named(spot, portName)];
}

/** `5`, or `50%` (at most `100%` when `limited`). */
export function intOrPercent(spot: Spot | undefined, limited: boolean): Violation[] {
  const text = textOf(spot);
  if (spot === undefined || text === undefined) return between(spot, 0);
  const percent = /^(\d+)%$/u.exec(text)?.[1];
  if (percent === undefined) return [invalidValue(spot, "must be a number or a percentage such as 25%")];
  return limited && Number(percent) > 100 ? [invalidValue(spot, "must not be more than 100%")] : [];
}

/** Exactly one of `fields` of `parent`, or at most one. */
export function oneOf(parent: Spot, fields: readonly string[], atMost = false): Violation[] {
  const set = fields.map((field) => at(parent, field)).filter((spot) => spot !== undefined);
  const [first, last] = set.sort((a, b) => a.key.start - b.key.start);
  if (first !== undefined && last !== undefined) {
    const related = [{ start: first.key.start, end: first.key.end, message: "the other one is here" }];
    const message = `${nameOf(last)} and ${String(first.path.at(-1))} exclude each other`;
    return [{ ...invalidKey(last, message), related }];
  }
  return set.length === 1 || atMost ? [] : missingOneOf(parent, fields);
}

/** The names of several things must differ; unknown ones are passed over. */
export function unique(spots: readonly (Spot | undefined)[]): Violation[] {
  const first = new Map<string, Spot>();
  return spots.flatMap((spot) => {
    if (spot?.node.kind !== "scalar" || hidden(spot) || spot.node.value === "") return [];
    const text = String(spot.node.value);
    const before = first.get(text);
    if (before !== undefined) return [duplicate(spot, before, shown(spot.node))];
    first.set(text, spot);
    return [];
  });
}
