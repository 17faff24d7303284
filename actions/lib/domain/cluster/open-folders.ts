// Where the model of a cluster ends without knowing how it goes on.
import { literalSource } from "#codecs/regexp/literal.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { cleanPath } from "#domain/flux/kustomization.ts";
import type { ClusterModel, FluxKustomization } from "./model.ts";

/**
 * Answers whether a Kustomization with a path that cannot be known may build from a file. All files count where there is no
 * cluster, or one of them has nothing in it: then what Flux starts at is not known; and where something is made in a way that we do not follow.
 */
export function openFolders(clusters: readonly ClusterModel[]): (path: string) => boolean {
  if (clusters.length === 0 || clusters.some(isUnknown)) return () => true;
  const sources = clusters.flatMap(({ kustomizations }) => kustomizations.filter(isOpen).map(patternOf));
  if (sources.length === 0) return () => false;
  const pattern = new RegExp(`^(?:${[...new Set(sources)].join("|")})/`, "u");
  return (path) => pattern.test(`/${path}`);
}

function isUnknown(cluster: ClusterModel): boolean {
  return whyEmpty(cluster) !== undefined || cluster.gaps.some(({ kind }) => kind === "not-modelled");
}

/** Why next to nothing of a cluster is known; undefined when it has a model. */
export function whyEmpty(cluster: ClusterModel): string | undefined {
  const { entry, objects, kustomizations } = cluster;
  if (objects.length === 0) return `there is nothing at ${entry === "" ? "the root" : entry}, where Flux starts`;
  const isLost = ({ isOwnSource, source }: FluxKustomization) =>
    !isOwnSource && source !== undefined && cluster.find(source.kind, source.namespace, source.name).length === 0;
  if (kustomizations.length === 0 || !kustomizations.every(isLost)) return undefined;
  return "no path of its Kustomizations is a folder here, and their sources are not either";
}

function isOpen({ path, isOwnSource }: FluxKustomization): boolean {
  return path === undefined && isOwnSource;
}

/** A variable stands for any text; a path in an artifact that was put together, for any folder. */
function patternOf({ object, source }: FluxKustomization): string {
  if (source?.kind === "ExternalArtifact") return "";
  const path = cleanPath(stringAt(object.root, "spec", "path") ?? "");
  const parts = path.split(/\$\{[^}]*\}/u).map(literalSource);
  return path === "" ? "" : `/${parts.join(".*")}`;
}
