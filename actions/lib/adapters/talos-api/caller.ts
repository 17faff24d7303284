// Calls of one node by way of one endpoint: role, deadline, cancellation and errors are the same for all of them.
import grpc from "@grpc/grpc-js";
import { mayCall, rolesFor, type TalosCall } from "#domain/talos-api/call-roles.ts";
import { failureOf, TalosApiError, type CallPlace, type GrpcStatus } from "#domain/talos-api/failure.ts";
import { certificateTrouble, type TalosContext } from "#domain/talos-api/talosconfig.ts";
import type { CallOptions } from "#ports/talos-api.ts";
import type { MethodDefinition } from "./messages.ts";

export interface Call extends CallOptions {
  readonly call: TalosCall;
  readonly request: object;
  /** When the caller gives no deadline. */
  readonly usualMs: number;
  /** For admins alone, whatever the method. */
  readonly sensitive?: boolean;
  /** Takes secrets out of what the node says. */
  readonly mask?: (text: string) => string;
}

export interface Caller {
  readonly node: string;
  readonly endpoint: string;
  /** Aborted when the API is closed. */
  readonly closing: AbortSignal;
  /** The one answer; its `metadata.error` is thrown. */
  unary(call: Call): Promise<object>;
  /** Each message; ends cleanly only when the node ended it with status OK. */
  stream(call: Call): AsyncIterable<object>;
}

export interface CallerParts {
  readonly context: TalosContext;
  readonly node: string;
  readonly endpoint: string;
  readonly client: (place: CallPlace) => grpc.Client;
  readonly method: (call: TalosCall) => MethodDefinition;
  /** Aborted when the API is closed. */
  readonly closing: AbortSignal;
}

/** Makes the calls of one node. */
export function callerOf(parts: CallerParts): Caller {
  const { node, endpoint, closing } = parts;
  return { node, endpoint, closing, unary: (call) => unary(parts, call), stream: (call) => stream(parts, call) };
}

interface Prepared {
  readonly place: CallPlace;
  readonly client: grpc.Client;
  readonly method: MethodDefinition;
  readonly bytes: Buffer;
  readonly metadata: grpc.Metadata;
  readonly options: grpc.CallOptions;
  readonly signal: AbortSignal;
}

/** Everything that can be wrong before anything is sent is wrong here. */
function prepare(
  parts: CallerParts,
  { call, request, usualMs, sensitive = false, deadlineMs, signal }: Call,
): Prepared {
  const { context, node, endpoint } = parts;
  const place = { node, endpoint, method: call.slice(call.indexOf("/") + 1) };
  const now = Date.now();
  const trouble = certificateTrouble(context, now);
  if (trouble?.fatal === true) throw new TalosApiError("unauthenticated", place, trouble.message);
  const { roles } = context.client;
  if (!mayCall(roles, call, { sensitive }))
    throw new TalosApiError(
      "refused-role",
      place,
      `needs the role ${rolesFor(call, { sensitive })[0]}, our client certificate has ${roles.join(", ") || "none"}`,
    );
  const method = parts.method(call);
  const bytes = method.requestSerialize(request);
  const metadata = new grpc.Metadata();
  if (node !== endpoint) metadata.set("node", node);
  const ends = signal === undefined ? parts.closing : AbortSignal.any([signal, parts.closing]);
  const client = parts.client(place);
  return { place, client, method, bytes, metadata, options: { deadline: now + (deadlineMs ?? usualMs) }, signal: ends };
}

function unary(parts: CallerParts, call: Call): Promise<object> {
  return new Promise((resolve, reject) => {
    const { place, client, method, bytes, metadata, options, signal } = prepare(parts, call);
    const fail = (status: GrpcStatus) =>
      reject(failureOf({ ...place, status, received: 0, stopped: signal.aborted, ...masking(call) }));
    if (signal.aborted) return fail({ code: grpc.status.CANCELLED, details: "" });
    const running = client.makeUnaryRequest(
      method.path,
      (request: Buffer) => request,
      method.responseDeserialize,
      bytes,
      metadata,
      options,
      (error, answer) => {
        signal.removeEventListener("abort", cancel);
        if (error !== null) return fail(error);
        if (answer === undefined) return reject(new TalosApiError("unreadable", place, "an answer without content"));
        resolve(answer);
      },
    );
    const cancel = () => running.cancel();
    signal.addEventListener("abort", cancel, { once: true });
  });
}

async function* stream(parts: CallerParts, call: Call): AsyncGenerator<object> {
  const { place, client, method, bytes, metadata, options, signal } = prepare(parts, call);
  let received = 0;
  const failure = (status: GrpcStatus) =>
    failureOf({ ...place, status, received, stopped: signal.aborted, ...masking(call) });
  if (signal.aborted) throw failure({ code: grpc.status.CANCELLED, details: "" });
  const running = client.makeServerStreamRequest(
    method.path,
    (request: Buffer) => request,
    method.responseDeserialize,
    bytes,
    metadata,
    options,
  );
  const cancel = () => running.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  // Without a listener of its own, the error of a stream that nobody reads to its end would end the process.
  running.on("error", () => undefined);
  try {
    for await (const message of running as AsyncIterable<object>) {
      received += 1;
      const told = errorIn(message);
      if (told !== undefined)
        throw failureOf({ ...place, status: told, received: 0, stopped: false, ...masking(call) });
      yield message;
    }
  } catch (thrown) {
    throw thrown instanceof Error && "code" in thrown && "details" in thrown ? failure(statusOf(thrown)) : thrown;
  } finally {
    signal.removeEventListener("abort", cancel);
    running.cancel();
  }
}

function masking({ mask }: Call): { readonly mask?: (text: string) => string } {
  return mask === undefined ? {} : { mask };
}

function statusOf({ code, details }: { readonly code: unknown; readonly details: unknown }): GrpcStatus {
  return { code: Number(code), details: String(details) };
}

interface WithMetadata {
  readonly metadata?: {
    readonly error?: string;
    readonly status?: { readonly code?: number; readonly message?: string } | null;
  } | null;
}

/** What a proxy says of a node that it could not ask; the rest of such a message means nothing. */
export function errorIn(message: object): GrpcStatus | undefined {
  const { metadata } = message as WithMetadata;
  const error = metadata?.error ?? "";
  const code = metadata?.status?.code ?? 0;
  if (error === "" && code === 0) return undefined;
  return { code: code === 0 ? grpc.status.UNKNOWN : code, details: metadata?.status?.message || error };
}

/** The one message of an answer. Throws when it is missing, when there are more, or when it says that the node failed. */
export async function oneOf<Message extends object>(caller: Caller, call: Call): Promise<Message> {
  const answer = (await caller.unary(call)) as { readonly messages?: readonly Message[] };
  const { node, endpoint } = caller;
  const place = { node, endpoint, method: call.call.slice(call.call.indexOf("/") + 1) };
  const [message, ...more] = answer.messages ?? [];
  if (message === undefined) throw new TalosApiError("unreadable", place, "an answer without a message");
  if (more.length > 0) throw new TalosApiError("unreadable", place, "answers of several nodes where one was asked");
  const status = errorIn(message);
  if (status !== undefined) throw failureOf({ ...place, status, received: 0, stopped: false, ...masking(call) });
  return message;
}
