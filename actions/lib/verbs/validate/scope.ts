// Which files of the repository one run looks at.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { compareText } from "#kernel/ordering.ts";
import { fluxPath, isFluxKustomization } from "#domain/flux/kustomization.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Listing } from "#ports/files.ts";

/**
 * With `clusters:` in the settings only their folders, `bootstrap/`, `.github/` and the root's dotfiles are judged; the
 * folder of a cluster's Flux tree is the first segment of its entry path, and `beyond` are those that its Kustomizations
 * name besides. `ignore:` takes files away and counts them.
 */
export function scopeOf(listing: Listing, settings: Settings, beyond: readonly string[] = []): Listing {
  const named = clusterFolders(settings);
  const folders = named === undefined ? undefined : [...named, ...beyond];
  let ignored = listing.ignored;
  const inScope = (path: string): boolean =>
    folders === undefined || folders.some((folder) => isBelow(path, folder)) || isRootDotfile(path);
  const paths = listing.paths.filter((path) => {
    if (!settings.ignore.some((glob) => matchesGlob(path, glob))) return inScope(path);
    ignored++;
    return false;
  });
  const unreadable = listing.unreadable.filter(
    ({ path }) => inScope(path) && !settings.ignore.some((glob) => matchesGlob(path, glob)),
  );
  return { paths, ignored, unreadable };
}

function clusterFolders(settings: Settings): readonly string[] | undefined {
  if (settings.clusters.length === 0) return undefined;
  const folders = settings.clusters.flatMap((cluster) => [
    ...(cluster.talos === undefined ? [] : [cluster.talos]),
    ...(cluster.flux === undefined ? [] : [cluster.flux.split("/")[0] ?? cluster.flux]),
  ]);
  return [...new Set([...folders, "bootstrap", ".github"])];
}

/** Top folders outside those of the settings that Flux Kustomizations build from: `apps` of `clusters/prod/apps.yaml`. */
export function foldersBeyond(files: ReadonlyMap<string, TreeFile>, settings: Settings): readonly string[] {
  const known = clusterFolders(settings);
  if (known === undefined) return [];
  const roots = [...files.values()]
    .flatMap((file) => file.documents.map(({ root }) => root))
    .filter(isFluxKustomization);
  const folders = roots.map((root) => fluxPath(root).split("/")[0] ?? "");
  return [...new Set(folders)]
    .filter((folder) => folder !== "" && !folder.includes("$") && !known.includes(folder))
    .sort(compareText);
}

/** `.sops.yaml`, `.mise.toml`: programs look for them at the root by their names. */
export function isRootDotfile(path: string): boolean {
  return path.startsWith(".") && !path.includes("/");
}
