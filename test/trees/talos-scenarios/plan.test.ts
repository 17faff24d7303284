// What each change of this project's own tree would do to its nodes: plans by the real talhelper, compared with files.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Plan } from "#domain/plan/plan.ts";
import { planDigest } from "#domain/plan/digest.ts";
import { planCommands, planText } from "#domain/plan/text.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { changedTree, homelab, type Edit } from "../../verbs/talos/changed-tree.ts";
import { quiet, scenarios, tooOld } from "./scenarios.ts";

const schema = JSON.parse(readFileSync(resolve("schemas/plan.schema.json"), "utf8")) as object;
const isPlan = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

interface Planned {
  readonly plan: Plan;
  readonly text: string;
  readonly code: number;
}

async function planOf(edits: { readonly base?: Edit; readonly head?: Edit }): Promise<Planned> {
  using tree = changedTree(edits);
  const { code, stdout, stderr } = await homelab(["plan", "--out", "plan.json"], tree);
  if (!existsSync(join(tree.root, "plan.json"))) throw new Error(`no plan, exit ${code}: ${stderr}${stdout}`);
  const text = readFileSync(join(tree.root, "plan.json"), "utf8");
  const plan = JSON.parse(text) as Plan;
  expect(isPlan(plan), `${JSON.stringify(isPlan.errors)} ${stdout}${stderr}`).toBe(true);
  expect(plan.digest).toBe(planDigest(plan.bound));
  return { plan, text, code };
}

/** `apply-config ×4, upgrade-kubernetes ×1` */
function told({ bound }: Plan): string {
  const runs: { readonly action: string; count: number }[] = [];
  for (const { action } of bound.steps) {
    const last = runs.at(-1);
    if (last?.action === action) last.count++;
    else runs.push({ action, count: 1 });
  }
  return runs.map(({ action, count }) => `${action} ×${count}`).join(", ");
}

/** Digests depend on every byte of the tree: golden files would break with each edit of a comment. */
function withoutDigests(text: string): string {
  return text
    .replace(/sha256:[0-9a-f]{64}/gu, "sha256:…")
    .replace(/\b[0-9a-f]{64}\b/gu, "…")
    .replace(/\b[0-9a-f]{40}\b/gu, "…");
}

const rules = ({ refusals }: Plan) => refusals.map(({ rule }) => rule);

await describeWithTools(["talhelper"], "plans of this project's own tree", () => {
  const seen = new Set<string>();

  test.each(scenarios)("$name", { timeout: 30_000 }, async ({ name, base, head, steps, refused = [] }) => {
    const { plan, text, code } = await planOf({ head, ...(base === undefined ? {} : { base }) });
    expect(told(plan)).toBe(steps);
    expect(rules(plan)).toEqual(refused);
    expect(code).toBe(refused.length > 0 ? 1 : 0);
    for (const step of plan.bound.steps) seen.add(step.class ?? "person");
    const style = { color: false, width: 100 };
    const lines = [...planText(plan, { style }), ...planCommands(plan, style)];
    const pretty = JSON.stringify(JSON.parse(withoutDigests(text)), undefined, 2);
    await expect(`${pretty}\n`).toMatchFileSnapshot(`golden/${name}.json`);
    await expect(withoutDigests(`${lines.join("\n")}\n`)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test("all classes occur, and what a person does", () => {
    expect([...seen].sort()).toEqual(["A", "B", "C", "D", "person"]);
  });

  test.each(scenarios)("the way back of $name", { timeout: 30_000 }, async (scenario) => {
    const { base = (tree) => tree.restore(), head, refused = [] } = scenario;
    const { plan } = await planOf({ base: head, head: base });
    expect(plan.bound.steps.length).toBeGreaterThan(0);
    expect(rules(plan)).toEqual(scenario.refusedBack ?? refused);
  });

  test("versions that talhelper refuses to render are told with the rule, and no plan is written", async () => {
    using tree = changedTree(tooOld);
    const { code, stderr } = await homelab(["plan", "--out", "plan.json"], tree);
    expect(code).toBe(1);
    expect(existsSync(join(tree.root, "plan.json"))).toBe(false);
    expect(stderr).toContain("Kubernetes v1.30.4 is too old for Talos v1.13.8 (needs 1.31 to 1.36)");
    expect(stderr).toContain("fix: upgrade Kubernetes to 1.31 first, in its own pull request");
    expect(stderr).toMatch(/nothing was written to plan\.json\n$/);
  });

  describe.each(quiet)("$name", ({ head }) => {
    test("changes nothing", async () => {
      const { plan, code } = await planOf({ head });
      expect(plan.bound.steps).toEqual([]);
      expect(plan.risk).toBe("none");
      expect(code).toBe(0);
    });
  });

  test("the same bytes from another checkout path and another run", { timeout: 60_000 }, async () => {
    const [scenario] = scenarios.filter(({ name }) => name === "etcd-argument");
    const [one, two] = [await planOf(scenario ?? {}), await planOf(scenario ?? {})];
    expect(one.text).toBe(two.text);
    expect(one.plan.bound.nodes.every(({ config }) => config?.startsWith("sha256:"))).toBe(true);
  });
});
