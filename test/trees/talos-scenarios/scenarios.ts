// Changes that people make to a Talos tree, on this project's own.
import { readFileSync } from "node:fs";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import type { Edit } from "../../verbs/talos/changed-tree.ts";

export interface Scenario {
  readonly name: string;
  /** What the tree is before; the tree as it is when absent. */
  readonly base?: Edit;
  readonly head: Edit;
  /** `action node` of every step, in order; neighbours with the same action are one: `upgrade-talos ×4`. */
  readonly steps: string;
  /** Names of the rules that refuse it. */
  readonly refused?: readonly string[];
  /** Likewise for the way back; the same as forth when absent. */
  readonly refusedBack?: readonly string[];
}

const sysctls = "talos/patches/global/machine-sysctls.yaml";
const kubelet = "talos/patches/global/machine-kubelet.yaml";
const cluster = "talos/patches/controller/cluster.yaml";
const talconfig = "talos/talconfig.yaml";
const talenv = "talos/talenv.yaml";
const secrets = "talos/talsecret.sops.yaml";

const append =
  (path: string, text: string): Edit =>
  (tree) =>
    tree.replace(path, /$/u, text);
const swap =
  (path: string, from: string | RegExp, to: string): Edit =>
  (tree) =>
    tree.replace(path, from, to);
const versions =
  (talos: string, kubernetes: string): Edit =>
  (tree) => {
    for (const [name, version] of [
      ["talosVersion", talos],
      ["kubernetesVersion", kubernetes],
    ] as const)
      tree.replace(
        talenv,
        new RegExp(`${name}: \\S+(?:.*)`, "u"),
        `${name}: ${version} # Talos ${talos} with Kubernetes ${kubernetes}`,
      );
  };

const node = (hostname: string, address: string, controlPlane: boolean) => `
  - hostname: ${hostname}
    ipAddress: ${address}
    controlPlane: ${controlPlane}
    installDisk: \${installDisk}
    networkInterfaces:
      - deviceSelector:
          hardwareAddr: bc:24:11:10:00:${address.slice(-2)}
          driver: \${nicDriver}
        dhcp: false
        addresses:
          - ${address}/24
`;

const for113: Edit = (tree) => {
  tree.restore();
  versions("v1.13.8", "v1.36.4")(tree);
};

/** The throw-away one: what a tree with the real one has in an encrypted talenv. */
const secretbox = /secretboxencryptionsecret: (\S+)/u.exec(throwAwaySecrets)?.[1] ?? "";

const patchesFor114 = [
  "talos/patches/global/machine-features.yaml",
  "talos/patches/controller/admission.yaml",
  cluster,
];

function patchFor114(path: string): string {
  return readFileSync(new URL(`talos-1.14/${path.split("/").at(-1) ?? ""}`, import.meta.url), "utf8");
}

const keptEncryption = `---
apiVersion: v1alpha1
kind: KubeEtcdEncryptionConfig
$$patch: delete
---
apiVersion: v1alpha1
kind: KubeEtcdEncryptionConfig
config:
  resources:
    - resources: [secrets]
      providers:
        - secretbox:
            keys:
              - name: key2
                secret: ${secretbox}
        - identity: {}
`;

const keptNames = `---
apiVersion: v1alpha1
kind: KubeAPIServerConfig
certExtraSANs:
  - 172.16.1.49
  - \${apiServerName}
`;

