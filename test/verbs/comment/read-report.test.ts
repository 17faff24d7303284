// A report comes from a job that a stranger's code may have reached: what does not fit is refused, with the reason.
import { describe, expect, test } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { readReport } from "#verbs/comment/read-report.ts";
import { kubernetesUpgrade, planOf, talosUpgrade } from "../../domain/plan/cluster.ts";

const report = {
  version: 1,
  verdict: "clean",
  examined: { files: 1, documents: 1 },
  findings: [],
  notChecked: [],
  tolerated: [],
  tools: [],
};
const plans = [planOf(), planOf(talosUpgrade()), planOf(kubernetesUpgrade())];

async function read(value: unknown): Promise<unknown> {
  const { ownSchema } = installation();
  const bytes = Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
  return readReport("report.json", { ownSchema, readGiven: () => ({ bytes }) } as unknown as Ports);
}

async function refusal(value: unknown): Promise<string> {
  try {
    await read(value);
  } catch (thrown) {
    if (thrown instanceof WrongUse) return thrown.message;
    throw thrown;
  }
  return "it was taken";
}

/** A plan with something put into it where `path` leads. */
function edited(path: readonly (string | number)[], value: unknown): unknown {
  const plan = structuredClone(plans[1]) as unknown as Record<string | number, unknown>;
  let at = plan;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1) ?? ""] = value;
  return { ...report, talos: [plan] };
}

test("plans that this program makes are taken as they are", async () => {
  const whole = { ...report, talos: plans };
  expect(await read(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
});

describe("a plan that this program did not make", () => {
  test.each([
    ["more than the schema knows", ["note"], "hello", /plan 1, which does not fit its schema/],
    ["no steps", ["bound", "steps"], undefined, /plan 1, which does not fit its schema/],
    ["a list for a text", ["bound", "order"], ["a"], /plan 1, which does not fit its schema/],
    ["a step of another kind", ["bound", "steps", 0, "action"], "rm -rf", /plan 1, which does not fit its schema/],
    ["another digest", ["digest"], `sha256:${"0".repeat(64)}`, /which has the digest sha256:0+, and its content has/],
    ["other steps than its digest says", ["bound", "steps"], [], /and its content has sha256:/],
  ] as const)("has %s", async (_, path, value, message) => {
    expect(await refusal(edited(path, value))).toMatch(message);
  });
});

test.each([
  ["cut off", '{"version": 1, "find', /is no JSON/],
  ["of a newer release", { ...report, version: 2 }, /has version 2; this program reads version 1/],
  ["no report", [], /has no version/],
  ["with a finding without a place", { ...report, findings: [{ rule: "a/b", severity: "error", message: "x" }] }, /does not fit its schema: \/findings\/0/],
  ["with a rule that is markup", { ...report, findings: [{ rule: "<b>", severity: "error", message: "x", path: "a", line: 1, column: 1, endLine: 1, endColumn: 1 }] }, /does not fit its schema/],
])("a report that is %s is refused", async (_, value, message) => {
  expect(await refusal(value)).toMatch(message);
}); // prettier-ignore
