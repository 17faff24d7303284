// Every switch: what a client sees when it is on. A kind of fault without a test fails to compile.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { simulatedCluster } from "./cluster.ts";
import type { Trouble } from "./faults.ts";
import { plainClient, type PlainClient } from "./plain-client.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";
import { defaultSchematic } from "./topology.ts";

const machine = (name: string) => `/machine.MachineService/${name}`;
const image = `factory.talos.dev/metal-installer/${defaultSchematic}:v1.13.10`;

interface Stage {
  readonly cluster: SimulatedCluster;
  readonly client: PlainClient;
  readonly on: { readonly node: string };
}

type Sight = readonly [trouble: Trouble, what: (stage: Stage) => Promise<unknown>, seen: unknown];

const first = async (answer: Promise<object>) =>
  ((await answer) as { readonly messages: readonly object[] }).messages[0];
const status = ({ client, on }: Stage) => first(client.unary(machine("EtcdStatus"), {}, on));
const members = async ({ client }: Stage) =>
  (await first(client.unary(machine("EtcdMemberList"), {}, { node: "cp-1" }))) as {
    members: { hostname: string; isLearner: boolean }[];
  };
const apply = ({ client, cluster, on }: Stage, change = "1") =>
  client.unary(
    machine("ApplyConfiguration"),
    { data: Buffer.from(cluster.node("cp-2").active.replace("65535", change)), mode: "AUTO" },
    on,
  );
const error = (call: Promise<unknown>) =>
  call.then(
    () => "no error",
    ({ code, details }: { code: number; details: string }) => ({ code, details }),
  );
const upgrade = ({ client, on }: Stage) =>
  client.stream("/machine.LifecycleService/Upgrade", { source: { imageName: image } }, on);
const pull = ({ client, on }: Stage) => client.stream("/machine.ImageService/Pull", { imageRef: image }, on);
const reboot = ({ client, on }: Stage) => client.unary(machine("Reboot"), { mode: "DEFAULT" }, on);
const version = ({ client, on }: Stage, milliseconds = 5000) =>
  client.unary(machine("Version"), {}, { ...on, milliseconds });
const get = async ({ client, on }: Stage, type: string, namespace: string) =>
  (await client.stream("/cosi.resource.State/List", { type, namespace }, on)) as unknown as {
    resource: { metadata: { id: string }; spec: { yamlSpec: string } };
  }[];
const snapshot = async ({ client, on }: Stage) => {
  const chunks = (await client.stream(machine("EtcdSnapshot"), {}, on)) as unknown as { bytes: Buffer }[];
  const bytes = Buffer.concat(chunks.map((one) => one.bytes));
  const digest = createHash("sha256").update(bytes.subarray(0, -32)).digest();
  return { rest: bytes.length % 512, matches: digest.equals(bytes.subarray(-32)), magic: bytes.readUInt32LE(16) };
};
const booted = async (stage: Stage) => {
  await reboot(stage);
  const node = stage.cluster.node("cp-2");
  await stage.cluster.until(() => node.boots === 2 && node.stage === "RUNNING");
  return node;
};

