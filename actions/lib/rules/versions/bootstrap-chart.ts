import type { ClusterModel } from "#domain/cluster/model.ts";
import { chartPin, isExactVersion, isSameVersion } from "#domain/helm/chart-pin.ts";
import { helmfileReleases, type HelmfileRelease } from "#domain/helm/helmfile.ts";
import { helmReleases, type HelmRelease } from "#domain/helm/release.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Bootstrap and Flux install the same release: the same chart version, into the same namespace. */
export const bootstrapChart: Rule = {
  id: "versions/bootstrap-chart",
  severity: "warning",
  title: "chart that bootstrap and Flux install differently",
  why: "Bootstrap installs the network, DNS and Flux, and Flux adopts these releases by name and namespace. With another version the new cluster is upgraded or downgraded within its first minutes, while nothing else works yet; with another namespace there are two of each. You learn it on the day of the disaster recovery.",
  example: `# bootstrap/helmfile/apps.yaml
releases:
  - name: cilium
    namespace: kube-system
    chart: oci://quay.io/cilium/charts/cilium
    version: 1.19.4
# kubernetes/apps/kube-system/cilium/app/ocirepository.yaml
ref:
  tag: 1.20.1
`,
  fix: "Write the same version and namespace in both, and let the updater group them.",
  *check({ files, clusters }) {
    const releases = helmfileReleases(files);
    if (clusters.length !== 1) return;
    for (const cluster of clusters)
      for (const bootstrap of releases) {
        const own = helmReleases(cluster).filter((release) => isSame(release, bootstrap));
        const [only] = own;
        if (only !== undefined && own.length === 1) yield* judge(bootstrap, only, cluster);
      }
  },
};

function isSame({ chart, object, releaseName }: HelmRelease, bootstrap: HelmfileRelease): boolean {
  return chart === bootstrap.chart && (object.name === bootstrap.name || releaseName === bootstrap.name);
}

function* judge(bootstrap: HelmfileRelease, release: HelmRelease, cluster: ClusterModel): Iterable<RuleFinding> {
  const pin = chartPin(cluster, release.object);
  const { version, namespace, name, isDefinitions } = bootstrap;
  const isPinned = pin !== undefined && version !== undefined && isExactVersion(version);
  if (isPinned && !isSameVersion(version, pin.version))
    yield {
      at: bootstrap.at,
      ...(isDefinitions ? { severity: "info" } : {}),
      message: isDefinitions
        ? `bootstrap takes the definitions of ${name} ${version}, and Flux then installs ${pin.version}`
        : `bootstrap installs ${name} ${version}, and Flux then brings ${pin.version}`,
      fix: `use ${pin.version} here`,
      related: [relatedPlace(pin.at, "Flux has it from here")],
    };
  if (namespace === undefined || isDefinitions || isUnknown(release.namespace) || namespace === release.namespace)
    return;
  yield {
    at: bootstrap.namespaceAt,
    message: `bootstrap installs ${name} into ${namespace}, and Flux into ${release.namespace}: there will be two`,
    fix: `use ${release.namespace}`,
    related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "the HelmRelease is here")],
  };
}

function isUnknown(namespace: string): boolean {
  return namespace === "" || namespace.includes("$");
}
