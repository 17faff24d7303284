// `homelab apply` as a whole: this project's own tree, rendered by the real talhelper with real secrets out of real SOPS, a plan signed by
// the real ssh-keygen, backups by the real age, on the simulated cluster by mutual TLS.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WrongUse } from "#kernel/outcome.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";
import type { Edit } from "../talos/changed-tree.ts";
import { workshop, type Workshop } from "./workshop.ts";

const liveChange: Edit = (tree) =>
  tree.replace(
    "talos/talconfig.yaml",
    /^patches:\n/mu,
    'patches:\n  - |-\n    machine:\n      sysctls:\n        vm.max_map_count: "262144"\n',
  );

async function refusal(promise: Promise<unknown>): Promise<string> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(WrongUse);
  return (thrown as WrongUse).message;
}

function hidesSecrets({ folder, secrets, told }: Workshop, ...texts: readonly string[]) {
  expect(secrets.length).toBeGreaterThan(8);
  const files = readdirSync(join(folder, "state"), { recursive: true, encoding: "utf8", withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(4);
  const all = [
    ...texts,
    ...told,
    ...files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  ].join("\n");
  for (const secret of secrets) expect(all).not.toContain(secret);
}

await describeWithTools(["talhelper", "sops", "age", "talosctl"], "apply", () => {
  test(
    "carries an approved change out, encrypted backup first, and takes no approval twice",
    { timeout: 120_000 },
    async () => {
      await using shop = await workshop(liveChange);
      await shop.approve("anna");
      const answer = await shop.apply();
      expect(answer.text).toContain(`applied ${shop.digest}`);
      expect(answer.exitCode).toBe(0);
      expect(shop.cluster.violations).toEqual([]);
      expect(shop.cluster.hazards).toEqual([]);
      for (const node of shop.cluster.nodes) {
        expect(node.active).toContain("262144");
        expect(node.active).toBe(node.persisted);
      }
      hidesSecrets(shop, answer.text);
      const state = join(shop.folder, "state");
      const snapshot = readdirSync(state, { recursive: true, encoding: "utf8" }).find((name) =>
        name.endsWith("etcd.db.age"),
      );
      const opened = execFileSync(await requireTool("age"), [
        "--decrypt",
        "-i",
        join(shop.folder, "age.txt"),
        join(state, snapshot ?? ""),
      ]);
      expect(opened.length % 512).toBe(32);
      const again = await shop.apply();
      expect(again.exitCode).toBe(0);
      expect(shop.cluster.calls.filter(({ method }) => method.endsWith("/ApplyConfiguration"))).toHaveLength(12);
    },
  );

  test(
    "refuses without an approval, with a stranger's, and for a tree that has moved on",
    { timeout: 120_000 },
    async () => {
      await using shop = await workshop(liveChange);
      expect(await refusal(shop.apply({ approval: [] }))).toMatch(/0 of 1 approvals are there/);
      await shop.approve("eve");
      expect(await refusal(shop.apply({ approval: ["eve.json"] }))).toMatch(/not among the allowed signers/);
      await shop.approve("anna");
      shop.tree.replace("talos/talconfig.yaml", "262144", "262145");
      const moved = await refusal(shop.apply());
      expect(moved).toMatch(/is not what would be done now; plan again/);
      expect(moved).toMatch(/the Talos files that it leads to are others/);
      expect(moved).toMatch(/the configuration of talos-cp-1 is another/);
      expect(shop.cluster.calls.filter(({ method }) => method.endsWith("/ApplyConfiguration"))).toEqual([]);
      expect(shop.memory.lease?.spec.holder ?? "").toBe("");
    },
  );

  test(
    "refuses a cluster with other secrets, and a live configuration that nobody approved",
    { timeout: 120_000 },
    async () => {
      await using shop = await workshop(liveChange);
      await shop.approve("anna");
      const worker = shop.cluster.nodes.find(({ role }) => role === "worker");
      if (worker === undefined) throw new Error("there is no worker");
      const before = worker.active;
      shop.cluster.setConfig(worker.name, before.replace(/^( +)sysctls:\n/mu, '$1sysctls:\n$1  kernel.panic: "7"\n'));
      expect(worker.active).not.toBe(before);
      const byHand = await shop.apply();
      expect(byHand.exitCode).toBe(1);
      expect(byHand.text).toMatch(
        /^stopped: talos-\S+ runs another configuration than the base of the plan: machine\.sysctls/,
      );
      shop.cluster.setConfig(worker.name, before.replace(/^( +)id: \S+$/mu, "$1id: someotherclusterid"));
      const other = await shop.apply();
      expect(other.text).toMatch(/the live cluster id is not that of the secrets/);
      shop.cluster.setConfig(worker.name, before);
      expect((await shop.apply()).exitCode).toBe(0);
    },
  );

  test(
    "asks the nodes before it begins, and an apply that cannot go on can be abandoned",
    { timeout: 120_000 },
    async () => {
      await using shop = await workshop(liveChange);
      await shop.approve("anna");
      const off = shop.cluster.faults.add({
        kind: "apply-rejected",
        node: "talos-cp-3",
        message: "unknown keys found",
      });
      const asked = await shop.apply();
      expect(asked.text).toMatch(/^stopped: talos-cp-3 would not take its configuration: /);
      expect(existsSync(join(shop.folder, "state/journal.jsonl"))).toBe(false);
      expect(shop.memory.lease?.spec.holder).toBe("");
      off();
      shop.cluster.before("/machine.MachineService/EtcdSnapshot", "talos-cp-1", () => {
        shop.cluster.faults.add({ kind: "apply-rejected", node: "talos-cp-2", message: "unknown keys found" });
      });
      const stopped = await shop.apply();
      expect(stopped.text).toMatch(/^stopped: talos-cp-2 tries the configuration: /);
      expect(await refusal(shop.apply({ abandon: true, words: ["sha256:000000000000"] }))).toMatch(
        /the unfinished apply is that of/,
      );
      expect((await shop.apply({ abandon: true })).text).toMatch(
        /^abandoned sha256:\S+ \(talos-cp-2 tries the configuration/,
      );
      expect(shop.memory.lease?.spec.holder).toBe("");
      shop.cluster.faults.clear();
      expect(await refusal(shop.apply())).toMatch(/it was used already/);
      await shop.approve("anna");
      expect((await shop.apply()).exitCode).toBe(0);
      expect(shop.cluster.violations).toEqual([]);
    },
  );

  test("stops at a wish, holds the lock, and goes on without another approval", { timeout: 120_000 }, async () => {
    await using shop = await workshop(liveChange);
    await shop.approve("anna");
    shop.cluster.before("/machine.MachineService/ApplyConfiguration", "talos-cp-2", shop.stop);
    const stopped = await shop.apply();
    expect(stopped.text).toMatch(/^stopped: stopped between two nodes/);
    expect(shop.memory.lease?.spec.holder).toBe("runner: state");
    expect(stopped.exitCode).toBe(1);
    const resumed = await shop.apply({ approval: [] });
    expect(resumed.exitCode).toBe(0);
    expect(shop.memory.lease?.spec.holder).toBe("");
    expect(shop.cluster.calls.filter(({ method }) => method.endsWith("/ApplyConfiguration"))).toHaveLength(12);
    expect(shop.cluster.violations).toEqual([]);
  });

  test(
    "upgrades Talos first, then the configuration, and leaves Kubernetes to a person",
    { timeout: 120_000 },
    async () => {
      await using shop = await workshop((tree) => {
        liveChange(tree);
        tree.replace("talos/talenv.yaml", /^talosVersion: \S+/mu, "talosVersion: v1.13.9");
        tree.replace("talos/talenv.yaml", /^kubernetesVersion: \S+/mu, "kubernetesVersion: v1.36.5");
      });
      await shop.approve("anna");
      const before = new Map(shop.cluster.nodes.map(({ name, active }) => [name, imagesOf(active)]));
      const answer = await shop.apply();
      expect(answer.text).toMatch(/^applied sha256:/);
      expect(answer.text).toMatch(
        /left for a person: Kubernetes v\S+ → v1\.36\.5\n  talosctl .*upgrade-k8s .*--to v?1\.36\.5/,
      );
      expect(shop.cluster.violations).toEqual([]);
      expect(shop.cluster.hazards).toEqual([]);
      for (const node of shop.cluster.nodes) {
        expect(node.boots).toBe(2);
        expect(node.slots[node.booted]?.version).toBe("v1.13.9");
        expect(node.active).toContain("262144");
        expect(imagesOf(node.active)).toEqual(before.get(node.name));
      }
      hidesSecrets(shop, answer.text);
    },
  );
});

function imagesOf(config: string): readonly string[] {
  return [...config.matchAll(/(?:kubelet|kube-\w[\w-]*):v[\d.]+/gu)].map(([image]) => image).sort();
}
