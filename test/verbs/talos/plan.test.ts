// `homelab plan` and the Talos part of `homelab check`, as a whole.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";
import { changedTree, homelab, type Edit } from "./changed-tree.ts";

const sysctls = "talos/patches/global/machine-sysctls.yaml";
const sysctl: Edit = (tree) => tree.replace(sysctls, 'rmem_max: "7500000"', 'rmem_max: "8500000"');
const talenv = "talos/talenv.yaml";

const readPlan = (root: string) => JSON.parse(readFileSync(join(root, "plan.json"), "utf8")) as Plan;

describe("what if", () => {
  test("needs no tool, edits nothing, and says so in the digest's part", async () => {
    using tree = changedTree({});
    const argv = ["plan", "--from", "1.13.8", "--to", "v1.14.1", "--out", "plan.json"];
    const { code, stderr } = await homelab(argv, tree, { tools: false });
    expect(stderr).toBe("written to plan.json: clean\n");
    expect(code).toBe(0);
    const plan = readPlan(tree.root);
    expect(plan.bound).toMatchObject({ whatIf: true, tools: [], cluster: "kubernetes" });
    expect(plan.bound.steps.map(({ node, what }) => `${node}: ${what}`)).toEqual(
      ["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"].map((name) => `${name}: Talos v1.13.8 → v1.14.1`),
    );
    expect(plan.secrets).toBeUndefined();
  });

  test("a path of several hops is refused, with the hops", async () => {
    using tree = changedTree({});
    const argv = [
      "plan",
      "--from",
      "1.12.4",
      "--from-kubernetes",
      "1.30.1",
      "--to",
      "1.14.1",
      "--to-kubernetes",
      "1.33.2",
    ];
    const { code, stdout } = await homelab(argv, tree, { tools: false });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/gu, " ")).toContain(
      "Kubernetes v1.30.1 → v1.31.x, then Talos v1.12.4 → v1.13.x, then Kubernetes v1.31.x → v1.32.x, then Kubernetes v1.32.x → v1.33.2, then Talos v1.13.x → v1.14.1",
    );
  });

  test.each([
    [["--to", "latest"], '--to: "latest" is no version; write one as 1.13.8'],
    [["--to", "1.14"], '--to: "1.14" is no version; write one as 1.13.8'],
    [["--from-kubernetes", "1.36.1"], "--from-kubernetes answers nothing without --to or --to-kubernetes"],
    [["--to", "1.14.1", "--base", "main"], "ask about versions, and --base and --applied about a change"],
    [["--applied", "nowhere"], "nowhere is not in this clone"],
  ])("%j is wrong use", async (argv, message) => {
    using tree = changedTree({});
    const { code, stderr } = await homelab(["plan", ...argv], tree, { tools: false });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("without talhelper", () => {
  test("a changed tree has no plan, and nothing is written in its place", async () => {
    using tree = changedTree({ head: sysctl });
    const { code, stderr } = await homelab(["plan", "--out", "plan.json"], tree, { tools: false });
    expect(code).toBe(3);
    expect(existsSync(join(tree.root, "plan.json"))).toBe(false);
    expect(stderr).toMatch(/unchecked +plan of talos\/talconfig.yaml ×4: talos-cp-1 cannot be compared: talhelper: .*/);
  });

  test("check says the same of a changed tree, and nothing of one that stays", async () => {
    using changed = changedTree({ head: sysctl });
    expect((await homelab(["check"], changed, { tools: false })).code).toBe(3);
    using same = changedTree({ head: (tree) => tree.write("notes.md", "nothing of Talos\n") });
    const { code, stdout } = await homelab(["check"], same, { tools: false });
    expect(code).toBe(0);
    expect(stdout).toContain("etcd ●●● 3 members");
    expect(stdout).toContain("plan  no node changes\n");
  });

  test("a repository without Talos has none, and that is no failure", async () => {
    using tree = changedTree({
      base: (each) => {
        rmSync(join(each.root, "talos"), { recursive: true });
        each.write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n");
      },
    });
    const { code, stdout } = await homelab(["plan"], tree, { tools: false });
    expect(code).toBe(0);
    expect(stdout).toContain("there is no Talos tree in this repository");
  });
});

await describeWithTools(["talhelper"], "with talhelper", () => {
  test("check compares, plans and draws, and its report fits the schema", async () => {
    using tree = changedTree({ head: sysctl });
    const text = await homelab(["check"], tree);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain('machine.sysctls["net.core.rmem_max"]');
    expect(text.stdout).toContain(
      "4 of 4 nodes would take over configuration live, one at a time, about 8–16 minutes.",
    );
    const { stdout } = await homelab(["check", "--format", "json"], tree);
    const report = JSON.parse(stdout) as CheckReport;
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    formats.default(ajv);
    const isReport = ajv.compile(JSON.parse(readFileSync(resolve("schemas/report.schema.json"), "utf8")) as object);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(report.examined.nodes).toBe(4);
    const { code } = await homelab(["plan", "--out", "plan.json"], tree);
    expect(code).toBe(0);
    expect(report.talos?.[0]?.digest).toBe(readPlan(tree.root).digest);
    expect(report.revisions?.base).toMatch(/^[0-9a-f]{40}$/);
  });

  test("a refusal is a finding at its line", async () => {
    using tree = changedTree({
      head: (each) => each.replace(talenv, "clusterPodNet: 10.42.0.0/16", "clusterPodNet: 10.44.0.0/16"),
    });
    const { code, stdout } = await homelab(["check", "--format", "json"], tree);
    const [finding] = (JSON.parse(stdout) as CheckReport).findings.filter(({ rule }) => rule.startsWith("plan/"));
    expect(code).toBe(1);
    expect(finding).toMatchObject({ rule: "plan/cluster-cidr", severity: "error", since: "head" });
    expect(finding?.path).toMatch(/^talos\//);
  });

  test("what was merged and not applied rides along", async () => {
    using tree = changedTree({});
    tree.git("tag", "applied");
    tree.replace("talos/patches/global/machine-time.yaml", /$/u, "# once more\n");
    tree.git("commit", "-qam", "merged before, never applied");
    sysctl(tree);
    tree.git("commit", "-qam", "this change");
    const { code } = await homelab(["plan", "--applied", "applied", "--out", "plan.json"], tree);
    expect(code).toBe(0);
    const plan = readPlan(tree.root);
    expect(plan.ridesAlong).toEqual(["talos/patches/global/machine-time.yaml"]);
    expect(plan.bound.steps).toHaveLength(4);
  });

  test("two halves, and a controller that owns the version", async () => {
    const upgrade = (version: string) =>
      `apiVersion: tuppr.home-operations.com/v1alpha1\nkind: TalosUpgrade\nmetadata: { name: talos }\nspec: { talos: { version: ${version} } }\n`;
    using tree = changedTree({
      base: (each) => {
        each.replace(talenv, /talosVersion: .*/u, "talosVersion: v1.13.8");
        each.write("kubernetes/upgrade.yaml", upgrade("v1.13.8"));
      },
      head: (each) => {
        each.replace(talenv, /talosVersion: .*/u, "talosVersion: v1.13.9");
        each.write("kubernetes/upgrade.yaml", upgrade("v1.13.9"));
      },
    });
    await homelab(["plan", "--out", "plan.json"], tree);
    const plan = readPlan(tree.root);
    expect(new Set(plan.bound.steps.map(({ executor }) => executor))).toEqual(new Set(["TalosUpgrade talos (tuppr)"]));
    expect(plan.bound.steps).toHaveLength(4);
    expect(plan.halves?.kubernetes).toContain("kubernetes/upgrade.yaml");
    expect(plan.halves?.advice).toMatch(/^merge the Talos half first/);
  });
});

await describeWithTools(["talosctl"], "the commands", () => {
  test("every flag is one that the real talosctl knows", async () => {
    const talosctl = await requireTool("talosctl");
    const golden = join(import.meta.dirname, "../../trees/talos-scenarios/golden");
    const home = mkdtempSync(join(tmpdir(), "homelab-talosctl-"));
    const lines = new Set<string>();
    for (const name of [
      "talos-patch",
      "etcd-argument",
      "sysctl",
      "control-plane-replacement",
      "kubernetes-minor",
      "secret-rotation",
    ])
      for (const { commands } of (JSON.parse(readFileSync(join(golden, `${name}.json`), "utf8")) as Plan).bound.steps)
        for (const line of commands)
          if (line.startsWith("talosctl ")) lines.add(line.replace(/(?:\d+\.){3}\d+|<[^>]*>/gu, "10.0.0.1"));
    const shapes = [...lines].map((line) => line.split(" ").slice(1));
    expect(shapes.length).toBeGreaterThan(10);
    try {
      for (const words of shapes)
        // Help is printed only when every flag before it was understood.
        expect(
          () => execFileSync(talosctl, [...words, "--help"], { env: { HOME: home }, stdio: "pipe" }),
          words.join(" "),
        ).not.toThrow();
      expect(() =>
        execFileSync(talosctl, ["upgrade", "--no-such-flag", "--help"], { env: { HOME: home }, stdio: "pipe" }),
      ).toThrow();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
