// Requests to one API server, as the user of a kubeconfig.
import { Agent, request as httpsRequest, type RequestOptions } from "node:https";
import type { IncomingMessage } from "node:http";
import { checkServerIdentity } from "node:tls";
import { failureOfConnection, failureOfStatus, KubernetesApiError } from "#domain/kubernetes-api/failure.ts";
import { textAt } from "#domain/kubernetes-api/field.ts";
import type { KubernetesContext } from "#domain/kubernetes-api/kubeconfig.ts";
import type { KubernetesCallOptions } from "#ports/kubernetes-api.ts";

export interface ApiRequest {
  /** For messages: `read node cp1`. */
  readonly what: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  /** From `/`, escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Connection {
  /** Any status is an answer. Throws `KubernetesApiError` when there is none. */
  ask(request: ApiRequest, options?: KubernetesCallOptions): Promise<Answer>;
  close(): void;
}

/** Milliseconds of a call whose caller gives no deadline. */
export const usualMs = 15_000;
/** Bytes of one answer; a page of a list is far below. */
const largest = 64 * 1024 * 1024;

/** Nothing is connected before the first request. */
export function connectionTo(context: KubernetesContext): Connection {
  const { server, ca, serverName, user } = context;
  const identity = "token" in user ? {} : { cert: user.certificate, key: user.key };
  const { hostname } = new URL(server);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 8,
    minVersion: "TLSv1.2",
    ...identity,
    ...(ca === undefined ? {} : { ca }),
    // An address must not stand in the greeting of TLS; the certificate is held against it all the same.
    servername: serverName ?? (/^[\d.]+$|:/.test(host) ? "" : host),
    checkServerIdentity: (_name, certificate) => checkServerIdentity(serverName ?? host, certificate),
  });
  const closing = new AbortController();
  return {
    ask: (request, options = {}) => send({ context, agent, closing: closing.signal, request, options }),
    close() {
      closing.abort();
      agent.destroy();
    },
  };
}

interface Sending {
  readonly context: KubernetesContext;
  readonly agent: Agent;
  readonly closing: AbortSignal;
  readonly request: ApiRequest;
  readonly options: KubernetesCallOptions;
}

async function send({ context, agent, closing, request, options }: Sending): Promise<Answer> {
  const { what, method, path, query = {}, body } = request;
  const stopped = options.signal === undefined ? closing : AbortSignal.any([options.signal, closing]);
  const late = AbortSignal.timeout(options.deadlineMs ?? usualMs);
  const search = new URLSearchParams(query).toString();
  const url = `${context.server}${path}${search === "" ? "" : `?${search}`}`;
  const signal = AbortSignal.any([stopped, late]);
  const content = body === undefined ? undefined : JSON.stringify(body);
  try {
    const response = await exchange(
      url,
      { agent, method, signal, headers: headersOf(context, method, content) },
      content,
    );
    return { status: response.statusCode ?? 0, body: parsed(what, await textOf(what, response)) };
  } catch (thrown) {
    if (thrown instanceof KubernetesApiError) throw thrown;
    if (stopped.aborted) throw new KubernetesApiError("cancelled", 0, what, "cancelled by us");
    if (late.aborted) throw new KubernetesApiError("deadline", 0, what, "no answer in time");
    const { code = "", message = "" } = thrown as { readonly code?: string; readonly message?: string };
    throw failureOfConnection(what, code, message);
  }
}

/**
 * A kept connection may be closed by the server just when it is used again. A question is asked once more then, on another connection; the
 * first that is new gives the answer. A change is not: nobody knows whether it was made.
 */
async function exchange(url: string, options: RequestOptions, content: string | undefined): Promise<IncomingMessage> {
  for (;;) {
    let isStale = false;
    try {
      return await new Promise<IncomingMessage>((resolve, reject) => {
        const sent = httpsRequest(url, options, resolve);
        sent.on("error", (error: NodeJS.ErrnoException) => {
          isStale = options.method === "GET" && sent.reusedSocket && error.code === "ECONNRESET";
          reject(error);
        });
        sent.end(content);
      });
    } catch (thrown) {
      if (!isStale) throw thrown;
    }
  }
}

function headersOf({ user }: KubernetesContext, method: string, content: string | undefined): Record<string, string> {
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  return {
    accept: "application/json",
    "user-agent": "ragas-homelab",
    ...("token" in user ? { authorization: `Bearer ${user.token}` } : {}),
    ...(content === undefined ? {} : { "content-type": type, "content-length": String(Buffer.byteLength(content)) }),
  };
}

async function textOf(what: string, response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largest) throw new KubernetesApiError("unreadable", response.statusCode ?? 0, what, "more than 64 MiB");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** A proxy in between answers in HTML: the status tells enough then. */
function parsed(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: `${what}: an answer that is no JSON` };
  }
}

/** The body of an answer of 2xx. Throws for every other. */
export function bodyOf({ what }: ApiRequest, { status, body }: Answer): object {
  if (status < 200 || status > 299) throw failureOfStatus(what, status, textAt(body, "message"));
  if (typeof body === "object" && body !== null && "kind" in body) return body;
  throw new KubernetesApiError("unreadable", status, what, "the answer is no object of Kubernetes");
}
