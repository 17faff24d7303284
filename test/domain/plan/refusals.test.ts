import { describe, expect, test } from "vitest";
import type { FieldChange } from "#domain/machine-config/change.ts";
import type { ConfigDocument, ConfigValue } from "#domain/machine-config/rendered.ts";
import type { PlanMachine, PlanSubject } from "#domain/plan/subject.ts";
import {
  changes,
  emptySchematic,
  everyone,
  field,
  image,
  kubernetesUpgrade,
  machine,
  machines,
  planOf,
  schematic,
  side,
  talosUpgrade,
} from "./cluster.ts";

function refusals(options: Partial<PlanSubject>): string[] {
  return planOf(options).refusals.map(({ rule, message, path, line }) =>
    [rule, message, ...(path === undefined ? [] : [`${path}:${line}`])].join(" | "),
  );
}

const onAll = (...fields: readonly FieldChange[]) => refusals({ changes: changes(everyone, ...fields) });
const live = (path: string, rest: Partial<FieldChange> = {}) => field({ class: "A", path, ...rest });
const everybody = "all 4 nodes";
const place = "talos/talconfig.yaml:7";

describe("versions", () => {
  test("a single hop is fine", () => {
    expect(refusals(talosUpgrade())).toEqual([]);
    expect(refusals(kubernetesUpgrade())).toEqual([]);
  });

  test("a minor that is skipped, with the hops in the way out", () => {
    const plan = planOf(talosUpgrade("v1.12.4", "v1.14.1"));
    expect(plan.refusals).toEqual([
      {
        rule: "version-path",
        message: "Talos v1.12.4 → v1.14.1 skips a minor: Talos tests upgrades from one minor to the next only",
        fix: "one pull request for each hop: Talos v1.12.4 → v1.13.x, then Talos v1.13.x → v1.14.1",
        path: "talos/talconfig.yaml",
        line: 7,
      },
    ]);
    expect(plan.risk).toBe("refused");
    expect(plan.bound.steps).toHaveLength(4);
  });

  test("Kubernetes skips a minor", () => {
    expect(refusals(kubernetesUpgrade("v1.34.1", "v1.36.4"))).toEqual([
      `version-path | Kubernetes v1.34.1 → v1.36.4 skips a minor: \`talosctl upgrade-k8s\` goes to the next minor only | ${place}`,
    ]);
  });

  test("going back", () => {
    expect(refusals(talosUpgrade("v1.14.1", "v1.13.8"))).toEqual([
      `version-path | Talos v1.14.1 → v1.13.8 goes back a minor: Talos does not test that, and etcd's data may be newer than its program | ${place}`,
    ]);
  });

  test("Kubernetes outside the range of the new Talos", () => {
    const options = talosUpgrade();
    const old = { kubernetesVersion: "v1.32.4" };
    const plan = planOf({
      ...options,
      base: { ...side(), ...options.base, ...old },
      head: { ...side(), ...options.head, ...old },
    });
    expect(plan.refusals).toMatchObject([
      {
        rule: "kubernetes-range",
        message: "Kubernetes v1.32.4 is too old for Talos v1.14.1 (needs 1.33 to 1.37)",
        fix: "upgrade Kubernetes to 1.33 first, in its own pull request",
      },
    ]);
  });

  test("Kubernetes outside the range of the Talos that stays", () => {
    const plan = planOf(kubernetesUpgrade("v1.36.4", "v1.37.0"));
    expect(plan.refusals).toMatchObject([
      {
        message: "Kubernetes v1.37.0 is too new for Talos v1.13.8 (needs 1.31 to 1.36)",
        fix: "upgrade Talos to 1.14 first, in its own pull request",
      },
    ]);
  });

  test("both at once, where Kubernetes must come first", () => {
    const { base, head, changes: upgrade } = talosUpgrade();
    const plan = planOf({
      base: { ...side(), ...base, kubernetesVersion: "v1.32.4" },
      head: { ...side(), ...head, kubernetesVersion: "v1.33.2" },
      changes: upgrade ?? [],
    });
    expect(plan.refusals).toMatchObject([
      {
        message:
          "Kubernetes v1.32.4 is too old for Talos v1.14.1 (needs 1.33 to 1.37): it must be upgraded before Talos",
        fix: "one pull request for each hop: Kubernetes v1.32.4 → v1.33.2, then Talos v1.13.8 → v1.14.1",
      },
    ]);
  });
});

