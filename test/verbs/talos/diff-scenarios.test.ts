// What changes of this project's own tree do to its nodes, by the real talhelper: fields, classes, lines.
import { expect, test } from "vitest";
import { fieldName } from "#domain/report/field-lines.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { diffOf, type Edit } from "./changed-tree.ts";

const sysctls = "talos/patches/global/machine-sysctls.yaml";
const features = "talos/patches/global/machine-features.yaml";
const kubelet = "talos/patches/global/machine-kubelet.yaml";
const cluster = "talos/patches/controller/cluster.yaml";
const talconfig = "talos/talconfig.yaml";
const talenv = "talos/talenv.yaml";

/** `who: field class`, one per field. */
function told({ machineConfigs = [] }: CheckReport): string[] {
  return machineConfigs.flatMap(({ nodes, changes }) => [
    ...nodes
      .filter(({ kind }) => kind === "added" || kind === "removed")
      .map(({ hostname, kind }) => `${hostname}: ${kind}`),
    ...changes.flatMap(({ who, fields }) => fields.map((field) => `${who}: ${fieldName(field)} ${field.class}`)),
  ]);
}

const append =
  (path: string, text: string): Edit =>
  (tree) =>
    tree.replace(path, /$/u, text);
const swap =
  (path: string, from: string | RegExp, to: string): Edit =>
  (tree) =>
    tree.replace(path, from, to);
const patchOfAll =
  (name: string, text: string): Edit =>
  (tree) => {
    tree.write(`talos/patches/global/${name}`, text);
    tree.replace(
      talconfig,
      '  - "@./patches/global/machine-time.yaml"\n',
      `  - "@./patches/global/machine-time.yaml"\n  - "@./patches/global/${name}"\n`,
    );
  };

const worker2 = `
  - hostname: talos-worker-2
    ipAddress: 172.16.1.54
    controlPlane: false
    installDisk: \${installDisk}
    networkInterfaces:
      - deviceSelector:
          hardwareAddr: bc:24:11:10:00:54
          driver: \${nicDriver}
        dhcp: false
        addresses:
          - 172.16.1.54/24
`;

const scenarios: readonly (readonly [string, Edit, readonly string[]])[] = [
  [
    "a sysctl",
    swap(sysctls, 'rmem_max: "7500000"', 'rmem_max: "8500000"'),
    ['all 4 nodes: machine.sysctls["net.core.rmem_max"] A'],
  ],
  [
    "a label",
    append(sysctls, "  nodeLabels:\n    example.test/zone: a\n"),
    ['all 4 nodes: machine.nodeLabels["example.test/zone"] A'],
  ],
  [
    "an argument of the kubelet",
    append(kubelet, "    extraArgs:\n      max-pods: '200'\n"),
    ["all 4 nodes: machine.kubelet.extraArgs.max-pods A"],
  ],
  ["a new worker", append(talconfig, worker2), ["talos-worker-2: added"]],
  ["a worker less", swap(talconfig, /\n {2}- hostname: talos-worker[\s\S]*$/u, "\n"), ["talos-worker: removed"]],
  [
    "the virtual address",
    swap(talconfig, /vip:\n {10}ip: 172\.16\.1\.49/gu, "vip:\n          ip: 172.16.1.48"),
    ["3 control planes: Layer2VIPConfig 172.16.1.48 A", "3 control planes: Layer2VIPConfig 172.16.1.49 A"],
  ],
  [
    "a patch of Talos",
    swap(talenv, "talosVersion: v1.13.8", "talosVersion: v1.13.9"),
    ["all 4 nodes: machine.install.image C"],
  ],
  [
    "a patch of Kubernetes",
    swap(talenv, "kubernetesVersion: v1.36.4", "kubernetesVersion: v1.36.5"),
    [
      "all 4 nodes: machine.kubelet.image D",
      "3 control planes: cluster.apiServer.image D",
      "3 control planes: cluster.controllerManager.image D",
      "3 control planes: cluster.proxy.image D",
      "3 control planes: cluster.scheduler.image D",
    ],
  ],
  [
    "the schematic",
    swap(talenv, "siderolabs/qemu-guest-agent", "siderolabs/iscsi-tools"),
    ["all 4 nodes: machine.install.image C"],
  ],
  [
    "a registry mirror",
    patchOfAll(
      "mirror.yaml",
      "apiVersion: v1alpha1\nkind: RegistryMirrorConfig\nname: docker.io\nendpoints:\n  - url: https://mirror.example.test\n",
    ),
    ["all 4 nodes: RegistryMirrorConfig docker.io A"],
  ],
  [
    "credentials of a registry",
    patchOfAll(
      "auth.yaml",
      "apiVersion: v1alpha1\nkind: RegistryAuthConfig\nname: docker.io\nusername: a\npassword: b\n",
    ),
    ["all 4 nodes: RegistryAuthConfig docker.io B"],
  ],
  [
    "an argument of etcd",
    swap(cluster, "listen-metrics-urls: http://0.0.0.0:2381", "listen-metrics-urls: http://0.0.0.0:2391"),
    ["3 control planes: cluster.etcd.extraArgs.listen-metrics-urls B"],
  ],
  [
    "the CNI",
    swap(talconfig, "cniConfig:\n  name: none", "cniConfig:\n  name: flannel"),
    ["all 4 nodes: cluster.network.cni.name A"],
  ],
  ["a feature outside of the list", append(features, "    rbac: false\n"), ["all 4 nodes: machine.features.rbac B"]],
  [
    "encryption of volumes",
    swap(talenv, "diskEncryption: none", "diskEncryption: tpm"),
    [
      "all 4 nodes: VolumeConfig EPHEMERAL encryption.keys B",
      "all 4 nodes: VolumeConfig EPHEMERAL encryption.provider B",
      "all 4 nodes: VolumeConfig STATE B",
    ],
  ],
  [
    "the pod network",
    swap(talenv, "clusterPodNet: 10.42.0.0/16", "clusterPodNet: 10.44.0.0/16"),
    ["all 4 nodes: cluster.network.podSubnets A"],
  ],
  [
    "the endpoint",
    swap(talconfig, "endpoint: https://172.16.1.49:6443", "endpoint: https://172.16.1.48:6443"),
    ["all 4 nodes: cluster.controlPlane.endpoint A"],
  ],
  [
    "an address",
    swap(talconfig, "172.16.1.53/24", "172.16.1.63/24"),
    [
      "talos-worker: LinkConfig ethSel0 addresses[172.16.1.53/24] A",
      "talos-worker: LinkConfig ethSel0 addresses[172.16.1.63/24] A",
    ],
  ],
];

