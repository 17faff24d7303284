// What fields of the whole cluster mean where a change of them can lose it: identity, trust, addresses, etcd.
// From the reference of Talos' configuration (docs.siderolabs.com) and the code that reads the field.
import type { Difference } from "./compare.ts";
import type { Meaning } from "./meaning.ts";

export const clusterMeanings: readonly Meaning[] = [
  {
    fields: ["cluster.clusterName", "KubeClusterConfig: clusterName"],
    says: "the cluster's name is part of its identity: kubeconfigs, certificates and talosconfig contexts are made for it, and it is not meant to change",
  },
  {
    fields: ["cluster.controlPlane.endpoint", "KubeClusterConfig: endpoint"],
    says: "every kubelet and every kubeconfig reaches the API server there: if nothing answers at the new endpoint, all nodes go NotReady",
  },
  {
    fields: ["cluster.controlPlane.localAPIServerPort", "KubeAPIServerConfig: apiPort"],
    says: "kube-apiserver listens there: endpoint, load balancers and firewall rules must name the same port",
  },
  {
    fields: [
      "cluster.network.podSubnets",
      "cluster.network.serviceSubnets",
      "KubeNetworkConfig: podSubnets",
      "KubeNetworkConfig: serviceSubnets",
    ],
    says: "a running cluster cannot change its address ranges: nodes and Services keep their old addresses and new ones do not fit, so it means building the cluster anew",
  },
  {
    fields: ["cluster.network.dnsDomain", "KubeNetworkConfig: dnsDomain"],
    says: "every name that workloads use inside of the cluster ends in it, and names in running configuration are not rewritten",
  },
  {
    fields: ["cluster.network.cni", "KubeFlannelCNIConfig: "],
    says: "the pod network: two of them at once, or none, leave pods without a network, and Talos does not remove the old one",
  },
  {
    fields: ["cluster.proxy.disabled", "KubeProxyConfig: enabled"],
    says: "without kube-proxy Services are reached only if the CNI replaces it; with both, their rules fight",
  },
  {
    fields: ["cluster.coreDNS.disabled", "KubeCoreDNSConfig: enabled"],
    says: "without CoreDNS pods resolve names only if another DNS answers at the cluster's DNS address",
  },
  {
    fields: ["machine.ca", "machine.acceptedCAs", "machine.token"],
    says: "nodes and talosctl trust each other by it: a node with another one is out of reach of the rest and of every talosconfig",
  },
  {
    fields: [
      "cluster.ca",
      "cluster.acceptedCAs",
      "cluster.aggregatorCA",
      "cluster.serviceAccount",
      "KubeAPIServerCAConfig: ",
      "KubeAggregatorCAConfig: ",
      "KubeServiceAccountConfig: ",
    ],
    says: "certificates and service account tokens of the cluster are signed with it: a swap without an overlap (talosctl rotate-ca) logs every client out",
  },
  {
    fields: ["cluster.id", "cluster.secret", "DiscoveryIdentityConfig: "],
    says: "the nodes of a cluster find each other by it: a node with another one leaves discovery and KubeSpan",
  },
  {
    fields: ["cluster.token"],
    says: "nodes join Kubernetes with it: a node whose token differs from that of the control planes cannot join",
  },
  {
    fields: ["cluster.aescbcEncryptionSecret", "cluster.secretboxEncryptionSecret", "KubeEtcdEncryptionConfig: "],
    says: "Secrets in etcd are encrypted with it: what was written with a key that is gone cannot be read any more",
  },
  {
    fields: ["cluster.etcd.ca", "cluster.etcd.advertisedSubnets", "cluster.etcd.listenSubnets", "cluster.etcd.subnet"],
    says: "etcd members reach each other by it: a member that the others cannot reach is lost to the quorum",
  },
  {
    fields: ["cluster.etcd"],
    says: "etcd carries the whole state: a member that does not start with its new settings is lost to the quorum",
  },
  {
    fields: ["cluster.allowSchedulingOnControlPlanes", "cluster.allowSchedulingOnMasters"],
    says: "decides whether control planes take workloads: when it is taken away, pods there are not evicted, and new ones must fit on the workers",
  },
  {
    fields: ["machine.type"],
    says: "a node does not change between control plane and worker in place: etcd membership and state stay behind, so it must be reset",
  },
  {
    fields: ["machine.certSANs", "cluster.apiServer.certSANs", "KubeAPIServerConfig: certExtraSANs"],
    says: "clients that use a name or address that is no longer in the certificate are refused",
    when: (change) => hasLess(change),
  },
];

/** True when a list, or an item of one, is not there any more. */
function hasLess({ old, new: now }: Difference): boolean {
  if (!Array.isArray(old)) return old !== undefined;
  return !Array.isArray(now) || old.some((item) => !now.includes(item));
}
