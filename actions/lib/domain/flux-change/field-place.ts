// Where a field stands that a comparison names by its path.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { itemKeys } from "./object-value.ts";

/** The value at `path` (`spec.ports[http].port`), or the nearest thing above it that the object has. */
export function fieldPlace(cluster: ClusterModel, object: ClusterObject, path: string): Span {
  let at: YamlNode = object.root;
  for (const step of stepsOf(path)) {
    const next = below(at, step);
    if (next === undefined) break;
    at = next;
  }
  return cluster.spanOf(object, at);
}

function stepsOf(path: string): string[] {
  return [...path.matchAll(/\["(.*?)"\]|\[([^\]]*)\]|([^.[\]]+)/gu)].map(
    ([, quoted, item, plain]) => quoted ?? item ?? plain ?? "",
  );
}

function below(node: YamlNode, step: string): YamlNode | undefined {
  if (node.kind !== "list") return entryOf(node, step)?.value;
  const named = node.items.find((item) =>
    itemKeys.some((key) => {
      const value = entryOf(item, key)?.value;
      return value?.kind === "scalar" && value.text === step;
    }),
  );
  return named ?? (/^\d+$/u.test(step) ? node.items[Number(step)] : undefined);
}
