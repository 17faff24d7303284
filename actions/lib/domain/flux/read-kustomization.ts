// The fields of a Flux Kustomization, as an object after its parent's patches states them.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization, VariableSource } from "#domain/cluster/model.ts";
import type { Places } from "#domain/cluster/places.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { Variables } from "./variables.ts";

export interface ReadingContext {
  readonly places: Places;
  readonly parent: FluxKustomization | undefined;
  readonly variables: Variables;
  /** True for the source that holds this tree. */
  readonly isOwn: (source: FluxKustomization["source"]) => boolean;
}

/** The model of one Kustomization object. */
export function readFluxKustomization(object: ClusterObject, context: ReadingContext): FluxKustomization {
  const { places, parent, variables, isOwn } = context;
  const { root, name } = object;
  const namespace = object.namespace ?? "";
  const source = sourceOf(root, namespace);
  const suspended = isTrue(nodeAt(root, "spec", "suspend"));
  const targetNamespace = stringAt(root, "spec", "targetNamespace");
  return {
    object,
    name,
    namespace,
    path: pathOf(root),
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    suspended,
    underSuspended: suspended || parent?.underSuspended === true,
    prune: isTrue(nodeAt(root, "spec", "prune")),
    hasDecryption: stringAt(root, "spec", "decryption", "provider") !== undefined,
    source,
    isOwnSource: isOwn(source),
    dependsOn: itemsAt(root, "spec", "dependsOn").flatMap((item) => {
      const dependency = entryOf(item, "name")?.value;
      if (dependency?.kind !== "scalar" || dependency.value === null) return [];
      const inNamespace = stringAt(item, "namespace") ?? namespace;
      return [{ namespace: inNamespace, name: dependency.text, at: places.spanOf(object, dependency) }];
    }),
    substitutes: substitutesOf(object, places),
    variables: variables.known,
    unknownVariables: variables.hidden,
    parent,
  };
}

/** Where the variables of an object's `postBuild` come from, in the order in which later ones win. */
export function substitutesOf(object: ClusterObject, places: Places): readonly VariableSource[] | undefined {
  const postBuild = nodeAt(object.root, "spec", "postBuild");
  if (postBuild?.kind !== "map") return undefined;
  const sources = itemsAt(postBuild, "substituteFrom").flatMap((item): VariableSource[] => {
    const kind = stringAt(item, "kind");
    const name = entryOf(item, "name")?.value;
    if ((kind !== "ConfigMap" && kind !== "Secret") || name?.kind !== "scalar") return [];
    const optional = isTrue(entryOf(item, "optional")?.value);
    return [{ kind, name: name.text, optional, at: places.spanOf(object, name) }];
  });
  const inline = entryOf(postBuild, "substitute");
  if (inline?.value.kind === "map")
    sources.push({ kind: "inline", optional: false, at: places.keySpanOf(object, inline) });
  return sources;
}

/** `spec.path` as the file system sees it; undefined while a variable of it is not known or when it leaves the repository. */
function pathOf(root: YamlNode): string | undefined {
  const path = stringAt(root, "spec", "path") ?? "";
  if (path.includes("${")) return undefined;
  return resolveInside("", path.replace(/^\/+/, ""));
}

function sourceOf(root: YamlNode, namespace: string): FluxKustomization["source"] {
  const kind = stringAt(root, "spec", "sourceRef", "kind");
  const name = stringAt(root, "spec", "sourceRef", "name");
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, namespace: stringAt(root, "spec", "sourceRef", "namespace") ?? namespace };
}

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
