// The kustomization that Flux generates for a folder without one.
import type { Folders } from "#domain/repository/folders.ts";
import { kustomizationPath } from "./kustomization-path.ts";

interface Tree {
  readonly paths: ReadonlySet<string>;
  readonly folders: Folders;
}

/** Never part of the artifact (`ExcludeVCS`, `ExcludeCI`, `ExcludeExtra` of github.com/fluxcd/pkg/sourceignore). */
const excluded: ReadonlySet<string> = new Set(
  (
    ".git .gitignore .gitmodules .gitattributes .github .circleci .travis.yml .gitlab-ci.yml appveyor.yml .drone.yml " +
    "cloudbuild.yaml codeship-services.yml codeship-steps.yml .goreleaser.yml .sops.yaml .flux.yaml"
  ).split(" "),
);

/**
 * Resources relative to `folder`, in the order of a walk over the disk: every YAML file, and in place of a folder with a
 * kustomization of its own that folder (`scanManifests` in github.com/fluxcd/pkg/kustomize).
 */
export function generatedPaths(folder: string, tree: Tree, isFlat: boolean): string[] {
  const paths = below(folder, "", tree);
  return isFlat
    ? paths.filter((path) => !path.includes("/") && tree.paths.has(folder === "" ? path : `${folder}/${path}`))
    : paths;
}

function below(folder: string, prefix: string, tree: Tree): string[] {
  return tree.folders.names(folder).flatMap((name) => {
    if (excluded.has(name)) return [];
    const path = folder === "" ? name : `${folder}/${name}`;
    if (!tree.folders.has(path)) return /\.ya?ml$/.test(name) ? [prefix + name] : [];
    if (kustomizationPath(path, tree.paths) !== undefined) return [prefix + name];
    return below(path, `${prefix}${name}/`, tree);
  });
}
