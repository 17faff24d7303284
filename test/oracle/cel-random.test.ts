// Every CEL rule of the bundle on random values of its own schema: what we say is what the real kube-apiserver says.
import { afterAll, beforeAll, expect, it } from "vitest";
import { judgeRules } from "#codecs/cel/judge.ts";
import { hasTransitions } from "#codecs/cel/rules-below.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { nodesWithRules } from "../codecs/cel/bundle-nodes.ts";
import { objectText } from "../codecs/cel/table.ts";
import { yaml } from "../codecs/structural-schema/judged.ts";
import { randomOf, type Random } from "../mutants/random.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { startControlPlane, type ControlPlane } from "./control-plane.ts";
import { definitionsOf, install } from "./definitions.ts";
import { randomChange, randomValue, wordsOf, type Words } from "./random-values.ts";
import { parallel } from "./verdicts.ts";

const values = 3;
const changes = 8;

/** A node with rules, as the field `v` of a kind of its own. */
interface Subject {
  readonly resource: ResourceSchema;
  readonly schema: StructuralSchema;
  readonly words: Words;
}

interface Trial {
  readonly text: string;
  readonly ours: readonly string[];
  readonly server: readonly string[];
}

await describeWithTools(["etcd", "kube-apiserver"], "CEL on random values and a real API server", () => {
  const subjects = subjectsOf(nodesWithRules());
  let server: ControlPlane;
  let trials: Trial[] = [];

  beforeAll(async () => {
    await loadRe2();
    server = await startControlPlane({
      etcd: await requireTool("etcd"),
      apiserver: await requireTool("kube-apiserver"),
    });
    await install(server, definitionsOf(subjects.map(({ resource }) => resource)));
    trials = (await parallel(subjects, 8, (subject) => tried(server, subject))).flat();
  }, 300_000);

  afterAll(() => server?.stop());

  it("says the same of each", () => {
    expect(subjects.length).toBeGreaterThan(250);
    expect(trials.length).toBeGreaterThan(1000);
    const refused = trials.filter(({ server: said }) => said.length > 0);
    process.stdout.write(`\n${trials.length} random values, ${refused.length} refused\n`);
    expect(refused.length).toBeGreaterThan(300);
    expect(trials.length - refused.length).toBeGreaterThan(300);
    expect(trials.filter(({ ours, server: said }) => ours.join("\n") !== said.join("\n"))).toEqual([]);
  });
});

function subjectsOf(schemas: readonly StructuralSchema[]): Subject[] {
  return schemas.map((schema, index) => ({
    schema,
    words: wordsOf((schema["x-kubernetes-validations"] ?? []).map(({ rule }) => rule)),
    resource: {
      apiVersion: "random.example.test/v1",
      kind: `Row${index}`,
      plural: `row${index}s`,
      scope: "Cluster",
      source: "random",
      native: false,
      schema: { type: "object", properties: { v: schema } },
      definitions: {},
    },
  }));
}

async function tried(server: ControlPlane, subject: Subject): Promise<Trial[]> {
  const random = randomOf(subject.resource.kind);
  const trials: Trial[] = [];
  for (const value of soundValues(subject, random, values)) trials.push(await created(server, subject, value));
  if (!hasTransitions(subject.resource)) return trials;
  for (const [index, old] of soundValues(subject, random, changes).entries()) {
    const value = randomChange(old, subject.schema, subject.words, random);
    const trial = isSound(subject, value)
      ? await changed(server, subject, { name: `x${index}`, old, value })
      : undefined;
    if (trial !== undefined) trials.push(trial);
  }
  return trials;
}

/** Values that the schema itself takes: the server asks the rules of no others. */
function soundValues(subject: Subject, random: Random, most: number): unknown[] {
  const found: unknown[] = [];
  for (let tries = 0; tries < most * 12 && found.length < most; tries++) {
    const value = randomValue(subject.schema, subject.words, random);
    if (isSound(subject, value)) found.push(value);
  }
  return found;
}

function isSound({ resource }: Subject, value: unknown): boolean {
  return judge(yaml(objectText(resource, "x", value)), resource, { placeholders: false }).length === 0;
}

async function created(server: ControlPlane, { resource }: Subject, value: unknown): Promise<Trial> {
  const text = objectText(resource, "x", value);
  const path = `/apis/${resource.apiVersion}/${resource.plural}?dryRun=All&fieldValidation=Strict`;
  const { body } = await server.call({ method: "POST", path, body: text });
  return { text, ours: ourWords(text, resource), server: serverWords(body) };
}

interface Change {
  readonly name: string;
  readonly old: unknown;
  readonly value: unknown;
}

/** Undefined when the server does not take the old object. */
async function changed(server: ControlPlane, { resource }: Subject, change: Change): Promise<Trial | undefined> {
  const { name, old, value } = change;
  const path = `/apis/${resource.apiVersion}/${resource.plural}`;
  const before = objectText(resource, name, old);
  const reply = await server.call({ method: "POST", path, body: before });
  if (reply.status !== 201) return undefined;
  const { metadata } = JSON.parse(reply.body) as { readonly metadata: { readonly resourceVersion: string } };
  const text = objectText(resource, name, value);
  const whole = JSON.parse(text) as { metadata: Record<string, unknown> };
  whole.metadata.resourceVersion = metadata.resourceVersion;
  const query = "?dryRun=All&fieldValidation=Strict";
  const { body } = await server.call({ method: "PUT", path: `${path}/${name}${query}`, body: JSON.stringify(whole) });
  return { text: `${before} -> ${text}`, ours: ourWords(text, resource, before), server: serverWords(body) };
}

const noAnswer = "no answer";

function ourWords(text: string, resource: ResourceSchema, old?: string): string[] {
  const options = old === undefined ? {} : { old: yaml(old) };
  return judgeRules(yaml(text), resource, options)
    .map(({ code, message }) => (code === "broken-rule" ? message.slice(message.indexOf(": ") + 2) : noAnswer))
    .sort();
}

function serverWords(body: string): string[] {
  const { kind, message, details } = JSON.parse(body) as {
    readonly kind: string;
    readonly message?: string;
    readonly details?: { readonly causes?: readonly { readonly message: string }[] };
  };
  if (kind !== "Status") return [];
  const causes = details?.causes ?? [{ message: message ?? "" }];
  const value = /^(?:Invalid value: (?:"(?:[^"\\]|\\.)*": |-?[\d.]+: |true: |false: )?|Forbidden: |Required value: )/u;
  return causes
    .map((cause) =>
      / evaluating rule: |call arguments did not match/u.test(cause.message)
        ? noAnswer
        : cause.message.replace(value, ""),
    ) // prettier-ignore
    .sort();
}
