// Applies with the real client on the simulated cluster, whose own watch says whether quorum was kept and no reason not to act was overlooked.
import { describe, expect, test } from "vitest";
import { gates } from "#domain/apply/gates/gates.ts";
import { simulatedCluster } from "../../simulated-cluster/cluster.ts";
import type { Fault } from "../../simulated-cluster/faults.ts";
import { secrets } from "../../simulated-cluster/machine-config.ts";
import { newSchematic, rigOf, runOn, type Rig } from "./on-simulation.ts";

const cases = [
  { change: "A", version: "v1.12.11" },
  { change: "A", version: "v1.13.9" },
  { change: "A", version: "v1.14.1" },
  { change: "B", version: "v1.12.11" },
  { change: "B", version: "v1.13.9" },
  { change: "B", version: "v1.14.1" },
  { change: "C", version: "v1.12.11", target: "v1.13.9" },
  { change: "C", version: "v1.13.9", target: "v1.14.1" },
  { change: "C", version: "v1.14.0", target: "v1.14.1" },
] as const;

function hidesSecrets(rig: Rig, answer: string) {
  const text = JSON.stringify([rig.journal, rig.told, answer, rig.lease]);
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  expect(text).not.toContain("PRIVATE KEY");
}

describe.each(cases)("class $change on Talos $version", ({ change, version, ...more }) => {
  test("is carried out on every node, with quorum at every instant", { timeout: 60_000 }, async () => {
    await using cluster = await simulatedCluster({ version });
    const rig = rigOf(cluster, change, "target" in more ? more.target : version);
    const answer = await runOn(rig);
    expect(answer).toBe("complete");
    expect(cluster.violations).toEqual([]);
    expect(cluster.hazards).toEqual([]);
    for (const node of cluster.nodes) {
      expect(node.boots).toBe(change === "A" ? 1 : 2);
      expect(node.active).toBe(node.persisted);
      if (change === "C") expect(node.slots[node.booted]).toEqual({ version: rig.target, schematic: newSchematic });
      else expect(node.active).toContain("65536");
      expect(node.meta.size).toBe(0);
    }
    expect(rig.cordoned.size).toBe(0);
    hidesSecrets(rig, answer);
  });
});

const faults: readonly { readonly change: Rig["change"]; readonly fault: Fault; readonly reason: RegExp }[] = [
  {
    change: "C",
    fault: { kind: "boots-old-version", node: "cp-2" },
    reason: /^cp-2 booted the old version v1\.13\.9 again/,
  },
  { change: "C", fault: { kind: "fallback-lingers", node: "cp-2" }, reason: /^cp-2 has not confirmed the upgrade yet/ },
  {
    change: "C",
    fault: { kind: "installer-fails", node: "cp-2", exitCode: 1, lines: ["no space left"] },
    reason: /^cp-2: the installer ended with exit code 1 \(no space left\)/,
  },
  {
    change: "C",
    fault: { kind: "pull-fails", node: "cp-2", message: "manifest unknown" },
    reason: /^cp-2 installs Talos: .*manifest unknown/,
  },
  { change: "C", fault: { kind: "pull-silent", node: "cp-2" }, reason: /cp-2/ },
  { change: "B", fault: { kind: "hangs-rebooting", node: "cp-2" }, reason: /^cp-2 is rebooting after 3 s/ },
  { change: "B", fault: { kind: "never-returns", node: "cp-2" }, reason: /^cp-2 is restarting after 3 s/ },
  {
    change: "B",
    fault: { kind: "keeps-boot-id", node: "cp-2" },
    reason: /^cp-2 was told to restart and has not yet after/,
  },
  {
    change: "B",
    fault: { kind: "ignores-reboot", node: "cp-2" },
    reason: /^cp-2 was told to restart and has not yet after/,
  },
  { change: "A", fault: { kind: "apply-busy", node: "cp-2" }, reason: /^cp-2 tries the configuration: / },
  {
    change: "A",
    fault: { kind: "apply-rejected", node: "cp-2", message: "diff: -token: abc" },
    reason: /^cp-2 tries the configuration: /,
  },
  {
    change: "A",
    fault: { kind: "down", node: "worker-1" },
    reason: /^the backup cannot be made: 192\.0\.2\.14: Get: not reachable/,
  },
  {
    change: "A",
    fault: { kind: "diagnostic", node: "cp-3", id: "x", message: "address overlap" },
    reason: /^cp-3 reports: address overlap/,
  },
  { change: "A", fault: { kind: "etcd-stopped", node: "cp-3" }, reason: /etcd|members|cp-3/ },
  { change: "A", fault: { kind: "etcd-learner", node: "cp-3" }, reason: /learner/ },
  { change: "A", fault: { kind: "etcd-member-missing", node: "cp-3" }, reason: /etcd/ },
  { change: "A", fault: { kind: "etcd-alarm", node: "cp-3", alarm: "NOSPACE" }, reason: /the alarm nospace/ },
  { change: "A", fault: { kind: "etcd-error", node: "cp-3", message: "corrupt index" }, reason: /corrupt index/ },
  {
    change: "A",
    fault: { kind: "etcd-lagging", node: "cp-3", behind: 5000 },
    reason: /cp-3: etcd is \d+ entries behind/,
  },
  { change: "A", fault: { kind: "etcd-other-term", node: "cp-3" }, reason: /different terms/ },
  { change: "A", fault: { kind: "etcd-other-leader", node: "cp-3", leader: "cp-2" }, reason: /different leaders/ },
  { change: "A", fault: { kind: "snapshot-wrong-hash", node: "cp-1" }, reason: /complete/ },
  { change: "A", fault: { kind: "snapshot-cut", node: "cp-1" }, reason: /complete/ },
  { change: "A", fault: { kind: "snapshot-damaged", node: "cp-1" }, reason: /complete/ },
];

