// What the cluster stands on: an update of any of these is a person's decision, patches included.

const members: readonly (readonly [string, RegExp])[] = [
  ["Talos", /(?:^|\/)siderolabs\/(?:talos|installer|imager|talosctl)$|^factory\.talos\.dev\//],
  [
    "Kubernetes",
    /(?:^|\/)(?:kubelet|kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy)$|^kubernetes\/kubernetes$/,
  ],
  ["Cilium", /(?:^|\/)cilium\/charts\/cilium$|^cilium$|^cilium\/cilium$/],
  ["CoreDNS", /(?:^|\/)coredns(?:\/charts\/coredns|\/coredns)?$/],
  ["Flux", /(?:^|\/)(?:flux-operator|flux-instance|flux-operator-manifests)$|^fluxcd\/flux2$/],
  [
    "Ceph",
    /(?:^|\/)(?:ceph-csi(?:-rbd|-cephfs|-operator)?|rook-ceph|rook-ceph-cluster)$|^rook\/(?:rook|ceph)$|(?:^|\/)ceph\/ceph$/,
  ],
  ["the snapshot controller", /(?:^|\/)snapshot-controller$/],
  ["cert-manager", /(?:^|\/)(?:charts\/cert-manager|cert-manager|cert-manager-controller)$/],
  ["CRDs", /-crds$|(?:^|\/)gateway-api$/],
];

/** The component by the name that people use; undefined for anything that the cluster can live without for a while. */
export function classZero(packageName: string): string | undefined {
  return members.find(([, pattern]) => pattern.test(packageName))?.[0];
}
