// A small server of the Talos API for tests of the client: real mutual TLS on loopback, answers by the test.
import { createServer, type AddressInfo, type Socket } from "node:net";
import grpc from "@grpc/grpc-js";
import { rootOf, serviceOf } from "#adapters/talos-api/messages.ts";
import { protoFiles } from "#adapters/talos-api/proto/files.ts";
import type { TalosCall } from "#domain/talos-api/call-roles.ts";
import { newAuthority, serverPair, type Pair } from "../../simulated-cluster/pki.ts";

export interface Incoming {
  readonly request: Record<string, unknown>;
  /** What the client asks to be passed on to; "" when it means this server. */
  readonly node: string;
  /** Organizations of the client certificate. */
  readonly roles: readonly string[];
  /** Aborted when the client goes away. */
  readonly gone: AbortSignal;
}

/** Gives the answer or the messages of the stream; throws `refuse(code, details)`. */
export type Handler = (incoming: Incoming) => object | Promise<object> | AsyncIterable<object>;
export type Handlers = Partial<Record<TalosCall, Handler>>;

export interface TalosServer {
  /** `127.0.0.1:port`. */
  readonly address: string;
  readonly authority: Pair;
  /** The calls that came, by name. */
  readonly calls: readonly string[];
  /** Cuts every connection, as a node without power does. */
  reset(): void;
  close(): Promise<void>;
}

export const refuse = (code: grpc.status, details: string) => Object.assign(new Error(details), { code, details });

export const root = rootOf(protoFiles);

export interface ServerParts {
  readonly handlers: Handlers;
  readonly authority?: Pair;
  /** Addresses that the certificate is for. */
  readonly addresses?: readonly string[];
  /** Whose clients are let in, when not those of its own authority. */
  readonly clientAuthority?: Pair;
  /** The same again after a restart. */
  readonly port?: number;
}

export async function talosServer(parts: ServerParts): Promise<TalosServer> {
  const { handlers, authority = newAuthority(), addresses = ["127.0.0.1"], port = 0 } = parts;
  const pair = serverPair(authority, "node", addresses);
  const calls: string[] = [];
  const server = new grpc.Server();
  for (const name of [
    "machine.MachineService",
    "machine.ImageService",
    "machine.LifecycleService",
    "cosi.resource.State",
  ]) {
    const service = serviceOf(root, name);
    const implementation = Object.entries(service).map(([method, { responseStream }]) => {
      const call = `${name}/${method}` as TalosCall;
      const handler: Handler =
        handlers[call] ?? (() => Promise.reject(refuse(grpc.status.UNIMPLEMENTED, `unknown method ${method}`)));
      const told: Handler = (from) => {
        calls.push(call);
        return handler(from);
      };
      return [method, responseStream ? streaming(told) : answering(told)] as const;
    });
    server.addService(service, Object.fromEntries(implementation) as grpc.UntypedServiceImplementation);
  }
  const trusted = Buffer.from((parts.clientAuthority ?? authority).certificate);
  const keys = [{ cert_chain: Buffer.from(pair.certificate), private_key: Buffer.from(pair.privateKey) }];
  const injector = server.createConnectionInjector(grpc.ServerCredentials.createSsl(trusted, keys, true));
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    injector.injectConnection(socket);
  });
  await new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve));
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    address: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    authority,
    calls,
    reset,
    async close() {
      reset();
      await new Promise((resolve) => listener.close(resolve));
      server.forceShutdown();
    },
  };
}

interface ServerCall {
  readonly request: Record<string, unknown>;
  readonly metadata: grpc.Metadata;
  getAuthContext(): { readonly sslPeerCertificate?: { readonly subject?: { readonly O?: string | string[] } } };
  on(event: "cancelled", listener: () => void): unknown;
}

function incoming(call: ServerCall): Incoming {
  const gone = new AbortController();
  call.on("cancelled", () => gone.abort());
  return {
    request: call.request,
    node: call.metadata.get("node").join(","),
    roles: [call.getAuthContext().sslPeerCertificate?.subject?.O ?? []].flat(),
    gone: gone.signal,
  };
}

function answering(handler: Handler) {
  return (call: ServerCall, done: (error: unknown, answer?: object) => void) => {
    const run = async () => {
      try {
        done(null, await handler(incoming(call)));
      } catch (error) {
        done(error);
      }
    };
    void run();
  };
}

function streaming(handler: Handler) {
  return (call: ServerCall & grpc.ServerWritableStream<object, object>) => {
    const run = async () => {
      for await (const message of (await handler(incoming(call))) as AsyncIterable<object>) call.write(message);
      call.end();
    };
    run().catch((error: unknown) => call.emit("error", error));
  };
}
