// What to say of a reference that leads nowhere.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { RelatedPlace } from "#kernel/finding.ts";
import type { Span } from "#kernel/span.ts";
import type { ClusterModel, ClusterObject } from "./model.ts";

export interface DanglingReference {
  /** Who refers. */
  readonly object: ClusterObject;
  /** The referring value, and the namespace where one is written. */
  readonly name: YamlNode & { readonly kind: "scalar" };
  readonly namespaceNode?: YamlNode | undefined;
  readonly kind: string;
  /** The namespace that counts in the end, and the name after substitution. */
  readonly namespace: string | undefined;
  readonly target: string;
  /** More names that exist there, such as those that operators make. */
  readonly others?: readonly string[];
}

export interface Advice {
  readonly at: Span;
  readonly fix?: string;
  readonly related?: readonly RelatedPlace[];
}

/** The place to change, and what is near: the name in another namespace, or a like name in the same one. */
export function adviceFor(cluster: ClusterModel, reference: DanglingReference): Advice {
  const { object, name, namespaceNode, kind, namespace, target, others = [] } = reference;
  const at = cluster.spanOf(object, name);
  const elsewhere = cluster.ofKind(kind).filter((each) => each.name === target && each.namespace !== namespace);
  const [other] = elsewhere;
  if (other?.namespace !== undefined && namespace !== undefined) {
    const isWritten = namespaceNode !== undefined;
    return {
      at: isWritten ? cluster.spanOf(object, namespaceNode) : at,
      ...(elsewhere.length > 1 ? {} : { fix: `${isWritten ? "use" : "add"} namespace: ${other.namespace}` }),
      related: elsewhere
        .slice(0, 3)
        .map((each) =>
          related(cluster, each, `${withArticle(kind)} of that name is in namespace ${each.namespace ?? ""}`),
        ),
    };
  }
  const own = cluster.ofKind(kind).flatMap((each) => (each.namespace === namespace ? [each.name] : []));
  const near = nearestName(target, [...own, ...others]);
  return { at, ...(near === undefined ? {} : { fix: `did you mean ${near}?` }) };
}

/** Where an object has its name. */
export function placeOf(cluster: ClusterModel, object: ClusterObject): Span {
  return cluster.spanOf(object, nodeAt(object.root, "metadata", "name") ?? object.root);
}

export function related(cluster: ClusterModel, object: ClusterObject, message: string): RelatedPlace {
  const { path, line, column } = placeOf(cluster, object);
  return { path, line, column, message };
}

function withArticle(kind: string): string {
  return `${/^(?:[AEIO]|HTTP|Helm\b$)/u.test(kind) ? "an" : "a"} ${kind}`;
}
