// Inventory, first part: the Internet, the home network and the machines in it.
import { app, fact, inventory, setting, talenv, type InventoryRow } from "./inventory-facts.ts";

export const homeRows: readonly InventoryRow[] = [
  {
    number: 1,
    system: "Cloudflare",
    facts: [
      setting("DOMAIN", "ragas.cc"),
      app("network/cloudflare-dns/app/helmrelease.yaml", ["provider", "name"], "cloudflare"),
      app("network/cloudflare-dns/app/helmrelease.yaml", ["domainFilters"], ["${DOMAIN}"]),
    ],
  },
  {
    number: 2,
    system: "Cloudflare tunnel",
    facts: [
      app(
        "network/cloudflare-tunnel/app/helmrelease.yaml",
        ["controllers", "cloudflare-tunnel", "containers", "app", "image", "repository"],
        "docker.io/cloudflare/cloudflared",
      ),
    ],
  },
  { number: 3, system: "home network", facts: [inventory(["networks"], ["172.16.1.0/24"])] },
  {
    number: 4,
    system: "router",
    facts: [
      inventory(["reserved", "router"], "172.16.1.1"),
      talenv("gateway", "172.16.1.1"),
      setting("ROUTER_IP", "172.16.1.1"),
    ],
  },
  {
    number: 5,
    system: "AdGuard",
    facts: [inventory(["reserved", "adguard"], "172.16.1.11"), setting("ADGUARD_IP", "172.16.1.11")],
  },
  {
    number: 6,
    system: "Technitium",
    facts: [inventory(["reserved", "technitium"], "172.16.1.10"), setting("TECHNITIUM_IP", "172.16.1.10")],
  },
  {
    number: 7,
    system: "NAS",
    facts: [
      inventory(["reserved", "nas"], "172.16.1.250"),
      setting("NAS_IP", "172.16.1.250"),
      fact(
        "kubernetes/apps/backup/minio/app/pvc.yaml",
        [{ kind: "PersistentVolume" }, "spec", "nfs", "server"],
        "${NAS_IP}",
      ),
    ],
  },
  {
    number: 8,
    system: "Proxmox cluster",
    facts: [
      inventory(["hosts", "pve1", "address"], "172.16.1.2"),
      inventory(["hosts", "pve2", "address"], "172.16.1.3"),
      inventory(["hosts", "pve3", "address"], "172.16.1.4"),
      inventory(["hosts", "pve4", "address"], "172.16.1.5"),
    ],
  },
  {
    number: 9,
    system: "pve1",
    facts: [
      inventory(["hosts", "pve1"], { address: "172.16.1.2", cpu: "Ryzen 9", memory: "28GiB", osd: true }),
      setting("PVE1_IP", "172.16.1.2"),
    ],
  },
  {
    number: 10,
    system: "pve2",
    facts: [
      inventory(["hosts", "pve2"], { address: "172.16.1.3", cpu: "Ryzen 9", memory: "28GiB", osd: true }),
      setting("PVE2_IP", "172.16.1.3"),
    ],
  },
  {
    number: 11,
    system: "pve3",
    facts: [
      inventory(["hosts", "pve3"], { address: "172.16.1.4", cpu: "Intel N150", memory: "16GiB", osd: true }),
      setting("PVE3_IP", "172.16.1.4"),
    ],
  },
  {
    number: 12,
    system: "pve4",
    facts: [
      inventory(["hosts", "pve4"], {
        address: "172.16.1.5",
        cpu: "i5-12500T",
        memory: "64GiB",
        osd: false,
        gpu: "770",
      }),
      setting("PVE4_IP", "172.16.1.5"),
    ],
  },
  {
    number: 13,
    system: "Ceph",
    facts: [
      ...["pve1", "pve2", "pve3"].map((host) => inventory(["hosts", host, "osd"], true)),
      inventory(["hosts", "pve4", "osd"], false),
      ...["ceph-csi-rbd", "ceph-csi-cephfs"].map((driver) =>
        app(`storage/${driver}/app/helmrelease.yaml`, ["csiConfig", 0, "clusterID"], "${CEPH_FSID}"),
      ),
      ...["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"].map((name) =>
        inventory(["nodes", name, "storage"], "vm-storage"),
      ),
    ],
  },
];
