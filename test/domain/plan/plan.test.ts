import { describe, expect, test } from "vitest";
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { buildPlan } from "#domain/plan/build-plan.ts";
import type { PlanStep } from "#domain/plan/plan.ts";
import {
  changes,
  everyone,
  field,
  image,
  inventory,
  kubernetesUpgrade,
  machine,
  machines,
  planOf,
  side,
  subject,
  talosUpgrade,
} from "./cluster.ts";

const sysctl = field({ class: "A", path: 'machine.sysctls["net.core.somaxconn"]', old: "1024", new: "4096" });
const etcdArgument = field({ class: "B", path: "cluster.etcd.extraArgs.quota", new: "8GiB" });

function acts(steps: readonly PlanStep[]): string[] {
  return steps.map(({ action, node }) => `${action} ${node ?? "*"}`);
}

describe("steps", () => {
  test("nothing changes: no step, no order, nothing to hold", () => {
    const plan = planOf();
    expect(plan.bound.steps).toEqual([]);
    expect(plan.bound.order).toBe("");
    expect(plan.bound.preconditions).toEqual([]);
    expect(plan.risk).toBe("none");
    expect(plan.estimate).toEqual({ least: 0, most: 0 });
  });

  test("a live change goes node by node, control planes first, on trial first", () => {
    const plan = planOf({ changes: changes(everyone, sysctl) });
    expect(acts(plan.bound.steps)).toEqual(everyone.map((name) => `apply-config ${name}`));
    expect(plan.bound.steps[0]?.commands).toEqual([
      "talosctl -n 172.16.1.50 -e <172.16.1.51|172.16.1.52> apply-config -f talos/clusterconfig/kubernetes-talos-cp-1.yaml --mode=try --timeout=3m",
      "talosctl -n 172.16.1.50 -e <172.16.1.51|172.16.1.52> version",
      "talosctl -n 172.16.1.50 -e <172.16.1.51|172.16.1.52> apply-config -f talos/clusterconfig/kubernetes-talos-cp-1.yaml --mode=no-reboot",
    ]);
    expect(plan.risk).toBe("low");
    expect(plan.bound.order).toBe(
      "one node at a time; control planes: etcd leader and VIP holder last, read at apply; then workers; nothing starts while any node, or the host under one, is not healthy",
    );
  });

  test("a change that waits for a restart is staged and takes one etcd member away", () => {
    const [step, ...rest] = planOf({ changes: changes(["talos-cp-2"], sysctl, etcdArgument) }).bound.steps;
    expect(rest).toEqual([]);
    expect(step).toMatchObject({
      action: "stage-config-and-reboot",
      class: "B",
      disruption: "reboot",
      etcdMemberAway: true,
      what: "2 fields",
      commands: [
        "talosctl -n 172.16.1.51 -e <172.16.1.50|172.16.1.52> etcd forfeit-leadership",
        "kubectl drain talos-cp-2 --ignore-daemonsets --delete-emptydir-data --timeout=10m",
        "talosctl -n 172.16.1.51 -e <172.16.1.50|172.16.1.52> apply-config -f talos/clusterconfig/kubernetes-talos-cp-2.yaml --mode=staged",
        "talosctl -n 172.16.1.51 -e <172.16.1.50|172.16.1.52> reboot --wait --timeout 15m",
        "talosctl -n 172.16.1.51 -e <172.16.1.50|172.16.1.52> etcd status",
        "kubectl uncordon talos-cp-2",
      ],
    });
  });

  test("an upgrade comes before the configuration, which then meets the new version; Kubernetes is last", () => {
    const both = {
      ...talosUpgrade(),
      head: { ...side(), ...talosUpgrade().head, kubernetesVersion: "v1.37.0" },
    };
    const kubelet = field({ class: "D", path: "machine.kubelet.image", old: "k:v1.36.4", new: "k:v1.37.0" });
    const install = field({ class: "C", path: "machine.install.image" });
    const plan = planOf({ ...both, changes: changes(everyone, kubelet, sysctl, etcdArgument, install) });
    expect([...new Set(plan.bound.steps.map((step) => step.class))]).toEqual(["C", "B", "D"]);
    expect(plan.bound.steps[0]).toMatchObject({ what: "Talos v1.13.8 → v1.14.1", from: "v1.13.8", to: "v1.14.1" });
    expect(plan.bound.steps[0]?.commands[2]).toBe(
      `talosctl -n 172.16.1.50 -e <172.16.1.51|172.16.1.52> upgrade --image ${image("v1.14.1")} --no-reboot --progress plain --timeout 15m`,
    );
    expect(plan.bound.steps[4]?.commands[2]).toContain("--mode=no-reboot");
    expect(plan.bound.steps.at(-1)?.commands.at(-1)).toBe(
      "talosctl -n 172.16.1.50 -e 172.16.1.50 upgrade-k8s --to 1.37.0 --with-docs=false --with-examples=false",
    );
    expect(plan.hops).toEqual([
      { what: "talos", from: "v1.13.8", to: "v1.14.1" },
      { what: "kubernetes", from: "v1.36.4", to: "v1.37.0" },
    ]);
    expect(plan.refusals).toEqual([]);
    expect(plan.risk).toBe("high");
  });

  test("neighbours in the order do not share a host where it can be helped", () => {
    const plan = planOf({ inventory, changes: changes(everyone, sysctl) });
    expect(plan.bound.steps.map(({ node }) => node)).toEqual([
      "talos-cp-1",
      "talos-cp-3",
      "talos-cp-2",
      "talos-worker",
    ]);
    expect(plan.bound.order).toContain("changing hosts between neighbours where possible");
    expect(plan.bound.nodes[0]?.host).toBe("pve1");
  });

  test("an order in the settings is taken", () => {
    const plan = planOf({ apply: { order: ["talos-worker", "talos-cp-3"] }, changes: changes(everyone, sysctl) });
    expect(plan.bound.steps.map(({ node }) => node)).toEqual([
      "talos-worker",
      "talos-cp-3",
      "talos-cp-1",
      "talos-cp-2",
    ]);
    expect(plan.bound.order).toMatch(/^one node at a time, as apply.order has it, then the others/);
  });

  test("a joining worker is a person's business, before the rest", () => {
    const joined = machine("talos-worker-2", "172.16.1.54", { controlPlane: false });
    const plan = planOf({
      head: side({ machines: [...machines(), joined] }),
      changes: changes(everyone, sysctl),
    });
    expect(acts(plan.bound.steps)[0]).toBe("person talos-worker-2");
    expect(plan.bound.steps[0]?.commands).toEqual([
      "talosctl -n 172.16.1.54 -e 172.16.1.54 apply-config --insecure -f talos/clusterconfig/kubernetes-talos-worker-2.yaml",
      "kubectl wait --for=condition=Ready node/talos-worker-2 --timeout=15m",
    ]);
    expect(plan.bound.nodes.map(({ kind }) => kind)).toEqual(["changed", "changed", "changed", "changed", "added"]);
    expect(plan.bound.preconditions.map(({ id }) => id)).toContain("by-hand");
    expect(plan.refusals).toEqual([]);
  });

  test("a control plane is exchanged: the old member leaves before the new one joins", () => {
    const [first, second] = machines();
    const replaced = [first, second, machine("talos-cp-4", "172.16.1.55"), machines()[3]].filter(
      (one) => one !== undefined,
    );
    const plan = planOf({ head: side({ machines: replaced }) });
    expect(acts(plan.bound.steps)).toEqual(["person talos-cp-3", "person talos-cp-4"]);
    expect(plan.bound.steps[0]).toMatchObject({
      etcdMemberAway: true,
      what: "leaves etcd and the cluster; its disk is wiped",
    });
    expect(plan.bound.steps[0]?.commands).toContain(
      "talosctl -n 172.16.1.52 -e <172.16.1.50|172.16.1.51> reset --graceful",
    );
    expect(plan.refusals).toEqual([]);
    expect(plan.risk).toBe("high");
  });

  test("what a controller in the cluster owns is left to it", () => {
    const executor = { owns: "talos", name: "TalosUpgrade talos (tuppr)", path: "kubernetes/x.yaml", line: 3 } as const;
    const plan = planOf({ ...talosUpgrade(), executors: [executor] });
    expect(plan.bound.steps[0]).toMatchObject({ executor: executor.name, commands: [] });
    expect(plan.estimate).toEqual({ least: 0, most: 0 });
    const labels = planOf({ changes: changes(everyone, sysctl), executors: [executor] });
    expect(labels.bound.steps.every((step) => step.executor === undefined)).toBe(true);
  });

  test("an old Talos reboots by itself after its upgrade", () => {
    const [step] = planOf(talosUpgrade("v1.11.5", "v1.12.4")).bound.steps;
    const verbs = step?.commands.map((line) => line.replace(/^talosctl -n \S+ -e \S+ /u, "").split(" ")[0]);
    expect(verbs).toEqual(["etcd", "kubectl", "upgrade", "etcd", "kubectl"]);
    expect(step?.commands[2]).toMatch(/--wait --timeout 30m$/);
  });
});

