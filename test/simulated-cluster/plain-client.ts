// A client of the tests alone: sends what it is told and shows what comes, without any of our product's care.
import { connectivityState, credentials, Client, Metadata, type ServiceError } from "@grpc/grpc-js";
import { parse } from "yaml";
import { methods } from "./protocol/methods.ts";

export interface PlainCall {
  readonly node?: string | readonly string[];
  readonly nodes?: readonly string[];
  readonly milliseconds?: number;
}

export interface PlainClient {
  /** The answer; rejects with the ServiceError. */
  readonly unary: (method: string, request?: object, call?: PlainCall) => Promise<Record<string, never>>;
  /** All messages; rejects with the ServiceError. */
  readonly stream: (method: string, request?: object, call?: PlainCall) => Promise<Record<string, never>[]>;
  readonly [Symbol.dispose]: () => void;
}

interface Context {
  readonly endpoints: readonly string[];
  readonly ca: string;
  readonly crt: string;
  readonly key: string;
}

/** A client of the first endpoint of a talosconfig, or of another one. */
export function plainClient(talosconfig: string, endpoint?: string): PlainClient {
  const { contexts } = parse(talosconfig) as { readonly contexts: Readonly<Record<string, Context>> };
  const context = Object.values(contexts)[0];
  if (context === undefined) throw new Error("a talosconfig without a context");
  const bytes = (text: string) => Buffer.from(text, "base64");
  const key = Buffer.from(bytes(context.key).toString().replaceAll("ED25519 PRIVATE KEY", "PRIVATE KEY"));
  const client = new Client(
    endpoint ?? context.endpoints[0] ?? "",
    credentials.createSsl(bytes(context.ca), key, bytes(context.crt)),
    {
      "grpc.ssl_target_name_override": "localhost",
      "grpc.initial_reconnect_backoff_ms": 100,
      "grpc.enable_http_proxy": 0,
    },
  );
  const start = (method: string, { node = [], nodes = [], milliseconds = 5000 }: PlainCall) => {
    const definition = methods.get(method);
    if (definition === undefined) throw new Error(`no method ${method}`);
    const metadata = new Metadata();
    for (const one of [node].flat()) metadata.add("node", one);
    for (const one of nodes) metadata.add("nodes", one);
    return { definition, metadata, options: { deadline: Date.now() + milliseconds } };
  };
  return {
    unary(method, request = {}, call = {}) {
      const { definition, metadata, options } = start(method, call);
      const { path, requestSerialize, responseDeserialize } = definition;
      return new Promise((resolve, reject) => {
        const done = (error: ServiceError | null, answer?: object) =>
          error === null ? resolve(answer as Record<string, never>) : reject(error);
        client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, options, done);
      });
    },
    async stream(method, request = {}, call = {}) {
      const { definition, metadata, options } = start(method, call);
      const { path, requestSerialize, responseDeserialize } = definition;
      const answers: Record<string, never>[] = [];
      for await (const one of client.makeServerStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        options,
      ))
        answers.push(one as Record<string, never>);
      return answers;
    },
    [Symbol.dispose]() {
      if (client.getChannel().getConnectivityState(false) !== connectivityState.SHUTDOWN) client.close();
    },
  };
}
