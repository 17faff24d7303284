// The kustomization file of a folder.
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";

/** The first of the three names that kustomize accepts; undefined when the folder has none. */
export function kustomizationPath(folder: string, paths: ReadonlySet<string>): string | undefined {
  return kustomizationNames.map((name) => (folder === "" ? name : `${folder}/${name}`)).find((path) => paths.has(path));
}
