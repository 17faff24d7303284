// References to a source that exists under the same name as another kind.
import type { PlacedEdit } from "#kernel/edit.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { SourceReference } from "./sources.ts";
import { resolved } from "./substitution.ts";

const kinds = ["GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket", "ExternalArtifact"];

/** Sources with the name and the namespace of a reference; first those that may stand in the place of its own kind. */
export function namesakes(cluster: ClusterModel, reference: SourceReference, name: string): readonly ClusterObject[] {
  const namespace = resolved(cluster, reference.object, reference.namespace);
  const all = new Set([...reference.alike, ...kinds]);
  all.delete(reference.kind);
  return [...all].flatMap((kind) => cluster.find(kind, namespace, name));
}

type Placed = SourceReference & { readonly cluster: ClusterModel; readonly target: string };

/**
 * What corrects the kind, where one object has the name. One text can become several references, in several namespaces and
 * clusters: all of them, which `all` holds, must want the same one.
 */
export function otherKind(all: Iterable<Placed>): (of: Placed) => PlacedEdit | undefined {
  const wanted = new Map<string, Set<string>>();
  for (const reference of all) {
    const place = placeOf(reference);
    wanted.set(place, (wanted.get(place) ?? new Set()).add(onlyNamesake(reference) ?? ""));
  }
  return (reference) => {
    const [kind = "", ...others] = wanted.get(placeOf(reference)) ?? [];
    const { cluster, object, kindNode } = reference;
    if (kind === "" || others.length > 0 || kindNode === undefined) return undefined;
    return { source: cluster.sourceOf(object, kindNode), edit: { do: "set-value", at: kindNode.start, to: kind } };
  };
}

function placeOf({ cluster, object, name, kindNode }: Placed): string {
  const { path, line, column } = cluster.spanOf(object, kindNode ?? name);
  return `${path}:${line}:${column}`;
}

/** Undefined where the reference finds what it names. `chart` beside it is a name in a HelmRepository, and a path elsewhere. */
function onlyNamesake(reference: Placed): string | undefined {
  const { cluster, kind, target, object } = reference;
  const namespace = resolved(cluster, object, reference.namespace);
  if (cluster.find(kind, namespace, target).length > 0) return undefined;
  const [only, ...others] = namesakes(cluster, reference, target);
  if (kind === "HelmRepository" || only?.kind === "HelmRepository") return undefined;
  return only === undefined || others.length > 0 || !reference.alike.includes(only.kind) ? undefined : only.kind;
}
