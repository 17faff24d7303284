// One scalar against its schema: type, format, pattern, length, bounds.
import type { Edit } from "#kernel/edit.ts";
import { isGoBase64 } from "#codecs/go-text/base64.ts";
import { compileRe2 } from "#codecs/regexp/re2.ts";
import type { YamlScalar } from "#codecs/yaml/node.ts";
import { asWanted } from "#codecs/yaml/as-wanted.ts";
import { alternatives, kindOfValue, shown, typeWord } from "#codecs/yaml/words.ts";
import { formatProblem } from "./formats.ts";
import { fitsInteger, goTypeProblem } from "./go-types.ts";
import { dnsSubdomain, labelValue } from "./names.ts";
import type { ResolvedSchema } from "./resolve.ts";
import type { StructuralSchema } from "./schema.ts";
import { complain, here, isRight, type Scope } from "./scope.ts";

/** Judges type and value; false when the type is already wrong and nothing more can be said. */
export function judgeScalar(scope: Scope, node: YamlScalar, schema: ResolvedSchema): boolean {
  if (schema.goType !== undefined && schema.goType !== "object-meta") return judgeGoType(scope, node, schema);
  const wanted = wantedTypes(schema);
  if (wanted.length > 0 && !wanted.some((type) => isOfType(node.value, type))) {
    const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got ${valueOf(scope, node)}`;
    const edit = requoting(scope, node, schema);
    complain(scope, { code: "wrong-type", message, at: node, fix: quoting(node, wanted), edit });
    return false;
  }
  if (scope.lenient) return true;
  if (typeof node.value === "string") judgeText(scope, node, node.value, schema);
  if (typeof node.value === "number" || typeof node.value === "bigint") judgeNumber(scope, node, node.value, schema);
  return true;
}

function judgeGoType(scope: Scope, node: YamlScalar, schema: ResolvedSchema): boolean {
  const problem = schema.goType === undefined ? undefined : goTypeProblem(schema.goType, node);
  if (problem === undefined) return true;
  const message = `${here(scope)} must be ${problem.words}, got ${valueOf(scope, node)}`;
  complain(scope, { code: problem.wrongType ? "wrong-type" : "invalid-value", message, at: node, fix: problem.fix });
  return false;
}

/** The types that a schema takes; empty for every type. */
export function wantedTypes(schema: StructuralSchema): readonly string[] {
  if (schema["x-kubernetes-int-or-string"] === true) return ["integer", "string"];
  return schema.type === undefined ? [] : [schema.type];
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
    case "number":
      return typeof value === "bigint" || typeof value === "number";
    default:
      return false;
  }
}

/** What can be shown of a value: nothing of a Secret's. */
function valueOf(scope: Scope, node: YamlScalar): string {
  return scope.resource.kind === "Secret" ? kindOfValue(node) : shown(node);
}

function quoting(node: YamlScalar, wanted: readonly string[]): string | undefined {
  const { value, text } = node;
  if (wanted.includes("string") && value !== null && typeof value !== "string" && !text.includes("\n"))
    return "put the value in quotes";
  if (wanted.includes("boolean") && /^(?:y|yes|on|n|no|off)$/iu.test(text))
    return `write ${/^[yo]n?(?:es)?$/iu.test(text)}`;
  if (node.style !== "single" && node.style !== "double") return undefined;
  const bare = wanted.some((type) => type === "integer" || type === "number") && /^-?\d+$/u.test(text);
  return bare || (wanted.includes("boolean") && /^(true|false)$/u.test(text)) ? "remove the quotes" : undefined;
}

/** Names and labels have a grammar, and some a meaning, that no schema tells. */
function isBadMetadata([first, second, third]: Scope["path"], text: string): boolean {
  if (first !== "metadata") return false;
  if (second === "labels")
    return labelValue(text) !== undefined || String(third).startsWith("pod-security.kubernetes.io/");
  return second !== "annotations" && dnsSubdomain(text) !== undefined;
}

/** The same characters as the wanted type, where that is all that is wrong. */
function requoting(scope: Scope, node: YamlScalar, schema: ResolvedSchema): Edit | undefined {
  const to = asWanted(node, wantedTypes(schema));
  if (to === undefined || (typeof to === "string" && isBadMetadata(scope.path, to))) return undefined;
  const meant: YamlScalar = { ...node, value: to, style: typeof to === "string" ? "double" : "plain" };
  const fits = isRight(scope, { node: meant, schema, base: schema, anchor: node });
  return fits ? { do: "set-value", at: node.start, to } : undefined;
}

function judgeText(scope: Scope, node: YamlScalar, text: string, schema: StructuralSchema): void {
  const { minLength, maxLength, pattern, format } = schema;
  if (minLength === undefined && maxLength === undefined && pattern === undefined && format === undefined) return;
  const say = (problem: string, fix?: string) =>
    complain(scope, { code: "invalid-value", message: `${here(scope)} ${problem}`, at: node, fix });
  const length = minLength === undefined && maxLength === undefined ? 0 : characters(text);
  if (maxLength !== undefined && length > maxLength)
    return say(`has ${length} characters; at most ${maxLength} are allowed`);
  if (minLength !== undefined && length < minLength)
    return say(length === 0 ? "may not be empty" : `has ${length} characters; at least ${minLength} are needed`);
  if (pattern !== undefined) {
    const problem = patternProblem(pattern, text);
    if (problem !== undefined)
      return say(problem === mustMatch(pattern) ? `${problem}, got ${valueOf(scope, node)}` : problem);
  }
  if (format === undefined) return;
  const words = scope.native && format === "byte" ? goBase64Problem(text) : formatProblem(format, text);
  if (words !== undefined) say(`must be ${words}, got ${valueOf(scope, node)}`);
}

/** Unicode characters, as Go counts runes: a surrogate pair is one. */
function characters(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) if ((text.codePointAt(i) ?? 0) > 0xffff) count--;
  return count;
}

function goBase64Problem(text: string): string | undefined {
  return isGoBase64(text) ? undefined : "base64";
}

function mustMatch(pattern: string): string {
  return `must match ${pattern}`;
}

/** The server refuses a value whose pattern is no regular expression, so this does too. */
function patternProblem(pattern: string, text: string): string | undefined {
  try {
    return compileRe2(pattern).test(text) ? undefined : mustMatch(pattern);
  } catch (error) {
    if (error instanceof SyntaxError)
      return `cannot be checked: its schema has the pattern ${pattern}, which is no regular expression`;
    throw error;
  }
}

function judgeNumber(scope: Scope, node: YamlScalar, value: number | bigint, schema: StructuralSchema): void {
  const say = (problem: string) =>
    complain(scope, { code: "invalid-value", message: `${here(scope)} ${problem}, got ${shown(node)}`, at: node });
  const { minimum, maximum, multipleOf } = schema;
  if (schema.type === "integer" && !fitsInteger(value, schema.format))
    return say(`must be an integer of ${schema.format === "int32" ? 32 : 64} bits`);
  if (maximum !== undefined && (schema.exclusiveMaximum === true ? value >= maximum : value > maximum))
    return say(`must be ${schema.exclusiveMaximum === true ? "less than" : "at most"} ${maximum}`);
  if (minimum !== undefined && (schema.exclusiveMinimum === true ? value <= minimum : value < minimum))
    return say(`must be ${schema.exclusiveMinimum === true ? "more than" : "at least"} ${minimum}`);
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) say(`must be a multiple of ${multipleOf}`);
}

function isMultiple(value: number | bigint, factor: number): boolean {
  if (typeof value === "bigint") return Number.isInteger(factor) && value % BigInt(factor) === 0n;
  const quotient = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}
