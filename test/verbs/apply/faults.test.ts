// What goes wrong with a cluster: each ends with one readable reason, with quorum, and with a journal that says where.
import { describe, expect, test } from "vitest";
import { journalState } from "#domain/apply/journal-state.ts";
import { readJournal } from "#domain/apply/read-journal.ts";
import type { Faults } from "./machines.ts";
import {
  count,
  finalState,
  newSchematic,
  run,
  stageFor,
  type Change,
  type RunOptions,
  type Stage,
} from "./rehearsal.ts";

interface Case {
  readonly what: string;
  readonly change: Change;
  readonly version?: string;
  readonly fault?: { readonly node: string } & Faults;
  readonly prepare?: (stage: Stage) => void;
  readonly options?: RunOptions;
  readonly reason: RegExp;
  /** Nothing was changed on any node. */
  readonly untouched?: true;
}

const cases: readonly Case[] = [
  {
    what: "boots the old version",
    change: "C",
    fault: { node: "cp-2", rollsBack: true },
    reason: /^cp-2 booted the old version v1\.13\.8 again: Talos rolled the upgrade to v1\.14\.1 back$/,
  },
  {
    what: "hangs while it restarts",
    change: "B",
    fault: { node: "cp-2", hangsRebooting: true },
    reason: /^cp-2 is rebooting after 15 min; look at its console/,
  },
  {
    what: "never comes back",
    change: "B",
    fault: { node: "cp-2", neverReturns: true },
    reason: /^cp-2 is restarting after 15 min/,
  },
  {
    what: "never hears the order",
    change: "B",
    fault: { node: "cp-2", ignoresReboot: 99 },
    reason: /^cp-2 was told to restart and has not yet after 15 min/,
  },
  {
    what: "the installer fails",
    change: "C",
    fault: { node: "cp-2", installerFails: true },
    reason: /^cp-2: the installer ended with exit code 1 \(installing\)$/,
  },
  {
    what: "the upgrade is never confirmed",
    change: "C",
    fault: { node: "cp-2", fallbackLingers: true },
    reason: /^cp-2 has not confirmed the upgrade yet \(META key 0x06\) after 15 min$/,
  },
  {
    what: "pods do not go",
    change: "C",
    fault: { node: "cp-2", podsStay: true },
    reason: /^cp-2 was not drained in time: a disruption budget holds media\/plex-0$/,
    untouched: true,
  },
  {
    what: "a volume does not go",
    change: "C",
    fault: { node: "cp-2", volumesStay: true },
    reason: /^the volume csi-0 is still attached to cp-2/,
    untouched: true,
  },
  {
    what: "the configuration is refused",
    change: "A",
    fault: { node: "cp-2", badConfig: true },
    reason: /^cp-2 tries the configuration: 10\.0\.0\.2: ApplyConfiguration: unknown keys/,
    untouched: true,
  },
  {
    what: "a second node goes away meanwhile",
    change: "B",
    fault: { node: "cp-2", downWhenAway: "worker-1", neverReturns: true },
    reason: /^a second node is not well while cp-2 is in work: worker-1 does not answer/,
  },
  {
    what: "a node is down before",
    change: "B",
    prepare: ({ world }) => world.power(world.of("worker-1"), false),
    reason: /^worker-1 is not Ready in Kubernetes$/,
    untouched: true,
  },
  {
    what: "an alarm of etcd",
    change: "B",
    prepare: ({ world }) => world.alarms.push("nospace"),
    reason: /etcd has the alarm nospace/,
    untouched: true,
  },
  {
    what: "somebody has staged a configuration",
    change: "C",
    prepare: ({ world }) => (world.of("cp-3").persistent = world.of("cp-3").persistent.replace('"1"', '"9"')),
    reason: /^cp-3 has a configuration on disk that it does not run/,
    untouched: true,
  },
  {
    what: "somebody's upgrade is under way",
    change: "B",
    prepare: ({ world }) => (world.of("cp-3").armed = true),
    reason: /^cp-3 has an unfinished upgrade/,
    untouched: true,
  },
  {
    what: "tuppr upgrades",
    change: "B",
    prepare: ({ kubernetes }) => kubernetes.upgraders.push("TalosUpgrade talos (tuppr)"),
    reason: /^TalosUpgrade talos \(tuppr\) is upgrading the cluster/,
    untouched: true,
  },
  {
    what: "a node is cordoned by somebody",
    change: "B",
    prepare: ({ world }) => (world.of("worker-1").cordoned = true),
    reason: /^worker-1 is cordoned, and not by this apply$/,
    untouched: true,
  },
  {
    what: "a budget allows nothing",
    change: "B",
    prepare: ({ kubernetes }) => kubernetes.blockedBudgets.push({ budget: "media/plex", nodes: ["cp-2"] }),
    reason: /^cp-2 cannot be drained: the disruption budget media\/plex allows none/,
    untouched: true,
  },
  {
    what: "the API of Kubernetes is away",
    change: "B",
    prepare: ({ kubernetes }) => (kubernetes.down = true),
    reason: /ECONNREFUSED/,
    untouched: true,
  },
  {
    what: "another runner holds the lock",
    change: "B",
    prepare: ({ kubernetes }) => (kubernetes.lease = { holder: "laptop", notes: {}, version: "3" }),
    reason: /^laptop holds the lock; if it is not at work any more: kubectl -n kube-system delete lease/,
    untouched: true,
  },
  {
    what: "Ceph is not healthy",
    change: "B",
    options: { health: [ceph()] },
    prepare: ({ kubernetes }) =>
      kubernetes.objects.set("CephCluster/rook-ceph", { status: { ceph: { health: "HEALTH_WARN" } } }),
    reason: /^ceph does not hold$/,
    untouched: true,
  },
  {
    what: "Ceph is not there",
    change: "B",
    options: { health: [ceph()] },
    reason: /^ceph could not be checked: there is no CephCluster rook-ceph$/,
    untouched: true,
  },
  {
    what: "Ceph does not say",
    change: "B",
    options: { health: [ceph()] },
    prepare: ({ kubernetes }) => kubernetes.objects.set("CephCluster/rook-ceph", { status: {} }),
    reason: /^ceph could not be checked: `self\.status\.ceph\.health == "HEALTH_OK"`: No such key: ceph/,
    untouched: true,
  },
  {
    what: "a hook fails",
    change: "B",
    options: {
      hooks: { before: () => Promise.reject(new Error("noout could not be set")), after: () => Promise.resolve() },
    },
    reason: /^cp-2 runs the hook before: noout could not be set$/,
    untouched: true,
  },
];

