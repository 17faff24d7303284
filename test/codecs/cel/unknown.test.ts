// What is said of an object with a variable in it must hold whatever the variable turns out to be: every rule of the bundle, random
// values, one scalar hidden at a time.
import { beforeAll, expect, test } from "vitest";
import { judgeRules } from "#codecs/cel/judge.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { randomOf, type Random } from "../../mutants/random.ts";
import { randomChange, randomValue, wordsOf, type Words } from "../../oracle/random-values.ts";
import { widget, yaml } from "../structural-schema/judged.ts";
import { nodesWithRules } from "./bundle-nodes.ts";

const values = 12;
/** What the variable may turn out to be, beside the words of the rules, and beside that the field is not there. */
const likely = ["", "a", "/a", "1s", "https://a.b", "10.0.0.1", 0, 1, 5, 443, true, false] as const;
const absent = Symbol("absent");

beforeAll(loadRe2);

test("nothing is said that one of the values of the variable belies", () => {
  const belied: string[] = [];
  const counts = { hidden: 0, said: 0 };
  for (const [index, schema] of nodesWithRules().entries()) {
    const words = wordsOf((schema["x-kubernetes-validations"] ?? []).map(({ rule }) => rule));
    const random = randomOf(`unknown ${index}`);
    for (let round = 0; round < values; round++) belied.push(...beliedIn({ schema, words, random, counts }));
  }
  expect(counts.hidden).toBeGreaterThan(1500);
  expect(counts.said).toBeGreaterThan(200);
  expect(belied).toEqual([]);
});

interface Subject {
  readonly schema: StructuralSchema;
  readonly words: Words;
  readonly random: Random;
  readonly counts: { hidden: number; said: number };
}

function beliedIn({ schema, words, random, counts }: Subject): string[] {
  const resource = widget(schema);
  const value = randomValue(schema, words, random);
  const path = scalarIn(value, random);
  if (path === undefined || !isSound(value, resource)) return [];
  const old = random.number(2) === 0 ? undefined : randomChange(value, schema, words, random);
  const hidden = replaced(value, path, random.number(2) === 0 ? "${X}" : "x${X}");
  const isWhole = JSON.stringify(hidden).includes('"${X}"');
  const said = sayings(hidden, resource, old);
  counts.hidden++;
  counts.said += said.size;
  if (said.size === 0) return [];
  const texts = words.texts.flatMap((text) => (isWhole ? [text] : [`x${text}`]));
  const candidates = isWhole
    ? [...(isField(schema, path) ? [absent] : []), ...likely, ...texts, ...words.numbers]
    : [...texts, "x", "x1"];
  return candidates.flatMap((candidate) => {
    const world = replaced(value, path, candidate);
    if (!isSound(world, resource)) return [];
    const there = sayings(world, resource, old);
    const wrong = [...said].filter((each) => !there.has(each) && !there.has(noAnswer));
    return wrong.map(
      (each) => `${each}: ${JSON.stringify(hidden)}, but not ${JSON.stringify(world)} after ${JSON.stringify(old)}`,
    );
  });
}

const noAnswer = "no answer";

function sayings(value: unknown, resource: ResourceSchema, old: unknown): ReadonlySet<string> {
  const violations = judgeRules(objectOf(value), resource, old === undefined ? {} : { old: objectOf(old) });
  // A message may name a value.
  return new Set(
    violations.map(({ code, message }) => (code === "broken-rule" ? message.replaceAll(/"[^"]*"/gu, "") : noAnswer)),
  );
}

function objectOf(spec: unknown) {
  return yaml(JSON.stringify({ apiVersion: "example.test/v1", kind: "Widget", metadata: { name: "w" }, spec }));
}

function isSound(value: unknown, resource: ResourceSchema): boolean {
  return judge(objectOf(value), resource, { placeholders: false }).length === 0;
}

type Path = readonly string[];

/** A declared field without a value may go. A key of a map stays, and its null is refused (see effective.ts). */
function isField(schema: StructuralSchema | undefined, [first, ...rest]: Path): boolean {
  if (first === undefined) return false;
  const property = schema?.properties?.[first];
  if (rest.length === 0) return property !== undefined;
  const other = schema?.additionalProperties;
  return isField(property ?? schema?.items ?? (typeof other === "object" ? other : undefined), rest);
}

function scalarIn(value: unknown, random: Random): Path | undefined {
  const paths: Path[] = [];
  const visit = (part: unknown, path: Path): void => {
    if (typeof part !== "object" || part === null) paths.push(path);
    else for (const [key, inner] of Object.entries(part)) visit(inner, [...path, key]);
  };
  visit(value, []);
  return paths.length === 0 ? undefined : paths[random.number(paths.length)];
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by === absent ? null : by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === first ? replaced(item, rest, by) : item));
  const entries = Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => {
    if (key !== first) return [[key, part]];
    return by === absent && rest.length === 0 ? [] : [[key, replaced(part, rest, by)]];
  });
  return Object.fromEntries(entries);
}
