// Objects with one mistake: our verdict and kubeconform's, side by side.
import { beforeAll, expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { judgeObject } from "#domain/kubernetes/judge-object.ts";
import { sourceText } from "#kernel/source-text.ts";
import { builtInObjects, ownObjects } from "../oracle/objects.ts";
import { objectMutants, type ObjectMutant } from "../oracle/object-mutants.ts";
import { describeWithTools } from "../tools/real-tools.ts";
import { opinionsOf, rootOf, storeOf } from "./bundle.ts";

interface Verdicts {
  readonly name: string;
  readonly group: string;
  /** What we say, in words; empty when we accept. */
  readonly ours: readonly string[];
  /** What kubeconform says; undefined when it accepts. */
  readonly theirs: string | undefined;
}

/** Mistakes against the schema itself: here both must see the same, but for what is explained below. */
const ofTheSchema = [
  "misspelt root key",
  "misspelt nested key",
  "extra root key",
  "extra nested key",
  "wrong scalar type",
  "wrong shape",
  "bad enum value",
  "pattern or length",
  "number out of bounds",
  "missing required field",
];

/** Why only we refuse, by our own words. */
const unseen: readonly (readonly [string, RegExp])[] = [
  ["metadata is not shown to kubeconform: a made-up name stands there", /(?:^|[. ])metadata(?:$|[.[ ])/],
  ["the width of Go's numbers is no matter of JSON Schema", /must be an integer of \d+ bits/],
  ["a quantity is text or a number to JSON Schema", /must be a quantity/],
];

await describeWithTools(["kubeconform"], "mutants of objects", () => {
  const store = storeOf("1.36");
  let verdicts: readonly Verdicts[] = [];
  beforeAll(async () => {
    await loadRe2();
    const samples = [...ownObjects(store), ...builtInObjects(store)];
    const mutants = objectMutants(samples, 40).filter(keepsItsKind);
    const objects = mutants.map(({ text, sample }) => ({ resource: sample.resource, root: rootOf(text) }));
    const { refused, unjudged } = await opinionsOf(objects);
    expect(unjudged).toEqual([]);
    const messages = new Map(refused.map(({ index, message }) => [index, message]));
    verdicts = mutants.map(({ name, text, mutant }, index) => {
      return { name, group: mutant.group, ours: judged(text, store), theirs: messages.get(index) };
    });
  }, 120_000);

  test("against the schema are refused by both", () => {
    const own = verdicts.filter(({ group }) => ofTheSchema.includes(group));
    expect(own.length).toBeGreaterThan(500);
    const accepted = own.filter(({ ours }) => ours.length === 0);
    expect(accepted.map(({ name }) => name)).toEqual([]);
    const missed = own.filter(({ theirs }) => theirs === undefined);
    expect(missed.length / own.length).toBeLessThan(0.2);
    expect(missed.flatMap(({ name, ours }) => unexplained(name, ours, unseen))).toEqual([]);
  });

  test("that kubeconform refuses are refused by us", () => {
    const refused = verdicts.filter(({ theirs }) => theirs !== undefined);
    expect(refused.length).toBeGreaterThan(500);
    const missed = refused.filter(({ ours }) => ours.length === 0);
    expect(missed.map(({ name, theirs }) => `${name}: ${theirs ?? ""}`)).toEqual([]);
  });

  test("need every line of the explanations", () => {
    const words = verdicts.flatMap(({ ours, theirs }) => (theirs === undefined ? ours : []));
    expect(unseen.filter(([, pattern]) => !words.some((line) => pattern.test(line)))).toEqual([]);
  });
});

/** A kind of another name would be looked up under another name. */
function keepsItsKind({ text, sample }: ObjectMutant): boolean {
  const { apiVersion, kind } = sample.resource;
  return text.includes(`apiVersion: ${apiVersion}\n`) && text.includes(`kind: ${kind}\n`);
}

function judged(text: string, store: SchemaStore): string[] {
  const file = readYaml(sourceText("object.yaml", text), { dialect: "kubernetes" });
  const root = file.documents[0]?.root;
  const violations = root === undefined ? [] : judgeObject(file.source, root, store).violations;
  return [...file.problems.map(({ message }) => message), ...violations.map(({ violation }) => violation.message)];
}

function unexplained(
  name: string,
  lines: readonly string[],
  reasons: readonly (readonly [string, RegExp])[],
): string[] {
  const known = lines.some((line) => reasons.some(([, pattern]) => pattern.test(line)));
  return known ? [] : [`${name}: ${lines.join("; ")}`];
}