describe("control planes", () => {
  const [one, two, three, worker] = machines() as [PlanMachine, PlanMachine, PlanMachine, PlanMachine];
  const head = (...all: readonly PlanMachine[]) => ({ head: side({ machines: all }) });

  test("an even number", () => {
    expect(refusals(head(one, two, worker))).toEqual([
      "quorum | 2 etcd members tolerate the loss of 0, as 1 would: one more that can fail, for nothing",
    ]);
    expect(refusals(head(one, two, three, machine("talos-cp-4", "172.16.1.55"), worker))).toEqual([
      "quorum | 4 etcd members tolerate the loss of 1, as 3 would: one more that can fail, for nothing",
    ]);
  });

  test("more leave than the quorum allows", () => {
    expect(refusals(head(one, worker))).toEqual([
      "quorum | talos-cp-2 and talos-cp-3 leave at once: 1 of 3 etcd members remain, 2 are the quorum, and etcd stops",
    ]);
    const others = [machine("cp-a", "172.16.1.60"), machine("cp-b", "172.16.1.61")];
    expect(refusals(head(one, ...others, worker))).toHaveLength(1);
  });

  test("none is left", () => {
    const others = ["a", "b", "c"].map((name, index) => machine(`cp-${name}`, `172.16.1.6${index}`));
    expect(refusals(head(...others, worker))).toEqual([
      "all-control-planes | none of the control planes talos-cp-1, talos-cp-2 and talos-cp-3 is left: etcd, and with it every object of the cluster, would be gone",
    ]);
  });

  test("all change their address", () => {
    const moved = [one, two, three].map((each, index) => ({ ...each, address: `172.16.1.6${index}` }));
    expect(refusals(head(...moved, worker))).toHaveLength(1);
    expect(refusals(head({ ...one, address: "172.16.1.60" }, two, three, worker))).toEqual([]);
  });

  test("one or a worker may be exchanged", () => {
    expect(refusals(head(one, two, machine("talos-cp-4", "172.16.1.55"), worker))).toEqual([]);
    expect(refusals(head(one, two, three))).toEqual([]);
  });

  test("the only one restarts with leave alone", () => {
    const single = { base: side({ machines: [one, worker] }), head: side({ machines: [one, worker] }) };
    const restart = changes(["talos-cp-1"], field({ class: "B", path: "cluster.etcd.extraArgs" }));
    expect(refusals({ ...single, changes: restart })).toEqual([
      "single-control-plane | talos-cp-1 is the only control plane: while it restarts there is no API, no etcd and no way back but its own",
    ]);
    expect(refusals({ ...single, changes: restart, apply: { allowDowntime: true } })).toEqual([]);
    expect(refusals({ ...single, changes: changes(["talos-cp-1"], live("machine.sysctls.a")) })).toEqual([]);
  });
});

describe("the cluster's identity", () => {
  const said = (path: string, value: ConfigValue): ConfigDocument => {
    const nested = path.split(".").reduceRight<ConfigValue>((inner, key) => ({ [key]: inner }), value);
    return { apiVersion: "", kind: "v1alpha1", value: nested as ConfigDocument["value"] };
  };
  const network = (podSubnets: string[]): ConfigDocument => ({
    apiVersion: "v1alpha1",
    kind: "KubeNetworkConfig",
    value: { podSubnets },
  });
  const sides = (before: ConfigDocument, after: ConfigDocument) => ({
    base: side({ machines: machines().map((each) => ({ ...each, documents: [before] })) }),
    head: side({ machines: machines().map((each) => ({ ...each, documents: [after] })) }),
  });

  test.each<[string, string, ConfigValue, ConfigValue]>([
    ["cluster.clusterName", "cluster-name", "a", "b"],
    ["cluster.network.podSubnets", "cluster-cidr", ["10.42.0.0/16"], ["10.44.0.0/16"]],
    ["cluster.network.serviceSubnets", "cluster-cidr", ["10.43.0.0/16"], ["10.45.0.0/16"]],
    ["cluster.controlPlane.endpoint", "cluster-endpoint", "https://a:6443", "https://b:6443"],
  ])("%s", (path, rule, old, now) => {
    const plan = {
      ...sides(said(path, old), said(path, now)),
      changes: changes(everyone, live(path, { old, new: now })),
    };
    const [refusal, ...rest] = refusals(plan);
    expect(rest).toEqual([]);
    expect(refusal).toMatch(new RegExp(`^${rule} \\| ${path} changes on ${everybody}: .* \\| ${place}$`));
    expect(refusals({ ...plan, ...sides(said(path, old), said(path, old)) })).toEqual([]);
  });

  test("a value that moves into a document of its own is the same value", () => {
    const before = said("cluster.network.podSubnets", ["10.42.0.0/16"]);
    expect(refusals(sides(before, network(["10.42.0.0/16"])))).toEqual([]);
    expect(refusals(sides(network(["10.42.0.0/16"]), before))).toEqual([]);
    expect(refusals(sides(before, network(["10.44.0.0/16"])))).toHaveLength(1);
  });

  test.each([
    ["cluster.id", "cluster-ca"],
    ["cluster.ca.crt", "cluster-ca"],
    ["machine.ca.crt", "cluster-ca"],
  ])("%s", (path, rule) => {
    const [refusal, ...rest] = onAll(live(path, { old: `‹${path}›`, new: `‹${path}, another value›` }));
    expect(rest).toEqual([]);
    expect(refusal).toMatch(new RegExp(`^${rule} \\| ${path} changes on ${everybody}: .* \\| ${place}$`));
  });

  test("fields beside them are nobody's identity", () => {
    expect(
      onAll(live("cluster.network.cni.name"), live("machine.certSANs"), live("cluster.apiServer.certSANs")),
    ).toEqual([]);
  });

  test("a secret bundle that changed", () => {
    expect(refusals({ hidden: [{ path: "talos/talsecret.sops.yaml", base: "a", head: "b" }] })).toEqual([
      "cluster-ca | talos/talsecret.sops.yaml changed, and its content is not shown: with another CA in it, nodes stop trusting each other one by one | talos/talsecret.sops.yaml:1",
    ]);
  });
});

