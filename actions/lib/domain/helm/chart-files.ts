// Files of the repository that go into Helm: values, and charts that lie beside them.
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { cleanPath } from "#domain/flux/kustomization.ts";
import { folderOf, isBelow, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";

export interface ChartFiles {
  /** Read by Helm as YAML. */
  readonly values: ReadonlySet<string>;
  /** All files of the charts. */
  readonly files: ReadonlySet<string>;
}

/** Values that generated ConfigMaps and Secrets carry to a HelmRelease of the cluster, and charts that one takes from here. */
export function chartFiles(cluster: ClusterModel, paths: ReadonlySet<string>): ChartFiles {
  const releases = cluster.ofKind("HelmRelease").map(({ root }) => root);
  const values = new Set(generatedValues(cluster, releases));
  const files = new Set<string>();
  for (const root of releases) {
    const chart = localChart(root);
    if (chart === undefined) continue;
    for (const path of paths) if (isBelow(path, chart)) files.add(path);
    const named = textsOf(itemsAt(root, "spec", "chart", "spec", "valuesFiles"));
    for (const path of [`${chart}/values.yaml`, `${chart}/Chart.yaml`, ...named.map(cleanPath)])
      if (paths.has(path)) values.add(path);
  }
  return { values, files };
}

/** The folder of a chart in a Git repository or bucket: it counts from the root of the source. */
function localChart(root: YamlNode): string | undefined {
  const kind = stringAt(root, "spec", "chart", "spec", "sourceRef", "kind");
  const chart = stringAt(root, "spec", "chart", "spec", "chart");
  const folder = kind === "GitRepository" || kind === "Bucket" ? cleanPath(chart ?? "") : "";
  return folder === "" ? undefined : folder;
}

function generatedValues({ objects }: ClusterModel, releases: readonly YamlNode[]): string[] {
  const carriers = new Set(
    releases
      .flatMap((root) => itemsAt(root, "spec", "valuesFrom"))
      .map((item) => `${stringAt(item, "kind") ?? ""} ${stringAt(item, "name") ?? ""}`),
  );
  return objects
    .filter(({ generated, kind, name }) => generated === true && carriers.has(`${kind} ${name}`))
    .flatMap(({ kind, name, document }) => filesOfGenerator(document, kind, name));
}

/** Files that the generators of a kustomization put into the object of that name; a prefix or suffix may have been added to it. */
function filesOfGenerator({ root, path }: TreeDocument, kind: string, name: string): string[] {
  return itemsAt(root, kind === "Secret" ? "secretGenerator" : "configMapGenerator")
    .filter((generator) => name.includes(stringAt(generator, "name") ?? "\0"))
    .flatMap((generator) => textsOf(itemsAt(generator, "files")))
    .flatMap((text) => resolveInside(folderOf(path), text.slice(text.indexOf("=") + 1)) ?? []);
}

function textsOf(items: readonly YamlNode[]): string[] {
  return items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
}
