// What the cluster's description does not say (its section "Unstated: must be inputs, never guesses"), and where each is an input.

export interface Place {
  readonly file: string;
  /** Path of each value; the line that it stands on ends with `# input: not stated`. */
  readonly values: readonly (readonly (string | number)[])[];
}

export interface Unstated {
  readonly item: string;
  readonly places: readonly Place[];
}

const talenv = (...names: string[]): Place => ({ file: "talos/talenv.yaml", values: names.map((name) => [name]) });
const settings = (...names: string[]): Place => ({
  file: "kubernetes/components/cluster-settings/cluster-settings.yaml",
  values: names.map((name) => ["data", name]),
});

/** One row per item of the section, in its order. */
export const unstated: readonly Unstated[] = [
  {
    item: "pod and service CIDRs",
    places: [talenv("clusterPodNet", "clusterServiceNet"), settings("POD_CIDR", "SERVICE_CIDR", "CLUSTER_DNS_IP")],
  },
  { item: "node gateway", places: [talenv("gateway")] },
  { item: "nameservers", places: [talenv("nameserver1", "nameserver2")] },
  { item: "NTP servers", places: [talenv("ntpServer1", "ntpServer2")] },
  { item: "NIC selector", places: [talenv("nicDriver")] },
  { item: "MACs", places: [talenv("macTalosCp1", "macTalosCp2", "macTalosCp3", "macTalosWorker")] },
  { item: "install disk", places: [talenv("installDisk")] },
  { item: "MTU", places: [talenv("mtu")] },
  { item: "Talos version", places: [talenv("talosVersion")] },
  { item: "Kubernetes version", places: [talenv("kubernetesVersion")] },
  // The schematic is the hash of the extensions: naming both would be naming one thing twice.
  { item: "schematic and extensions", places: [talenv("systemExtension")] },
  { item: "certificate SANs", places: [talenv("apiServerName")] },
  { item: "Ceph replica count", places: [settings("CEPH_REPLICA_COUNT")] },
  { item: "Ceph monitors", places: [settings("CEPH_FSID", "CEPH_MONITOR_1", "CEPH_MONITOR_2", "CEPH_MONITOR_3")] },
  { item: "Ceph pool for CSI", places: [settings("CEPH_RBD_POOL", "CEPH_FS_NAME")] },
  { item: "NAS protocol", places: [settings("NAS_PROTOCOL", "NAS_NFS_VERSION", "NAS_BACKUP_PATH", "NAS_MEDIA_PATH")] },
  { item: "target of Velero", places: [settings("VELERO_S3_URL", "VELERO_BUCKET")] },
  { item: "target of etcd snapshots", places: [settings("ETCD_SNAPSHOT_TARGET")] },
  // sops reads no variables, so its own file is the place.
  {
    item: "age recipients",
    places: [
      {
        file: ".sops.yaml",
        values: [0, 1].flatMap((rule) => [0, 1].map((recipient) => ["creation_rules", rule, "age", recipient])),
      },
    ],
  },
  // Renovate moves a version where it stands, not through a variable. kubernetes/ holds the same ones: bootstrap.test.ts.
  {
    item: "chart versions",
    places: [
      { file: "bootstrap/helmfile/crds.yaml", values: [["releases", 0, "version"]] },
      {
        file: "bootstrap/helmfile/apps.yaml",
        values: [0, 1, 2, 3, 4, 5].map((release) => ["releases", release, "version"]),
      },
    ],
  },
  { item: "whether TPM encryption is on", places: [talenv("diskEncryption")] },
  { item: "snapshot schedule", places: [settings("ETCD_SNAPSHOT_SCHEDULE", "VELERO_SCHEDULE")] },
  { item: "snapshot retention", places: [settings("ETCD_SNAPSHOT_RETENTION", "VELERO_RETENTION")] },
];

/** Which workloads run is unstated as well: these lists are the input, one line per workload. */
export const workloads = [
  "kubernetes/apps/database/kustomization.yaml",
  "kubernetes/apps/default/kustomization.yaml",
  "kubernetes/apps/monitoring/kustomization.yaml",
] as const;

/** Marked as well, though the section does not name them. */
export const alsoUnstated: readonly Place[] = [settings("TIMEZONE")];
