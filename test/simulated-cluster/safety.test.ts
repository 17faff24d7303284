// The simulation's own watch: whoever drives it wrongly is seen, and an accident of the scenario is not held against the driver.
import { describe, expect, test } from "vitest";
import { simulatedCluster } from "./cluster.ts";
import type { Fault } from "./faults.ts";
import { plainClient, type PlainClient } from "./plain-client.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";

const machine = (name: string) => `/machine.MachineService/${name}`;
const reboot = (client: PlainClient, node: string) => client.unary(machine("Reboot"), { mode: "DEFAULT" }, { node });
const back = (cluster: SimulatedCluster, node: string, boots = 2) =>
  cluster.until(() => cluster.node(node).boots === boots && cluster.node(node).stage === "RUNNING");

describe("what an action must not do", () => {
  test("one node after the other: nothing to say", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    for (const node of ["cp-2", "cp-3", "worker-1"]) {
      await reboot(client, node);
      await back(cluster, node);
    }
    expect(cluster.violations).toEqual([]);
  });

  test("two at once, of which one is a worker", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    await reboot(client, "worker-1");
    await reboot(client, "cp-2");
    await Promise.all([back(cluster, "worker-1"), back(cluster, "cp-2")]);
    expect(new Set(cluster.violations.map(({ kind }) => kind))).toEqual(new Set(["two-nodes-away"]));
  });

  test("two control planes at once", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    await reboot(client, "cp-3");
    await reboot(client, "cp-2");
    await Promise.all([back(cluster, "cp-3"), back(cluster, "cp-2")]);
    expect(new Set(cluster.violations.map(({ kind }) => kind))).toEqual(new Set(["two-nodes-away", "quorum-lost"]));
    expect(cluster.violations.find(({ kind }) => kind === "quorum-lost")?.detail).toContain(
      "1 of 3 voters run, 2 are needed",
    );
  });

  test.each<readonly [string, readonly Fault[]]>([
    ["a learner", [{ kind: "etcd-learner", node: "cp-3" }]],
    ["a stopped member", [{ kind: "etcd-stopped", node: "cp-3" }]],
    ["a missing member", [{ kind: "etcd-member-missing", node: "cp-3" }]],
    ["a node that is down", [{ kind: "down", node: "cp-3" }]],
  ])("taking a control plane away beside %s", async (_, faults) => {
    await using cluster = await simulatedCluster({ faults });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    await reboot(client, "cp-2");
    await back(cluster, "cp-2");
    expect(cluster.violations.map(({ kind }) => kind)).toContain("quorum-lost");
  });

  test("a configuration that reboots, beside a node that is away", async () => {
    await using cluster = await simulatedCluster({ faults: [{ kind: "down", node: "worker-1" }] });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const data = Buffer.from(cluster.node("cp-2").active);
    await client.unary(machine("ApplyConfiguration"), { data, mode: "REBOOT" }, { node: "cp-2" });
    await back(cluster, "cp-2");
    expect(cluster.violations).toMatchObject([{ kind: "two-nodes-away", node: "cp-2", detail: "cp-2, worker-1" }]);
  });

  test("the only control plane cannot go without the loss of quorum", async () => {
    await using cluster = await simulatedCluster({ nodes: [{ name: "single" }] });
    using client = plainClient(cluster.talosconfig("os:admin"));
    await reboot(client, "single");
    await back(cluster, "single");
    expect(cluster.violations).toMatchObject([{ kind: "quorum-lost", node: "single" }]);
  });
});

describe("an accident", () => {
  test("is not held against the driver, what he does afterwards is", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    cluster.powerOff("cp-3");
    cluster.powerOff("worker-1");
    expect(cluster.violations).toEqual([]);
    await reboot(client, "cp-2");
    expect(cluster.violations).not.toEqual([]);
  });
});

describe("an action in spite of a warning", () => {
  test.each<readonly [string, (cluster: SimulatedCluster) => unknown]>([
    ["etcd-alarm", ({ faults }) => faults.add({ kind: "etcd-alarm", alarm: "NOSPACE", node: "cp-1" })],
    ["etcd-learner", ({ faults }) => faults.add({ kind: "etcd-learner", node: "cp-3" })],
    ["etcd-member-missing", ({ faults }) => faults.add({ kind: "etcd-member-missing", node: "cp-3" })],
    ["etcd-error", ({ faults }) => faults.add({ kind: "etcd-lagging", behind: 900, node: "cp-1" })],
    ["etcd-disagrees", ({ faults }) => faults.add({ kind: "etcd-other-term", node: "cp-1" })],
    [
      "diagnostic",
      ({ faults }) => faults.add({ kind: "diagnostic", id: "address-overlap", message: "m", node: "cp-1" }),
    ],
    [
      "other-node-not-ready",
      ({ faults }) => faults.add({ kind: "not-ready", condition: "c", reason: "r", node: "cp-1" }),
    ],
    ["config-staged", (cluster) => cluster.stageConfig("cp-2", cluster.node("cp-2").active.replace("65535", "9"))],
    ["installed-elsewhere", ({ node }) => node("cp-1").meta.set("0x06", "A")],
    ["upgrade-armed", ({ node }) => node("cp-2").meta.set("0x06", "B")],
    ["no-snapshot", () => undefined],
  ])("%s", async (kind, arrange) => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    arrange(cluster);
    if (kind !== "no-snapshot") await client.stream(machine("EtcdSnapshot"));
    await reboot(client, "cp-2");
    expect(cluster.hazards.map((hazard) => hazard.kind)).toEqual([kind]);
  });

  test("an install on a second node ahead", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"));
    for (const node of ["cp-2", "cp-3"])
      await client.stream("/machine.LifecycleService/Upgrade", { source: { imageName: "i:v1.13.10" } }, { node });
    expect(cluster.hazards).toEqual([{ kind: "installed-elsewhere", node: "cp-3", detail: "install: cp-2" }]);
  });

  test("leader-not-moved", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-2"));
    await client.stream(machine("EtcdSnapshot"));
    await reboot(client, "cp-1");
    expect(cluster.hazards.map(({ kind }) => kind)).toEqual(["leader-not-moved"]);
  });
});
