import { folderOf, isBelow } from "#domain/repository/paths.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { releaseValue } from "#domain/helm/release-value.ts";
import { wholeFile } from "#kernel/span.ts";
import { relatedPlace } from "#rules/related.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { someText } from "./mentions.ts";
import { isComplete, pairsOf, type Pair } from "#domain/cluster/pairs.ts";

/** Talos brings CoreDNS unless it is told not to. */
export const corednsAgreement: Rule = {
  id: "talos/coredns-agreement",
  severity: "error",
  title: "CoreDNS that comes from two sides, or from none",
  why: "Talos applies a Deployment coredns in kube-system. helm refuses to install a release whose objects exist already (invalid ownership metadata), so the HelmRelease never becomes ready; and with Talos' own switched off and none in the tree, no pod resolves a name.",
  example: `# talos/patches/controller/cluster.yaml does not say coreDNS.disabled: true, and the tree has
kind: HelmRelease
metadata:
  name: coredns
  namespace: kube-system
`,
  fix: "Set `cluster.coreDNS.disabled: true` in Talos when Flux ships CoreDNS.",
  *check(context) {
    for (const pair of pairsOf(context)) {
      yield* twice(pair);
      yield* never(context, pair);
    }
  },
};

function* twice({ talos, cluster }: Pair): Iterable<RuleFinding> {
  const { coreDnsDisabled } = talos;
  const isDefault = coreDnsDisabled === undefined && talos.renderer === "talhelper" && talos.gaps.length === 0;
  if (coreDnsDisabled?.value !== false && !isDefault) return;
  for (const { chart, namespace, object, releaseName } of helmReleases(cluster)) {
    if (chart !== "coredns" || namespace !== "kube-system") continue;
    const override = releaseValue(cluster, object, ["fullnameOverride"]);
    const name = override.known === "stated" ? override.text : releaseName.includes("coredns") ? releaseName : "";
    if (override.known === "unknown" || name !== "coredns") continue;
    yield {
      at: coreDnsDisabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
      message:
        "Talos applies its own CoreDNS, and Flux installs a release of the same name: helm refuses to take over the objects",
      fix: "set cluster.coreDNS.disabled: true in a patch for the control planes",
      related: [relatedPlace(cluster.spanOf(object, object.root), "the HelmRelease is here")],
    };
  }
}

function* never(context: RuleContext, { talos, cluster }: Pair): Iterable<RuleFinding> {
  const { coreDnsDisabled } = talos;
  if (coreDnsDisabled?.value !== true || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster))
    return;
  const folder = folderOf(talos.path);
  const isTalos = (path: string) => (folder === "" ? path === talos.path : isBelow(path, folder));
  if (someText(context, isTalos, (content) => /coredns|kube-dns/iu.test(content))) return;
  yield {
    at: coreDnsDisabled.at,
    message: "Talos brings no CoreDNS, and the repository installs none: no pod resolves a name",
    fix: "add CoreDNS to kubernetes/, or remove this line",
  };
}
