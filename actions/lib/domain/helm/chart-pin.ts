// The version of its chart that a HelmRelease asks for, where it is an exact one.
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";

export interface ChartPin {
  readonly version: string;
  readonly at: Span;
}

/** `spec.chart.spec.version`, or the tag of the OCIRepository; ranges, digests and variables pin nothing here. */
export function chartPin(cluster: ClusterModel, release: ClusterObject): ChartPin | undefined {
  const inline = nodeAt(release.root, "spec", "chart", "spec", "version");
  if (inline !== undefined) return pinAt(cluster, release, inline);
  const reference = nodeAt(release.root, "spec", "chartRef");
  if (stringAt(reference, "kind") !== "OCIRepository") return undefined;
  const namespace = stringAt(reference, "namespace") ?? release.namespace;
  const [source] = cluster.find("OCIRepository", namespace, stringAt(reference, "name") ?? "");
  const tag = nodeAt(source?.root, "spec", "ref", "tag");
  const isOther = nodeAt(source?.root, "spec", "ref", "semver") !== undefined;
  return source === undefined || tag === undefined || isOther ? undefined : pinAt(cluster, source, tag);
}

function pinAt(cluster: ClusterModel, object: ClusterObject, node: YamlNode): ChartPin | undefined {
  if (node.kind !== "scalar" || !isExactVersion(node.text)) return undefined;
  return { version: node.text, at: cluster.spanOf(object, node) };
}

/** `1.20.1`, `v1.21.1`, with a pre-release or build part. */
export function isExactVersion(text: string): boolean {
  return /^v?\d+\.\d+\.\d+(?:[-+_][0-9A-Za-z.+_-]+)?$/u.test(text);
}

/** True for the same version, with or without `v`; registries write `_` for `+`. */
export function isSameVersion(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/^v/u, "").replace("_", "+");
  return plain(a) === plain(b);
}
