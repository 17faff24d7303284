import { folderOf, isBelow } from "#domain/repository/paths.ts";
import { helmReleases, type HelmRelease } from "#domain/helm/release.ts";
import { releaseValue } from "#domain/helm/release-value.ts";
import { wholeFile } from "#kernel/span.ts";
import { relatedPlace } from "#rules/related.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { someText } from "./mentions.ts";
import { isComplete, pairsOf, type Pair } from "#domain/cluster/pairs.ts";

/** Talos brings flannel unless it is told not to, and nothing when it is. */
export const cniAgreement: Rule = {
  id: "talos/cni-agreement",
  severity: "error",
  title: "pod network that Talos and the Flux tree do not agree on",
  why: "Talos applies flannel by itself unless the network is `none`. With Cilium from Flux on top, two programs write the network of every pod, and which one wins differs from node to node and boot to boot. With `none` and nothing in the tree, no node ever becomes Ready.",
  example: `# talconfig.yaml has no cniConfig, and the tree has
kind: HelmRelease
metadata:
  name: cilium
`,
  fix: "Set `cniConfig: { name: none }` in talconfig.yaml when Flux ships the network.",
  *check(context) {
    for (const pair of pairsOf(context)) {
      yield* twice(pair);
      yield* never(context, pair);
    }
  },
};

function* twice({ talos, cluster }: Pair): Iterable<RuleFinding> {
  const isDefault = talos.cni === undefined && talos.renderer === "talhelper" && talos.gaps.length === 0;
  if (talos.cni?.value !== "flannel" && !isDefault) return;
  for (const release of helmReleases(cluster)) {
    if (release.chart !== "cilium" || isChained(release, cluster)) continue;
    yield {
      at: talos.cni?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
      message: `Talos brings flannel${talos.cni === undefined ? ", its default," : ""} and Flux installs Cilium: two programs write every pod's network`,
      related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "Cilium is installed here")],
    };
  }
}

function isChained({ object }: HelmRelease, cluster: Pair["cluster"]): boolean {
  const mode = releaseValue(cluster, object, ["cni", "chainingMode"]);
  return mode.known === "unknown" || (mode.known === "stated" && mode.text !== "none");
}

const networks = /\b(?:cilium|calico|tigera|flannel|kube-ovn|antrea|canal|weave|kube-router|ovn-kubernetes)\b/iu;

function* never(context: RuleContext, { talos, cluster }: Pair): Iterable<RuleFinding> {
  const { cni } = talos;
  if (cni?.value !== "none" || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster)) return;
  const folder = folderOf(talos.path);
  const isTalos = (path: string) => (folder === "" ? path === talos.path : isBelow(path, folder));
  if (someText(context, isTalos, (content) => networks.test(content))) return;
  yield {
    at: cni.at,
    message: "Talos brings no pod network, and the repository installs none: no node becomes Ready",
    fix: "add Cilium to bootstrap/ and kubernetes/, or remove this line to have flannel",
  };
}
