// The door to the Kubernetes API; loaded by verbs that touch a cluster.
import type { KubernetesContext } from "#domain/kubernetes-api/kubeconfig.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import { connectionTo } from "./connection.ts";
import { leaseCalls } from "./lease-calls.ts";
import { nodeCalls } from "./node-calls.ts";
import { objectCalls } from "./object-calls.ts";
import { podCalls } from "./pod-calls.ts";

/** The API of the cluster that a kubeconfig's context names. Nothing is connected before the first call. */
export function openKubernetesApi(context: KubernetesContext): KubernetesApi {
  const connection = connectionTo(context);
  return {
    ...nodeCalls(connection),
    ...podCalls(connection),
    ...leaseCalls(connection),
    ...objectCalls(connection),
    close: () => connection.close(),
  };
}
