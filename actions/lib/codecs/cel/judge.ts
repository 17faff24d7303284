// The CEL rules of a custom resource, judged as the API server does once the schema itself has nothing to say.
import { NotLoaded } from "#kernel/on-demand.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";
import { withDefaults } from "#codecs/structural-schema/defaults.ts";
import { declarationOf } from "#codecs/structural-schema/resolve.ts";
import type { ResourceSchema, StructuralSchema, ValidationRule } from "#codecs/structural-schema/schema.ts";
import { entryOf, isNull, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import { aligned, oldItems } from "./correlate.ts";
import { isAffordable } from "./cost.ts";
import { fieldSteps } from "./field-path.ts";
import { messageOf, optionalOf, programOf, type Program } from "./program.ts";
import { rulesBelow, rulesOf } from "./rules-below.ts";
import { UnknownValue } from "./unknown.ts";
import { Conversion, withTypeAndName, type Converted } from "./values.ts";

export interface RuleOptions {
  /** The same object before the change; absent for a new one. Rules that need it are then left out, as on creation. */
  readonly old?: YamlNode | undefined;
  /** Only the rules that compare with the old object. */
  readonly onlyTransitions?: boolean;
}

interface Walk {
  readonly resource: ResourceSchema;
  readonly onlyTransitions: boolean;
  readonly values: Conversion;
  readonly oldValues: Conversion;
  readonly path: (string | number)[];
  readonly violations: Violation[];
}

/** One value, its schema, and where to point when it has no place of its own. */
interface Place {
  readonly node: YamlNode;
  readonly schema: StructuralSchema;
  readonly old: YamlNode | undefined;
  readonly anchor: TextRange;
}

/**
 * What the rules of `resource` refuse in an object that its schema accepts. Nothing is said where the answer hangs on a
 * value that is not known here (a Flux variable, an encrypted value). A rule that has no answer is a violation of its own.
 *
 * @throws NotLoaded when a pattern needs re2js
 */
export function judgeRules(root: YamlNode, resource: ResourceSchema, options: RuleOptions = {}): readonly Violation[] {
  if (root.kind !== "map") return [];
  const walk: Walk = {
    resource,
    onlyTransitions: options.onlyTransitions === true,
    values: new Conversion(),
    oldValues: new Conversion(),
    path: [],
    violations: [],
  };
  const node = asSent(root, resource);
  const old = options.old?.kind === "map" ? asSent(options.old, resource) : undefined;
  const anchor = entryOf(node, "kind")?.value ?? node;
  judgePlace(walk, { node, schema: withTypeAndName(resource.schema), old, anchor });
  return walk.violations;
}

/** With the defaults of the schema and without the status, which is the controllers' to write. */
function asSent(root: YamlMap, resource: ResourceSchema): YamlNode {
  const entries = root.entries.filter(({ key }) => key !== "status");
  return withDefaults({ ...root, entries }, resource);
}

function judgePlace(walk: Walk, place: Place): void {
  const { node, schema, old, anchor } = place;
  if (!rulesBelow(schema) || isNull(node)) return;
  for (const rule of rulesOf(schema)) judgeRule(walk, place, rule);
  for (const part of schema.allOf ?? []) judgePlace(walk, { node, schema: part, old, anchor });
  if (node.kind === "map") judgeEntries(walk, place, node);
  const { items } = schema;
  if (node.kind !== "list" || items === undefined || !rulesBelow(items)) return;
  const before = oldItems(node.items, old, schema);
  for (const [index, item] of node.items.entries()) {
    const own = item.kind === "map" ? (item.entries[0]?.keyRange ?? item) : item;
    walk.path.push(index);
    judgePlace(walk, { node: item, schema: items, old: before[index], anchor: written(own) ?? anchor });
    walk.path.pop();
  }
}

function judgeEntries(walk: Walk, { schema, old, anchor }: Place, node: YamlMap): void {
  for (const { key, keyRange, value } of node.entries) {
    const declared = declarationOf(schema, key);
    if (typeof declared !== "object" || !rulesBelow(declared)) continue;
    walk.path.push(key);
    const before = entryOf(old, key)?.value;
    judgePlace(walk, { node: value, schema: declared, old: before, anchor: written(keyRange) ?? anchor });
    walk.path.pop();
  }
}

/** A default has no place in the text. */
function written(range: TextRange): TextRange | undefined {
  return range.end > range.start ? range : undefined;
}

function judgeRule(walk: Walk, place: Place, rule: ValidationRule): void {
  const program = programOf(rule.rule);
  if (program instanceof Error) return notEvaluated(walk, place, { rule, why: program });
  if (walk.onlyTransitions && !program.usesOldSelf) return;
  const old = place.old !== undefined && isNull(place.old) ? undefined : place.old;
  if (program.usesOldSelf && old === undefined && rule.optionalOldSelf !== true) return;
  const self = walk.values.convert(place.node, place.schema);
  const oldSelf =
    old === undefined || !program.usesOldSelf
      ? undefined
      : walk.oldValues.convert(aligned(old, place.node, place.schema), place.schema);
  const extents = [walk.values.extent, walk.oldValues.extent];
  if (!extents.every((extent) => isAffordable(rule.rule, program.depth, extent)))
    return notEvaluated(walk, place, { rule, why: new Error("it would take too long") });
  evaluate(walk, place, { rule, program, self, oldSelf });
}

interface Evaluation {
  readonly rule: ValidationRule;
  readonly program: Program;
  readonly self: Converted;
  readonly oldSelf: Converted | undefined;
}

function evaluate(walk: Walk, place: Place, { rule, program, self, oldSelf }: Evaluation): void {
  const hasUnknown = self.hasUnknown || oldSelf?.hasUnknown === true;
  const variables = {
    self: self.value,
    ...(rule.optionalOldSelf === true ? { oldSelf: optionalOf(oldSelf?.value) } : {}),
    ...(rule.optionalOldSelf !== true && oldSelf !== undefined ? { oldSelf: oldSelf.value } : {}),
  };
  try {
    const answer = program.run(variables);
    if (answer === true || (hasUnknown && (answer !== false || program.overlooksUnknown))) return;
    if (answer !== false)
      return notEvaluated(walk, place, { rule, why: new Error("the answer is neither true nor false") });
  } catch (error) {
    if (error instanceof NotLoaded || !(error instanceof Error)) throw error;
    if (!hasUnknown && !(error instanceof UnknownValue)) notEvaluated(walk, place, { rule, why: error });
    return;
  }
  complain(walk, place, { code: "broken-rule", rule, text: messageOf(rule, variables, walk.values.extent) });
}

interface Failure {
  readonly rule: ValidationRule;
  readonly why: Error & { readonly summary?: unknown };
}

function notEvaluated(walk: Walk, place: Place, { rule, why }: Failure): void {
  const reason = typeof why.summary === "string" ? why.summary : (why.message.split("\n")[0] ?? "");
  const text = `the rule \`${rule.rule.trim().replace(/\s+/gu, " ")}\` could not be evaluated: ${reason}`;
  complain(walk, place, { code: "rule-not-evaluated", rule, text });
}

interface Complaint {
  readonly code: "broken-rule" | "rule-not-evaluated";
  readonly rule: ValidationRule;
  readonly text: string;
}

/** At the field that the rule names, when it is there; else at the key of the value that the rule belongs to. */
function complain(walk: Walk, { node, anchor }: Place, { code, rule, text }: Complaint): void {
  const isBroken = code === "broken-rule";
  const steps = isBroken && rule.fieldPath !== undefined ? fieldSteps(rule.fieldPath) : [];
  const { keyRange } = lastEntry(node, steps) ?? {};
  const at =
    (keyRange === undefined ? undefined : written(keyRange)) ?? (node.kind === "scalar" ? written(node) : undefined);
  const field = fieldName([...walk.path, ...steps]);
  const { start, end } = at ?? anchor;
  walk.violations.push({ code, message: `${field === "" ? walk.resource.kind : field}: ${text}`, field, start, end });
}

function lastEntry(node: YamlNode, steps: readonly string[]): { readonly keyRange: TextRange } | undefined {
  const [first, ...rest] = steps;
  const entry = first === undefined ? undefined : entryOf(node, first);
  return entry === undefined || rest.length === 0 ? entry : (lastEntry(entry.value, rest) ?? entry);
}