const sights: Readonly<Record<Trouble["kind"], Sight>> = {
  down: [
    { kind: "down" },
    (stage) => error(version(stage)),
    { code: 14, details: expect.stringContaining("no route to host") },
  ],
  frozen: [{ kind: "frozen" }, (stage) => error(version(stage, 150)), { code: 4, details: expect.anything() }],
  "not-ready": [
    { kind: "not-ready", condition: "services", reason: "kubelet is not healthy" },
    async (stage) => (await get(stage, "MachineStatuses.runtime.talos.dev", "runtime"))[0]?.resource.spec.yamlSpec,
    expect.stringMatching(/ready: false\n +unmetConditions:\n +- name: services\n +reason: kubelet is not healthy/),
  ],
  diagnostic: [
    { kind: "diagnostic", id: "address-overlap", message: "host and pod CIDR overlap" },
    (stage) => get(stage, "Diagnostics.runtime.talos.dev", "runtime"),
    [
      expect.objectContaining({
        resource: expect.objectContaining({ metadata: expect.objectContaining({ id: "address-overlap" }) }),
      }),
    ],
  ],
  "ignores-reboot": [
    { kind: "ignores-reboot" },
    async (stage) => [await reboot(stage).then(() => 1), stage.cluster.node("cp-2").stage],
    [1, "RUNNING"],
  ],
  "hangs-rebooting": [
    { kind: "hangs-rebooting" },
    async (stage) => {
      await reboot(stage);
      await stage.cluster.until(() => !stage.cluster.node("cp-2").etcdRunning);
      const { power, stage: now, boots } = stage.cluster.node("cp-2");
      return [power, now, boots, await error(version(stage))];
    },
    ["on", "REBOOTING", 1, "no error"],
  ],
  "never-returns": [
    { kind: "never-returns" },
    async (stage) => {
      await reboot(stage);
      await stage.cluster.until(() => stage.cluster.node("cp-2").power === "off");
      stage.cluster.clock.skip(3_600_000);
      return stage.cluster.node("cp-2").power;
    },
    "off",
  ],
  "keeps-boot-id": [
    { kind: "keeps-boot-id" },
    async (stage) => {
      const before = stage.cluster.node("cp-2").bootId;
      return (await booted(stage)).bootId === before;
    },
    true,
  ],
  "boots-old-version": [
    { kind: "boots-old-version" },
    async (stage) => {
      await upgrade(stage);
      const { booted: slot, meta } = await booted(stage);
      return [slot, meta.size, await first(version(stage))];
    },
    ["A", 0, expect.objectContaining({ version: expect.objectContaining({ tag: "v1.13.9" }) })],
  ],
  "fallback-lingers": [
    { kind: "fallback-lingers" },
    async (stage) => {
      await upgrade(stage);
      await booted(stage);
      return (await get(stage, "MetaKeys.runtime.talos.dev", "runtime")).map(({ resource }) => resource.metadata.id);
    },
    ["0x06"],
  ],
  "installer-fails": [
    { kind: "installer-fails", exitCode: 3, lines: ["error: no space left on device"] },
    async (stage) => [(await upgrade(stage)).slice(-2), stage.cluster.node("cp-2").next],
    [
      [
        { progress: expect.objectContaining({ message: "error: no space left on device" }) },
        { progress: expect.objectContaining({ exitCode: 3, response: "exitCode" }) },
      ],
      "A",
    ],
  ],
  "installer-silent": [
    { kind: "installer-silent" },
    async (stage) => [(await upgrade(stage)).at(-1), stage.cluster.node("cp-2").next],
    [{ progress: expect.objectContaining({ response: "message" }) }, "B"],
  ],
  "pull-fails": [
    { kind: "pull-fails", message: "401 Unauthorized" },
    (stage) => error(pull(stage)),
    { code: 2, details: expect.stringContaining("401 Unauthorized") },
  ],
  "pull-silent": [
    { kind: "pull-silent" },
    async (stage) => (await pull(stage)).at(-1),
    expect.objectContaining({ response: "pullProgress" }),
  ],
  "apply-busy": [
    { kind: "apply-busy" },
    (stage) => error(apply(stage)),
    { code: 9, details: "another apply configuration is already in progress" },
  ],
  "apply-rejected": [
    { kind: "apply-rejected", message: "unknown keys found during decoding" },
    (stage) => error(apply(stage)),
    { code: 3, details: "unknown keys found during decoding" },
  ],
  "etcd-stopped": [
    { kind: "etcd-stopped" },
    (stage) => error(status(stage)),
    { code: 4, details: expect.stringContaining("failed to create etcd client") },
  ],
  "etcd-learner": [
    { kind: "etcd-learner" },
    async (stage) => [(await members(stage)).members.map(({ isLearner }) => isLearner), await status(stage)],
    [[false, true, false], expect.objectContaining({ memberStatus: expect.objectContaining({ isLearner: true }) })],
  ],
  "etcd-member-missing": [
    { kind: "etcd-member-missing" },
    async (stage) => (await members(stage)).members.map(({ hostname }) => hostname),
    ["cp-1", "cp-3"],
  ],
  "etcd-blank-name": [
    { kind: "etcd-blank-name" },
    async (stage) => (await members(stage)).members.map(({ hostname }) => hostname),
    ["cp-1", "", "cp-3"],
  ],
  "etcd-alarm": [
    { kind: "etcd-alarm", alarm: "CORRUPT" },
    ({ client }) => first(client.unary(machine("EtcdAlarmList"), {}, { node: "cp-1" })),
    expect.objectContaining({ memberAlarms: [expect.objectContaining({ alarm: "CORRUPT" })] }),
  ],
  "etcd-error": [
    { kind: "etcd-error", message: "etcdserver: corrupt" },
    status,
    expect.objectContaining({ memberStatus: expect.objectContaining({ errors: ["etcdserver: corrupt"] }) }),
  ],
  "etcd-lagging": [
    { kind: "etcd-lagging", behind: 900 },
    async (stage) => {
      const { memberStatus } = (await status(stage)) as {
        memberStatus: { raftIndex: string; raftAppliedIndex: string };
      };
      return Number(memberStatus.raftIndex) - Number(memberStatus.raftAppliedIndex);
    },
    900,
  ],
  "etcd-other-term": [
    { kind: "etcd-other-term" },
    async (stage) => {
      const term = async (node: string) =>
        ((await status({ ...stage, on: { node } })) as { memberStatus: { raftTerm: string } }).memberStatus.raftTerm;
      return Number(await term("cp-2")) - Number(await term("cp-1"));
    },
    1,
  ],
  "etcd-other-leader": [
    { kind: "etcd-other-leader", leader: "cp-3" },
    async (stage) => {
      const leader = async (node: string) =>
        ((await status({ ...stage, on: { node } })) as { memberStatus: { leader: string } }).memberStatus.leader;
      return [(await leader("cp-1")) === (await leader("cp-3")), (await leader("cp-1")) === (await leader("cp-2"))];
    },
    [true, false],
  ],
  "etcd-keeps-leadership": [
    { kind: "etcd-keeps-leadership" },
    async (stage) => {
      await stage.client.unary(machine("EtcdForfeitLeadership"), {}, { node: "cp-1" });
      const before = stage.cluster.etcd.leader()?.node.name;
      await stage.client.unary(machine("EtcdForfeitLeadership"), {}, stage.on);
      return [before, stage.cluster.etcd.leader()?.node.name];
    },
    ["cp-2", "cp-2"],
  ],
  "leader-flapping": [
    { kind: "leader-flapping" },
    async (stage) => {
      const leaders: string[] = [];
      for (let round = 0; round < 3; round += 1)
        leaders.push(((await status(stage)) as { memberStatus: { leader: string } }).memberStatus.leader);
      return leaders.filter((leader, index) => leader !== leaders[index - 1]).length;
    },
    3,
  ],
  "snapshot-wrong-hash": [{ kind: "snapshot-wrong-hash" }, snapshot, { rest: 32, matches: false, magic: 0xed0cdaed }],
  "snapshot-cut": [{ kind: "snapshot-cut" }, snapshot, { rest: 0, matches: false, magic: 0xed0cdaed }],
  "snapshot-damaged": [{ kind: "snapshot-damaged" }, snapshot, { rest: 32, matches: false, magic: 0xffffffff }],
  "call-fails": [
    { kind: "call-fails", method: machine("Version"), code: "RESOURCE_EXHAUSTED", message: "too much", times: 2 },
    async (stage) => [await error(version(stage)), await error(version(stage)), await error(version(stage))],
    [{ code: 8, details: "too much" }, { code: 8, details: "too much" }, "no error"],
  ],
  "call-hangs": [
    { kind: "call-hangs", method: machine("Version") },
    async (stage) => [await error(version(stage, 150)), await error(version(stage))],
    [{ code: 4, details: expect.anything() }, "no error"],
  ],
  "call-slow": [
    { kind: "call-slow", method: machine("Version"), milliseconds: 3_600_000 },
    async (stage) => {
      const call = error(version(stage, 20_000));
      await stage.cluster.until(() => stage.cluster.faults.all().length === 0);
      stage.cluster.clock.skip(3_600_000);
      return call;
    },
    "no error",
  ],
  "call-lost": [
    { kind: "call-lost", method: machine("ApplyConfiguration") },
    async (stage) => {
      const before = stage.cluster.node("cp-2").active;
      const { code } = (await error(apply(stage))) as { code: number };
      return [[1, 14].includes(code), stage.cluster.node("cp-2").active === before];
    },
    [true, true],
  ],
  "answer-lost": [
    { kind: "answer-lost", method: machine("ApplyConfiguration") },
    async (stage) => {
      const before = stage.cluster.node("cp-2").active;
      const { code } = (await error(apply(stage))) as { code: number };
      return [[1, 14].includes(code), stage.cluster.node("cp-2").active === before];
    },
    [true, false],
  ],
  "stream-reset": [
    { kind: "stream-reset", method: machine("EtcdSnapshot"), afterMessages: 1 },
    async (stage) => {
      const { code } = (await error(snapshot(stage))) as { code: number };
      return [[1, 14].includes(code), (await snapshot(stage)).matches];
    },
    [true, true],
  ],
};

