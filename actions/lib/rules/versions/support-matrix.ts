import { supportOf } from "#domain/talos/support-matrix.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/** Talos validates the image tags against its own version since 1.11, and tests only these pairs. */
export const supportMatrix: Rule = {
  id: "versions/support-matrix",
  severity: "error",
  title: "Kubernetes version that this Talos does not support",
  why: "Talos refuses a machine configuration whose Kubernetes images are outside of its range, so the node keeps the old configuration or, on its first boot, does not come up; `talosctl upgrade-k8s` refuses the same. Upgrade one of the two first, in a pull request of its own.",
  example: `talosVersion: v1.13.8
kubernetesVersion: v1.37.0 # Talos 1.13 runs 1.31 to 1.36
`,
  fix: "Choose a pair that Talos supports.",
  *check({ talos }) {
    for (const { talosVersion, kubernetesVersion } of talos) {
      if (talosVersion === undefined || kubernetesVersion === undefined) continue;
      const support = supportOf(talosVersion.value, kubernetesVersion.value);
      if (support.verdict !== "too-old" && support.verdict !== "too-new") continue;
      const { verdict, range } = support;
      yield {
        at: kubernetesVersion.at,
        message: `Kubernetes ${plain(kubernetesVersion.value)} is too ${verdict === "too-old" ? "old" : "new"} for Talos ${plain(talosVersion.value)}, which supports ${range}`,
        fix:
          support.talos === undefined
            ? `use Kubernetes ${range}`
            : `use Kubernetes ${range}, or Talos ${support.talos} for this one`,
        related: [relatedPlace(talosVersion.at, `Talos ${plain(talosVersion.value)} is here`)],
      };
    }
  },
};

function plain(version: string): string {
  return version.replace(/^v/u, "");
}
