// The door to the Talos API: nothing of gRPC is loaded before a verb that touches a cluster opens it.
import type { TalosContext } from "#domain/talos-api/talosconfig.ts";
import type { TalosApi } from "#ports/talos-api.ts";

/**
 * The API of the cluster that a talosconfig's context names, as whom its certificate says. Nothing is connected before the first call;
 * `close` when done, or the process waits for the open connections.
 */
export async function openTalosApi(context: TalosContext): Promise<TalosApi> {
  const { talosApi } = await import("./client.ts");
  return talosApi(context);
}