const quiet: readonly (readonly [string, Edit])[] = [
  ["nothing", () => undefined],
  ["a comment", append(sysctls, "  # a remark\n")],
  [
    "the order of the patches",
    swap(
      talconfig,
      /( {2}- "@\.\/patches\/global\/machine-features\.yaml"\n)( {2}- "@\.\/patches\/global\/machine-files\.yaml"\n)/u,
      '  - "@./patches/global/machine-files.yaml"\n  - "@./patches/global/machine-features.yaml"\n',
    ),
  ],
  [
    "the order of names in a certificate",
    swap(
      talconfig,
      "  certSANs: &certSANs\n    - 172.16.1.49\n    - ${apiServerName}",
      "  certSANs: &certSANs\n    - ${apiServerName}\n    - 172.16.1.49",
    ),
  ],
  [
    "the name of a variable",
    (tree) => {
      tree.replace(talenv, "ntpServer1:", "timeServer:");
      tree.replace("talos/patches/global/machine-time.yaml", "${ntpServer1}", "${timeServer}");
    },
  ],
];

await describeWithTools(["talhelper"], "changes of this project's own tree", () => {
  test.each(scenarios)("%s", async (_, edit, expected) => {
    const there = await diffOf({ head: edit });
    expect(told(there)).toEqual([...expected]);
    // Each field was made by a line, and a person finds it there.
    for (const { changes } of there.machineConfigs ?? [])
      for (const { fields } of changes) for (const { at } of fields) expect(at?.path).toMatch(/^talos\//u);
  });

  test.each(scenarios.filter((_, index) => index % 3 === 0))("the way back of %s", async (_, edit, expected) => {
    const back = await diffOf({ base: edit, head: (tree) => tree.restore() });
    expect(told(back).map(flipped).sort()).toEqual([...expected].sort());
  });

  test.each(quiet)("%s changes nothing", async (_, edit) => {
    const report = await diffOf({ head: edit });
    expect(told(report)).toEqual([]);
    expect(report.machineConfigs?.[0]?.nodes.map(({ kind }) => kind)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
  });

  test("all four classes occur", () => {
    const letters = new Set(scenarios.flatMap(([, , lines]) => lines.map((line) => line.at(-1))));
    expect(["A", "B", "C", "D"].every((letter) => letters.has(letter))).toBe(true);
  });

  test("--from decides the class, not the pins of the tree", async () => {
    const head = append(features, "    rbac: false\n");
    expect(told(await diffOf({ head }, ["--from", "1.14.1"]))).toEqual(["all 4 nodes: machine.features.rbac A"]);
    expect((await diffOf({ head }, ["--from", "v1.14.1"])).machineConfigs?.[0]?.running).toEqual({
      version: "v1.14.1",
      from: "asked",
    });
  });
});

function flipped(line: string): string {
  return line.endsWith(": added") ? line.replace("added", "removed") : line.replace(": removed", ": added");
}
