// A cluster of three control planes and a worker, and what can be changed of it, for tests of the planner.
import type { FieldChange, NodeChange } from "#domain/machine-config/change.ts";
import type { ConfigDocument } from "#domain/machine-config/rendered.ts";
import { buildPlan } from "#domain/plan/build-plan.ts";
import { digestOf } from "#domain/plan/digest.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { PlanMachine, PlanSide, PlanSubject } from "#domain/plan/subject.ts";
import { defaultSettings, type Inventory } from "#domain/settings/settings.ts";

export const schematic = "9a1c".padEnd(60, "0") + "77de";
export const emptySchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";

const at = { path: ".github/homelab.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

export function image(version: string, id = schematic, secure = "-secureboot"): string {
  return `factory.talos.dev/metal-installer${secure}/${id}:${version}`;
}

export interface MachineOptions {
  readonly controlPlane?: boolean;
  readonly installer?: string;
  readonly documents?: readonly ConfigDocument[];
}

export function machine(hostname: string, address: string, options: MachineOptions = {}): PlanMachine {
  return {
    hostname,
    address,
    controlPlane: options.controlPlane ?? true,
    installer: options.installer ?? image("v1.13.8"),
    config: digestOf([hostname, address]),
    documents: options.documents ?? [vip("172.16.1.49")],
  };
}

export function vip(address: string): ConfigDocument {
  const interfaces = [{ deviceSelector: { driver: "virtio_net" }, vip: { ip: address } }];
  return { apiVersion: "", kind: "v1alpha1", value: { machine: { network: { interfaces } } } };
}

export function machines(installer = image("v1.13.8")): PlanMachine[] {
  return [
    machine("talos-cp-1", "172.16.1.50", { installer }),
    machine("talos-cp-2", "172.16.1.51", { installer }),
    machine("talos-cp-3", "172.16.1.52", { installer }),
    machine("talos-worker", "172.16.1.53", { installer, controlPlane: false, documents: [] }),
  ];
}

export function side(options: Partial<PlanSide> = {}): PlanSide {
  return {
    cluster: "kubernetes",
    tree: digestOf("base"),
    talosVersion: "v1.13.8",
    kubernetesVersion: "v1.36.4",
    endpoint: "https://172.16.1.49:6443",
    machines: machines(),
    ...options,
  };
}

export function field(change: Partial<FieldChange> & Pick<FieldChange, "class" | "path">): FieldChange {
  const disruptions = { A: "none", B: "reboot", C: "upgrade", D: "restart" } as const;
  return {
    document: "v1alpha1",
    disruption: disruptions[change.class],
    reason: `class ${change.class} on Talos 1.13`,
    at: { path: "talos/talconfig.yaml", line: 7, column: 1, endLine: 7, endColumn: 9 },
    ...change,
  };
}

/** The same fields on every node named. */
export function changes(hostnames: readonly string[], ...fields: readonly FieldChange[]): NodeChange[] {
  return hostnames.map((hostname) => ({
    hostname,
    controlPlane: hostname.includes("-cp-"),
    kind: fields.length === 0 ? "unchanged" : "changed",
    fields,
  }));
}

export const everyone = ["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"] as const;

export const inventory: Inventory = {
  ...defaultSettings.inventory,
  nodes: new Map(
    [
      ["talos-cp-1", "pve1"],
      ["talos-cp-2", "pve1"],
      ["talos-cp-3", "pve2"],
      ["talos-worker", "pve2"],
    ].map(([name, host]) => [name ?? "", { host: host ?? "", at, hostAt: at }] as const),
  ),
};

export function subject(options: Partial<PlanSubject> = {}): PlanSubject {
  return {
    base: side(),
    head: side({ tree: digestOf("head") }),
    changes: [],
    tools: [{ name: "talhelper", version: "3.1.16", sha256: "0".repeat(64) }],
    secrets: "throw-away",
    configFile: (hostname) => `talos/clusterconfig/kubernetes-${hostname}.yaml`,
    inventory: defaultSettings.inventory,
    apply: {},
    executors: [],
    executorsBefore: [],
    schematics: new Map([[emptySchematic, []]]),
    hidden: [],
    ridesAlong: [],
    ...options,
  };
}

/** The plan of a subject that can be planned. */
export function planOf(options: Partial<PlanSubject> = {}): Plan {
  const answer = buildPlan(subject(options));
  if ("unplannable" in answer) throw new Error(`no plan: ${JSON.stringify(answer.unplannable)}`);
  return answer.plan;
}

/** An upgrade of Talos on every node. */
export function talosUpgrade(from = "v1.13.8", to = "v1.14.1"): Partial<PlanSubject> {
  const [old, now] = [image(from), image(to)];
  return {
    base: side({ talosVersion: from, machines: machines(old) }),
    head: side({ talosVersion: to, machines: machines(now), tree: digestOf("head") }),
    changes: changes(everyone, field({ class: "C", path: "machine.install.image", old, new: now })),
  };
}

export function kubernetesUpgrade(from = "v1.36.3", to = "v1.36.4"): Partial<PlanSubject> {
  const kubelet = (version: string) => `ghcr.io/siderolabs/kubelet:${version}`;
  const change = field({ class: "D", path: "machine.kubelet.image", old: kubelet(from), new: kubelet(to) });
  return {
    base: side({ kubernetesVersion: from }),
    head: side({ kubernetesVersion: to, tree: digestOf("head") }),
    changes: changes(everyone, change),
  };
}
