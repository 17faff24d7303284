// How far a change reaches: what waits for what changes, through `dependsOn`.
import { compareText } from "#kernel/ordering.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { dependencies, keyOf } from "#domain/flux/dependencies.ts";
import type { Reach } from "./change.ts";

/** For each of the objects (`Kustomization media/sonarr`) everything that waits for it; those for which nothing waits are left out. */
export function reachOf(head: ClusterModel, changed: readonly string[]): Reach[] {
  const waiting = new Map<string, string[]>();
  for (const dependency of dependencies(head)) {
    const { kind, object } = dependency;
    const key = keyOf(dependency);
    waiting.set(key, [...(waiting.get(key) ?? []), `${kind} ${object.namespace ?? ""}/${object.name}`]);
  }
  return changed
    .map((from) => ({ from, dependents: closure(from, waiting) }))
    .filter(({ dependents }) => dependents.length > 0)
    .sort((a, b) => b.dependents.length - a.dependents.length || compareText(a.from, b.from));
}

function closure(from: string, waiting: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of waiting.get(at) ?? []) {
      if (seen.has(next) || next === from) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return [...seen].sort(compareText);
}
