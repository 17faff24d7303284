import { itemsAt, scalarAt, stringAt, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { chartPin } from "#domain/helm/chart-pin.ts";
import { helmReleases, type HelmRelease } from "#domain/helm/release.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Minor of Velero 1 by the chart's major. Source: appVersion of github.com/vmware-tanzu/helm-charts, charts/velero. */
const veleroOfChart: Readonly<Record<string, number>> = { 6: 13, 7: 14, 8: 15, 9: 16, 10: 16, 11: 17, 12: 18 };

/** Minors of the plugin that are released for a Velero lie this far below. Source: the compatibility table of each plugin. */
const distance = 4;
const knownPlugins = { from: 9, to: 14 };

/** Velero and the plugin that reads and writes its backups. */
export const veleroPlugin: Rule = {
  id: "versions/velero-plugin",
  severity: "warning",
  title: "Velero plugin of another release than Velero",
  why: "Each plugin is built and tested against one minor of Velero. With another one the server may not start the plugin, and then no backup is written: you learn of it when you need one. A chart's major version moves Velero, and the plugin's image beside it is forgotten.",
  example: `# chart velero 12, which brings Velero 1.18
initContainers:
  - name: velero-plugin-for-aws
    image: velero/velero-plugin-for-aws:v1.12.1
`,
  fix: "Use the plugin that the table in its README names for your Velero, and move both at once.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const release of helmReleases(cluster)) if (release.chart === "velero") yield* judge(cluster, release);
  },
};

function* judge(cluster: ClusterModel, { object, values }: HelmRelease): Iterable<RuleFinding> {
  const pin = chartPin(cluster, object);
  const tag = minorOf(stringAt(values, "image", "tag") ?? "");
  const velero = tag ?? veleroOfChart[/^v?(\d+)\./u.exec(pin?.version ?? "")?.[1] ?? ""];
  if (velero === undefined) return;
  for (const container of itemsAt(values, "initContainers")) {
    const image = scalarAt(container, "image");
    const plugin = image === undefined ? undefined : pluginOf(image);
    if (image === undefined || plugin === undefined || plugin.minor + distance === velero) continue;
    yield {
      at: cluster.spanOf(object, image),
      message: `${plugin.name} 1.${plugin.minor} belongs to Velero 1.${plugin.minor + distance}, and this is Velero 1.${velero}`,
      fix: `use ${plugin.name} 1.${velero - distance}`,
      related: pin === undefined || tag !== undefined ? [] : [relatedPlace(pin.at, "the chart's version decides it")],
    };
  }
}

function pluginOf({ text }: YamlScalar): { readonly name: string; readonly minor: number } | undefined {
  const [, name, tag = ""] = /(?:^|\/)(velero-plugin-for-(?:aws|gcp|microsoft-azure)):([^@]+)/u.exec(text) ?? [];
  const minor = minorOf(tag);
  if (name === undefined || minor === undefined || minor < knownPlugins.from || minor > knownPlugins.to)
    return undefined;
  return { name, minor };
}

function minorOf(version: string): number | undefined {
  const minor = /^v?1\.(\d+)\.\d+/u.exec(version)?.[1];
  return minor === undefined ? undefined : Number(minor);
}
