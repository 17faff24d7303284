// The client: proto files, connections by endpoint, and the calls of a node put together.
import { setMaxListeners } from "node:events";
import type grpc from "@grpc/grpc-js";
import type { TalosCall } from "#domain/talos-api/call-roles.ts";
import type { CallPlace } from "#domain/talos-api/failure.ts";
import type { TalosContext } from "#domain/talos-api/talosconfig.ts";
import type { TalosApi, TalosNode } from "#ports/talos-api.ts";
import { callerOf, type Caller } from "./caller.ts";
import { connectionTo } from "./connection.ts";
import { etcdCalls } from "./etcd-calls.ts";
import { eventCalls } from "./event-calls.ts";
import { fileCalls } from "./file-calls.ts";
import { installCalls } from "./install-calls.ts";
import { machineCalls } from "./machine-calls.ts";
import { rootOf, serviceOf, type MethodDefinition, type Root } from "./messages.ts";
import { protoFiles } from "./proto/files.ts";
import { resourceCalls } from "./resource-calls.ts";

/** See `openTalosApi`. */
export function talosApi(context: TalosContext): TalosApi {
  const root = rootOf(protoFiles);
  const method = methodsOf(root);
  const closing = new AbortController();
  // One listener for each call under way; that there are many is no leak.
  setMaxListeners(0, closing.signal);
  const clients = new Map<string, grpc.Client>();
  const client = (place: CallPlace) => {
    const known = clients.get(place.endpoint) ?? connectionTo(context, place);
    clients.set(place.endpoint, known);
    return known;
  };
  return {
    roles: context.client.roles,
    at: ({ node, endpoint = node }) =>
      nodeOf(callerOf({ context, node, endpoint, client, method, closing: closing.signal }), root),
    close() {
      closing.abort();
      for (const one of clients.values()) one.close();
      clients.clear();
    },
  };
}

function methodsOf(root: Root): (call: TalosCall) => MethodDefinition {
  const services = new Map<string, Readonly<Record<string, MethodDefinition>>>();
  return (call) => {
    const [service = "", name = ""] = call.split("/");
    const methods = services.get(service) ?? serviceOf(root, service);
    services.set(service, methods);
    const found = methods[name];
    if (found === undefined) throw new Error(`${call} is in no proto file`);
    return found;
  };
}

function nodeOf(caller: Caller, root: Root): TalosNode {
  const { node, endpoint } = caller;
  return {
    node,
    endpoint,
    ...machineCalls(caller),
    ...installCalls(caller),
    ...etcdCalls(caller),
    ...fileCalls(caller),
    ...eventCalls(caller, root),
    ...resourceCalls(caller),
  };
}
