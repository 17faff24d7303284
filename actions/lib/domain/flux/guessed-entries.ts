// Where Flux starts when nobody says so: Kustomizations that apply themselves, or that nothing else applies.
import { compareText } from "#kernel/ordering.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { ClusterEntry, WrittenKustomization } from "./cluster-entry.ts";

export interface Guessing {
  readonly kustomizations: readonly WrittenKustomization[];
  /** Entries that somebody names. */
  readonly named: readonly ClusterEntry[];
  /** True for a Kustomization that those apply. */
  readonly isApplied: (root: YamlNode) => boolean;
}

/** Where nobody names an entry, all that there are; else clusters beside those: `clusters/staging` beside `clusters/production`. */
export function guessedEntries({ kustomizations, named, isApplied }: Guessing): readonly ClusterEntry[] {
  const known = named.flatMap(({ folders }) => folders);
  const isNew = ({ root, path }: WrittenKustomization, besides: readonly string[]) =>
    !isApplied(root) &&
    (besides.length === 0 ||
      (!besides.some((folder) => isBelow(path, folder)) && besides.some((folder) => isBeside(path, folder))));
  const itself = selfApplied(kustomizations.filter((each) => isNew(each, known)));
  const folders = [...known, ...itself.flatMap((entry) => entry.folders)];
  return [...itself, ...byHand(kustomizations, (each) => isNew(each, folders))];
}

/** In the folder that holds the entry, but not in the entry. */
function isBeside(path: string, entry: string): boolean {
  const parent = folderOf(entry);
  return parent !== "" && isBelow(path, parent);
}

function selfApplied(kustomizations: readonly WrittenKustomization[]): ClusterEntry[] {
  const found = new Map<string, YamlNode[]>();
  for (const { root, path, builds } of kustomizations)
    if (builds !== "" && isBelow(path, builds)) found.set(builds, [...(found.get(builds) ?? []), root]);
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([folder, roots]) => ({ ...unnamed, folders: [folder], isFlat: false, guessedFrom: roots }));
}

const unnamed = { name: undefined, sync: undefined };

/**
 * Folders with Kustomizations that no other one applies. Those that hold Kustomizations of the same name are clusters of
 * their own; otherwise all are taken for one.
 */
function byHand(
  kustomizations: readonly WrittenKustomization[],
  isMeant: (each: WrittenKustomization) => boolean,
): readonly ClusterEntry[] {
  const built = [...new Set(kustomizations.map(({ builds }) => builds))].filter((path) => path !== "");
  const folders = new Map<string, WrittenKustomization[]>();
  for (const each of kustomizations.filter(isMeant)) {
    const folder = folderOf(each.path);
    if (built.some((path) => isBelow(folder, path))) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), each]);
  }
  const tops = [...folders.keys()].sort(compareText);
  const names = [...folders.values()].flatMap((each) => [
    ...new Set(each.map(({ root }) => stringAt(root, "metadata", "name"))),
  ]);
  const hand = (paths: readonly string[]): ClusterEntry => {
    const guessedFrom = paths.flatMap((path) => (folders.get(path) ?? []).map(({ root }) => root));
    return { ...unnamed, folders: paths, isFlat: true, guessedFrom };
  };
  if (new Set(names).size < names.length) return tops.map((folder) => hand([folder]));
  return tops.length === 0 ? [] : [hand(tops)];
}
