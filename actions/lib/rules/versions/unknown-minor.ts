import { supportOf } from "#domain/talos/support-matrix.ts";
import type { Rule } from "#rules/rule.ts";

/** The table of this release ends before the version. */
export const unknownMinor: Rule = {
  id: "versions/unknown-minor",
  severity: "info",
  title: "version from after this release",
  why: "Whether this Talos runs this Kubernetes could not be judged, and fields of newer versions are judged by the newest that is known. A newer release of this suite knows more.",
  example: `talosVersion: v1.99.0
kubernetesVersion: v1.37.0
`,
  fix: "Look at the support matrix of Talos' documentation, or update this suite.",
  *check({ talos }) {
    for (const { talosVersion, kubernetesVersion } of talos) {
      if (talosVersion === undefined || kubernetesVersion === undefined) continue;
      const support = supportOf(talosVersion.value, kubernetesVersion.value);
      if (support.verdict !== "unknown") continue;
      const { which, newest } = support;
      const stated = which === "Talos" ? talosVersion : kubernetesVersion;
      yield {
        at: stated.at,
        message: `${which} ${stated.value.replace(/^v/u, "")} is newer than what this release knows (${newest}): whether Talos and Kubernetes fit was not judged`,
      };
    }
  },
};
