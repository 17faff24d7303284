// This repository's own cluster with one thing changed: what is said of it, and that nothing else is. More single faults, with
// their lines, are in incidents-faults.ts.
import { describe, expect, test } from "vitest";
import { judgedByAll } from "../edits/judged.ts";
import { ownTree, withEdits } from "./own-tree.ts";

const talconfig = "talos/talconfig.yaml";
const talenv = "talos/talenv.yaml";
const echo = "kubernetes/apps/default/echo/ks.yaml";
const settingsFile = ".github/homelab.yaml";
/** The tree as documented has one warning. */
const pve1 = "talos/failure-domain .github/homelab.yaml";

/** `rule path` of every error and warning, sorted, with the edits made. */
async function judged(edits: readonly Edit[]): Promise<string[]> {
  const findings = await judgedByAll(withEdits(ownTree, edits));
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, path }) => `${rule} ${path}`)
    .sort();
}

interface Edit {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const edit = (path: string, from: string, to: string): Edit => ({ path, from, to });

const oneWorkerMore = `
  - hostname: talos-worker-2
    ipAddress: 172.16.1.54
    controlPlane: false
    installDisk: \${installDisk}
`;
const oneControlPlaneMore = oneWorkerMore.replace("worker-2", "cp-4").replace("false", "true");
const endOfNodes = "  - hostname: talos-worker\n";

const variants: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  ["(a) as documented", [], [pve1]],
  ["(b) one control plane per host", [edit(settingsFile, "talos-cp-2: { host: pve1", "talos-cp-2: { host: pve3")], []],
  [
    "(c) one more worker",
    [
      edit(talconfig, endOfNodes, `${oneWorkerMore.trimStart().replace("- hostname", "  - hostname")}${endOfNodes}`),
      edit(settingsFile, "    talos-worker:", "    talos-worker-2: { host: pve4, memory: 16GiB }\n    talos-worker:"),
    ],
    [pve1],
  ],
  [
    "(d) an even number of control planes",
    [
      edit(
        talconfig,
        endOfNodes,
        `${oneControlPlaneMore.trimStart().replace("- hostname", "  - hostname")}${endOfNodes}`,
      ),
    ],
    [pve1, "talos/endpoint talos/talconfig.yaml", "talos/odd-control-planes talos/talconfig.yaml"],
  ],
  [
    "(d) two nodes with one address",
    [edit(talconfig, "ipAddress: 172.16.1.52", "ipAddress: 172.16.1.51")],
    [pve1, "schema/duplicate-entry talos/talconfig.yaml"],
  ],
  [
    "(d) a node outside of the network",
    [edit(talconfig, "ipAddress: 172.16.1.53", "ipAddress: 172.16.2.53")],
    [pve1, "network/address-outside-network talos/talconfig.yaml"],
  ],
  [
    "(d) a reference without its namespace",
    [edit(echo, "    name: flux-system\n    namespace: flux-system\n", "    name: flux-system\n")],
    [pve1, `flux/source-not-found ${echo}`],
  ],
  [
    "(d) a node with the virtual address",
    [edit(talconfig, "ipAddress: 172.16.1.52", "ipAddress: 172.16.1.49")],
    [pve1, "talos/unique-addresses talos/talconfig.yaml"],
  ],
  [
    "(d) talenv and mise",
    [edit(".mise.toml", '"aqua:siderolabs/talos" = "1.13.8"', '"aqua:siderolabs/talos" = "1.12.4"')],
    [pve1, "versions/one-version .mise.toml"],
  ],
  [
    "(d) Kubernetes outside of what Talos supports",
    [edit(talenv, "kubernetesVersion: v1.36.4", "kubernetesVersion: v1.30.4")],
    [pve1, "versions/one-version .mise.toml", "versions/support-matrix talos/talenv.yaml"],
  ],
  [
    "(d) disks that are sealed to the TPM, without secure boot",
    [
      edit(talenv, "diskEncryption: none", "diskEncryption: tpm"),
      edit(talconfig, "secureboot: true", "secureboot: false"),
    ],
    [
      pve1,
      "talos/tpm-without-secure-boot talos/patches/disk-encryption/tpm.yaml",
      "talos/tpm-without-secure-boot talos/patches/disk-encryption/tpm.yaml",
    ],
  ],
  [
    "(d) a patch that is not there",
    [edit(talconfig, "machine-time.yaml", "machine-times.yaml")],
    [pve1, "talos/patch-missing talos/talconfig.yaml"],
  ],
  [
    "(d) a misspelt variable",
    [edit(talenv, "gateway: 172", "gatway: 172")],
    [pve1, "talos/variable-undefined talos/talconfig.yaml"],
  ],
  [
    "(d) Talos' own network under Cilium",
    [edit(talconfig, "cniConfig:\n  name: none\n", "")],
    [pve1, "talos/cni-agreement talos/talconfig.yaml"],
  ],
  [
    "(d) KubePrism on another port",
    [edit("talos/patches/global/machine-features.yaml", "port: 7445", "port: 7446")],
    [pve1, "talos/kubeprism-agreement kubernetes/apps/kube-system/cilium/app/helmrelease.yaml"],
  ],
  [
    "(d) Talos' own CoreDNS beside the chart's",
    [edit("talos/patches/controller/cluster.yaml", "  coreDNS:\n    disabled: true\n", "")],
    [pve1, "talos/coredns-agreement talos/talconfig.yaml"],
  ],
  [
    "(d) bootstrap behind Flux",
    [edit("bootstrap/helmfile/apps.yaml", "version: 1.20.1", "version: 1.19.4")],
    [pve1, "versions/bootstrap-chart bootstrap/helmfile/apps.yaml"],
  ],
];

describe("our tree", () => {
  test.each(variants)("%s", async (_, edits, expected) => {
    expect(await judged(edits)).toEqual([...expected].sort());
  });
});
