// Which fields of the v1alpha1 document Talos 1.13 and older change without a reboot: written off CanApplyImmediate in
// internal/app/machined/pkg/runtime/v1alpha1/v1alpha1_runtime.go (v1.13.9), independently of our own table.

export const live = ["debug", "cluster"];
export const liveInMachine = [
  "ca",
  "acceptedCAs",
  "time",
  "certSANs",
  "install",
  "network",
  "sysfs",
  "sysctls",
  "logging",
  "controlPlane",
  "kubelet",
  "kernel",
  "registries",
  "pods",
  "seccompProfiles",
  "nodeAnnotations",
  "nodeLabels",
  "nodeTaints",
];
export const liveInFeatures = [
  "kubernetesTalosAPIAccess",
  "kubePrism",
  "hostDNS",
  "imageCache",
  "nodeAddressSortAlgorithm",
];

export type Tree = Readonly<Record<string, unknown>>;

/** Whether two v1alpha1 documents differ in nothing but fields that need no reboot. */
export function appliesImmediately(current: Tree, wanted: Tree): boolean {
  return JSON.stringify(rest(current)) === JSON.stringify(rest(wanted));
}

function rest(document: Tree): unknown {
  const machine = tree(document["machine"]);
  const features = tree(machine["features"]);
  return sorted({
    ...without(document, live),
    machine: { ...without(machine, liveInMachine), features: without(features, liveInFeatures) },
  });
}

function tree(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}

function without(from: Tree, keys: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, content]) => [key, sorted(content)]),
  );
}