export const scenarios: readonly Scenario[] = [
  {
    name: "sysctl",
    head: swap(sysctls, 'rmem_max: "7500000"', 'rmem_max: "8500000"'),
    steps: "apply-config ×4",
  },
  { name: "label", head: append(sysctls, "  nodeLabels:\n    example.test/zone: a\n"), steps: "apply-config ×4" },
  {
    name: "kubelet-argument",
    head: append(kubelet, "    extraArgs:\n      max-pods: '200'\n"),
    steps: "apply-config ×4",
  },
  { name: "new-worker", head: append(talconfig, node("talos-worker-2", "172.16.1.54", false)), steps: "person ×1" },
  {
    name: "removed-worker",
    head: swap(talconfig, /\n {2}- hostname: talos-worker[\s\S]*$/u, "\n"),
    steps: "person ×1",
  },
  {
    name: "control-plane-replacement",
    head: (tree) => {
      tree.replace(talconfig, /\n {2}- hostname: talos-cp-3[\s\S]*?(?=\n {2}- hostname: talos-worker)/u, "\n");
      tree.replace(talconfig, /$/u, node("talos-cp-4", "172.16.1.55", true));
    },
    steps: "person ×2",
  },
  {
    name: "virtual-address",
    head: swap(talconfig, /vip:\n {10}ip: 172\.16\.1\.49/gu, "vip:\n          ip: 172.16.1.48"),
    steps: "apply-config ×3",
  },
  {
    name: "talos-patch",
    base: versions("v1.13.8", "v1.36.4"),
    head: versions("v1.13.9", "v1.36.4"),
    steps: "upgrade-talos ×4",
  },
  {
    name: "talos-minor",
    base: versions("v1.12.4", "v1.35.1"),
    head: versions("v1.13.8", "v1.35.1"),
    steps: "upgrade-talos ×4",
    refusedBack: ["version-path"],
  },
  {
    // What 1.14 has documents of its own for moves there in the same change: talhelper takes no field that is in both. The way back
    // has the other key name and the older Talos.
    name: "talos-1.14",
    base: for113,
    head: (tree) => {
      versions("v1.14.1", "v1.36.4")(tree);
      for (const path of patchesFor114) tree.write(path, patchFor114(path));
    },
    steps: "upgrade-talos ×4, apply-config ×4",
    refused: ["etcd-encryption"],
    refusedBack: ["etcd-encryption", "version-path"],
  },
  {
    // As a talhelper made with 1.14.0 or newer writes it: key2, so every Secret stays readable.
    name: "talos-1.14-encryption",
    base: for113,
    head: (tree) => {
      versions("v1.14.1", "v1.36.4")(tree);
      for (const path of patchesFor114) tree.write(path, patchFor114(path));
      tree.replace(cluster, /$/u, keptEncryption);
      tree.replace(cluster, /$/u, keptNames);
    },
    steps: "upgrade-talos ×4, apply-config ×4",
    refusedBack: ["version-path"],
  },
  {
    name: "talos-two-minors",
    base: versions("v1.11.6", "v1.34.1"),
    head: versions("v1.13.8", "v1.34.1"),
    steps: "upgrade-talos ×4, stage-config-and-reboot ×4",
    refused: ["version-path"],
  },
  {
    name: "kubernetes-minor",
    base: versions("v1.13.8", "v1.35.1"),
    head: versions("v1.13.8", "v1.36.4"),
    steps: "upgrade-kubernetes ×1",
    refusedBack: ["version-path"],
  },
  {
    name: "schematic",
    head: swap(talenv, "siderolabs/qemu-guest-agent", "siderolabs/iscsi-tools"),
    steps: "upgrade-talos ×4",
  },
  {
    name: "talos-and-kubernetes",
    base: versions("v1.12.4", "v1.35.1"),
    head: versions("v1.13.8", "v1.36.4"),
    steps: "upgrade-talos ×4, upgrade-kubernetes ×1",
    refusedBack: ["version-path"],
  },
  { name: "secret-rotation", head: swap(secrets, "data:n", "data:m"), steps: "person ×1", refused: ["cluster-ca"] },
  {
    name: "registry-mirror",
    head: (tree) => {
      tree.write(
        "talos/patches/global/mirror.yaml",
        "apiVersion: v1alpha1\nkind: RegistryMirrorConfig\nname: docker.io\nendpoints:\n  - url: https://mirror.example.test\n",
      );
      tree.replace(talconfig, 'machine-time.yaml"\n', 'machine-time.yaml"\n  - "@./patches/global/mirror.yaml"\n');
    },
    steps: "apply-config ×4",
  },
  {
    name: "etcd-argument",
    head: swap(cluster, "listen-metrics-urls: http://0.0.0.0:2381", "listen-metrics-urls: http://0.0.0.0:2391"),
    steps: "stage-config-and-reboot ×3",
  },
  {
    name: "cni-switch",
    head: swap(talconfig, "cniConfig:\n  name: none", "cniConfig:\n  name: flannel"),
    steps: "apply-config ×4",
  },
  {
    name: "endpoint",
    head: swap(talconfig, "endpoint: https://172.16.1.49:6443", "endpoint: https://172.16.1.48:6443"),
    steps: "apply-config ×4",
    refused: ["cluster-endpoint"],
  },
  {
    name: "pod-network",
    head: swap(talenv, "clusterPodNet: 10.42.0.0/16", "clusterPodNet: 10.44.0.0/16"),
    steps: "apply-config ×4",
    refused: ["cluster-cidr"],
  },
  {
    name: "disk-encryption",
    head: swap(talenv, "diskEncryption: none", "diskEncryption: tpm"),
    steps: "stage-config-and-reboot ×4",
    refused: ["disk-wipe"],
  },
  {
    name: "secure-boot",
    head: swap(talconfig, "secureboot: true\n    useUKI: true", "secureboot: false\n    useUKI: true"),
    steps: "upgrade-talos ×4",
    refused: ["secure-boot"],
  },
];

/** talhelper itself renders no pair that Talos does not run. */
export const tooOld: { readonly base: Edit; readonly head: Edit } = {
  base: versions("v1.12.4", "v1.30.4"),
  head: versions("v1.13.8", "v1.30.4"),
};

/** Edits without an effect on any node. */
export const quiet: readonly { readonly name: string; readonly head: Edit }[] = [
  { name: "nothing", head: () => undefined },
  { name: "a comment", head: append(sysctls, "  # a remark\n") },
  {
    name: "the order of the patches",
    head: swap(
      talconfig,
      /( {2}- "@\.\/patches\/global\/machine-features\.yaml"\n)( {2}- "@\.\/patches\/global\/machine-files\.yaml"\n)/u,
      '  - "@./patches/global/machine-files.yaml"\n  - "@./patches/global/machine-features.yaml"\n',
    ),
  },
  {
    name: "a new recipient of the secrets",
    head: swap(secrets, /lastmodified: .*/u, 'lastmodified: "2027-01-01T00:00:00Z"'),
  },
];
