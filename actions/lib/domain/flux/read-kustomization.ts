// The fields of a Flux Kustomization, as an object after its parent's patches and variables states them.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization, VariableSource } from "#domain/cluster/model.ts";
import type { Places } from "#domain/cluster/places.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { Variables } from "./variables.ts";

export interface ReadingContext {
  /** `spec`, with the variables of the parent filled in. */
  readonly spec: YamlNode | undefined;
  readonly places: Places;
  readonly parent: FluxKustomization | undefined;
  readonly variables: Variables;
  /** The folder of this tree that a path of a source is, and whether the source is this repository. */
  readonly locate: (source: FluxKustomization["source"], path: string | undefined) => Location;
}

export interface Location {
  readonly path: string | undefined;
  readonly isOwnSource: boolean;
}

/** The model of one Kustomization object. */
export function readFluxKustomization(object: ClusterObject, context: ReadingContext): FluxKustomization {
  const { spec, places, parent, variables, locate } = context;
  const { name } = object;
  const namespace = object.namespace ?? "";
  const source = sourceOf(spec, namespace);
  const { path, isOwnSource } = locate(source, pathOf(spec));
  const suspended = isTrue(nodeAt(spec, "suspend"));
  const targetNamespace = stringAt(spec, "targetNamespace");
  return {
    object,
    name,
    namespace,
    path,
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    suspended,
    underSuspended: suspended || parent?.underSuspended === true,
    prune: isTrue(nodeAt(spec, "prune")),
    hasDecryption: stringAt(spec, "decryption", "provider") !== undefined,
    source,
    isOwnSource,
    dependsOn: itemsAt(spec, "dependsOn").flatMap((item) => {
      const dependency = entryOf(item, "name")?.value;
      if (dependency?.kind !== "scalar" || dependency.value === null) return [];
      const inNamespace = stringAt(item, "namespace") ?? namespace;
      return [{ namespace: inNamespace, name: dependency.text, at: places.spanOf(object, dependency) }];
    }),
    substitutes: substitutesOf(object, spec, places),
    variables: variables.known,
    unknownVariables: variables.hidden,
    parent,
  };
}

/** Where the variables of an object's `postBuild` come from, in the order in which later ones win. */
function substitutesOf(
  object: ClusterObject,
  spec: YamlNode | undefined,
  places: Places,
): readonly VariableSource[] | undefined {
  const postBuild = nodeAt(spec, "postBuild");
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
function pathOf(spec: YamlNode | undefined): string | undefined {
  const path = stringAt(spec, "path") ?? "";
  return path.includes("${") ? undefined : resolveInside("", path.replace(/^\/+/, ""));
}

/** Kind, namespace and name of `sourceRef`; undefined when it lacks one. */
export function sourceOf(spec: YamlNode | undefined, namespace: string): FluxKustomization["source"] {
  const kind = stringAt(spec, "sourceRef", "kind");
  const name = stringAt(spec, "sourceRef", "name");
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, namespace: stringAt(spec, "sourceRef", "namespace") ?? namespace };
}

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
