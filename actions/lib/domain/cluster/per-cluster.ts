// Lookups that many rules ask for are made once per cluster.
import type { ClusterModel } from "./model.ts";

/** `make` as a function that remembers its answer for each model. */
export function perCluster<T>(make: (cluster: ClusterModel) => T): (cluster: ClusterModel) => T {
  const known = new WeakMap<ClusterModel, { readonly value: T }>();
  return (cluster) => {
    let answer = known.get(cluster);
    if (answer === undefined) known.set(cluster, (answer = { value: make(cluster) }));
    return answer.value;
  };
}
