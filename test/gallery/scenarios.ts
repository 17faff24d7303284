// Changes as people and bots make them to this project's own tree: what each of them looks like on the pull request.
import { withEdits, type TreeEdit } from "../trees/own-tree.ts";
import type { Tree } from "../edits/tree.ts";

export interface Scenario {
  readonly name: string;
  /** What the tree is before, where it is not as it stands. */
  readonly before?: readonly TreeEdit[];
  readonly edits: readonly TreeEdit[];
  /** No tool of the tool chain can be had. */
  readonly withoutTools?: true;
  /** Too long to be kept as a page. */
  readonly isHuge?: true;
}

const apps = "kubernetes/apps";
const sonarr = `${apps}/default/sonarr`;
const talenv = "talos/talenv.yaml";
const talos = (from: string, to: string): TreeEdit => ({ path: talenv, from: `talosVersion: ${from}`, to: `talosVersion: ${to}` }); // prettier-ignore
const kubernetes = (from: string, to: string): TreeEdit => ({ path: talenv, from: `kubernetesVersion: ${from}`, to: `kubernetesVersion: ${to}` }); // prettier-ignore

/** Every file of a folder goes. */
export function removal(tree: Tree, folder: string): TreeEdit[] {
  return [...tree.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => ({ path }));
}

export function scenarios(tree: Tree): readonly Scenario[] {
  return [
    { name: "nothing", edits: [{ path: "bootstrap/NOTES.md", to: "A word to whoever comes after us.\n" }] },
    {
      name: "routine-bump",
      edits: [
        { path: `${apps}/default/speedtest-tracker/app/helmrelease.yaml`, from: "tag: 1.14.3", to: "tag: 1.14.4" },
      ],
    },
    {
      name: "major-bumps",
      edits: [
        { path: `${apps}/database/postgres/cluster/cluster.yaml`, from: "postgresql:18.6-", to: "postgresql:19.1-" },
        ...["echo", "sonarr"].map((app) => ({
          path: `${apps}/default/${app}/app/ocirepository.yaml`,
          from: "tag: 5.1.0",
          to: "tag: 6.0.0",
        })),
      ],
    },
    { name: "talos-upgrade", edits: [talos("v1.13.8", "v1.13.9")] },
    {
      name: "talos-live-change",
      edits: [
        { path: "talos/patches/global/machine-sysctls.yaml", from: 'rmem_max: "7500000"', to: 'rmem_max: "8500000"' },
        {
          path: "talos/patches/global/machine-sysctls.yaml",
          from: "  sysctls:\n",
          to: "  nodeLabels:\n    example.test/zone: attic\n  sysctls:\n",
        },
      ],
    },
    {
      name: "kubernetes-upgrade",
      before: [kubernetes("v1.36.4", "v1.35.1")],
      edits: [kubernetes("v1.35.1", "v1.36.4")],
    },
    { name: "refused-upgrade", before: [talos("v1.13.8", "v1.12.4"), kubernetes("v1.36.4", "v1.34.1")], edits: [talos("v1.12.4", "v1.13.8"), kubernetes("v1.34.1", "v1.37.0")] }, // prettier-ignore
    {
      name: "findings",
      edits: [
        { path: `${sonarr}/app/helmrelease.yaml`, from: "name: sonarr\n  interval", to: "name: sonar\n  interval" },
        { path: `${sonarr}/app/helmrelease.yaml`, from: "  interval: 1h", to: "  intervall: 1h" },
        { path: `${sonarr}/ks.yaml`, from: "name: ceph-csi-rbd", to: "name: ceph-rbd" },
        { path: `${apps}/default/echo/app/httproute.yaml`, from: "sectionName: https", to: "sectionName: tls" },
      ],
    },
    {
      name: "app-removed",
      edits: [
        ...removal(tree, sonarr),
        { path: `${apps}/default/kustomization.yaml`, from: "  - ./sonarr/ks.yaml\n", to: "" },
      ],
    },
    {
      name: "app-moved",
      edits: [{ path: `${sonarr}/ks.yaml`, from: "targetNamespace: default", to: "targetNamespace: storage" }],
    },
    {
      name: "secret-changed",
      edits: [{ path: `${sonarr}/app/secret.sops.yaml`, from: "ENC[AES256_GCM,data:", to: "ENC[AES256_GCM,data:AAAA" }],
    },
    { name: "talos-secret-changed", edits: [{ path: "talos/talsecret.sops.yaml", from: "data:n", to: "data:m" }] },
    {
      name: "risky",
      edits: [
        { path: `${sonarr}/ks.yaml`, from: "prune: true", to: "prune: false\n  suspend: true" },
        { path: `${apps}/default/radarr/app/pvc.yaml`, from: "storage: 5Gi", to: "storage: 2Gi" },
        {
          path: `${apps}/default/echo/app/helmrelease.yaml`,
          from: "              allowPrivilegeEscalation: false",
          to: "              privileged: true",
        },
      ],
    },
    {
      name: "mended",
      before: [
        { path: `${sonarr}/app/helmrelease.yaml`, from: "name: sonarr\n  interval", to: "name: sonar\n  interval" },
      ],
      edits: [
        { path: `${sonarr}/app/helmrelease.yaml`, from: "name: sonar\n  interval", to: "name: sonarr\n  interval" },
      ],
    },
    { name: "not-checked", edits: [talos("v1.13.8", "v1.13.9")], withoutTools: true },
    { name: "huge", edits: huge(tree), isHuge: true },
  ];
}

/** A mistake and a new object for every app, three hundred times over. */
function huge(tree: Tree): TreeEdit[] {
  const objects = Array.from({ length: 300 }, (_, index) => {
    const field = index % 3 === 0 ? "dat" : "data";
    return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: many-${String(index).padStart(3, "0")}\n${field}:\n  text: ${"é".repeat(index)}\n`;
  });
  const path = `${apps}/default/echo/app/many.yaml`;
  const list = `${apps}/default/echo/app/kustomization.yaml`;
  if (!(tree.get(list) ?? "").includes("  - ./httproute.yaml\n")) throw new Error(`${list} is not as it was`);
  return [
    { path, to: objects.join("---\n") },
    { path: list, from: "  - ./httproute.yaml\n", to: "  - ./httproute.yaml\n  - ./many.yaml\n" },
  ];
}

/** The tree before and after. */
export function sidesOf(tree: Tree, { before = [], edits }: Scenario): { readonly base: Tree; readonly head: Tree } {
  const base = withEdits(tree, before);
  return {
    base,
    head: withEdits(base, edits),
  };
}
