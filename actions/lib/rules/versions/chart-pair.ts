import type { ClusterModel } from "#domain/cluster/model.ts";
import { chartPin, isExactVersion, isSameVersion, type ChartPin } from "#domain/helm/chart-pin.ts";
import { helmfileReleases, type HelmfileRelease } from "#domain/helm/helmfile.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Charts that their project releases together under one number: what is installed, and what must fit it. */
const pairs: readonly { readonly main: string; readonly other: string; readonly what: string }[] = [
  { main: "flux-operator", other: "flux-instance", what: "the instance's chart" },
  { main: "gateway-helm", other: "gateway-crds-helm", what: "the chart of its CRDs" },
  { main: "rook-ceph", other: "rook-ceph-cluster", what: "the cluster's chart" },
];

/** A chart and the chart of its definitions have one version. */
export const chartPair: Rule = {
  id: "versions/chart-pair",
  severity: "warning",
  title: "two charts of one project with different versions",
  why: "The project releases both under one number and tests only that pair. An operator that is ahead of its definitions misses fields that it wants to write; definitions ahead of the operator accept fields that nobody acts on. helm never upgrades definitions by itself, so the distance only grows.",
  example: `# kubernetes/apps/network/envoy-gateway
chart: gateway-helm 1.9.0
# bootstrap/helmfile/crds.yaml
chart: gateway-crds-helm 1.7.1
`,
  fix: "move both at once; one group in the updater does it",
  *check({ clusters, files }) {
    const [cluster] = clusters;
    if (cluster === undefined || clusters.length > 1) return;
    const bootstrap = helmfileReleases(files);
    for (const { main, other, what } of pairs) {
      const [first] = pinsOf(cluster, main);
      if (first === undefined) continue;
      for (const pin of [...pinsOf(cluster, other), ...bootstrapPins(bootstrap, other)])
        yield* judge(first, pin, { main, what });
    }
  },
};

function* judge(
  main: ChartPin,
  pin: ChartPin,
  names: { readonly main: string; readonly what: string },
): Iterable<RuleFinding> {
  if (isSameVersion(main.version, pin.version)) return;
  yield {
    at: pin.at,
    ...(minorOf(main.version) === minorOf(pin.version) ? { severity: "info" } : {}),
    message: `${names.main} is ${main.version}, and ${names.what} is ${pin.version}: they are released together`,
    fix: `use ${main.version}`,
    related: [relatedPlace(main.at, `${names.main} is here`)],
  };
}

function minorOf(version: string): string | undefined {
  return /^v?(\d+\.\d+)/u.exec(version)?.[1];
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
