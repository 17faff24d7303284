// A server on loopback that stands for the hosts of releases: `fetch` sends every https address to it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Loopback extends AsyncDisposable {
  /** Speaks to the server whatever the host; the host is the first part of the path that the handler sees. */
  readonly fetch: typeof fetch;
  /** `GET /host/path` and the Range header, of each request in order. */
  readonly requests: string[];
}

export async function loopback(handler: Handler): Promise<Loopback> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? "-"}`);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return fetch(`http://127.0.0.1:${port}/${url.host}${url.pathname}`, { ...init, keepalive: false });
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with the body, or the part of it that a Range asks for. */
export function serve(body: Uint8Array): Handler {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) {
      response.writeHead(200, { "content-length": body.length });
      response.end(body);
    } else if (start >= body.length) {
      response.writeHead(416, { "content-range": `bytes */${body.length}` }).end();
    } else {
      const range = `bytes ${start}-${body.length - 1}/${body.length}`;
      response.writeHead(206, { "content-length": body.length - start, "content-range": range });
      response.end(body.subarray(start));
    }
  };
}

/** Promises the whole body and breaks the connection after `bytes` of what is asked for. */
export function breakAfter(body: Uint8Array, bytes: number): Handler {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const headers = { "content-length": body.length - start };
    const range = { "content-range": `bytes ${start}-${body.length - 1}/${body.length}` };
    response.writeHead(start > 0 ? 206 : 200, start > 0 ? { ...headers, ...range } : headers);
    response.write(body.subarray(start, start + bytes), () => response.socket?.destroy());
  };
}
