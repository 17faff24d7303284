// One value of a HelmRelease as helm gets it: `spec.values` over `valuesFrom`, with Flux's variables filled in.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { isOpen } from "#domain/cluster/label.ts";

export type ReleaseValue =
  | { readonly known: "stated"; readonly text: string; readonly at: Span }
  /** Nobody states it: the chart's default holds. */
  | { readonly known: "absent" }
  | { readonly known: "unknown" };

/** `path` leads to a scalar below `values`. */
export function releaseValue(cluster: ClusterModel, release: ClusterObject, path: readonly string[]): ReleaseValue {
  const own = nodeAt(release.root, "spec", "values", ...path);
  if (own !== undefined) return scalarValue(own, release, () => cluster.spanOf(release, own));
  const last = itemsAt(release.root, "spec", "valuesFrom").toReversed();
  for (const reference of last) {
    const value = valueFrom(cluster, release, reference, path);
    if (value.known !== "absent") return value;
  }
  return { known: "absent" };
}

function valueFrom(
  cluster: ClusterModel,
  release: ClusterObject,
  reference: YamlNode,
  path: readonly string[],
): ReleaseValue {
  const name = stringAt(reference, "name") ?? "";
  if (stringAt(reference, "kind") !== "ConfigMap" || stringAt(reference, "targetPath") !== undefined) return unknown;
  const [source, other] = cluster.find("ConfigMap", release.namespace, name);
  const content = nodeAt(source?.root, "data", stringAt(reference, "valuesKey") ?? "values.yaml");
  if (source === undefined || other !== undefined || content?.kind !== "scalar") return unknown;
  const text = embeddedSource(cluster.sourceOf(source, content), content);
  if (text === undefined) return unknown;
  const { documents, problems } = readYaml(text, { dialect: "kubernetes" });
  const node = nodeAt(documents[0]?.root, ...path);
  if (problems.length > 0) return unknown;
  return node === undefined ? { known: "absent" } : scalarValue(node, source, () => text.span(node.start, node.end));
}

const unknown: ReleaseValue = { known: "unknown" };

function scalarValue(node: YamlNode, { owner }: ClusterObject, at: () => Span): ReleaseValue {
  if (node.kind !== "scalar") return unknown;
  if (node.value === null) return { known: "absent" };
  const only = /^\$\{(\w+)(?::=([^}]*))?\}$/u.exec(node.text);
  const text = only === null ? node.text : (owner?.variables.get(only[1] ?? "") ?? only[2] ?? node.text);
  return isOpen(text) ? unknown : { known: "stated", text, at: at() };
}
