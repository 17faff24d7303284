// cosi.resource.State: reading only, sensitive kinds for os:admin only (internal/app/resources/access.go).
import { status } from "@grpc/grpc-js";
import { aborted, type Call, type Service } from "../call.ts";
import { kinds } from "../resource-kinds.ts";
import type { ResourceEvent } from "../resources.ts";
import { notAuthorized } from "../roles.ts";
import { RpcFailure } from "../rpc-failure.ts";
import { queue } from "../queue.ts";

interface Asked {
  readonly namespace: string;
  readonly type: string;
  readonly id?: string;
}

interface Watched extends Asked {
  readonly options: { readonly bootstrapContents: boolean } | null;
}

function access({ request, roles }: Call<Asked>): void {
  const kind = kinds.find(({ type }) => type.toLowerCase() === request.type.toLowerCase());
  if (kind === undefined)
    throw new RpcFailure(status.PERMISSION_DENIED, `resource type "${request.type}" is not supported`);
  if (kind.sensitive === true && !roles.includes("os:admin")) throw notAuthorized();
  if (!kinds.some(({ namespace }) => namespace === request.namespace))
    throw new RpcFailure(status.PERMISSION_DENIED, `namespace "${request.namespace}" is not supported`);
}

function get(call: Call<Asked>): object {
  access(call);
  const { type, id = "", namespace } = call.request;
  const resource = call.cluster.resources.get(call.node, type, id);
  if (resource === undefined)
    throw new RpcFailure(status.NOT_FOUND, `resource ${type}(${namespace}/${id}@undefined) doesn't exist`);
  return { resource };
}

async function* list(call: Call<Asked>): AsyncIterable<object> {
  access(call);
  for (const resource of call.cluster.resources.list(call.node, call.request.type)) yield { resource };
}

async function* watch(call: Call<Watched>): AsyncIterable<object> {
  access(call);
  const { request, node, cluster, signal } = call;
  const { type, options } = request;
  const id = request.id === undefined || request.id === "" ? undefined : request.id;
  // The first, empty answer says that the watch has begun.
  yield { event: [] };
  const events = queue<ResourceEvent>();
  const stop = cluster.resources.watch(node, type, events.put);
  void aborted(signal).then(events.end);
  try {
    const present = cluster.resources.list(node, type).filter(({ metadata }) => id === undefined || metadata.id === id);
    if (id !== undefined || options?.bootstrapContents === true) {
      for (const resource of present) yield { event: [{ resource, eventType: "CREATED" }] };
      if (id !== undefined && present.length === 0)
        yield { event: [{ resource: tombstone(request, id), eventType: "DESTROYED" }] };
      if (id === undefined) yield { event: [{ eventType: "BOOTSTRAPPED" }] };
    }
    for await (const event of events.items()) {
      if (id === undefined || event.resource.metadata.id === id) yield { event: [event] };
    }
  } finally {
    stop();
  }
}

/** A watch of one thing that is not there begins with its absence. */
function tombstone({ namespace, type }: Asked, id: string): object {
  return { metadata: { namespace, type, id, version: "undefined", phase: "running" }, spec: { yamlSpec: "" } };
}

export const stateService: Service = {
  unary: { "/cosi.resource.State/Get": get },
  streaming: { "/cosi.resource.State/List": list, "/cosi.resource.State/Watch": watch },
};
