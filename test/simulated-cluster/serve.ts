// Carries a call out on the node that it is for, with the faults that lie in its way, and merges the answers of many nodes.
import { status } from "@grpc/grpc-js";
import { aborted, together, type Call, type Service, type Streaming, type Unary } from "./call.ts";
import type { SimulatedNode } from "./node.ts";
import { authorize } from "./roles.ts";
import { routeOf, type Routing, type Target } from "./route.ts";
import { goText, RpcFailure, unreachable } from "./rpc-failure.ts";
import type { Surroundings } from "./surroundings.ts";

/** A call as it came in at an endpoint. */
export interface Incoming {
  readonly method: string;
  readonly request: object;
  readonly endpoint: SimulatedNode;
  readonly roles: readonly string[];
  readonly routing: Routing;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** Resets the connection over which the call came. */
  readonly cut: () => void;
}

export interface CallRecord {
  readonly method: string;
  readonly node: string;
  readonly endpoint: string;
  readonly roles: readonly string[];
  readonly request: object;
}

export interface Server {
  readonly unary: (incoming: Incoming) => Promise<object>;
  readonly streaming: (incoming: Incoming) => AsyncIterable<object>;
}

export interface ServerSurroundings {
  readonly cluster: Surroundings;
  readonly services: readonly Service[];
  /** Runs before the handler of each call, on the node that answers. */
  readonly arrived: (record: CallRecord) => void | Promise<void>;
}

interface Admitted {
  readonly node: SimulatedNode;
  readonly call: Call<never>;
  readonly release: () => void;
}

export function serverOf({ cluster, services, arrived }: ServerSurroundings): Server {
  const unaries = new Map<string, Unary>(services.flatMap(({ unary }) => Object.entries(unary)));
  const streams = new Map<string, Streaming>(services.flatMap(({ streaming }) => Object.entries(streaming)));

  async function admitted({ name, node }: Target, incoming: Incoming): Promise<Admitted> {
    const { method, request, endpoint, roles, signal, cut } = incoming;
    if (node === undefined || node.power === "off") throw unreachable(node?.address ?? name);
    const frozen = cluster.faults.find(node.name, "frozen") ?? cluster.faults.take(node.name, "call-hangs", method);
    if (frozen !== undefined) await aborted(signal);
    if (cluster.faults.take(node.name, "call-lost", method) !== undefined) {
      cut();
      throw unreachable(node.address);
    }
    const slow = cluster.faults.take(node.name, "call-slow", method);
    if (slow !== undefined) await cluster.pause(slow.milliseconds);
    authorize(roles, method);
    await arrived({ method, node: node.name, endpoint: endpoint.name, roles, request });
    const failing = cluster.faults.take(node.name, "call-fails", method);
    if (failing !== undefined) throw new RpcFailure(status[failing.code], failing.message);
    const both = together(signal, node.session.signal);
    return {
      node,
      call: { request, node, endpoint, roles, signal: both.signal, cluster } as unknown as Call<never>,
      release: both.release,
    };
  }

  async function oneUnary(target: Target, incoming: Incoming): Promise<object> {
    const handler = unaries.get(incoming.method);
    if (handler === undefined) throw new RpcFailure(status.UNIMPLEMENTED, `unknown method ${incoming.method}`);
    const { node, call, release } = await admitted(target, incoming);
    const answer = await answered(handler, call, release);
    if (answer === undefined) throw unreachable(node.address);
    if (cluster.faults.take(node.name, "answer-lost", incoming.method) !== undefined) {
      incoming.cut();
      throw unreachable(node.address);
    }
    return answer;
  }

  async function* oneStream(target: Target, incoming: Incoming): AsyncIterable<object> {
    const handler = streams.get(incoming.method);
    if (handler === undefined) throw new RpcFailure(status.UNIMPLEMENTED, `unknown method ${incoming.method}`);
    const { node, call, release } = await admitted(target, incoming);
    const session = node.session.signal;
    const reset = cluster.faults.take(node.name, "stream-reset", incoming.method);
    let sent = 0;
    try {
      for await (const message of handler(call)) {
        if (session.aborted) break;
        if (reset !== undefined && sent === reset.afterMessages) {
          incoming.cut();
          throw unreachable(node.address);
        }
        yield message;
        sent += 1;
      }
    } finally {
      release();
    }
    if (session.aborted) throw unreachable(node.address);
  }

  return {
    async unary(incoming) {
      const route = routeOf(incoming.endpoint, incoming.method, { routing: incoming.routing, nodes: cluster.nodes });
      if ("one" in route) return oneUnary(route.one, incoming);
      const answers = await Promise.all(
        route.many.map((target) =>
          oneUnary(target, incoming).then(
            (answer) => named(answer, target.name),
            (cause: unknown) => [failed(cause, target.name)],
          ),
        ),
      );
      return { messages: answers.flat() };
    },
    async *streaming(incoming) {
      const route = routeOf(incoming.endpoint, incoming.method, { routing: incoming.routing, nodes: cluster.nodes });
      if ("one" in route) {
        yield* oneStream(route.one, incoming);
        return;
      }
      for (const target of route.many) {
        try {
          for await (const message of oneStream(target, incoming))
            yield { ...message, metadata: { hostname: target.name } };
        } catch (cause) {
          yield failed(cause, target.name);
        }
      }
    },
  };
}

/** Undefined when the node went away, or the client, before there was an answer. */
async function answered(handler: Unary, call: Call<never>, release: () => void): Promise<object | undefined> {
  try {
    return (await Promise.race([handler(call), aborted(call.signal)])) ?? undefined;
  } finally {
    release();
  }
}

function named(answer: object, hostname: string): object[] {
  const { messages = [] } = answer as { readonly messages?: readonly object[] };
  return messages.map((message) => ({ ...message, metadata: { hostname } }));
}

/** As apid reports one node among many (internal/app/apid/pkg/backend/apid.go, `BuildError`). */
function failed(cause: unknown, hostname: string): object {
  if (!(cause instanceof RpcFailure)) throw cause;
  return { metadata: { hostname, error: goText(cause), status: { code: cause.code, message: cause.message } } };
}
