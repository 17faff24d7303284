// Which version of Flux a tree installs, as far as it says.
import { entriesAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";

/** Minor of Flux 2: `8` of `2.8.1`, `2.8.x` and `v2.8.0`; undefined for `2.x` and where nobody says it. */
export const fluxMinor = perCluster((cluster: ClusterModel): number | undefined => {
  const told = [
    ...cluster.ofKind("FluxInstance").map(({ root }) => stringAt(root, "spec", "distribution", "version")),
    ...cluster
      .ofKind("HelmRelease")
      .map(({ root }) => stringAt(root, "spec", "values", "instance", "distribution", "version")),
    ...cluster.ofKind("ConfigMap").flatMap(({ root }) => entriesAt(root, "data").map(({ value }) => ofValues(value))),
    // `gotk-components.yaml`
    ...["Namespace", "Deployment"].flatMap((kind) => cluster.ofKind(kind).map(({ root }) => ofComponents(root))),
  ];
  for (const version of told) {
    const minor = /^v?2\.(\d+)/u.exec(version ?? "")?.[1];
    if (minor !== undefined) return Number(minor);
  }
  return undefined;
});

/** The values of the instance's chart, generated from a file. */
function ofValues(node: YamlNode): string | undefined {
  if (node.kind !== "scalar" || !/^instance:/mu.test(node.text)) return undefined;
  const [document] = readYaml(sourceText("", node.text), { dialect: "kubernetes" }).documents;
  return stringAt(document?.root, "instance", "distribution", "version");
}

function ofComponents(root: YamlNode): string | undefined {
  const label = (name: string) => stringAt(root, "metadata", "labels", `app.kubernetes.io/${name}`);
  return label("part-of") === "flux" ? label("version") : undefined;
}
