// One node on the network: a port of the loopback that stays the same over reboots, and behind it a gRPC server with mutual TLS
// whose connections are ours, so that a power cut is a reset and not a polite goodbye.
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from "node:net";
import { Metadata, Server, ServerCredentials, status } from "@grpc/grpc-js";
import type { sendUnaryData, ServerUnaryCall, ServerWritableStream, UntypedServiceImplementation } from "@grpc/grpc-js";
import { methods } from "./protocol/methods.ts";
import type { Pair } from "./pki.ts";
import { rolesOf } from "./roles.ts";
import { RpcFailure } from "./rpc-failure.ts";
import type { Incoming, Server as Serve } from "./serve.ts";
import type { SimulatedNode } from "./node.ts";

export interface Listener {
  /** `127.0.0.1:41234`. */
  readonly endpoint: string;
  /** Takes a connection that came in elsewhere, at the VIP. */
  readonly accept: (socket: Socket) => void;
  /** Resets every connection. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

export interface ListenerOptions {
  readonly node: SimulatedNode;
  readonly serve: Serve;
  readonly authority: Pair;
  readonly pair: Pair;
  /** A frozen machine takes connections and says nothing. */
  readonly frozen: () => boolean;
}

export async function listen({ node, serve, authority, pair, frozen }: ListenerOptions): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = new Server({ "grpc.max_receive_message_length": 32 * 1024 * 1024 });
  server.addService(Object.fromEntries(methods), implementation(node, serve, sockets));
  const credentials = ServerCredentials.createSsl(
    Buffer.from(authority.certificate),
    [{ cert_chain: Buffer.from(pair.certificate), private_key: Buffer.from(pair.privateKey) }],
    true,
  );
  const injector = server.createConnectionInjector(credentials);
  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    if (node.power === "off") socket.resetAndDestroy();
    else if (!frozen()) injector.injectConnection(socket);
  };
  const net = await onLoopback(accept);
  return {
    endpoint: endpointOf(net),
    accept,
    cut: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    async close() {
      for (const socket of sockets) socket.destroy();
      injector.destroy();
      server.forceShutdown();
      await closed(net);
    },
  };
}

/** Listens on a free port of the loopback. */
export function onLoopback(accept: (socket: Socket) => void): Promise<NetServer> {
  const net = createServer(accept);
  return new Promise((resolve, reject) => {
    net.once("error", reject);
    net.listen(0, "127.0.0.1", () => resolve(net));
  });
}

export function endpointOf(net: NetServer): string {
  return `127.0.0.1:${(net.address() as AddressInfo).port}`;
}

export function closed(net: NetServer): Promise<void> {
  return new Promise((resolve) => void net.close(() => resolve()));
}

type UnaryCall = ServerUnaryCall<object, object>;
type StreamCall = ServerWritableStream<object, object>;

function implementation(node: SimulatedNode, serve: Serve, sockets: ReadonlySet<Socket>): UntypedServiceImplementation {
  const handlers = [...methods].map(([path, { responseStream }]) => {
    const incoming = (call: UnaryCall | StreamCall) => incomingCall(call, { path, node, sockets });
    const unary = (call: UnaryCall, answer: sendUnaryData<object>) =>
      void serve.unary(incoming(call)).then(
        (message) => answer(null, message),
        (cause: unknown) => answer(statusOf(cause)),
      );
    const stream = (call: StreamCall) => void pump(call, serve.streaming(incoming(call)));
    return [path, responseStream ? stream : unary] as const;
  });
  return Object.fromEntries(handlers);
}

interface Place {
  readonly path: string;
  readonly node: SimulatedNode;
  readonly sockets: ReadonlySet<Socket>;
}

function incomingCall(call: UnaryCall | StreamCall, { path, node, sockets }: Place): Incoming {
  const controller = new AbortController();
  call.on("cancelled", () => controller.abort());
  const list = (key: string) =>
    call.metadata.get(key).flatMap((value) =>
      String(value)
        .split(",")
        .map((one) => one.trim()),
    );
  const port = Number(/:(\d+)$/.exec(call.getPeer())?.[1]);
  return {
    method: path,
    request: call.request,
    endpoint: node,
    roles: rolesOf(call),
    routing: { node: list("node"), nodes: list("nodes") },
    signal: controller.signal,
    cut() {
      for (const socket of sockets) if (socket.remotePort === port) socket.resetAndDestroy();
    },
  };
}

async function pump(call: StreamCall, messages: AsyncIterable<object>): Promise<void> {
  try {
    for await (const message of messages) {
      if (call.cancelled) return;
      if (!call.write(message)) await new Promise((resolve) => call.once("drain", resolve).once("cancelled", resolve));
    }
    call.end();
  } catch (cause) {
    // destroy() would leave the client waiting for ever.
    call.emit("error", statusOf(cause));
  }
}

function statusOf(cause: unknown): { code: number; details: string; metadata: Metadata } {
  const metadata = new Metadata();
  if (cause instanceof RpcFailure) return { code: cause.code, details: cause.message, metadata };
  // A mistake of the simulation itself: loud, and told apart by its code.
  return {
    code: status.INTERNAL,
    details: `simulation: ${cause instanceof Error ? (cause.stack ?? "") : String(cause)}`,
    metadata,
  };
}