function ceph() {
  return {
    name: "ceph",
    object: { apiVersion: "ceph.rook.io/v1", kind: "CephCluster", namespace: "rook-ceph", name: "rook-ceph" },
    holds: 'self.status.ceph.health == "HEALTH_OK"',
  };
}

describe("an apply that is stopped", () => {
  test.each(cases)("$what", async ({ change, version, fault, prepare, options, reason, untouched }) => {
    const stage = stageFor(change, version === undefined ? {} : { version });
    if (fault !== undefined) stage.world.faults.set(fault.node, fault);
    prepare?.(stage);
    const before = stage.world.all.map(({ active, version: one, boots }) => ({ active, one, boots }));
    const ran = await run(stage, options);
    expect(ran.outcome).toBe("stopped");
    expect(ran.reason).toMatch(reason);
    expect(stage.world.violations.filter((text) => !/worker-1 are away|worker-1 and/u.test(text))).toEqual([]);
    const journal = readJournal(stage.journal);
    if (!("entries" in journal)) throw new Error(journal.damage);
    const locked = /holds the lock/u.test(ran.reason ?? "") || /ECONNREFUSED/u.test(ran.reason ?? "");
    expect(journal.entries.at(-1)).toEqual(
      locked ? undefined : expect.objectContaining({ type: "stopped", reason: ran.reason }),
    );
    expect(JSON.stringify([stage.journal, stage.told, ran.reason])).not.toContain("canary");
    if (untouched === undefined) return;
    expect(stage.world.all.map(({ active, version: one, boots }) => ({ active, one, boots }))).toEqual(before);
    expect(
      stage.world.all.filter(
        ({ hostname, cordoned }) => cordoned && hostname !== "worker-1" && options?.hooks === undefined,
      ),
    ).toEqual([]);
  });

  test("goes on once the trouble is gone", async () => {
    const stage = stageFor("C");
    stage.world.faults.set("cp-2", { podsStay: true });
    expect((await run(stage)).outcome).toBe("stopped");
    stage.world.faults.clear();
    expect(await run(stage)).toMatchObject({ outcome: "complete" });
    expect(
      finalState(stage).every(({ upgraded, cordoned, version }) => upgraded && !cordoned && version === "v1.14.1"),
    ).toBe(true);
    expect(stage.world.violations).toEqual([]);
  });

  test("after a rollback of Talos it stops again: the node is looked at, not the journal", async () => {
    const stage = stageFor("C");
    stage.world.faults.set("cp-2", { rollsBack: true });
    await run(stage);
    expect((await run(stage)).reason).toMatch(/booted the old version/);
    expect(count(stage, "install cp-2")).toBe(1);
  });
});

