// Small checks that many native rules share.
import type { Violation } from "#kernel/violation.ts";
import { shown } from "#codecs/structural-schema/field-name.ts";
import type { NameCheck } from "#codecs/structural-schema/names.ts";
import { portName } from "#codecs/structural-schema/names.ts";
import { at, duplicate, hidden, invalid, invalidValue, numberOf, textOf, type Spot } from "./spot.ts";

/** A name in a grammar; an empty or unknown one is not judged. */
export function named(spot: Spot | undefined, check: NameCheck): Violation[] {
  const text = textOf(spot);
  const problem = text === undefined || text === "" ? undefined : check(text);
  return problem === undefined || spot === undefined ? [] : [invalidValue(spot, problem)];
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
export function portNumberOrName(spot: Spot | undefined): Violation[] {
  return [...between(spot, 1, 65535), ...named(spot, portName)];
}

/** `5`, or `50%` (at most `100%` when `limited`). */
export function intOrPercent(spot: Spot | undefined, limited: boolean): Violation[] {
  const text = textOf(spot);
  if (spot === undefined || text === undefined) return between(spot, 0);
  const percent = /^(\d+)%$/u.exec(text)?.[1];
  if (percent === undefined) return [invalidValue(spot, "must be a number or a percentage such as 25%")];
  return limited && Number(percent) > 100 ? [invalidValue(spot, "must not be more than 100%")] : [];
}

/** Exactly one of `fields` of `parent`; `none` also allows that there is none. */
export function oneOf(parent: Spot, fields: readonly string[], none = false): Violation[] {
  const set = fields.map((field) => at(parent, field)).filter((spot) => spot !== undefined);
  const [first, second] = set;
  if (second !== undefined && first !== undefined) {
    const [earlier, later] = first.key.start < second.key.start ? [first, second] : [second, first];
    const problem = `excludes ${shownField(earlier)}; only one of the two may be set`;
    const related = [{ start: earlier.key.start, end: earlier.key.end, message: "the other one is here" }];
    return [{ ...invalid({ ...later, node: { ...later.node, ...later.key } }, problem), related }];
  }
  if (set.length === 1 || none || parent.node.kind !== "map" || parent.node.entries.length > 0) return [];
  return [invalid(parent, `needs one of ${fields.join(", ")}`)];
}

function shownField(spot: Spot): string {
  return String(spot.path.at(-1));
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
