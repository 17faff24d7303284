// `allOf`, `anyOf`, `oneOf`, `not`: they constrain a value, and declare no fields.
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";
import { entryOf } from "#codecs/yaml/node.ts";
import { canonical, canonicalPlain, effectiveValue } from "./effective.ts";
import { alternatives, fieldName, typeWord } from "#codecs/yaml/words.ts";
import { isHidden } from "./placeholder.ts";
import { resolve } from "./resolve.ts";
import { wantedTypes } from "./scalar.ts";
import type { StructuralSchema } from "./schema.ts";
import { apart, complain, here, type Place, type Scope } from "./scope.ts";

/** Judges a value against the combinators of `place.schema`; `meant` are siblings that misspelt keys stand for. */
export function judgeCombinators(scope: Scope, place: Place, meant: ReadonlySet<string>): void {
  const { allOf, anyOf, oneOf, not } = place.schema;
  if (scope.lenient || (allOf === undefined && anyOf === undefined && oneOf === undefined && not === undefined)) return;
  for (const branch of allOf ?? []) scope.judge(scope, { ...place, schema: branch });
  // A part of an object says nothing about which of several forms the whole has.
  if (scope.fragment) return;
  if (anyOf !== undefined) judgeAlternatives(scope, place, { branches: anyOf, exactlyOne: false, meant });
  if (oneOf !== undefined) judgeAlternatives(scope, place, { branches: oneOf, exactlyOne: true, meant });
  if (not !== undefined) judgeNot(scope, place, not);
}

interface Alternatives {
  readonly branches: readonly StructuralSchema[];
  readonly exactlyOne: boolean;
  readonly meant: ReadonlySet<string>;
}

interface Trial {
  readonly schema: StructuralSchema;
  readonly violations: readonly Violation[];
  /** Passed only because a value is not known. */
  readonly doubtful: boolean;
}

function tryBranch(scope: Scope, place: Place, branch: StructuralSchema): Trial {
  const schema = resolve(branch, scope.resource);
  return { schema, ...apart(scope, () => scope.judge(scope, { ...place, schema })) };
}

function judgeAlternatives(scope: Scope, place: Place, { branches, exactlyOne, meant }: Alternatives): void {
  const doubts = scope.doubts;
  const trials = branches.map((branch) => tryBranch(scope, place, branch));
  const passed = trials.filter((trial) => trial.violations.length === 0);
  if (passed.length === 0) judgeNone(scope, place, { trials, meant });
  else if (exactlyOne) {
    const sure = passed.filter((trial) => !trial.doubtful);
    if (sure.length > 1) complainOfSeveral(scope, place, sure);
  }
  // What is certain in spite of a hidden value leaves no doubt for the combinator above.
  if (passed.some((trial) => !trial.doubtful) && !exactlyOne) scope.doubts = doubts;
}

function judgeNone(
  scope: Scope,
  place: Place,
  { trials, meant }: { readonly trials: readonly Trial[]; readonly meant: ReadonlySet<string> },
): void {
  const names = trials.map((trial) => requiredOnly(trial.schema));
  if (names.every((list) => list !== undefined)) {
    if (names.some((list) => list.some((name) => meant.has(name)))) return;
    const words = alternatives([...new Set(names.map((list) => alternatives(list, "and")))]);
    const message = `${here(scope)} needs one of: ${words}`;
    complain(scope, { code: "missing-field", message, at: place.anchor });
    return;
  }
  const types = trials.map((trial) => (isTypeOnly(trial.schema) ? wantedTypes(trial.schema) : []));
  if (types.every((list) => list.length > 0)) {
    const message = `${here(scope)} must be ${alternatives(types.flat().map(typeWord))}`;
    complain(scope, { code: "wrong-type", message, at: place.node });
    return;
  }
  const best = bestTrial(scope, place, trials);
  scope.violations.push(...(best?.violations ?? []).filter((violation) => !isKnown(scope, violation)));
}

