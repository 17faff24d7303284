// What can be seen on one side only is no change: its objects are left out, and that is said.
import { compareText } from "#kernel/ordering.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import type { FluxChange, ObjectChange } from "./change.ts";

/** A part of the tree that one revision does not tell, and how many objects of the comparison that makes doubtful. */
export interface Withheld {
  /** `Kustomization media/sonarr`. */
  readonly what: string;
  readonly why: string;
  readonly count: number;
}

/**
 * The change without the objects that come or go because a build stops short on one side (a remote resource, a kustomization that
 * kustomize refuses): never shown as a mass of added or deleted ones.
 */
export function withoutOneSided(
  change: FluxChange,
  base: ClusterModel,
  head: ClusterModel,
): { readonly change: FluxChange; readonly withheld: readonly Withheld[] } {
  const doubtful = new Map([...doubtfulKustomizations(base, head), ...doubtfulKustomizations(head, base)]);
  const isDoubtful = ({ change: kind, kustomization }: ObjectChange) =>
    kind !== "changed" && doubtful.has(kustomization);
  const left = change.objects.filter(isDoubtful);
  if (left.length === 0) return { change, withheld: [] };
  const names = [...new Set(left.map(({ kustomization }) => kustomization))].sort(compareText);
  const objects = change.objects.filter((object) => !isDoubtful(object));
  const kustomizations = change.kustomizations.filter((name) =>
    objects.some(({ kustomization }) => kustomization === name),
  );
  return {
    change: { ...change, objects, kustomizations, isRoutine: false },
    withheld: names.map((name) => ({
      what: name === "" ? `the entry path ${head.entry}` : `Kustomization ${name}`,
      why: `${doubtful.get(name) ?? ""}; its added and removed objects are left out of the comparison`,
      count: left.filter(({ kustomization }) => kustomization === name).length,
    })),
  };
}

/** Kustomizations, by `namespace/name`, whose build has a gap in `one` that `other` does not have. */
function doubtfulKustomizations(one: ClusterModel, other: ClusterModel): Map<string, string> {
  const known = new Set(other.gaps.map(({ at, why }) => `${at.path}\0${why}`));
  const found = new Map<string, string>();
  for (const { at, why } of one.gaps.filter((gap) => !known.has(`${gap.at.path}\0${gap.why}`))) {
    const owners = one.kustomizations.filter(({ path }) => path !== undefined && isBelow(at.path, path));
    const longest = Math.max(0, ...owners.map(({ path }) => path?.length ?? 0));
    const nearest = owners.filter(({ path }) => path?.length === longest);
    for (const { namespace, name } of nearest) found.set(`${namespace}/${name}`, why);
    if (nearest.length === 0) found.set("", why);
  }
  return found;
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
