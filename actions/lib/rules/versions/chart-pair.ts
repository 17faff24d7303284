import type { ClusterModel } from "#domain/cluster/model.ts";
import { chartPairs, type ChartPair } from "#domain/helm/chart-pairs.ts";
import { chartPin, isExactVersion, type ChartPin } from "#domain/helm/chart-pin.ts";
import { helmfileReleases, type HelmfileRelease } from "#domain/helm/helmfile.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** A chart and its companion are of one release. */
export const chartPair: Rule = {
  id: "versions/chart-pair",
  severity: "warning",
  title: "two charts of one project whose versions do not fit",
  why: "The project releases both together, mostly under one number, and tests only that pair. An operator that is ahead of its definitions misses fields that it wants to write; definitions ahead of the operator accept fields that nobody acts on. helm never upgrades definitions by itself, so the distance only grows.",
  example: `# kubernetes/apps/network/envoy-gateway
chart: gateway-helm 1.9.0
# bootstrap/helmfile/crds.yaml
chart: gateway-crds-helm 1.7.1
`,
  fix: "Move both at once; one group in the updater does it.",
  *check({ clusters, files }) {
    const [cluster] = clusters;
    if (cluster === undefined || clusters.length > 1) return;
    const bootstrap = helmfileReleases(files);
    for (const pair of chartPairs) {
      const [first] = pinsOf(cluster, pair.main);
      if (first === undefined) continue;
      for (const pin of [...pinsOf(cluster, pair.other), ...bootstrapPins(bootstrap, pair.other)])
        yield* judge(first, pin, pair);
    }
  },
};

function* judge(main: ChartPin, pin: ChartPin, pair: ChartPair): Iterable<RuleFinding> {
  const difference = pair.differ(main.version, pin.version);
  if (difference === undefined) return;
  const { message, fix, isSlight } = difference;
  yield {
    at: pin.at,
    ...(isSlight ? { severity: "info" } : {}),
    message,
    fix,
    related: [relatedPlace(main.at, `${pair.main} is here`)],
  };
}

function pinsOf(cluster: ClusterModel, chart: string): readonly ChartPin[] {
  return helmReleases(cluster)
    .filter((release) => release.chart === chart)
    .flatMap(({ object }) => chartPin(cluster, object) ?? []);
}

function bootstrapPins(releases: readonly HelmfileRelease[], chart: string): readonly ChartPin[] {
  return releases
    .filter((release) => release.chart === chart)
    .flatMap(({ version, at }) => (version === undefined || !isExactVersion(version) ? [] : [{ version, at }]));
}