describe("no half plan", () => {
  test("a node that could not be rendered leaves nothing to plan", () => {
    const unknown = {
      hostname: "talos-cp-2",
      controlPlane: true,
      kind: "unknown",
      why: "needs KEY",
      fields: [],
    } as const;
    expect(buildPlan(subject({ changes: [...changes(["talos-cp-1"], sysctl), unknown] }))).toEqual({
      unplannable: [{ hostname: "talos-cp-2", why: "needs KEY" }],
    });
  });
});

describe("the digest", () => {
  const plan = planOf({ ...talosUpgrade(), inventory });

  test("is that of the bound part in canonical form", () => {
    expect(plan.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(planOf({ ...talosUpgrade(), inventory })).toEqual(plan);
    expect(canonicalJson(JSON.parse(JSON.stringify(plan.bound)))).toBe(canonicalJson(plan.bound));
  });

  test.each([
    ["the tree", { head: side({ ...talosUpgrade().head, tree: "sha256:other" }) }],
    ["a tool's version", { tools: [{ name: "talhelper", version: "3.1.17" }] }],
    ["the hosts, and with them the order", { inventory: subject().inventory }],
    ["a node's configuration", { head: side({ ...talosUpgrade().head, machines: machines(image("v1.14.2")) }) }],
  ] as const)("changes with %s", (_, options) => {
    expect(planOf({ ...talosUpgrade(), inventory, ...options }).digest).not.toBe(plan.digest);
  });

  test("does not depend on the digests of binaries, the soak, or what rides along", () => {
    const other = planOf({
      ...talosUpgrade(),
      inventory,
      tools: [{ name: "talhelper", version: "3.1.16", sha256: "f".repeat(64) }],
      apply: { soak: "10m" },
      ridesAlong: ["talos/patches/a.yaml"],
      secrets: "real",
    });
    expect(other.digest).toBe(plan.digest);
    expect(other.estimate).not.toEqual(plan.estimate);
  });
});

test("a patch upgrade of Kubernetes is one step for the whole cluster", () => {
  const plan = planOf(kubernetesUpgrade());
  expect(acts(plan.bound.steps)).toEqual(["upgrade-kubernetes *"]);
  expect(plan.risk).toBe("medium");
  expect(plan.estimate).toEqual({ least: 6, most: 17 });
});
