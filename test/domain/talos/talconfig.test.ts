import { describe, expect, it } from "vitest";
import { contentFilesOf, inlinePatchesOf, patchFilesOf } from "#domain/talos/talconfig-patches.ts";
import { read, talconfig } from "./judging.ts";

const good = `clusterName: home
talosVersion: v1.13.8
kubernetesVersion: \${kubernetesVersion}
endpoint: https://10.0.0.1:6443
patches:
  - "@./patches/a.yaml"
nodes:
  - hostname: cp1
    ipAddress: 10.0.0.11
    controlPlane: true
    installDisk: /dev/sda
  - hostname: w1
    ipAddress: 10.0.0.12, fd00::12
    controlPlane: false
    installDiskSelector: { size: "<= 2TB" }
`;

describe("judgeTalconfig", () => {
  it("is silent about a good one", () => {
    expect(talconfig(good)).toEqual([]);
  });

  it.each([
    [
      "an unknown field",
      ["clusterName", "clustrName"],
      ["1:1-11 unknown-field clustrName: clustrName is not a field of the document (did you mean clusterName?)"],
    ],
    [
      "an unknown field of a node",
      ["installDisk:", "instalDisk:"],
      ["11:5-15 unknown-field nodes[0].instalDisk: instalDisk is not a field of nodes[0] (did you mean installDisk?)"],
    ],
    [
      "an address that is none",
      ["10.0.0.11", "10.0.0.256"],
      [
        '9:16-26 invalid-value nodes[0].ipAddress: nodes[0].ipAddress must be an IP address or a host name, and "10.0.0.256" is neither',
      ],
    ],
    [
      "a version with a hole",
      ["v1.13.8", "1.12.x"],
      ['2:15-21 invalid-value talosVersion: talosVersion must be a whole version such as v1.13.8, not "1.12.x"'],
    ],
    [
      "a hostname that is none",
      ["cp1", "cp_1"],
      ['8:15-19 invalid-value nodes[0].hostname: nodes[0].hostname must be a host name, not "cp_1"'],
    ],
    [
      "two nodes of one name",
      ["hostname: w1", "hostname: cp1"],
      ["12:15-18 duplicate-entry nodes[1].hostname: two nodes have the hostname cp1"],
    ],
    [
      "two nodes of one address",
      ["10.0.0.12,", "10.0.0.11,"],
      ["13:16-35 duplicate-entry nodes[1].ipAddress: two nodes have the ipAddress 10.0.0.11"],
    ],
    [
      "an endpoint without a scheme",
      ["https://10.0.0.1:6443", "10.0.0.1:6443"],
      ['4:11-24 invalid-value endpoint: endpoint must be a URL such as https://192.168.1.10:6443, not "10.0.0.1:6443"'],
    ],
    [
      "a schematic that was cut",
      ["/dev/sda", "/dev/sda\n    talosImageURL: factory.talos.dev/installer/376567988ad370138ad8b269"],
      [
        "12:20-72 invalid-value nodes[0].talosImageURL: nodes[0].talosImageURL names the schematic 376567988ad370138ad8b269, which is not the 64 hexadecimal digits of a schematic id (24 characters)",
      ],
    ],
    [
      "an image with a version",
      ["/dev/sda", "/dev/sda\n    talosImageURL: ghcr.io/siderolabs/installer:v1.13.8"],
      [
        "12:20-56 invalid-value nodes[0].talosImageURL: nodes[0].talosImageURL must not carry a version or digest (talhelper adds talosVersion)",
      ],
    ],
    [
      "a wrong type",
      ["controlPlane: true", "controlPlane: perhaps"],
      ['10:19-26 wrong-type nodes[0].controlPlane: nodes[0].controlPlane must be true or false, got "perhaps"'],
    ],
    [
      "a node without a name",
      ["hostname: cp1\n    ", ""],
      ["8:5-14 missing-field nodes[0].hostname: nodes[0].hostname is required (add hostname)"],
    ],
  ])("reports %s", (_, [from = "", to = ""], expected) => {
    expect(talconfig(good.replace(from, () => to))).toEqual(expected);
  });

  it("reports a list of nodes that is empty", () => {
    expect(talconfig(good.replace(/nodes:\n[^]*/u, "nodes: []\n"))).toEqual([
      "7:1-6 missing-field nodes: nodes lists no node (add a node)",
    ]);
  });

  it("judges patches that stand in it at their place", () => {
    const text = good.replace('"@./patches/a.yaml"', () => "|-\n    machine:\n      kubelt: {}");
    expect(talconfig(text)).toEqual([
      "8:7-13 unknown-field machine.kubelt: kubelt is not a field of machine (did you mean kubelet?)",
    ]);
  });

  it("takes enums and lists that talhelper's own schema has wrong", () => {
    const text = `${good}    schematic: { customization: { meta: [{ key: 12, value: a }] } }
    userVolumes: [{ name: a, volumeType: partition, encryption: { provider: luks2 } }]
    imageSchematic: { customization: { bootloader: grub } }
    machineDisks: [{ device: /dev/sdb, partitions: [{ size: 100GB, mountpoint: /var/a }] }]
`;
    expect(talconfig(text)).toEqual([]);
  });
});

describe("listed files", () => {
  const { documents } = read(`patches: ["@./a.yaml", "@patches/\${kind}.yaml", "machine: {}"]
controlPlane: { patches: ["@./b.yaml"], machineFiles: [{ content: "@./file.txt", path: /var/a, op: create }] }
nodes: [{ hostname: a, patches: ["@./c.yaml", "@./\${unknown}.yaml"] }]
inlineManifests: [{ name: a, contents: "@./m.yaml" }, { name: b, contents: "kind: X" }]
`);
  const root = documents[0]?.root;
  const variables = new Map([["kind", "tpm"]]);

  it("tells path, scope and variables without a value", () => {
    expect(patchFilesOf(root, variables).map(({ path, scope, unset }) => ({ path, scope, unset }))).toEqual([
      { path: "./a.yaml", scope: "all", unset: [] },
      { path: "patches/tpm.yaml", scope: "all", unset: [] },
      { path: "./b.yaml", scope: "controlPlane", unset: [] },
      { path: "./c.yaml", scope: { node: 0 }, unset: [] },
      { path: "./${unknown}.yaml", scope: { node: 0 }, unset: ["unknown"] },
    ]);
    expect(inlinePatchesOf(root).map(({ scalar }) => scalar.text)).toEqual(["machine: {}"]);
    expect(contentFilesOf(root, variables).map(({ path }) => path)).toEqual(["./m.yaml", "./file.txt"]);
  });
});
