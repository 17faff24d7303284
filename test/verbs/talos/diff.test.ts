// `homelab diff talos` as a whole: what it says where there is nothing to compare, nothing to render with, and of secrets.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "#domain/report/check-report.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { changedTree, homelab, type ChangedTree, type Edit } from "./changed-tree.ts";
import { projectRoot } from "./real-ports.ts";

const sysctls = "talos/patches/global/machine-sysctls.yaml";
const sysctl: Edit = (tree) => tree.replace(sysctls, 'rmem_max: "7500000"', 'rmem_max: "8500000"');
const formats = ["text", "json", "markdown", "sarif", "junit", "github"];

async function json(tree: ChangedTree, argv: readonly string[] = []): Promise<{ code: number; report: CheckReport }> {
  const { code, stdout } = await homelab(["diff", "talos", "--format", "json", ...argv], tree);
  return { code, report: JSON.parse(stdout) as CheckReport };
}

describe("without a tool", () => {
  test("nothing changed: nothing has to be rendered, and every node is unchanged", async () => {
    using tree = changedTree({});
    const { code, stdout } = await homelab(["diff", "talos", "--format", "json"], tree, { tools: false });
    const report = JSON.parse(stdout) as CheckReport;
    expect(code).toBe(0);
    expect(report.verdict).toBe("clean");
    expect(report.examined).toMatchObject({ nodes: 4 });
    expect(report.machineConfigs?.[0]?.nodes.map(({ kind }) => kind)).toEqual(Array(4).fill("unchanged"));
  });

  test("something changed: not checked, and it says what is missing", async () => {
    using tree = changedTree({ head: sysctl });
    const { code, stdout } = await homelab(["diff", "talos"], tree, { tools: false });
    expect(code).toBe(3);
    expect(stdout).toContain("talhelper");
    expect(stdout).not.toContain("no change");
  });

  test("without Talos it says so, and that is no failure", async () => {
    using tree = changedTree({
      base: (each) => {
        each.removeTalos();
        each.write("kubernetes/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n");
      },
    });
    const { code, stdout } = await homelab(["diff", "talos"], tree, { tools: false });
    expect(code).toBe(0);
    expect(stdout).toContain("there is no Talos tree in this repository");
  });

  test("without a branch to compare with: not checked, with the way out", async () => {
    using tree = changedTree({ head: sysctl });
    tree.git("branch", "-m", "main", "trunk");
    const { code, stdout } = await homelab(["diff", "talos"], tree, { tools: false });
    expect(code).toBe(3);
    expect(stdout).toContain("--base");
  });

  test.each([
    [["--from", "newest"], "is no version of Talos"],
    [["--base", "v9"], "v9 is not in this clone"],
  ])("%j is wrong use", async (argv, words) => {
    using tree = changedTree({});
    const { code, stderr } = await homelab(["diff", "talos", ...argv], tree, { tools: false });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test.each([[["diff"]], [["diff", "kustomize"]]])("%j is wrong use", async (argv) => {
    using tree = changedTree({});
    expect((await homelab(argv, tree, { tools: false })).code).toBe(2);
  });
});

await describeWithTools(["talhelper"], "with talhelper", () => {
  test("the JSON report is as its schema says, and the same twice and from another folder", async () => {
    using tree = changedTree({ head: sysctl });
    using other = changedTree({ head: sysctl });
    const argv = ["diff", "talos", "--format", "json"];
    const [one, two, three] = [await homelab(argv, tree), await homelab(argv, tree), await homelab(argv, other)];
    const schema = JSON.parse(readFileSync(join(projectRoot, "schemas/report.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(JSON.parse(one.stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(two.stdout).toBe(one.stdout);
    const withoutCommits = ({ stdout }: { readonly stdout: string }) => stdout.replace(/[0-9a-f]{40}/gu, "");
    expect(withoutCommits(three)).toBe(withoutCommits(one));
  });

  test("as text and as Markdown: who, what, where, how bad", async () => {
    using tree = changedTree({ head: sysctl });
    const text = await homelab(["diff", "talos"], tree);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain(
      "kubernetes: 1 field on 4 nodes; 4 nodes take it over at once; judged for Talos 1.13.8, assumed from the base",
    );
    expect(text.stdout).toMatch(
      /\n {2}all 4 nodes\n {4}- machine\.sysctls\["net\.core\.rmem_max"\]: "7500000" +talos\/patches\/global\/machine-sysctls\.yaml:\d+\n {4}\+ machine\.sysctls\["net\.core\.rmem_max"\]: "8500000"\n/u,
    );
    const page = (await homelab(["diff", "talos", "--format", "markdown"], tree)).stdout;
    expect(page).toMatch(
      /```diff\n {2}all 4 nodes +talos\/patches\/global\/machine-sysctls\.yaml:\d+\n- machine\.sysctls/u,
    );
    expect(page).toContain('- **A, no disruption** · `machine.sysctls["net.core.rmem_max"]`');
  });

  test("a tree that talhelper refuses is a finding, and no node is said to be unchanged", async () => {
    using tree = changedTree({
      head: (each) => each.replace("talos/talenv.yaml", "gateway: 172.16.1.1", "gateway: ''"),
    });
    const { code, report } = await json(tree);
    expect(code).toBe(1);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["talos/render-refused"]);
    expect(new Set(report.machineConfigs?.[0]?.nodes.map(({ kind }) => kind))).toEqual(new Set(["unknown"]));
  });

  test("a base without Talos, and a cluster that goes: every node is new, or gone", async () => {
    const without: Edit = (tree) => {
      tree.removeTalos();
      tree.write("README.md", "nothing\n");
    };
    using added = changedTree({ base: without, head: (tree) => tree.restore() });
    using gone = changedTree({ head: without });
    for (const [tree, kind] of [
      [added, "added"],
      [gone, "removed"],
    ] as const) {
      const { code, report } = await json(tree);
      expect(code).toBe(0);
      expect(report.machineConfigs?.[0]?.nodes.map((node) => node.kind)).toEqual(Array(4).fill(kind));
      expect(report.machineConfigs?.[0]?.changes).toEqual([]);
    }
  });

  test("a folder that is renamed changes no node", async () => {
    using tree = changedTree({ head: (each) => each.git("mv", "talos", "machines") });
    const { code, report } = await json(tree);
    expect(code).toBe(0);
    expect(report.machineConfigs?.map(({ path }) => path)).toEqual(["machines/talconfig.yaml"]);
    expect(report.machineConfigs?.[0]?.nodes.map((node) => node.kind)).toEqual(Array(4).fill("unchanged"));
  });

  test("another secret bundle is told by its blob, not by its content", async () => {
    using tree = changedTree({
      head: (each) =>
        each.replace("talos/talsecret.sops.yaml", /lastmodified: .*/u, 'lastmodified: "2026-01-01T00:00:00Z"'),
    });
    const { code, report } = await json(tree);
    expect(code).toBe(0);
    expect(report.machineConfigs?.[0]?.hidden).toEqual([
      {
        path: "talos/talsecret.sops.yaml",
        base: expect.stringMatching(/^[0-9a-f]{40}$/u) as string,
        head: expect.stringMatching(/^[0-9a-f]{40}$/u) as string,
      },
    ]);
    expect((await homelab(["diff", "talos"], tree)).stdout).toContain(
      "secrets changed, content not shown: talos/talsecret.sops.yaml",
    );
  });

  test("markers in secret fields of patches come out of no format", async () => {
    const marker = "CANARY-e2e-z9Qx7-0123456789";
    const plant =
      (side: string): Edit =>
      (tree) => {
        const secret = `${marker}-${side}`;
        tree.write(
          "talos/patches/global/canary.yaml",
          `machine:\n  env:\n    MY_TOKEN: ${secret}\n  logging:\n    destinations:\n      - endpoint: "tcp://u:${secret}@192.0.2.9:5000"\n        format: json_lines\ncluster:\n  secretboxEncryptionSecret: ${Buffer.from(secret.padEnd(32).slice(0, 32)).toString("base64")}\n  inlineManifests:\n    - name: s\n      contents: |\n        apiVersion: v1\n        kind: Secret\n        metadata: { name: a }\n        stringData: { any: "${secret}" }\n---\napiVersion: v1alpha1\nkind: RegistryAuthConfig\nname: ghcr.io\nusername: a\npassword: ${secret}\n---\napiVersion: v1alpha1\nkind: ExtensionServiceConfig\nname: tailscale\nenvironment:\n  - TS_AUTHKEY=${secret}\n`,
        );
      };
    const use: Edit = (tree) => {
      plant("old")(tree);
      tree.replace(
        "talos/talconfig.yaml",
        '  - "@./patches/global/machine-time.yaml"\n',
        '  - "@./patches/global/machine-time.yaml"\n  - "@./patches/global/canary.yaml"\n',
      );
    };
    using tree = changedTree({ base: use, head: plant("new") });
    const { report } = await json(tree);
    const shown =
      report.machineConfigs?.[0]?.changes.flatMap(({ fields }) => fields.map(({ new: now }) => JSON.stringify(now))) ??
      [];
    expect(report.findings).toEqual([]);
    expect(shown.length).toBeGreaterThanOrEqual(5);
    for (const value of shown) expect(value).toContain("another value");
    for (const format of formats) {
      const { stdout, stderr } = await homelab(["diff", "talos", "--format", format], tree);
      const text = stdout + stderr;
      for (const trace of [
        marker,
        Buffer.from(marker).toString("base64").replace(/=+$/u, "").slice(0, 32),
        Buffer.from(marker).toString("hex"),
      ])
        expect([format, text.includes(trace)]).toEqual([format, false]);
    }
  });
});
