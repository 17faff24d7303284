// Every command that the simulation claims, by the real talosctl.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWithTools } from "../tools/real-tools.ts";
import { talosctlPace } from "./boot.ts";
import { simulatedCluster } from "./cluster.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";
import { talosctlOf, type Talosctl } from "./talosctl.ts";
import { defaultSchematic } from "./topology.ts";

const installer = (version: string) => `factory.talos.dev/metal-installer/${defaultSchematic}:${version}`;
const rows = (table: string) =>
  table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ {2,}/));

await describeWithTools(["talosctl"], "the real talosctl reads", () => {
  let cluster: SimulatedCluster;
  let talosctl: Talosctl;
  beforeAll(async () => {
    cluster = await simulatedCluster({ vip: "192.0.2.5" });
    talosctl = await talosctlOf(cluster);
  });
  afterAll(async () => {
    talosctl[Symbol.dispose]();
    await cluster.close();
  });
  const run = async (on: readonly string[], ...args: readonly string[]) => {
    const ran = await talosctl.run("cp-1", on, ...args);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    return ran.stdout;
  };

  test("version of several nodes, and of the endpoint's own", async () => {
    const text = await run(["cp-1", "worker-1"], "version", "--short");
    expect([...text.matchAll(/NODE: +(\S+)\n\s+Tag: +(\S+)/g)].map(([, node, tag]) => [node, tag])).toEqual([
      ["cp-1", "v1.13.9"],
      ["worker-1", "v1.13.9"],
    ]);
  });

  test.each([
    ["machinestatus", ["cp-2", "runtime", "MachineStatus", "machine", "1", "running", "true"]],
    ["nodename", ["cp-2", "k8s", "Nodename", "nodename", "1", "cp-2"]],
    ["extensions", ["cp-2", "runtime", "ExtensionStatus", "1", "1", "schematic", defaultSchematic]],
    [
      "members",
      ["cp-2", "cluster", "Member", "worker-1", "1", "worker-1", "worker", "Talos (v1.13.9)", '["192.0.2.14"]'],
    ],
    ["machinetype", ["cp-2", "config", "MachineType", "machine-type", "1"]],
    ["version", ["cp-2", "runtime", "Version", "version", "1", "1.13.9"]],
    ["rd", ["cp-2", "meta", "ResourceDefinition", "metakeys.runtime.talos.dev", "1"]],
  ])("get %s", async (kind, row) => {
    expect(rows(await run(["cp-2"], "get", kind))).toContainEqual(row);
  });

  test("the VIP is among the addresses of its holder only", async () => {
    expect(await run(["cp-1"], "get", "addresses")).toContain("192.0.2.5/32");
    expect(await run(["cp-2"], "get", "addresses")).not.toContain("192.0.2.5/32");
  });

  test("no diagnostics, no META keys: headers and exit 0", async () => {
    expect(rows(await run(["cp-1"], "get", "diagnostics"))).toEqual([]);
    expect(rows(await run(["cp-1"], "get", "metakeys"))).toEqual([]);
  });

  test("the machine configuration comes out as it is", async () => {
    const text = await run(["cp-3"], "get", "machineconfig", "v1alpha1", "-o", "jsonpath={.spec}");
    expect(text.trim()).toBe(cluster.node("cp-3").active.trim());
    const status = JSON.parse(await run(["cp-3"], "get", "machinestatus", "machine", "-o", "json")) as object;
    expect(status).toMatchObject({
      node: "cp-3",
      spec: { stage: "running", status: { ready: true, unmetConditions: [] } },
    });
  });

  test("the machine configuration made up for a node is a valid one", async () => {
    for (const name of ["cp-1", "worker-1"]) {
      const file = join(talosctl.folder, `${name}.yaml`);
      writeFileSync(file, cluster.node(name).active);
      const { code, stdout, stderr } = await talosctl.offline("validate", "-c", file, "-m", "metal", "--strict");
      expect([code, stdout, stderr]).toEqual([0, `${file} is valid for metal mode\n`, ""]);
    }
  });

  test("etcd members, status, alarms", async () => {
    const members = rows(await run(["cp-1", "cp-2"], "etcd", "members"));
    expect(members.map(([node, , name]) => [node, name])).toEqual(
      ["cp-1", "cp-2"].flatMap((node) => ["cp-1", "cp-2", "cp-3"].map((name) => [node, name])),
    );
    const status = rows(await run(["cp-1", "cp-2", "cp-3"], "etcd", "status"));
    expect(new Set(status.map((row) => row[4])).size).toBe(1);
    expect(await run(["cp-1"], "etcd", "alarm", "list")).toBe("");
    const off = cluster.faults.add({ kind: "etcd-alarm", alarm: "NOSPACE", node: "cp-2" });
    expect(await run(["cp-1"], "etcd", "alarm", "list")).toContain("NOSPACE");
    expect(await run(["cp-1"], "etcd", "alarm", "disarm")).toContain("NOSPACE");
    expect(await run(["cp-1"], "etcd", "alarm", "list")).toBe("");
    off();
    await run(["cp-1"], "etcd", "defrag");
  });

  test("etcd forfeit-leadership moves the leader", async () => {
    const before = cluster.etcd.leader()?.node.name ?? "";
    await run([before], "etcd", "forfeit-leadership");
    expect(cluster.etcd.leader()?.node.name).not.toBe(before);
  });

  test("etcd snapshot is a database that bbolt opens, with its digest", async () => {
    const file = join(talosctl.folder, "etcd.snapshot");
    const text = await run(["cp-2"], "etcd", "snapshot", file);
    expect(text).toMatch(/total keys 1, total size 24576\n$/);
    const bytes = readFileSync(file);
    const digest = createHash("sha256").update(bytes.subarray(0, -32)).digest();
    expect(digest.equals(bytes.subarray(-32))).toBe(true);
  });

  test("boot id, services, logs, memory, events", async () => {
    expect(await run(["cp-2"], "read", "/proc/sys/kernel/random/boot_id")).toBe(`${cluster.node("cp-2").bootId}\n`);
    expect(rows(await run(["cp-2"], "service")).map(([, id, state]) => [id, state])).toContainEqual([
      "etcd",
      "Running",
    ]);
    expect(await run(["cp-2"], "service", "etcd", "restart")).toContain("restarted");
    expect(await run(["cp-2"], "dmesg")).toContain("boot 1");
    expect(rows(await run(["cp-2"], "memory"))).toHaveLength(1);
  });

  test("health, by the server", async () => {
    const { code, stderr } = await talosctl.run("cp-1", ["cp-1"], "health", "--wait-timeout", "2s");
    expect([code, stderr]).toEqual([0, expect.stringContaining("waiting for all control plane nodes to be ready: OK")]);
    const off = cluster.faults.add({ kind: "not-ready", condition: "services", reason: "kubelet", node: "cp-3" });
    expect((await talosctl.run("cp-1", ["cp-1"], "health", "--wait-timeout", "0s")).code).toBe(1);
    off();
  });

  test("image pull", async () => {
    const { code, stderr, stdout } = await talosctl.run(
      "cp-1",
      ["cp-2"],
      "image",
      "pull",
      "--namespace",
      "system",
      installer("v1.13.9"),
    );
    expect([code, stdout + stderr]).toEqual([0, expect.stringContaining(`pulled image ${installer("v1.13.9")}`)]);
  });

  test("apply-config: dry run, try, staged", async () => {
    const file = join(talosctl.folder, "new.yaml");
    const wanted = cluster.node("cp-3").active.replace("65535", "1000");
    writeFileSync(file, wanted);
    const apply = (...args: string[]) => talosctl.run("cp-1", ["cp-3"], "apply-config", "-f", file, ...args);
    const dry = await apply("--dry-run");
    expect(dry.stderr).toMatch(/^Dry run summary:\nApplied configuration without a reboot \(skipped in dry-run\)\./);
    expect(dry.stderr).toContain('-    net.core.somaxconn: "65535"\n+    net.core.somaxconn: "1000"\n');
    const before = cluster.node("cp-3").active;
    expect((await apply("--mode=try", "--timeout=3m")).stderr).toContain("automatically reverted back in 3m0s");
    expect([cluster.node("cp-3").active, cluster.node("cp-3").persisted]).toEqual([wanted, before]);
    cluster.clock.skip(180_000);
    expect(cluster.node("cp-3").active).toBe(before);
    expect((await apply("--mode=staged")).stderr).toContain("Staged configuration");
    expect([cluster.node("cp-3").active, cluster.node("cp-3").persisted]).toEqual([before, wanted]);
    expect((await apply("--mode=no-reboot")).code).toBe(0);
    expect(cluster.node("cp-3").active).toBe(wanted);
    writeFileSync(file, "machine: {type: worker");
    expect((await apply()).code).toBe(1);
  });

  test("roles: what a reader may not, it does not get", async () => {
    const reader = talosctl.as("os:reader");
    expect((await reader.run("cp-1", ["cp-2"], "get", "machinestatus")).code).toBe(0);
    for (const args of [["get", "machineconfig"], ["read", "/proc/sys/kernel/random/boot_id"], ["reboot"]]) {
      const { code, stderr } = await reader.run("cp-1", ["cp-2"], ...args);
      expect([args, code, stderr]).toEqual([args, 1, expect.stringContaining("not authorized")]);
    }
    const backup = talosctl.as("os:etcd:backup");
    expect((await backup.run("cp-1", ["cp-2"], "etcd", "snapshot", join(talosctl.folder, "b"))).code).toBe(0);
    expect((await backup.run("cp-1", ["cp-2"], "version")).code).toBe(1);
  });

  test("a worker forwards nothing but answers for itself; the VIP leads to its holder", async () => {
    expect((await talosctl.run("worker-1", ["worker-1"], "version")).code).toBe(0);
    expect((await talosctl.run("worker-1", ["cp-1"], "version")).stderr).toContain("no request forwarding");
    expect((await talosctl.run(cluster.vipEndpoint ?? "", ["cp-2"], "version")).code).toBe(0);
  });

  test("with one of two nodes gone version warns and is content", async () => {
    cluster.powerOff("worker-1");
    const ran = await talosctl.run("cp-1", ["cp-1", "worker-1"], "version", "--short");
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining("192.0.2.14:50000")]);
    expect((await talosctl.run("cp-1", ["worker-1"], "version")).code).toBe(1);
    cluster.powerOn("worker-1");
    await cluster.until(() => cluster.node("worker-1").stage === "RUNNING");
  });

  test("nothing of all this endangered the cluster", () => {
    expect(cluster.violations).toEqual([]);
    expect(cluster.calls.length).toBeGreaterThan(60);
  });
});

