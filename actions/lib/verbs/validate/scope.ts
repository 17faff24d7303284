// Which files of the repository one run looks at.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Listing } from "#ports/files.ts";

/**
 * With `clusters:` in the settings only their folders, `bootstrap/`, `.github/` and the root's dotfiles are judged; the
 * folder of a cluster's Flux tree is the first segment of its entry path. `ignore:` takes files away and counts them.
 */
export function scopeOf(listing: Listing, settings: Settings): Listing {
  const folders = clusterFolders(settings);
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

function isRootDotfile(path: string): boolean {
  return path.startsWith(".") && !path.includes("/");
}
