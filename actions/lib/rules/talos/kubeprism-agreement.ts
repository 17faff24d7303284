import { helmReleases } from "#domain/helm/release.ts";
import { releaseValue } from "#domain/helm/release-value.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { compareTalosMinor, parseTalosMinor } from "#domain/talos/talos-version.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { pairsOf, type Pair } from "#domain/cluster/pairs.ts";

/** Cilium starts before there is a Service network, so it must find the API server on a port that somebody serves. */
export const kubeprismAgreement: Rule = {
  id: "talos/kubeprism-agreement",
  severity: "error",
  title: "Cilium that looks for KubePrism where it is not",
  why: "Cilium replaces kube-proxy, so it cannot use the Service address of the API server and is told a host and a port instead. On Talos that is KubePrism on localhost. With another port the agents wait for an API server that nobody serves, and without them no pod gets a network.",
  example: `# talos/patches/global/machine-features.yaml
machine:
  features:
    kubePrism:
      enabled: true
      port: 7445
# values of Cilium's HelmRelease
k8sServiceHost: localhost
k8sServicePort: 6443
`,
  fix: "Make k8sServicePort the port of KubePrism, 7445 unless Talos says otherwise.",
  *check(context) {
    for (const pair of pairsOf(context)) yield* judge(pair);
  },
};

function* judge({ talos, cluster }: Pair): Iterable<RuleFinding> {
  const prism = kubePrismOf(talos);
  if (prism === undefined) return;
  for (const { chart, object } of helmReleases(cluster)) {
    const host = chart === "cilium" ? releaseValue(cluster, object, ["k8sServiceHost"]) : undefined;
    const port = releaseValue(cluster, object, ["k8sServicePort"]);
    if (host?.known !== "stated" || port.known !== "stated" || !/^(?:localhost|127\.0\.0\.1|::1)$/u.test(host.text))
      continue;
    const isOfNode = Number(port.text) === (talos.apiServerPort?.value ?? 6443);
    const isServedByAll = isOfNode && talos.nodes.every(({ controlPlane }) => controlPlane);
    if (isServedByAll || (prism.enabled && Number(port.text) === prism.port)) continue;
    yield {
      at: port.at,
      message: prism.enabled
        ? `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism listens on ${prism.port}: its agents do not start${isOfNode ? " on workers" : ""}`
        : `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism is switched off: nothing listens there`,
      fix: prism.enabled ? `use ${prism.port}` : "switch KubePrism on, or use the cluster's endpoint",
      related: prism.at.map((at) => relatedPlace(at, "Talos says so here")),
    };
  }
}

/** Undefined when it cannot be known; on by default in what talhelper generates for Talos 1.6 and newer. */
function kubePrismOf({ kubePrismEnabled, kubePrismPort, gaps, renderer, talosVersion }: TalosModel) {
  const minor = talosVersion === undefined ? undefined : parseTalosMinor(talosVersion.value);
  const isDefault = minor !== undefined && compareTalosMinor(minor, { major: 1, minor: 6 }) >= 0;
  if (kubePrismEnabled === undefined && (gaps.length > 0 || renderer !== "talhelper" || !isDefault)) return undefined;
  if (kubePrismPort === undefined && gaps.length > 0) return undefined;
  return {
    enabled: kubePrismEnabled?.value ?? true,
    port: kubePrismPort?.value ?? 7445,
    at: [kubePrismPort?.at ?? kubePrismEnabled?.at].filter((at) => at !== undefined),
  };
}
