// Which files Flux or Talos would use: only they get the full severity of a rule.
import { compareText } from "#kernel/ordering.ts";
import { fluxReach } from "#domain/repository/reach.ts";
import { folderOf, isBelow, isYamlPath, nameOf } from "#domain/repository/paths.ts";
import { isFluxKustomization } from "#domain/flux/kustomization.ts";
import { usedTalosPaths } from "#domain/talos/used-paths.ts";
import type { TreeRead } from "./read-tree.ts";

export interface UsedFiles {
  /** Objects, patches, kustomizations, Talos inputs. */
  readonly used: (path: string) => boolean;
  /** Files that a generator or chart takes as plain data. */
  readonly data: ReadonlySet<string>;
  readonly kustomizations: number;
  readonly remote: readonly { readonly path: string; readonly url: string }[];
}

/**
 * Without any Flux Kustomization (plain manifests) every file counts as used; so do `bootstrap/`, which people apply by
 * hand, and `.github/`. `entries` are the settings' entry paths.
 */
export function usedFiles(tree: TreeRead, entries: readonly string[]): UsedFiles {
  const hasFlux = [...tree.files.values()].some((file) =>
    file.documents.some((document) => isFluxKustomization(document.root)),
  );
  const talos = usedTalosPaths([...tree.files.values()], tree.talosFolders, tree.paths);
  if (!hasFlux) return { used: () => true, data: new Set(), kustomizations: 0, remote: [] };
  const reach = fluxReach(tree, entries);
  const used = (path: string): boolean => {
    if (reach.objects.has(path)) return true;
    if (talos.has(path)) return true;
    return (
      (isBelow(path, "bootstrap") && isYamlPath(path)) ||
      isBelow(path, ".github") ||
      isTalosTemplate(path, tree.talosFolders)
    );
  };
  const remote = [...reach.remote].sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
  return { used, data: reach.data, kustomizations: reach.fluxKustomizations.size, remote };
}

/** `talos/controlplane.yaml.j2`: a machine configuration that is made by a template. */
function isTalosTemplate(path: string, talosFolders: readonly string[]): boolean {
  const inTalos =
    talosFolders.some((folder) => isBelow(path, folder)) ||
    /(?:^|\/)talos$/.test(folderOf(path).split("/").slice(0, 2).join("/"));
  return inTalos && /\.(?:j2|tmpl|gotmpl)$/.test(nameOf(path));
}
