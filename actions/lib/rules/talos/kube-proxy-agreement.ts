import { helmReleases } from "#domain/helm/release.ts";
import { releaseValue } from "#domain/helm/release-value.ts";
import { wholeFile } from "#kernel/span.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { pairsOf, type Pair } from "#domain/cluster/pairs.ts";

/** Somebody must make Services work, and only one. */
export const kubeProxyAgreement: Rule = {
  id: "talos/kube-proxy-agreement",
  severity: "error",
  title: "kube-proxy and Cilium that do not agree",
  why: "Without kube-proxy and without Cilium's replacement no Service address leads anywhere: not even the API server's, so CoreDNS and Flux never start. With both, two programs answer for the same addresses, and node ports and host ports behave by chance.",
  example: `# talos/patches/controller/cluster.yaml
cluster:
  proxy:
    disabled: true
# values of Cilium's HelmRelease
kubeProxyReplacement: false
`,
  fix: "Set `cluster.proxy.disabled: true` in Talos together with `kubeProxyReplacement: true` in Cilium, or neither.",
  *check(context) {
    for (const pair of pairsOf(context)) yield* judge(pair);
  },
};

function* judge({ talos, cluster }: Pair): Iterable<RuleFinding> {
  for (const { chart, object } of helmReleases(cluster)) {
    if (chart !== "cilium") continue;
    const value = releaseValue(cluster, object, ["kubeProxyReplacement"]);
    if (value.known === "unknown") continue;
    const text = value.known === "stated" ? value.text : "false";
    const replaces = text === "true" || text === "strict";
    const isOff = text === "false" || text === "disabled";
    const disabled = talos.kubeProxyDisabled;
    if (disabled?.value === true && isOff)
      yield {
        at: value.known === "stated" ? value.at : disabled.at,
        message: `Talos runs no kube-proxy, and Cilium does not replace it${value.known === "absent" ? " (kubeProxyReplacement is false by default)" : ""}: no Service address works`,
        fix: "set kubeProxyReplacement: true",
        related: [relatedPlace(disabled.at, "kube-proxy is switched off here")],
      };
    const isRunning =
      disabled?.value === false ||
      (disabled === undefined && talos.gaps.length === 0 && talos.renderer === "talhelper");
    if (isRunning && replaces && value.known === "stated")
      yield {
        at: disabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
        severity: "warning",
        message: "Talos runs kube-proxy, and Cilium replaces it: both answer for every Service address",
        fix: "set cluster.proxy.disabled: true in a patch for the control planes",
        related: [relatedPlace(value.at, "Cilium replaces kube-proxy here")],
      };
  }
}