describe("a fault shows", () => {
  test.each(Object.entries(sights))("%s", async (_, [trouble, what, seen]) => {
    await using cluster = await simulatedCluster({ faults: [{ ...trouble, node: "cp-2" }] });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    expect(await what({ cluster, client, on: { node: "cp-2" } })).toEqual(seen);
  });

  test("and goes when it is switched off", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const stage = { cluster, client, on: { node: "cp-2" } };
    const off = cluster.faults.add({ kind: "down", node: "cp-2" });
    expect(await error(version(stage))).toMatchObject({ code: 14 });
    off();
    await cluster.until(() => cluster.node("cp-2").stage === "RUNNING");
    expect(await error(version(stage))).toBe("no error");
    expect(cluster.violations).toEqual([]);
  });

  test("only on a node that there is", async () => {
    await using cluster = await simulatedCluster();
    expect(() => cluster.faults.add({ kind: "down", node: "cp-9" })).toThrow("no simulated node cp-9");
  });
});

describe("what happens in between", () => {
  test("a hook brings a second node down just before the first is rebooted", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    cluster.before(machine("Reboot"), "cp-2", () => cluster.powerOff("cp-3"));
    await reboot({ cluster, client, on: { node: "cp-2" } });
    expect(cluster.node("cp-3").power).toBe("off");
  });

  test("a node whose plug is pulled while it reboots stays away until it is put back", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    await reboot({ cluster, client, on: { node: "cp-2" } });
    cluster.powerOff("cp-2");
    cluster.clock.skip(60_000);
    expect(cluster.node("cp-2")).toMatchObject({ power: "off", boots: 1 });
    cluster.powerOn("cp-2");
    await cluster.until(() => cluster.node("cp-2").stage === "RUNNING");
    expect(cluster.node("cp-2").boots).toBe(2);
  });

  test("a second reboot during the first is acknowledged and does nothing", async () => {
    await using cluster = await simulatedCluster({ faults: [{ kind: "hangs-rebooting", node: "cp-2" }] });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const stage = { cluster, client, on: { node: "cp-2" } };
    await reboot(stage);
    expect(await first(reboot(stage))).toMatchObject({ actorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(cluster.node("cp-2").events.past().length).toBeGreaterThan(0);
    expect(cluster.node("cp-2").boots).toBe(1);
  });

  test("a reboot in the middle of a stream ends it as unavailable", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const events = error(client.stream(machine("Events"), { tailEvents: -1 }, { node: "cp-2" }));
    await cluster.until(() => cluster.calls.length === 1);
    await reboot({ cluster, client, on: { node: "cp-2" } });
    expect(await events).toMatchObject({ code: 14 });
  });

  test("the configuration staged by somebody else runs after the reboot", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const staged = cluster.node("cp-2").active.replace("65535", "7");
    cluster.stageConfig("cp-2", staged);
    await booted({ cluster, client, on: { node: "cp-2" } });
    expect(cluster.node("cp-2").active).toBe(staged);
  });

  test("no more configuration is taken while a node reboots for one", async () => {
    await using cluster = await simulatedCluster({ faults: [{ kind: "hangs-rebooting", node: "cp-2" }] });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("cp-1"));
    const data = Buffer.from(cluster.node("cp-2").active);
    await client.unary(machine("ApplyConfiguration"), { data, mode: "REBOOT" }, { node: "cp-2" });
    const again = error(client.unary(machine("ApplyConfiguration"), { data, mode: "STAGED" }, { node: "cp-2" }));
    expect(await again).toMatchObject({
      code: 9,
      details: expect.stringContaining("already applied and node is rebooting"),
    });
  });

  test("fifty nodes are walked", { timeout: 30_000 }, async () => {
    const nodes = Array.from({ length: 50 }, (_, index) => ({
      name: `n-${index}`,
      role: index < 3 ? ("controlplane" as const) : ("worker" as const),
    }));
    await using cluster = await simulatedCluster({ nodes, pace: { stopping: 0, away: 1, booting: 1, installing: 0 } });
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.endpoint("n-0"));
    for (const { name } of nodes.slice(1)) {
      await client.unary(machine("Reboot"), { mode: "DEFAULT" }, { node: name });
      await cluster.until(() => cluster.node(name).boots === 2 && cluster.node(name).stage === "RUNNING");
    }
    expect(cluster.violations).toEqual([]);
  });
});
