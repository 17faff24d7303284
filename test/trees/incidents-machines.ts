// What an operator checks before a change of the machines, row by row.
import { apps, echoApp, sonarrSecret, type Incident } from "./incident.ts";
import { ownTree } from "./own-tree.ts";

const echoRelease = `${echoApp}/helmrelease.yaml`;

const talconfig = "talos/talconfig.yaml";
const talenv = "talos/talenv.yaml";
const settings = ".github/homelab.yaml";
const clusterSettings = "kubernetes/components/cluster-settings/cluster-settings.yaml";
const lastNode = "  - hostname: talos-worker\n    ipAddress: 172.16.1.53\n    controlPlane: false\n";

/** What an operator checks before a change of the machines, row by row. */
export const clusterChecks: readonly Incident[] = [
  {
    what: "failure domain: a host with the majority of etcd",
    edits: [{ path: settings, from: "talos-cp-3: { host: pve2", to: "talos-cp-3: { host: pve1" }],
    found: [{ rule: "talos/failure-domain", path: settings, line: "talos-cp-3: { host: pve1" }],
  },
  {
    what: "address plan: two nodes with one address",
    edits: [{ path: talconfig, from: "ipAddress: 172.16.1.52", to: "ipAddress: 172.16.1.51" }],
    found: [
      {
        rule: "schema/duplicate-entry",
        path: talconfig,
        line: "ipAddress: 172.16.1.51",
        after: "hostname: talos-cp-3",
      },
    ],
  },
  {
    what: "address plan: a node outside of the network",
    edits: [{ path: talconfig, from: "ipAddress: 172.16.1.53", to: "ipAddress: 172.16.2.53" }],
    found: [{ rule: "network/address-outside-network", path: talconfig, line: "ipAddress: 172.16.2.53" }],
  },
  {
    what: "address plan: a node with the address of the NAS",
    edits: [{ path: talconfig, from: "ipAddress: 172.16.1.53", to: "ipAddress: 172.16.1.250" }],
    found: [{ rule: "network/address-twice", path: settings, line: "nas: 172.16.1.250" }],
  },
  {
    what: "load balancers: an address outside of the pool",
    edits: [{ path: clusterSettings, from: "ENVOY_EXTERNAL_IP: 172.16.1.62", to: "ENVOY_EXTERNAL_IP: 172.16.1.72" }],
    found: [
      {
        rule: "network/load-balancer-outside-pool",
        path: `${apps}/network/envoy-gateway/gateways/gateway.yaml`,
        line: "${ENVOY_EXTERNAL_IP}",
      },
    ],
  },
  {
    what: "load balancers: one address for two",
    edits: [{ path: clusterSettings, from: "ENVOY_EXTERNAL_IP: 172.16.1.62", to: "ENVOY_EXTERNAL_IP: 172.16.1.61" }],
    found: [
      {
        rule: "network/address-twice",
        path: `${apps}/network/envoy-gateway/gateways/gateway.yaml`,
        line: "${ENVOY_INTERNAL_IP}",
      },
    ],
  },
  {
    what: "load balancers: a pool that covers the router",
    edits: [{ path: clusterSettings, from: "LB_POOL_START: 172.16.1.60", to: "LB_POOL_START: 172.16.1.1" }],
    found: [
      {
        rule: "network/pool-overlap",
        path: `${apps}/kube-system/cilium/app/networks.yaml`,
        line: "start: ${LB_POOL_START}",
      },
    ],
  },
  {
    what: "endpoint: not the virtual address",
    edits: [{ path: talconfig, from: "endpoint: https://172.16.1.49:6443", to: "endpoint: https://172.16.1.48:6443" }],
    found: [{ rule: "talos/endpoint", path: talconfig, line: "endpoint: https://172.16.1.48:6443" }],
  },
  {
    what: "endpoint: a name that is not among the certificate's",
    edits: [{ path: talconfig, from: "endpoint: https://172.16.1.49:6443", to: "endpoint: https://k8s.ragas.cc:6443" }],
    found: [],
    silent: "Talos adds the endpoint to the names of the API server's certificate by itself (kubernetes_cert_sans.go)",
  },
  {
    what: "an even number of control planes",
    edits: [{ path: talconfig, from: lastNode, to: lastNode.replace("false", "true") }],
    found: [
      { rule: "talos/failure-domain", path: settings, line: "talos-cp-2: {" },
      { rule: "talos/failure-domain", path: settings, line: "talos-worker: {" },
      { rule: "talos/endpoint", path: talconfig, line: "hostname: talos-worker" },
      { rule: "talos/odd-control-planes", path: talconfig, line: "hostname: talos-worker" },
    ],
  },
  {
    what: "version identity: talosctl of another release",
    edits: [
      { path: ".mise.toml", from: '"aqua:siderolabs/talos" = "1.13.8"', to: '"aqua:siderolabs/talos" = "1.12.4"' },
    ],
    found: [{ rule: "versions/one-version", path: ".mise.toml", line: "siderolabs/talos" }],
  },
  {
    what: "support matrix: Kubernetes too new for this Talos",
    edits: [
      { path: talenv, from: "kubernetesVersion: v1.36.4", to: "kubernetesVersion: v1.37.0" },
      { path: ".mise.toml", from: 'kubectl = "1.36.4"', to: 'kubectl = "1.37.0"' },
    ],
    found: [{ rule: "versions/support-matrix", path: talenv, line: "kubernetesVersion: v1.37.0" }],
  },
  {
    what: "a file that only one of the two recipients opens",
    edits: [{ path: sonarrSecret, from: blockOf(sonarrSecret, "age1ydfsum"), to: "" }],
    found: [{ rule: "sops/recipients", path: sonarrSecret, line: "sops:" }],
  },
  {
    what: "generated configurations in Git",
    edits: [
      { path: "talos/clusterconfig/.gitignore", from: "*\n", to: "\n" },
      { path: ".gitignore", from: "/talos/clusterconfig/*\n", to: "" },
    ],
    found: [{ rule: "inventory/clusterconfig-ignored", path: talconfig, line: "clusterName:" }],
  },
  {
    what: "memory after the loss of a node",
    edits: [{ path: echoRelease, from: "                memory: 48Mi", to: "                memory: 14Gi" }],
    found: [{ rule: "talos/memory-after-loss", path: settings, line: "talos-worker:" }],
  },
];

/** A recipient's part of an encrypted file, from its `- enc:` to its name. */
function blockOf(path: string, recipient: string): string {
  const parts = (ownTree.get(path) ?? "").split(/^(?= {4}- enc:| {2}\w)/mu);
  return parts.find((part) => part.includes(`recipient: ${recipient}`)) ?? "";
}