describe("answers that get lost", () => {
  const methods = ["ApplyConfiguration:try", "ApplyConfiguration:no-reboot"];
  test.each(methods.flatMap((method) => [true, false].map((effect) => ({ method, effect }))))(
    "$method, with effect: $effect, is found out by looking",
    async ({ method, effect }) => {
      const stage = stageFor("A");
      stage.world.faults.set("cp-2", { losesAnswer: { method, effect, times: 1 } });
      expect(await run(stage)).toMatchObject({ outcome: "complete" });
      expect(count(stage, "no-reboot cp-2")).toBe(1);
    },
  );

  test.each([true, false])("of a reboot, with effect: %s: it restarts once", async (effect) => {
    const stage = stageFor("B");
    stage.world.faults.set("cp-2", { losesAnswer: { method: "Reboot", effect, times: 1 } });
    expect(await run(stage)).toMatchObject({ outcome: "complete" });
    expect(count(stage, "reboot cp-2")).toBe(1);
    expect(stage.world.violations).toEqual([]);
  });

  test("of an installer that ends without saying how: the META key says that it did", async () => {
    const stage = stageFor("C");
    stage.world.faults.set("cp-2", { installerSilent: true });
    expect(await run(stage)).toMatchObject({ outcome: "complete" });
    expect(count(stage, "install cp-2")).toBe(1);
  });
});

describe("two at once, and somebody who wants it to stop", () => {
  test("a lock that another took meanwhile ends the apply between two nodes", async () => {
    const stage = stageFor("B");
    stage.world.clock.after(5_000, () => (stage.kubernetes.lease = { holder: "laptop", notes: {}, version: "99" }));
    const ran = await run(stage);
    expect(ran).toMatchObject({ outcome: "stopped" });
    expect(ran.reason).toMatch(/^laptop holds the lock/);
    expect(finalState(stage).filter(({ configured }) => configured)).toHaveLength(1);
    expect(finalState(stage).filter(({ cordoned }) => cordoned)).toHaveLength(0);
  });

  test("Ctrl-C during the restart of a node brings that node to its end, and stops before the next", async () => {
    const stage = stageFor("B");
    const wish = new AbortController();
    stage.world.clock.after(10_000, () => wish.abort());
    const ran = await run(stage, { stop: wish.signal });
    expect(ran).toMatchObject({ outcome: "stopped", reason: "stopped between two nodes" });
    expect(finalState(stage).filter(({ configured }) => configured)).toHaveLength(1);
    expect(await run(stage)).toMatchObject({ outcome: "complete" });
    expect(stage.world.all.map(({ hostname }) => count(stage, `reboot ${hostname}`))).toEqual([1, 1, 1, 1]);
  });

  test("an API server that is away for a moment is no lost lock", async () => {
    const stage = stageFor("B");
    stage.world.clock.after(8_000, () => (stage.kubernetes.down = true));
    stage.world.clock.after(40_000, () => (stage.kubernetes.down = false));
    expect(await run(stage)).toMatchObject({ outcome: "complete" });
  });
});

describe("a journal", () => {
  test("with a torn last line goes on, with a changed or missing line it does not", async () => {
    const stage = stageFor("B");
    await run(stage, { dieAt: 60 });
    const lines = stage.journal.split("\n");
    const without = [...lines.slice(0, 2), ...lines.slice(3)].join("\n");
    expect(readJournal(without)).toEqual({
      damage: "line 3 does not follow the line before: something was taken out or changed",
    });
    const changed = stage.journal.replace('"node":"cp-2"', '"node":"cp-9"');
    expect(readJournal(changed)).toMatchObject({ damage: expect.stringContaining("does not follow") as string });
    expect(readJournal(`${stage.journal}{"half`)).toMatchObject({ head: { number: lines.length - 1 } });
  });

  test("holds the state of a node before its step, and never a configuration", async () => {
    const stage = stageFor("C");
    await run(stage, { dieAt: 40 });
    const journal = readJournal(stage.journal);
    const open = "entries" in journal ? journalState(journal.entries).unfinished?.open : undefined;
    expect(open?.before).toMatchObject({ bootId: "boot-cp-2-1", version: "v1.13.8", memberId: "102" });
    expect(stage.journal).not.toMatch(/canary|max_map_count|BEGIN/);
    expect(newSchematic).toHaveLength(64);
  });
});

test("a single control plane is restarted with nobody to hand leadership to", async () => {
  const stage = stageFor("B", { planes: 1 });
  expect(await run(stage)).toMatchObject({ outcome: "complete" });
  expect(stage.world.violations).toEqual([]);
});

test("an order of the settings is kept, also where the leader comes first", async () => {
  const stage = stageFor("C");
  expect(await run(stage, { fixedOrder: true })).toMatchObject({ outcome: "complete" });
  expect(stage.told.flatMap((line) => /^(\S+) is done$/u.exec(line)?.[1] ?? [])).toEqual([
    "cp-1",
    "cp-2",
    "cp-3",
    "worker-1",
  ]);
  expect(stage.world.violations).toEqual([]);
});