await describeWithTools(["talosctl"], "the real talosctl takes nodes away and gets them back", () => {
  const scenario = (title: string, what: (cluster: SimulatedCluster, talosctl: Talosctl) => Promise<void>) =>
    test.concurrent(title, { timeout: 30_000 }, async () => {
      await using cluster = await simulatedCluster({ pace: talosctlPace });
      using talosctl = await talosctlOf(cluster);
      await what(cluster, talosctl);
      expect(cluster.violations).toEqual([]);
    });

  scenario("reboot --wait, through another node", async (cluster, talosctl) => {
    const before = cluster.node("cp-2").bootId;
    const { code, stderr } = await talosctl.run("cp-1", ["cp-2"], "reboot", "--wait", "--timeout", "20s");
    expect([code, stderr]).toEqual([0, expect.stringContaining("post check passed")]);
    expect(cluster.node("cp-2").bootId).not.toBe(before);
  });

  scenario("reboot --wait, of the endpoint itself", async (cluster, talosctl) => {
    const { code, stderr } = await talosctl.run("cp-2", ["cp-2"], "reboot", "--wait", "--timeout", "20s");
    expect([code, stderr]).toEqual([0, expect.stringContaining("post check passed")]);
    expect(cluster.node("cp-2").boots).toBe(2);
  });

  scenario("upgrade, and rollback", async (cluster, talosctl) => {
    const upgraded = await talosctl.run(
      "cp-1",
      ["cp-3"],
      "upgrade",
      "--image",
      installer("v1.14.1"),
      "--drain=false",
      "--timeout",
      "20s",
    );
    expect([upgraded.code, upgraded.stderr]).toEqual([0, expect.stringContaining("post check passed")]);
    expect(cluster.node("cp-3")).toMatchObject({ booted: "B", boots: 2 });
    expect((await talosctl.run("cp-1", ["cp-3"], "version", "--short")).stdout).toContain("v1.14.1");
    expect(cluster.node("cp-3").meta.size).toBe(0);
    expect((await talosctl.run("cp-1", ["cp-3"], "rollback")).code).toBe(0);
    await cluster.until(() => cluster.node("cp-3").boots === 3 && cluster.node("cp-3").stage === "RUNNING");
    expect((await talosctl.run("cp-1", ["cp-3"], "version", "--short")).stdout).not.toContain("v1.14.1");
  });

  scenario("upgrade --no-reboot leaves the node installed and not rebooted", async (cluster, talosctl) => {
    const { code } = await talosctl.run("cp-1", ["cp-3"], "upgrade", "--image", installer("v1.13.10"), "--no-reboot");
    expect([code, cluster.node("cp-3").boots]).toEqual([0, 1]);
    expect((await talosctl.run("cp-1", ["cp-3"], "get", "metakeys")).stdout).toMatch(/0x06 +1 +A/);
  });

  scenario("upgrade --legacy", async (cluster, talosctl) => {
    const { code, stderr } = await talosctl.run(
      "cp-1",
      ["cp-2"],
      "upgrade",
      "--legacy",
      "--image",
      installer("v1.13.10"),
      "--drain=false",
      "--timeout",
      "20s",
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining("post check passed")]);
    expect(cluster.calls.map(({ method }) => method)).toContain("/machine.MachineService/Upgrade");
  });

  scenario("upgrade of a 1.12 node falls back to the older call", async (cluster, talosctl) => {
    cluster.setVersion("worker-1", "v1.12.4");
    const { code } = await talosctl.run(
      "cp-1",
      ["worker-1"],
      "upgrade",
      "--image",
      installer("v1.13.9"),
      "--drain=false",
      "--timeout",
      "20s",
    );
    expect([code, cluster.node("worker-1").booted]).toEqual([0, "B"]);
    expect(cluster.calls.map(({ method }) => method)).toContain("/machine.MachineService/Upgrade");
  });

  scenario("a failed installer: exit 1 and no reboot", async (cluster, talosctl) => {
    cluster.faults.add({ kind: "installer-fails", exitCode: 1, lines: ["error: no space left"], node: "cp-2" });
    const { code, stderr } = await talosctl.run(
      "cp-1",
      ["cp-2"],
      "upgrade",
      "--image",
      installer("v1.13.10"),
      "--drain=false",
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining("no space left")]);
    expect(cluster.node("cp-2")).toMatchObject({ boots: 1, next: "A" });
  });

  scenario("an automatic fallback to the old version: exit 0 all the same", async (cluster, talosctl) => {
    cluster.faults.add({ kind: "boots-old-version", node: "cp-2" });
    const { code } = await talosctl.run(
      "cp-1",
      ["cp-2"],
      "upgrade",
      "--image",
      installer("v1.13.10"),
      "--drain=false",
      "--timeout",
      "20s",
    );
    expect([code, cluster.node("cp-2").booted, cluster.node("cp-2").boots]).toEqual([0, "A", 2]);
  });

  scenario("a node that never returns: exit 1 at the timeout", async (cluster, talosctl) => {
    cluster.faults.add({ kind: "never-returns", node: "cp-2" });
    const { code } = await talosctl.run("cp-1", ["cp-2"], "reboot", "--wait", "--timeout", "4s");
    expect([code, cluster.node("cp-2").power]).toEqual([1, "off"]);
  });
});
