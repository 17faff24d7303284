// The real kube-apiserver against our CEL: the same verdict on every row of the table, in the same words.
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { kindOf, objectText, ourAnswer, ruleTable, type Answer, type RuleCase } from "../codecs/cel/table.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { startControlPlane, type ControlPlane } from "./control-plane.ts";
import { definitionsOf, install } from "./definitions.ts";
import { parallel } from "./verdicts.ts";

const width = 8;
const rows = ruleTable.map((row, index) => ({ ...row, resource: kindOf(row, index) }));

interface Trial {
  readonly name: string;
  readonly server: Answer;
  readonly ours: Answer;
  readonly expected: RuleCase["expected"];
}

await describeWithTools(["etcd", "kube-apiserver"], "CEL and a real API server", () => {
  let server: ControlPlane;
  let trials: Trial[] = [];

  beforeAll(async () => {
    await loadRe2();
    server = await startControlPlane({
      etcd: await requireTool("etcd"),
      apiserver: await requireTool("kube-apiserver"),
    });
    await install(server, definitionsOf(rows.map(({ resource }) => resource)));
    const cases = rows.flatMap(({ id, cases: all, resource }) =>
      all.map((each, index) => ({ id: `${id}#${index}`, index, each, resource })),
    );
    trials = await parallel(cases, width, async ({ id, index, each, resource }) => ({
      name: `${id} ${JSON.stringify(each.value).slice(0, 80)}`,
      server: await serverAnswer(server, { resource, name: `x${index}`, each }),
      ours: ourAnswer(resource, each),
      expected: each.expected,
    }));
  }, 180_000);

  afterAll(() => server?.stop());

  it("answers as the table says", () => {
    expect(trials.length).toBeGreaterThan(200);
    expect(trials.filter(({ server: { answer }, expected }) => answer !== expected).map(shown)).toEqual([]);
  });

  it("answers as we do", () => {
    expect(trials.filter(({ server: theirs, ours }) => theirs.answer !== ours.answer).map(shown)).toEqual([]);
  });

  it("refuses in our words", () => {
    const refused = trials.filter(({ server: theirs, ours }) => theirs.answer === false && ours.answer === false);
    expect(refused.length).toBeGreaterThan(100);
    const text = ({ ours: { message } }: Trial) => message.slice(message.indexOf(": ") + 2);
    const field = ({ ours: { message } }: Trial) => message.slice(0, message.indexOf(": "));
    expect(refused.filter((trial) => !trial.server.message.endsWith(text(trial))).map(shown)).toEqual([]);
    expect(refused.filter((trial) => !trial.server.message.includes(` ${field(trial)}: `)).map(shown)).toEqual([]);
  });
});

function shown({ name, server, ours }: Trial): string {
  return `${name}\n  we: ${ours.answer} ${ours.message}\n  the server: ${server.answer} ${server.message}`;
}

interface Question {
  readonly resource: ResourceSchema;
  readonly name: string;
  readonly each: RuleCase;
}

/** Creates the object, or the old one and then changes it, both only in pretence but for the old. */
async function serverAnswer(server: ControlPlane, { resource, name, each }: Question): Promise<Answer> {
  const path = `/apis/${resource.apiVersion}/${resource.plural}`;
  const body = objectText(resource, name, each.value);
  const query = "?dryRun=All&fieldValidation=Strict";
  if (each.old === undefined) return answerOf(await server.call({ method: "POST", path: `${path}${query}`, body }));
  const created = await server.call({ method: "POST", path, body: objectText(resource, name, each.old) });
  if (created.status !== 201)
    throw new Error(`${resource.kind}: the server does not take the old object: ${created.body}`);
  const { metadata } = JSON.parse(created.body) as { readonly metadata: { readonly resourceVersion: string } };
  const whole = JSON.parse(body) as { metadata: Record<string, unknown> };
  whole.metadata.resourceVersion = metadata.resourceVersion;
  return answerOf(await server.call({ method: "PUT", path: `${path}/${name}${query}`, body: JSON.stringify(whole) }));
}

function answerOf({ status, body }: { readonly status: number; readonly body: string }): Answer {
  if (status === 200 || status === 201) return { answer: true, message: "" };
  const { message } = JSON.parse(body) as { readonly message: string };
  if (status !== 422) throw new Error(`the server answers ${status}: ${message}`);
  const isError = / evaluating rule: |call arguments did not match a supported operator/u.test(message);
  return { answer: isError ? "error" : false, message };
}
