// Random values for a schema, made of the words of its rules so that the rules say yes, no, and nothing at all.
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { Random } from "../mutants/random.ts";

/** The texts, field names and numbers in rules. */
export interface Words {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

const commonTexts = [
  "", "a", "b", "/a", "http://a.b/c", "https://a.b", "oci://x/y", "10.0.0.1", "0s", "1s", "5m", "1h", "a.b", "*.a.b", "A_b",
  "x".repeat(70),
] as const; // prettier-ignore
const commonNumbers = [0, 1, 2, 5, 80, 443, 8080, 65535] as const;

export function wordsOf(rules: readonly string[]): Words {
  const text = rules.join("\n");
  const quoted = [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"/gu)].map((match) => match[1] ?? match[2] ?? "");
  const fields = [...text.matchAll(/\.\??([A-Za-z_]\w*)/gu)].map((match) => match[1] ?? "");
  const numbers = [...text.matchAll(/\b(\d{1,6})\b/gu)].map((match) => Number(match[1]));
  return { texts: [...quoted, ...fields], numbers };
}

/** A value that the schema mostly takes; what it refuses is for the caller to leave out. */
export function randomValue(schema: StructuralSchema, words: Words, random: Random): unknown {
  if (schema["x-kubernetes-int-or-string"] === true) return random.pick([1, 50, "5", "10%", "x"]);
  if (schema.enum !== undefined) return schema.enum[random.number(schema.enum.length)];
  switch (schema.type) {
    case "object":
      return randomObject(schema, words, random);
    case "array":
      return randomList(schema, words, random);
    case "string":
      return either(random, commonTexts, words.texts);
    case "integer":
      return either(random, commonNumbers, words.numbers);
    case "number":
      return random.pick([0, 1.5, 2]);
    case "boolean":
      return random.number(2) === 0;
    default:
      return {};
  }
}

function either<T>(random: Random, common: readonly [T, ...T[]], own: readonly T[]): T {
  const [first, ...others] = own;
  return first === undefined || random.number(3) === 0 ? random.pick(common) : random.pick([first, ...others]);
}

function randomObject(schema: StructuralSchema, words: Words, random: Random): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const isLikely = schema.required?.includes(key) === true || random.number(10) < (words.texts.includes(key) ? 6 : 1);
    if (isLikely) entries.push([key, randomValue(property, words, random)]);
  }
  const other = schema.additionalProperties;
  if (typeof other === "object")
    for (const key of ["a", "b/c", ...words.texts.slice(0, 4)])
      if (random.number(3) === 0) entries.push([key, randomValue(other, words, random)]);
  return Object.fromEntries(entries);
}

function randomList(schema: StructuralSchema, words: Words, random: Random): unknown[] {
  const { items, minItems = 0, maxItems = 4, "x-kubernetes-list-type": listType } = schema;
  if (items === undefined) return [];
  const count = Math.min(maxItems, Math.max(minItems, random.number(4)));
  const list = Array.from({ length: count }, () => randomValue(items, words, random));
  if (list.length > 1 && listType === undefined && random.number(3) === 0) list[1] = structuredClone(list[0]);
  return list;
}

/** The value with a part of it changed, taken away or put in. */
export function randomChange(value: unknown, schema: StructuralSchema, words: Words, random: Random): unknown {
  if (random.number(3) === 0 || typeof value !== "object" || value === null || Array.isArray(value))
    return randomValue(schema, words, random);
  const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const property = schema.properties?.[key];
    if (random.number(5) < 3) return [[key, part]];
    return property === undefined ? [] : [[key, randomChange(part, property, words, random)]];
  });
  return Object.fromEntries(entries);
}
