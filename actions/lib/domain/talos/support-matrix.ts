// Which Kubernetes runs on which Talos. From package compatibility of Talos' machinery module and the support matrix of its
// documentation; where the two differ (1.14: 1.32 by the code), the stricter one counts.
import { compareTalosMinor, parseTalosMinor, type TalosMinor } from "./talos-version.ts";

/** Talos minor → first and last supported minor of Kubernetes 1. */
const supported: ReadonlyMap<number, readonly [number, number]> = new Map([
  [2, [23, 25]],
  [3, [24, 26]],
  [4, [25, 27]],
  [5, [26, 28]],
  [6, [24, 29]],
  [7, [25, 30]],
  [8, [26, 31]],
  [9, [27, 32]],
  [10, [28, 33]],
  [11, [29, 34]],
  [12, [30, 35]],
  [13, [31, 36]],
  [14, [33, 37]],
]);

const newestTalos = Math.max(...supported.keys());
const newestKubernetes = Math.max(...[...supported.values()].map(([, last]) => last));

export type Support =
  | { readonly verdict: "supported" }
  /** `range` is what this Talos supports, `talos` the Talos minors that support this Kubernetes: `1.12 to 1.14`. */
  | { readonly verdict: "too-old" | "too-new"; readonly range: string; readonly talos: string | undefined }
  /** A version from after this table. */
  | { readonly verdict: "unknown"; readonly which: "Talos" | "Kubernetes"; readonly newest: string }
  /** Not a version at all: judged elsewhere. */
  | { readonly verdict: "unreadable" };

/** Holds a Kubernetes version against a Talos version, both as the tree writes them; patch numbers do not matter. */
export function supportOf(talosVersion: string, kubernetesVersion: string): Support {
  const talos = parseTalosMinor(talosVersion);
  const kubernetes = parseTalosMinor(kubernetesVersion);
  if (talos?.major !== 1 || kubernetes?.major !== 1) return { verdict: "unreadable" };
  const range = supported.get(talos.minor);
  if (range === undefined) {
    return isAfter(talos, newestTalos)
      ? { verdict: "unknown", which: "Talos", newest: `1.${newestTalos}` }
      : { verdict: "unreadable" };
  }
  const [first, last] = range;
  if (kubernetes.minor >= first && kubernetes.minor <= last) return { verdict: "supported" };
  if (isAfter(kubernetes, newestKubernetes) && talos.minor === newestTalos)
    return { verdict: "unknown", which: "Kubernetes", newest: `1.${newestKubernetes}` };
  return {
    verdict: kubernetes.minor < first ? "too-old" : "too-new",
    range: `1.${first} to 1.${last}`,
    talos: talosFor(kubernetes.minor),
  };
}

function isAfter(version: TalosMinor, minor: number): boolean {
  return compareTalosMinor(version, { major: 1, minor }) > 0;
}

function talosFor(kubernetes: number): string | undefined {
  const minors = [...supported]
    .filter(([, [first, last]]) => kubernetes >= first && kubernetes <= last)
    .map(([minor]) => minor);
  const [first, last] = [Math.min(...minors), Math.max(...minors)];
  if (minors.length === 0) return undefined;
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}