describe("a fault", () => {
  test.each(faults.map((one) => ({ ...one, kind: one.fault.kind })))(
    "$kind",
    { timeout: 60_000 },
    async ({ change, fault, reason }) => {
      await using cluster = await simulatedCluster({ version: "v1.13.9", faults: [fault] });
      const rig = rigOf(cluster, change);
      const answer = await runOn(rig);
      expect(answer).toMatch(reason);
      expect(answer).not.toMatch(/\n/);
      expect(cluster.violations).toEqual([]);
      expect(cluster.hazards).toEqual([]);
      hidesSecrets(rig, answer);
    },
  );

  test("that is wrong with the only snapshot there is stops before anything is done", async () => {
    const planes = ["cp-1", "cp-2", "cp-3"];
    await using cluster = await simulatedCluster({
      faults: planes.map((node) => ({ kind: "snapshot-wrong-hash", node })),
    });
    const answer = await runOn(rigOf(cluster, "B"));
    expect(answer).toMatch(/not what its SHA-256 says/);
    expect(cluster.nodes.map(({ boots }) => boots)).toEqual([1, 1, 1, 1]);
  });

  test("a role that is too small is told, and nothing is done", async () => {
    await using cluster = await simulatedCluster();
    const answer = await runOn(rigOf(cluster, "B"), { roles: "os:reader", skipBackup: true });
    expect(answer).toMatch(/role/);
    expect(cluster.nodes.map(({ boots }) => boots)).toEqual([1, 1, 1, 1]);
  });
});

describe("without one of the gates", () => {
  const without: readonly (readonly [string, Fault, string])[] = [
    ["etcd", { kind: "etcd-learner", node: "cp-3" }, "etcd-learner"],
    ["etcd", { kind: "etcd-alarm", node: "cp-3", alarm: "NOSPACE" }, "etcd-alarm"],
    ["etcd", { kind: "etcd-error", node: "cp-3", message: "x" }, "etcd-error"],
    ["etcd", { kind: "etcd-other-term", node: "cp-3" }, "etcd-disagrees"],
    ["ready", { kind: "not-ready", node: "worker-1", condition: "x", reason: "y" }, "other-node-not-ready"],
    ["ready", { kind: "diagnostic", node: "worker-1", id: "x", message: "y" }, "diagnostic"],
  ];
  test.each(without)(
    "%s: the simulation sees an action beside %o",
    { timeout: 60_000 },
    async (gate, fault, hazard) => {
      await using cluster = await simulatedCluster({ version: "v1.13.9", faults: [fault] });
      await runOn(rigOf(cluster, "B"), { gates: gates.filter(({ id }) => id !== gate) });
      expect([...cluster.hazards, ...cluster.violations].map(({ kind }) => kind)).toContain(hazard);
    },
  );

  test(
    "nothing-pending: an action beside a staged configuration, and beside an armed upgrade",
    { timeout: 60_000 },
    async () => {
      await using cluster = await simulatedCluster({ version: "v1.13.9" });
      cluster.stageConfig("worker-1", cluster.node("worker-1").active.replace("65535", "1"));
      expect(await runOn(rigOf(cluster, "B"))).toMatch(/worker-1 has a configuration on disk/);
      expect(cluster.hazards).toEqual([]);
      await runOn(rigOf(cluster, "B"), { gates: gates.filter(({ id }) => id !== "nothing-pending") });
      expect(cluster.hazards.map(({ kind }) => kind)).toContain("config-staged");
    },
  );

  test("backup: an action before anything is saved", { timeout: 60_000 }, async () => {
    await using cluster = await simulatedCluster({ version: "v1.13.9" });
    await runOn(rigOf(cluster, "A"), { skipBackup: true });
    await runOn(rigOf(cluster, "B"), { skipBackup: true });
    expect(cluster.hazards.map(({ kind }) => kind)).toContain("no-snapshot");
  });
});

test("a process that dies at each line of the journal, with the real client", { timeout: 120_000 }, async () => {
  for (let dieAt = 3; dieAt <= 45; dieAt += 3) {
    await using cluster = await simulatedCluster({ version: "v1.13.9" });
    const rig = rigOf(cluster, "C");
    expect(await runOn(rig, { dieAt })).toBe("killed");
    expect(await runOn(rig)).toBe("complete");
    expect(cluster.violations).toEqual([]);
    expect(cluster.nodes.map(({ boots }) => boots)).toEqual([2, 2, 2, 2]);
  }
});
