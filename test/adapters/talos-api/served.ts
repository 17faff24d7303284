// What the tests of failures share: a server and a client that end with their test.
import { expect, onTestFinished } from "vitest";
import { openTalosApi } from "#adapters/talos-api/open.ts";
import { TalosApiError } from "#domain/talos-api/failure.ts";
import type { TalosContext } from "#domain/talos-api/talosconfig.ts";
import type { TalosApi, TalosNode } from "#ports/talos-api.ts";
import { contextOf } from "./open-context.ts";
import { talosServer, type Handlers, type ServerParts, type TalosServer } from "./talos-server.ts";

export async function serve(handlers: Handlers, parts: Omit<ServerParts, "handlers"> = {}): Promise<TalosServer> {
  const server = await talosServer({ handlers, ...parts });
  onTestFinished(() => server.close());
  return server;
}

export async function open(context: TalosContext): Promise<TalosApi> {
  const api = await openTalosApi(context);
  onTestFinished(() => api.close());
  return api;
}

/** Node 10.0.0.1 by way of the server. */
export async function nodeOf(server: TalosServer, context = contextOf(server)): Promise<TalosNode> {
  return (await open(context)).at({ node: "10.0.0.1", endpoint: server.address });
}

/** What a call threw, which is one line. */
export async function failure(work: Promise<unknown>): Promise<TalosApiError> {
  const thrown: unknown = await work.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof TalosApiError)) throw thrown;
  expect(thrown.message).not.toContain("\n");
  return thrown;
}

export async function drain(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export const version = { messages: [{ version: { tag: "v1.13.9" } }] };
export const never = () => new Promise<object>(() => undefined);
