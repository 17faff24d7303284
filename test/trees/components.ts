// What the cluster's description recommends for its Flux tree: the apps, their charts and versions, and who waits for whom.

/** Namespaces and their apps: the folders under kubernetes/apps. */
export const apps: Readonly<Record<string, readonly string[]>> = {
  backup: ["minio", "velero"],
  "cert-manager": ["cert-manager"],
  database: ["postgres"],
  default: ["apprise", "echo", "homepage", "prowlarr", "radarr", "sonarr", "speedtest-tracker"],
  "flux-system": ["flux-instance", "flux-operator", "notifications"],
  "kube-system": ["cilium", "coredns", "metrics-server", "reloader", "spegel"],
  monitoring: ["grafana-dashboards", "kube-prometheus-stack"],
  network: ["cloudflare-dns", "cloudflare-tunnel", "envoy-gateway", "k8s-gateway"],
  storage: ["ceph-csi-cephfs", "ceph-csi-rbd", "snapshot-controller"],
};

export interface Chart {
  /** `namespace/name` of the HelmRelease. */
  readonly release: string;
  readonly url: string;
  readonly version: string;
  /** The chart's name in a classic Helm repository; undefined for an OCI address, which names the chart itself. */
  readonly chart?: string;
}

const oci = (release: string, url: string, version: string): Chart => ({ release, url: `oci://${url}`, version });
const classic = (release: string, url: string, version: string): Chart => ({
  release,
  url,
  version,
  chart: release.slice(release.indexOf("/") + 1),
});
const appTemplate = (release: string) => oci(release, "ghcr.io/bjw-s-labs/helm/app-template", "5.1.0");

/** Every chart of the tree with its source and version, by release. */
export const charts: readonly Chart[] = [
  classic("backup/minio", "https://charts.min.io/", "5.3.0"),
  classic("backup/velero", "https://vmware-tanzu.github.io/helm-charts", "12.2.0"),
  oci("cert-manager/cert-manager", "quay.io/jetstack/charts/cert-manager", "v1.21.1"),
  oci("database/cloudnative-pg", "ghcr.io/cloudnative-pg/charts/cloudnative-pg", "0.29.0"),
  ...(apps["default"] ?? []).map((app) => appTemplate(`default/${app}`)),
  oci("flux-system/flux-instance", "ghcr.io/controlplaneio-fluxcd/charts/flux-instance", "0.58.1"),
  oci("flux-system/flux-operator", "ghcr.io/controlplaneio-fluxcd/charts/flux-operator", "0.58.1"),
  oci("kube-system/cilium", "quay.io/cilium/charts/cilium", "1.20.1"),
  oci("kube-system/coredns", "ghcr.io/coredns/charts/coredns", "1.47.0"),
  oci("kube-system/metrics-server", "ghcr.io/home-operations/charts-mirror/metrics-server", "3.14.0"),
  oci("kube-system/reloader", "ghcr.io/stakater/charts/reloader", "2.2.16"),
  oci("kube-system/spegel", "ghcr.io/spegel-org/helm-charts/spegel", "0.7.4"),
  oci("monitoring/grafana-operator", "ghcr.io/grafana/helm-charts/grafana-operator", "5.24.0"),
  oci("monitoring/kube-prometheus-stack", "ghcr.io/prometheus-community/charts/kube-prometheus-stack", "88.5.3"),
  oci("network/cloudflare-dns", "ghcr.io/home-operations/charts-mirror/external-dns", "1.21.1"),
  appTemplate("network/cloudflare-tunnel"),
  oci("network/envoy-gateway", "mirror.gcr.io/envoyproxy/gateway-helm", "1.9.0"),
  oci("network/k8s-gateway", "ghcr.io/k8s-gateway/charts/k8s-gateway", "3.7.2"),
  classic("storage/ceph-csi-cephfs", "https://ceph.github.io/csi-charts", "3.17.0"),
  classic("storage/ceph-csi-rbd", "https://ceph.github.io/csi-charts", "3.17.0"),
  oci("storage/snapshot-controller", "ghcr.io/piraeusdatastore/helm-charts/snapshot-controller", "5.2.0"),
];

/** Images whose version is prescribed next to a chart's: the second half of a pair that must move together. */
export const images: Readonly<Record<string, readonly string[]>> = {
  "backup/velero": ["docker.io/velero/velero-plugin-for-aws:v1.14.2"],
  "network/cloudflare-tunnel": ["docker.io/cloudflare/cloudflared:2026.8.2"],
};

/** A Flux Kustomization (`namespace/name`) and those that it has to wait for. */
export const edges: Readonly<Record<string, readonly string[]>> = {
  "backup/velero": ["backup/minio", "storage/ceph-csi-cephfs", "storage/ceph-csi-rbd", "storage/snapshot-controller"],
  "cert-manager/cert-manager": ["kube-system/coredns"],
  "monitoring/kube-prometheus-stack": ["storage/ceph-csi-rbd"],
  "network/envoy-gateway": ["cert-manager/cert-manager"],
  "storage/ceph-csi-cephfs": ["kube-system/cilium", "storage/snapshot-controller"],
  "storage/ceph-csi-rbd": ["kube-system/cilium", "storage/snapshot-controller"],
};

/** What an app with such a storage class waits for. */
export const provisioners: Readonly<Record<string, string>> = {
  "ceph-fs": "storage/ceph-csi-cephfs",
  "ceph-rbd": "storage/ceph-csi-rbd",
};

/** API groups that a fresh Talos cluster serves, and those whose CRDs bootstrap/helmfile installs before Flux runs. */
export const groupsAtStart: readonly string[] = [
  "",
  "apps",
  "storage.k8s.io",
  "cilium.io",
  "helm.toolkit.fluxcd.io",
  "kustomize.toolkit.fluxcd.io",
  "monitoring.coreos.com",
  "notification.toolkit.fluxcd.io",
  "source.toolkit.fluxcd.io",
];

/** The Kustomization that brings the CRDs of an API group: whoever uses the group must wait for it, directly or not. */
export const groupProviders: Readonly<Record<string, string>> = {
  "cert-manager.io": "cert-manager/cert-manager",
  "externaldns.k8s.io": "network/cloudflare-dns",
  "gateway.envoyproxy.io": "network/envoy-gateway",
  "gateway.networking.k8s.io": "network/envoy-gateway",
  "grafana.integreatly.org": "monitoring/grafana-operator",
  "postgresql.cnpg.io": "database/postgres-operator",
  "snapshot.storage.k8s.io": "storage/snapshot-controller",
};
