// Inventory, second part: the nodes and what runs on them.
import {
  app,
  fact,
  inventory,
  setting,
  source,
  talconfig,
  talenv,
  type Fact,
  type InventoryRow,
} from "./inventory-facts.ts";
import type { Step } from "./repository.ts";

/** A node as talhelper and the inventory know it. */
function node(
  hostname: string,
  address: string,
  host: string,
  resources: { cpu: number; memory: string; disk: string },
): Fact[] {
  const controlPlane = hostname !== "talos-worker";
  const at: Step = { hostname };
  return [
    talconfig(["nodes", at, "ipAddress"], address),
    talconfig(["nodes", at, "networkInterfaces", 0, "addresses"], [`${address}/24`]),
    talconfig(["nodes", at, "controlPlane"], controlPlane),
    inventory(["nodes", hostname], { host, ...resources, storage: "vm-storage", network: "1Gbps" }),
  ];
}

const controlPlane = { cpu: 4, memory: "8GiB", disk: "100GiB" };
const vip = "172.16.1.49";

export const clusterRows: readonly InventoryRow[] = [
  { number: 14, system: "talos-cp-1", facts: node("talos-cp-1", "172.16.1.50", "pve1", controlPlane) },
  { number: 15, system: "talos-cp-2", facts: node("talos-cp-2", "172.16.1.51", "pve1", controlPlane) },
  { number: 16, system: "talos-cp-3", facts: node("talos-cp-3", "172.16.1.52", "pve2", controlPlane) },
  {
    number: 17,
    system: "talos-worker",
    facts: node("talos-worker", "172.16.1.53", "pve2", { cpu: 8, memory: "16GiB", disk: "200GiB" }),
  },
  {
    number: 18,
    system: "control-plane VIP",
    facts: [
      talconfig(["endpoint"], `https://${vip}:6443`),
      ...["talos-cp-1", "talos-cp-2", "talos-cp-3"].map((hostname) =>
        talconfig(["nodes", { hostname }, "networkInterfaces", 0, "vip", "ip"], vip),
      ),
      talconfig(["nodes", { hostname: "talos-worker" }, "networkInterfaces", 0, "vip"], undefined),
    ],
  },
  {
    number: 19,
    system: "etcd",
    facts: [
      ...["talos-cp-1", "talos-cp-2", "talos-cp-3"].map((hostname) =>
        talconfig(["nodes", { hostname }, "controlPlane"], true),
      ),
      talconfig(["nodes", { hostname: "talos-worker" }, "controlPlane"], false),
      talconfig(["nodes", "length"], 4),
      fact("talos/patches/controller/cluster.yaml", [0, "cluster", "etcd", "advertisedSubnets"], ["172.16.1.0/24"]),
    ],
  },
  {
    number: 20,
    system: "KubePrism",
    facts: [
      fact("talos/patches/global/machine-features.yaml", [0, "machine", "features", "kubePrism"], {
        enabled: true,
        port: 7445,
      }),
      app("kube-system/cilium/app/helmrelease.yaml", ["k8sServicePort"], 7445),
    ],
  },
  {
    number: 21,
    system: "Cilium",
    facts: [
      source("kube-system/cilium", "oci://quay.io/cilium/charts/cilium"),
      app("kube-system/cilium/app/helmrelease.yaml", ["kubeProxyReplacement"], true),
      app("kube-system/cilium/app/helmrelease.yaml", ["l2announcements", "enabled"], true),
      talconfig(["cniConfig", "name"], "none"),
      fact(
        "kubernetes/apps/kube-system/cilium/app/networks.yaml",
        [{ kind: "CiliumLoadBalancerIPPool" }, "spec", "blocks"],
        [{ start: "${LB_POOL_START}", stop: "${LB_POOL_STOP}" }],
      ),
      setting("LB_POOL_START", "172.16.1.60"),
      setting("LB_POOL_STOP", "172.16.1.69"),
    ],
  },
  {
    number: 22,
    system: "k8s_gateway",
    facts: [
      setting("K8S_GATEWAY_IP", "172.16.1.60"),
      app("network/k8s-gateway/app/helmrelease.yaml", ["service", "type"], "LoadBalancer"),
      app(
        "network/k8s-gateway/app/helmrelease.yaml",
        ["service", "annotations", "lbipam.cilium.io/ips"],
        "${K8S_GATEWAY_IP}",
      ),
    ],
  },
  ...[
    { number: 23, system: "envoy-internal", name: "ENVOY_INTERNAL_IP", address: "172.16.1.61" },
    { number: 24, system: "envoy-external", name: "ENVOY_EXTERNAL_IP", address: "172.16.1.62" },
  ].map(({ number, system, name, address }) => ({
    number,
    system,
    facts: [
      setting(name, address),
      fact(
        "kubernetes/apps/network/envoy-gateway/gateways/gateway.yaml",
        [{ kind: "Gateway", "metadata.name": system }, "spec", "infrastructure", "annotations", "lbipam.cilium.io/ips"],
        `\${${name}}`,
      ),
    ],
  })),
  {
    number: 25,
    system: "Flux",
    facts: [
      fact("kubernetes/flux/cluster/ks.yaml", [{ kind: "Kustomization" }, "spec", "path"], "./kubernetes/apps"),
      app("flux-system/flux-instance/app/helmrelease.yaml", ["instance", "sync", "path"], "kubernetes/flux/cluster"),
    ],
  },
  {
    number: 26,
    system: "GitHub",
    facts: [
      app(
        "flux-system/flux-instance/app/helmrelease.yaml",
        ["instance", "sync", "url"],
        "ssh://git@github.com/ragas-homelab/ragas-homelab.git",
      ),
      fact(
        "kubernetes/apps/flux-system/notifications/app/receiver.yaml",
        [{ kind: "Receiver" }, "spec", "type"],
        "github",
      ),
    ],
  },
  {
    number: 27,
    system: "talhelper",
    facts: [
      talconfig(["clusterName"], "kubernetes"),
      fact(".mise.toml", [0, "tools", "aqua:budimanjojo/talhelper"], "3.1.16"),
    ],
  },
  {
    number: 28,
    system: "SOPS + age",
    facts: [
      fact(".sops.yaml", [0, "creation_rules", 0, "path_regex"], "^talos/.*\\.sops\\.ya?ml$"),
      fact(".sops.yaml", [0, "creation_rules", 1, "encrypted_regex"], "^(data|stringData)$"),
      fact("kubernetes/flux/cluster/ks.yaml", [{ kind: "Kustomization" }, "spec", "decryption", "provider"], "sops"),
    ],
  },
  {
    number: 29,
    system: "Velero",
    facts: [
      fact(
        "kubernetes/apps/backup/velero/app/helmrelease.yaml",
        [{ kind: "HelmRelease" }, "spec", "chart", "spec", "chart"],
        "velero",
      ),
      app("backup/velero/app/helmrelease.yaml", ["deployNodeAgent"], true),
      app(
        "backup/velero/app/helmrelease.yaml",
        ["configuration", "backupStorageLocation", 0, "config", "s3Url"],
        "${VELERO_S3_URL}",
      ),
    ],
  },
  {
    number: 30,
    system: "etcd snapshots",
    facts: [
      setting("ETCD_SNAPSHOT_TARGET", "nfs://172.16.1.250/volume1/backup/etcd"),
      setting("CONTROL_PLANE_1_IP", "172.16.1.50"),
      setting("CONTROL_PLANE_2_IP", "172.16.1.51"),
      setting("CONTROL_PLANE_3_IP", "172.16.1.52"),
    ],
  },
  {
    number: 31,
    system: "TPM disk encryption",
    facts: [
      talenv("diskEncryption", "none"),
      fact("talos/patches/disk-encryption/tpm.yaml", [{ name: "STATE" }, "encryption", "keys"], [{ slot: 0, tpm: {} }]),
      fact(
        "talos/patches/disk-encryption/tpm.yaml",
        [{ name: "EPHEMERAL" }, "encryption", "keys"],
        [{ slot: 0, tpm: {} }],
      ),
    ],
  },
  {
    number: 32,
    system: "secure boot",
    facts: [
      talconfig(["controlPlane", "machineSpec", "secureboot"], true),
      talconfig(["worker", "machineSpec", "secureboot"], true),
    ],
  },
  {
    number: 33,
    system: "Kubernetes RBAC",
    facts: [
      fact(
        "talos/patches/controller/cluster.yaml",
        [0, "cluster", "apiServer", "authorizationConfig"],
        [
          { type: "Node", name: "node" },
          { type: "RBAC", name: "rbac" },
        ],
      ),
    ],
  },
  {
    number: 34,
    system: "Talos API (mTLS)",
    facts: [
      fact(
        "talos/patches/global/machine-firewall.yaml",
        [{ kind: "NetworkRuleConfig" }, "portSelector", "ports"],
        [50000],
      ),
      fact(
        "talos/patches/global/machine-firewall.yaml",
        [{ kind: "NetworkRuleConfig" }, "ingress"],
        [{ subnet: "172.16.1.0/24" }],
      ),
    ],
  },
];
