// Every form in which a plan is written, compared with files: look at them when a test fails.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { cellsOf } from "#codecs/terminal/cells.ts";
import { planDigest } from "#domain/plan/digest.ts";
import { planJson } from "#domain/plan/json.ts";
import { planMarkdown } from "#domain/plan/markdown.ts";
import { planMermaid } from "#domain/plan/mermaid.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { planHeading, planSentence } from "#domain/plan/sentence.ts";
import { planSvg } from "#domain/plan/svg.ts";
import { planCommands, planText } from "#domain/plan/text.ts";
import {
  changes,
  everyone,
  field,
  inventory,
  kubernetesUpgrade,
  machine,
  machines,
  planOf,
  side,
  talosUpgrade,
} from "./cluster.ts";

const sysctl = field({ class: "A", path: 'machine.sysctls["net.core.somaxconn"]', old: "1024", new: "4096" });
const etcd = field({
  class: "B",
  path: "cluster.etcd.extraArgs.quota",
  new: "8GiB",
  danger: "etcd refuses to start with a wrong one",
});
const worker = machine("talos-worker-2", "172.16.1.54", { controlPlane: false });

const plans: Readonly<Record<string, Plan>> = {
  nothing: planOf(),
  upgrade: planOf({ ...talosUpgrade(), inventory }),
  refused: planOf({ ...talosUpgrade("v1.12.4", "v1.14.1"), inventory }),
  mixed: planOf({
    inventory,
    head: side({ machines: [...machines(), worker] }),
    changes: [...changes(everyone.slice(0, 3), sysctl, etcd), ...changes(["talos-worker"], sysctl)],
    ridesAlong: ["talos/patches/global/machine-time.yaml"],
    halves: {
      talos: "talos/ goes live when the plan is approved",
      kubernetes: "kubernetes/ goes live when Flux has fetched the merge",
      advice: "either order works",
    },
  }),
  executor: planOf({
    ...kubernetesUpgrade(),
    executors: [
      { owns: "kubernetes", name: "KubernetesUpgrade kubernetes (tuppr)", path: "kubernetes/a.yaml", line: 3 },
    ],
  }),
};

describe.each(Object.entries(plans))("%s", (name, plan) => {
  test("text", async () => {
    const style = { color: false, width: 100 };
    const lines = [...planText(plan, { style }), ...planCommands(plan, style)];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test("Markdown", async () => {
    const link = ({ path, line }: { path: string; line: number }) => `https://example.test/${path}#L${line}`;
    await expect(planMarkdown(plan, { link, open: true })).toMatchFileSnapshot(`golden/${name}.md`);
  });

  test("JSON of the published schema, the bound part byte for byte what the digest covers", async () => {
    const text = planJson(plan);
    const schema = JSON.parse(readFileSync(resolve("schemas/plan.schema.json"), "utf8")) as object;
    const isPlan = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(isPlan(JSON.parse(text)), JSON.stringify(isPlan.errors)).toBe(true);
    expect(planDigest((JSON.parse(text) as Plan).bound)).toBe(plan.digest);
    await expect(text).toMatchFileSnapshot(`golden/${name}.json`);
  });

  test("SVG", async () => {
    const svg = planSvg(plan);
    if (plan.bound.steps.length === 0) expect(svg).toBeUndefined();
    else await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test.each([60, 80, 120])("text stays within %i columns, colour changes no letter", (width) => {
    const lines = planText(plan, { style: { color: false, width } });
    for (const line of lines) expect(cellsOf(line), line).toBeLessThanOrEqual(Math.max(width, 83));
    // eslint-disable-next-line no-control-regex
    const bare = planText(plan, { style: { color: true, width } }).map((line) => line.replace(/\u001b\[[\d;]*m/g, ""));
    expect(bare).toEqual(lines);
  });
});

test.each([
  ["nothing", "no node changes", "No node changes."],
  [
    "upgrade",
    "Talos v1.13.8 → v1.14.1",
    "4 of 4 nodes would upgrade and reboot, one at a time, about 20–46 minutes; etcd keeps its quorum throughout.",
  ],
  [
    "refused",
    "Talos v1.12.4 → v1.14.1",
    "Not like this: Talos v1.12.4 → v1.14.1 skips a minor: Talos tests upgrades from one minor to the next only.",
  ],
  [
    "mixed",
    "configuration changes on 5 nodes",
    "4 of 5 nodes would take over configuration live or reboot into a new configuration, one at a time, about 14–31 minutes; etcd keeps its quorum throughout; by hand: talos-worker-2 joins as a worker.",
  ],
  [
    "executor",
    "Kubernetes v1.36.3 → v1.36.4",
    "KubernetesUpgrade kubernetes (tuppr) does Kubernetes v1.36.3 → v1.36.4.",
  ],
])("%s in words", (name, heading, sentence) => {
  const plan = plans[name] as Plan;
  expect(planHeading(plan)).toBe(heading);
  expect(planSentence(plan)).toBe(sentence);
});

test("names of strangers end no label, no fence and no tag", () => {
  const name = 'x"];```\n--> <script>|@a';
  const plan = planOf({
    base: side({ machines: [machine(name, "10.0.0.1"), ...machines()] }),
    head: side({ machines: [machine(name, "10.0.0.1"), ...machines()] }),
    changes: changes([name], sysctl),
  });
  expect(planMermaid(plan).split("\n").slice(4, 5)).toEqual([
    '    s0n0["x#34;#93;#59;#96;#96;#96;#10;--#62; #60;script#62;#124;#64;a"]',
  ]);
  const outsideFences = planMarkdown(plan).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  expect(outsideFences).not.toMatch(/<script>|```|@a/);
  expect(plan.bound.steps[0]?.commands[0]).toContain(`-f 'talos/clusterconfig/kubernetes-x"];\`\`\``);
  expect(planSvg(plan)).not.toContain("<script>");
  const style = { color: false, width: 100 };
  expect([...planText(plan, { style }), ...planCommands(plan, style)].join("")).not.toContain("\n");
});

test("too many boxes are no diagram", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    machine(`w-${index}`, `10.0.0.${index}`, { controlPlane: false }),
  );
  const plan = planOf({
    base: side({ machines: many }),
    head: side({ machines: many }),
    changes: changes(
      many.map(({ hostname }) => hostname),
      sysctl,
    ),
  });
  expect(planMermaid(plan)).toBe("");
  expect(planSvg(plan)).toContain("w-29");
});
