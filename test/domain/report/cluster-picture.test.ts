import { describe, expect, test } from "vitest";
import { cellsOf } from "#codecs/terminal/cells.ts";
import { clusterPicture } from "#domain/report/cluster-picture.ts";
import { nodeTable } from "#domain/report/node-table.ts";
import type { HostSettings, Inventory } from "#domain/settings/settings.ts";
import type { Stated, TalosModel, TalosNode } from "#domain/talos/model.ts";
import { wholeFile } from "#kernel/span.ts";

const at = wholeFile("talos/talconfig.yaml");
const said = <T>(value: T): Stated<T> => ({ value, at });

function node(hostname: string, address: string, controlPlane = true): TalosNode {
  return {
    hostname: said(hostname),
    controlPlane,
    addresses: [said(address)],
    installer: said(`factory.talos.dev/metal-installer-secureboot/${"ab".repeat(32)}:v1.13.8`),
    secureBoot: true,
    installDisk: said("/dev/sda"),
    at,
    hasOwnName: true,
    virtualAddresses: controlPlane ? [said("172.16.1.49")] : [],
    interfaceAddresses: [],
    tpmKeys: [],
    images: new Map(),
    gaps: [],
  };
}

function model(nodes: readonly TalosNode[]): TalosModel {
  return {
    path: at.path,
    renderer: "talhelper",
    clusterName: said("kubernetes"),
    talosVersion: said("v1.13.8"),
    kubernetesVersion: said("v1.36.4"),
    nodes,
    podSubnets: [],
    serviceSubnets: [],
    apiServerSans: [],
    machineSans: [],
    variables: new Map(),
    usedVariables: new Map(),
    patchFiles: [],
    contentFiles: [],
    choices: [],
    undefinedVariables: new Map(),
    hasClusterManifests: false,
    gaps: [],
  };
}

const GiB = 1024 ** 3;
const host = (cpu: string, memory: number, osd: boolean, gpu?: string): HostSettings => ({
  cpu,
  memory: memory * GiB,
  osd,
  ...(gpu === undefined ? {} : { gpu }),
  at,
});

const inventory: Inventory = {
  networks: [],
  hosts: new Map([
    ["pve1", host("Ryzen 9", 28, true)],
    ["pve2", host("Ryzen 9", 28, true)],
    ["pve3", host("N150", 16, true)],
    ["pve4", host("i5", 64, false, "770")],
  ]),
  nodes: new Map(
    ["pve1", "pve1", "pve2", "pve2"].map((name, index) => [
      ["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"][index] ?? "",
      { host: name, at, hostAt: at },
    ]),
  ),
  reserved: new Map(),
};
const none: Inventory = { networks: [], hosts: new Map(), nodes: new Map(), reserved: new Map() };

const four = model([
  node("talos-cp-1", "172.16.1.50"),
  node("talos-cp-2", "172.16.1.51"),
  node("talos-cp-3", "172.16.1.52"),
  node("talos-worker", "172.16.1.53", false),
]);

const plain = (width: number) => ({ color: false, width });

describe("the picture", () => {
  test("nodes by host, at 120 columns", () => {
    expect(`\n${clusterPicture(four, inventory, plain(120)).join("\n")}\n`).toBe(`
  pve1  Ryzen 9 · 28 GiB    pve2  Ryzen 9 · 28 GiB    pve3  N150 · 16 GiB    pve4  i5 · 64 GiB · GPU
  ├ talos-cp-1 .50 ●        ├ talos-cp-3 .52 ●        (Ceph OSD)             (free)
  └ talos-cp-2 .51 ●        └ talos-worker .53
  VIP 172.16.1.49 → control planes      etcd ●●● 3 members      Talos 1.13.8 · Kubernetes 1.36.4
`);
  });

  test("in rows and lines at 80 columns", () => {
    expect(`\n${clusterPicture(four, inventory, plain(80)).join("\n")}\n`).toBe(`
  pve1  Ryzen 9 · 28 GiB    pve2  Ryzen 9 · 28 GiB    pve3  N150 · 16 GiB
  ├ talos-cp-1 .50 ●        ├ talos-cp-3 .52 ●        (Ceph OSD)
  └ talos-cp-2 .51 ●        └ talos-worker .53

  pve4  i5 · 64 GiB · GPU
  (free)
  VIP 172.16.1.49 → control planes
  etcd ●●● 3 members
  Talos 1.13.8 · Kubernetes 1.36.4
`);
  });

  test("by role without an inventory", () => {
    expect(`\n${clusterPicture(four, none, plain(100)).join("\n")}\n`).toBe(`
  control planes        workers
  ├ talos-cp-1 .50 ●    └ talos-worker .53
  ├ talos-cp-2 .51 ●
  └ talos-cp-3 .52 ●
  VIP 172.16.1.49 → control planes      etcd ●●● 3 members      Talos 1.13.8 · Kubernetes 1.36.4
`);
  });

  test("a node whose host is not stated, and one on a host that the inventory does not describe", () => {
    const partly = { ...none, nodes: new Map([["talos-cp-1", { host: "nuc", at, hostAt: at }]]) };
    expect(clusterPicture(four, partly, plain(100)).slice(0, 2)).toEqual([
      "  nuc                   host not stated",
      "  └ talos-cp-1 .50 ●    ├ talos-cp-2 .51 ●",
    ]);
  });

  test("colour changes no letter", () => {
    const colored = clusterPicture(four, inventory, { color: true, width: 120 });
    // eslint-disable-next-line no-control-regex
    const bare = colored.map((line) => line.replace(/\u001b\[[\d;]*m/g, ""));
    expect(bare).toEqual(clusterPicture(four, inventory, plain(120)));
    expect(colored.join("")).toContain("\u001b[32m●\u001b[0m");
  });

  test.each([60, 80, 120, 160])("long and strange names stay within %i columns", (width) => {
    const names = ["x".repeat(90), "節点の名前がとても長い".repeat(4), "a\u001b[2Jb", "ok"];
    const odd = model(names.map((name, index) => node(name, index === 3 ? "fd00::1" : `10.0.${index}.1`, index < 3)));
    const placed = {
      ...inventory,
      nodes: new Map(
        names.map((name, index) => [name, { host: `${"h".repeat(40)}${index}`, at, hostAt: at }] as const),
      ),
    };
    const lines = [...clusterPicture(odd, placed, plain(width)), ...nodeTable(odd, placed, plain(width))];
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(cellsOf(line)).toBeLessThanOrEqual(width);
      expect(line).not.toContain("\u001b");
    }
  });

  test("no node, no picture", () => {
    expect(clusterPicture(model([]), inventory, plain(80))).toEqual([]);
    expect(nodeTable(model([]), inventory, plain(80))).toEqual([]);
  });
});

describe("the table", () => {
  test("at 120 columns", () => {
    expect(`\n${nodeTable(four, inventory, plain(120)).join("\n")}\n`).toBe(`
  node          role           address      host  disk      boot         installer
  talos-cp-1    control plane  172.16.1.50  pve1  /dev/sda  secure boot  v1.13.8 abab…abab
  talos-cp-2    control plane  172.16.1.51  pve1  /dev/sda  secure boot  v1.13.8 abab…abab
  talos-cp-3    control plane  172.16.1.52  pve2  /dev/sda  secure boot  v1.13.8 abab…abab
  talos-worker  worker         172.16.1.53  pve2  /dev/sda  secure boot  v1.13.8 abab…abab
`);
  });

  test("without what does not fit or is not known", () => {
    expect(nodeTable(four, none, plain(60))[1]).toBe("  talos-cp-1    control plane  172.16.1.50  /dev/sda");
  });
});