describe("disks", () => {
  test.each<[string, Partial<FieldChange> & { path: string }]>([
    ["wipe is turned on", { path: "machine.install.wipe", old: false, new: true }],
    ["another installation disk", { path: "machine.install.disk", old: "/dev/sda", new: "/dev/sdb" }],
    ["encryption of a system volume", { document: "VolumeConfig EPHEMERAL", path: "encryption.keys" }],
    [
      "a document that encrypts one",
      { document: "VolumeConfig STATE", path: "", new: { encryption: { provider: "luks2" } } },
    ],
    ["encryption, the old way", { path: "machine.systemDiskEncryption.ephemeral" }],
    ["size of a system volume", { document: "VolumeConfig EPHEMERAL", path: "provisioning.maxSize" }],
    ["a volume that is gone", { document: "UserVolumeConfig data", path: "", old: { name: "data" } }],
  ])("%s", (_, change) => {
    expect(onAll(field({ class: "A", ...change }))).toHaveLength(1);
  });

  test.each<[string, Partial<FieldChange> & { path: string }]>([
    ["wipe is turned off", { path: "machine.install.wipe", old: true, new: false }],
    ["a document without effect", { document: "VolumeConfig STATE", path: "", new: {} }],
    ["a new volume", { document: "UserVolumeConfig data", path: "", new: { name: "data" } }],
    ["a kubelet argument", { path: "machine.kubelet.extraArgs.v" }],
  ])("%s is fine", (_, change) => {
    expect(onAll(field({ class: "A", ...change }))).toEqual([]);
  });
});

describe("the installer", () => {
  const upgrade = (from: string, to: string, documents: readonly ConfigDocument[] = []) => ({
    base: side({ machines: machines(from) }),
    head: side({ machines: machines(to).map((each) => ({ ...each, documents })) }),
    changes: changes(everyone, field({ class: "C", path: "machine.install.image", old: from, new: to })),
  });

  test("loses its signature, or gains one", () => {
    const [signed, plain] = [image("v1.13.8"), image("v1.13.8", schematic, "")];
    expect(refusals(upgrade(signed, plain))[0]).toMatch(/^secure-boot \| the installer of .* is not signed/);
    expect(refusals(upgrade(plain, signed))[0]).toMatch(/^secure-boot \| .* is the one for secure boot/);
  });

  const kernel = (name: string): ConfigDocument => ({
    apiVersion: "",
    kind: "v1alpha1",
    value: { machine: { kernel: { modules: [{ name }] } } },
  });
  const service: ConfigDocument = {
    apiVersion: "v1alpha1",
    kind: "ExtensionServiceConfig",
    name: "tailscale",
    value: {},
  };

  test("drops an extension that the configuration needs", () => {
    const to = image("v1.13.8", emptySchematic);
    expect(refusals(upgrade(image("v1.13.8"), to, [kernel("drbd"), service]))).toEqual([
      `schematic | schematic 3765…b4ba holds no extension for the kernel module drbd, which the configuration of ${everybody} asks for | ${place}`,
      `schematic | schematic 3765…b4ba holds no extension for the extension service tailscale, which the configuration of ${everybody} asks for | ${place}`,
    ]);
    expect(refusals(upgrade(image("v1.13.8"), to, [kernel("br_netfilter")]))).toEqual([]);
  });

  test("has it, or cannot be looked into", () => {
    const other = "ab".repeat(32);
    const to = image("v1.13.8", other);
    const known = new Map([[other, ["siderolabs/drbd"]]]);
    expect(refusals({ ...upgrade(image("v1.13.8"), to, [kernel("drbd")]), schematics: known })).toEqual([]);
    const plan = planOf(upgrade(image("v1.13.8"), to, [kernel("drbd")]));
    expect(plan.refusals).toEqual([]);
    expect(plan.notChecked).toEqual([
      {
        what: "extensions of schematic abab…abab",
        why: "the tree names the schematic by its id alone; write it inline to have its extensions compared",
      },
    ]);
    expect(plan.bound.steps[0]?.what).toBe("schematic 9a1c…77de → abab…abab");
  });
});
