// The ports of a cluster.
import { closed, endpointOf, listen, onLoopback, type Listener } from "./listener.ts";
import type { SimulatedNode } from "./node.ts";
import { serverPair, type Pair } from "./pki.ts";
import type { Server } from "./serve.ts";
import type { World } from "./world.ts";

export interface Network {
  readonly listeners: ReadonlyMap<SimulatedNode, Listener>;
  readonly vipEndpoint: string | undefined;
  readonly close: () => Promise<void>;
}

/** One listener for each node, and one for the VIP that leads to its holder. */
export async function newNetwork(
  { surroundings: { nodes, faults, vipHolder } }: World,
  { server, authority, vip }: { readonly server: Server; readonly authority: Pair; readonly vip: string | undefined },
): Promise<Network> {
  const listeners = new Map<SimulatedNode, Listener>();
  for (const node of nodes) {
    const names = ["127.0.0.1", "localhost", node.address, node.name, ...(vip === undefined ? [] : [vip])];
    const pair = serverPair(authority, node.name, names);
    const frozen = () => faults.find(node.name, "frozen") !== undefined;
    listeners.set(node, await listen({ node, serve: server, authority, pair, frozen }));
  }
  const vipServer =
    vip === undefined
      ? undefined
      : await onLoopback((socket) => {
          const holder = vipHolder();
          const listener = holder === undefined ? undefined : listeners.get(holder);
          if (listener === undefined) socket.resetAndDestroy();
          else listener.accept(socket);
        });
  return {
    listeners,
    vipEndpoint: vipServer === undefined ? undefined : endpointOf(vipServer),
    async close() {
      await Promise.all([...listeners.values()].map((listener) => listener.close()));
      if (vipServer !== undefined) await closed(vipServer);
    },
  };
}
