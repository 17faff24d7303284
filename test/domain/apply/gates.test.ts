// Each gate: what lets it pass, what turns it red, and that what cannot be read is red. No other gate speaks of the same trouble.
import { describe, expect, test } from "vitest";
import type { GateInput } from "#domain/apply/gate.ts";
import { firstRed, gates, judgeGates } from "#domain/apply/gates/gates.ts";
import { read, unreadable, valueOf, type Reading } from "#domain/apply/reading.ts";
import {
  healthyCluster,
  healthyInput,
  withEtcd,
  withKubernetes,
  withNode,
  withPreparation,
  type Hostname,
} from "./healthy.ts";

const lost = unreadable("no answer in time");

interface Case {
  readonly gate: string;
  readonly verdict: "fail" | "unreadable";
  readonly says: RegExp;
  readonly input: GateInput;
}

function kubeNodes(name: string, change: object): GateInput {
  const nodes = valueOf(healthyCluster().kubernetes.nodes) ?? [];
  return withKubernetes({ nodes: read(nodes.map((node) => (node.name === name ? { ...node, ...change } : node))) });
}

function status(hostname: Hostname, change: object): GateInput {
  return withEtcd(hostname, (etcd) => {
    const value = valueOf(etcd.status);
    return value === undefined ? {} : { status: read({ ...value, ...change }) };
  });
}

function config(hostname: Hostname, change: object): GateInput {
  return withNode(hostname, (node) => {
    const value = valueOf(node.config);
    return value === undefined ? {} : { config: read({ ...value, ...change }) };
  });
}

function of(part: "valid" | "installer" | "fresh", reading: Reading<true | string>): GateInput {
  const input = healthyInput();
  return withPreparation({ [part]: new Map([...input.preparation[part], ["cp-2", reading]]) });
}

const members = [1, 2].map((id) => ({ id: String(id), hostname: "", isLearner: false }));
const stranger = [1, 2, 4].map((id) => ({ id: String(id), hostname: "", isLearner: false }));
const learner = [1, 2, 3].map((id) => ({ id: String(id), hostname: `cp-${id}`, isLearner: id === 3 }));

const fails: readonly (readonly [string, RegExp, GateInput])[] = [
  [
    "merged",
    /talos\/talconfig.yaml/,
    withPreparation({ merged: read("talos/talconfig.yaml changed since the approval") }),
  ],
  ["alone", /another run/, withPreparation({ lock: read("another run holds the lock") })],
  ["alone", /TalosUpgrade talos/, withKubernetes({ upgraders: read(["TalosUpgrade talos (tuppr)"]) })],
  ["valid", /unknown keys/, of("valid", read("cp-2: unknown keys: machine > foo"))],
  ["same-cluster", /cp-3: the live CA of Talos/, config("cp-3", { machineCa: "c".repeat(64) })],
  ["same-cluster", /CA of Kubernetes/, config("cp-3", { clusterCa: "c".repeat(64) })],
  ["same-cluster", /cluster id/, config("cp-3", { clusterId: "other" })],
  ["versions", /worker-1 runs Talos v1.12.0/, withNode("worker-1", () => ({ version: read("v1.12.0") }))],
  [
    "ready",
    /cp-1 is booting/,
    withNode("cp-1", () => ({ status: read({ stage: "booting", ready: false, unmetConditions: [] }) })),
  ],
  [
    "ready",
    /nodeReady: no/,
    withNode("cp-1", () => ({
      status: read({ stage: "running", ready: false, unmetConditions: [{ name: "nodeReady", reason: "no" }] }),
    })),
  ],
  [
    "ready",
    /cp-1 is not ready/,
    withNode("cp-1", () => ({ status: read({ stage: "running", ready: false, unmetConditions: [] }) })),
  ],
  ["ready", /address overlap/, withNode("worker-1", () => ({ diagnostics: read(["address overlap"]) }))],
  ["nothing-pending", /unfinished upgrade/, withNode("cp-2", () => ({ metaKeys: read(["0x06"]) }))],
  ["nothing-pending", /staged or tries/, config("cp-2", { persistent: "other" })],
  ["etcd", /not healthy/, withEtcd("cp-2", () => ({ healthy: read(false) }))],
  ["etcd", /sees 2 members/, withEtcd("cp-2", () => ({ members: read(members) }))],
  ["etcd", /same members/, withEtcd("cp-2", () => ({ members: read(stranger) }))],
  ["etcd", /learner/, withEtcd("cp-2", () => ({ members: read(learner) }))],
  ["etcd", /learner/, status("cp-2", { isLearner: true })],
  ["etcd", /NOSPACE|nospace/, withEtcd("cp-3", () => ({ alarms: read([{ memberId: "1", alarm: "nospace" }]) }))],
  ["etcd", /corrupt index/, status("cp-3", { errors: ["corrupt index"] })],
  ["etcd", /sees no leader/, status("cp-3", { leader: "0" })],
  ["etcd", /different leaders/, status("cp-3", { leader: "2" })],
  ["etcd", /different terms/, status("cp-3", { raftTerm: 8n })],
  ["etcd", /1001 entries behind/, status("cp-3", { raftAppliedIndex: 3999n })],
  ["etcd", /no member/, status("cp-3", { memberId: "9" })],
  ["etcd", /claim the same member/, status("cp-3", { memberId: "2" })],
  [
    "kubernetes",
    /no node cp-2/,
    withKubernetes({
      nodes: read((valueOf(healthyCluster().kubernetes.nodes) ?? []).filter(({ name }) => name !== "cp-2")),
    }),
  ],
  ["kubernetes", /cp-2 is not Ready/, kubeNodes("cp-2", { ready: false })],
  ["kubernetes", /cp-2 is cordoned/, kubeNodes("cp-2", { unschedulable: true })],
  [
    "kubernetes",
    /kube-scheduler is not ready/,
    kubeNodes("cp-2", { controlPlanePods: ["kube-apiserver", "kube-controller-manager"] }),
  ],
  ["storage", /ceph does not hold/, withKubernetes({ health: [{ name: "ceph", holds: read(false) }] })],
  [
    "disruption-budgets",
    /media\/plex/,
    withKubernetes({ blockedBudgets: read([{ budget: "media/plex", nodes: ["cp-1"] }]) }),
  ],
  ["installer", /not found/, of("installer", read("cp-2: manifest not found"))],
  ["backup", /32 bytes/, withPreparation({ backup: read("the snapshot does not end with its 32 bytes of SHA-256") })],
  ["fresh", /sysctls/, of("fresh", read("cp-2: machine.sysctls differs on the live node"))],
];

