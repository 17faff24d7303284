// The doors to a live cluster, for the verbs that a person or the apply job runs. Nothing of it is loaded before it is needed.
import { hostname } from "node:os";
import { systemClock } from "#adapters/node/clock.ts";
import { openState } from "#adapters/node/state-folder.ts";
import type { ClusterAccess } from "#ports/cluster-access.ts";

/** The first Ctrl-C, or the end of a job, is a wish; a second one ends the process as ever. */
export function clusterAccess(): ClusterAccess {
  let wish: AbortController | undefined;
  return {
    clock: systemClock,
    openTalos: async (context) => (await import("#adapters/talos-api/open.ts")).openTalosApi(context),
    openKubernetes: async (context) => (await import("#adapters/kubernetes-api/open.ts")).openKubernetesApi(context),
    openState,
    get stop() {
      wish ??= listen();
      return wish.signal;
    },
    machine: hostname(),
  };
}

function listen(): AbortController {
  const wish = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => wish.abort());
  return wish;
}
