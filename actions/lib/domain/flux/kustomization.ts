// Flux Kustomizations and the places that name the entry path of a cluster.
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";

/** True for an object of kustomize-controller, whatever the version. */
export function isFluxKustomization(root: YamlNode | undefined): boolean {
  return (
    stringAt(root, "kind") === "Kustomization" &&
    (stringAt(root, "apiVersion") ?? "").startsWith("kustomize.toolkit.fluxcd.io/")
  );
}

export function hasPath(root: YamlNode): boolean {
  return stringAt(root, "spec", "path") !== undefined;
}

/** `spec.path` without the leading `./`; the root of the source when absent. */
export function fluxPath(root: YamlNode | undefined): string {
  return cleanPath(stringAt(root, "spec", "path") ?? "");
}

/** The path from which a cluster starts: `spec.sync.path` of a FluxInstance, or the same in the values of its chart. */
export function entryPath(root: YamlNode | undefined): string | undefined {
  const kind = stringAt(root, "kind");
  if (kind === "FluxInstance") return optionalPath(stringAt(root, "spec", "sync", "path"));
  if (kind === "HelmRelease") return optionalPath(stringAt(root, "spec", "values", "instance", "sync", "path"));
  // The values of the chart in a file of their own.
  if (kind === undefined) return optionalPath(stringAt(root, "instance", "sync", "path"));
  return undefined;
}

function optionalPath(path: string | undefined): string | undefined {
  return path === undefined ? undefined : cleanPath(path);
}

/** Without `./` in front and `/` behind; the root is empty. */
export function cleanPath(path: string): string {
  return path
    .replace(/^(?:\.?\/)+/, "")
    .replace(/\/+$/, "")
    .replace(/^\.$/, "");
}