/** True when the structural walk already reported a mistake at the same place. */
function isKnown(scope: Scope, { start, end }: Violation): boolean {
  return scope.violations.some((other) => other.start === start && other.end === end);
}

/** The branch whose discriminator fits, else the one with the fewest mistakes, else the first. */
function bestTrial(scope: Scope, place: Place, trials: readonly Trial[]): Trial | undefined {
  const chosen = trials.filter((trial) => discriminates(scope, place, trial.schema));
  const candidates = chosen.length > 0 ? chosen : trials;
  let best: Trial | undefined;
  for (const trial of candidates) {
    if (best === undefined || trial.violations.length < best.violations.length) best = trial;
  }
  return best;
}

/** True when a property that the branch fixes to one value has that value. */
function discriminates(scope: Scope, { node, base }: Place, schema: StructuralSchema): boolean {
  if (node.kind !== "map") return false;
  return Object.entries(schema.properties ?? {}).some(([key, property]) => {
    if (property.enum?.length !== 1) return false;
    const value = effectiveValue(scope, node, key, base);
    return (
      value !== undefined && canonical(value, (part) => isHidden(scope, part)) === canonicalPlain(property.enum[0])
    );
  });
}

/** The fields that a branch asks for, when it asks for nothing else. */
function requiredOnly(schema: StructuralSchema): readonly string[] | undefined {
  const asked = Object.keys(schema).filter((key) => key !== "required" && key !== "properties" && key !== "not");
  if (schema.required === undefined || asked.length > 0) return undefined;
  const empty = Object.values(schema.properties ?? {}).every((property) => Object.keys(property).length === 0);
  return empty ? schema.required : undefined;
}

function isTypeOnly(schema: StructuralSchema): boolean {
  return Object.keys(schema).every((key) => key === "type" || key === "x-kubernetes-int-or-string");
}

function complainOfSeveral(scope: Scope, place: Place, passed: readonly Trial[]): void {
  const lists = passed.map((trial) => requiredOnly(trial.schema));
  if (!lists.every((list) => list !== undefined)) {
    const message = `${here(scope)} fits ${passed.length} of the forms that exclude each other; it must fit exactly one`;
    complain(scope, { code: "invalid-value", message, at: whole(place) });
    return;
  }
  const fields = [...new Set(lists.flat())];
  complainOfTogether(scope, place, fields, "exclude each other");
}

/** Points at the last of the fields that are there, and relates it to the first. */
function complainOfTogether(scope: Scope, place: Place, fields: readonly string[], verdict: string): void {
  const ranges = fields
    .map((field) => entryOf(place.node, field)?.keyRange)
    .filter((range) => range !== undefined)
    .sort((a, b) => a.start - b.start);
  const message = `${alternatives(
    fields.map((field) => fieldName([...scope.path, field])),
    "and",
  )} ${verdict}`;
  const last: TextRange = ranges.at(-1) ?? place.anchor;
  const first = ranges[0];
  const related = first === undefined || first === last ? [] : [{ ...first, message: "the other one is here" }];
  complain(scope, { code: "invalid-value", message, at: last, related });
}

/** Where a value is blamed as a whole: a scalar itself, the key of everything larger. */
function whole({ node, anchor }: Place): TextRange {
  return node.kind === "scalar" ? node : anchor;
}

function judgeNot(scope: Scope, place: Place, branch: StructuralSchema): void {
  const trial = tryBranch(scope, place, branch);
  if (trial.violations.length > 0 || trial.doubtful) return;
  const fields = requiredOnly(trial.schema);
  if (fields !== undefined && fields.length > 0) {
    complainOfTogether(scope, place, fields, fields.length === 1 ? "may not be set here" : "may not be set together");
    return;
  }
  const forbidden = trial.schema.enum;
  const what =
    forbidden === undefined
      ? "has a form that its schema forbids"
      : `may not be ${alternatives(forbidden.map(canonicalPlain))}`;
  complain(scope, {
    code: "invalid-value",
    message: `${here(scope)} ${what}`,
    at: whole(place),
  });
}