const unread: readonly (readonly [string, GateInput])[] = [
  ["merged", withPreparation({ merged: lost })],
  ["alone", withPreparation({ lock: lost })],
  ["alone", withKubernetes({ upgraders: lost })],
  ["valid", of("valid", lost)],
  ["valid", withPreparation({ valid: new Map() })],
  ["versions", withNode("cp-1", () => ({ version: lost }))],
  ["ready", withNode("cp-1", () => ({ status: lost }))],
  ["ready", withNode("cp-1", () => ({ diagnostics: lost }))],
  ["nothing-pending", withNode("cp-1", () => ({ metaKeys: lost }))],
  ["etcd", withEtcd("cp-1", () => ({ members: lost }))],
  ["etcd", withEtcd("cp-1", () => ({ status: lost }))],
  ["etcd", withEtcd("cp-1", () => ({ alarms: lost }))],
  ["etcd", withEtcd("cp-1", () => ({ healthy: lost }))],
  ["kubernetes", withKubernetes({ nodes: lost })],
  ["storage", withKubernetes({ health: [{ name: "ceph", holds: lost }] })],
  ["disruption-budgets", withKubernetes({ blockedBudgets: lost })],
  ["installer", of("installer", lost)],
  ["backup", withPreparation({ backup: lost })],
  ["fresh", of("fresh", lost)],
  ["fresh", withPreparation({ fresh: new Map() })],
];

function reds(input: GateInput): string[] {
  return judgeGates(gates, input).flatMap(({ id, answer }) => (answer.verdict === "pass" ? [] : [id]));
}

describe("the gates of a healthy cluster", () => {
  test("there are fourteen, each with a name of its own, and all pass", () => {
    expect(new Set(gates.map(({ id }) => id)).size).toBe(14);
    expect(reds(healthyInput())).toEqual([]);
    expect(firstRed(judgeGates(gates, healthyInput()))).toBeUndefined();
  });
});

describe("what turns a gate red", () => {
  test.each(fails.map(([gate, says, input]): Case => ({ gate, verdict: "fail", says, input })))(
    "$gate: $says",
    ({ gate, says, input }) => {
      const judged = judgeGates(gates, input);
      expect(reds(input)).toEqual([gate]);
      expect(firstRed(judged)).toMatchObject({ id: gate });
      expect(firstRed(judged)?.reason).toMatch(says);
      expect(judged.find(({ id }) => id === gate)?.answer.verdict).toBe("fail");
    },
  );

  test("every gate has a case here", () => {
    expect(new Set(fails.map(([gate]) => gate))).toEqual(new Set(gates.map(({ id }) => id)));
  });
});

describe("what cannot be read", () => {
  test.each(unread.map(([gate, input]) => ({ gate, input })))("is red for $gate", ({ gate, input }) => {
    const answer = judgeGates(gates, input).find(({ id }) => id === gate)?.answer;
    expect(answer?.verdict).toBe("unreadable");
    expect(reds(input)).toEqual([gate]);
  });

  test("a configuration that cannot be read is red for the two gates that need it", () => {
    const input = withNode("cp-1", () => ({ config: lost }));
    expect(reds(input)).toEqual(["same-cluster", "nothing-pending"]);
  });

  test("a control plane whose etcd was not asked, and a node that was not asked at all", () => {
    const input = healthyInput();
    const nodes = input.observation.nodes.filter(({ hostname }) => hostname !== "cp-3");
    expect(reds({ ...input, observation: { ...input.observation, nodes } })).toEqual(["versions", "etcd"]);
    expect(reds(withNode("cp-3", ({ etcd }) => (etcd === undefined ? {} : { etcd: undefined as never })))).toEqual([
      "etcd",
    ]);
  });

  test("what is known to be wrong is told before what cannot be read", () => {
    const input = withNode("cp-1", () => ({ version: lost, diagnostics: read(["disk is failing"]) }));
    expect(firstRed(judgeGates(gates, input))).toEqual({ id: "ready", reason: "cp-1 reports: disk is failing" });
  });
});

test("a waived budget, and one on another node, let the first node be drained", () => {
  const blocked = withKubernetes({ blockedBudgets: read([{ budget: "media/plex", nodes: ["cp-1"] }]) });
  expect(reds({ ...blocked, expected: { ...blocked.expected, waivedBudgets: ["media/plex"] } })).toEqual([]);
  expect(reds(withKubernetes({ blockedBudgets: read([{ budget: "media/plex", nodes: ["worker-1"] }]) }))).toEqual([]);
});

test("a blank member name just after a reboot is no trouble: members are told apart by id", () => {
  const blank = [1, 2, 3].map((id) => ({ id: String(id), hostname: "", isLearner: false }));
  expect(reds(withEtcd("cp-2", () => ({ members: read(blank) })))).toEqual([]);
});
