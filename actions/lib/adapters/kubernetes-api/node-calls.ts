// Nodes: their state, and whether pods may come to them.
import { kubernetesFailureOf } from "#domain/kubernetes-api/failure.ts";
import { fieldAt, textAt } from "#domain/kubernetes-api/field.ts";
import { nodeState } from "#domain/kubernetes-api/node-state.ts";
import type { KubernetesApi, KubernetesCallOptions, VolumeAttachment } from "#ports/kubernetes-api.ts";
import { bodyOf, type ApiRequest, type Connection } from "./connection.ts";
import { listAll, segment } from "./list.ts";

type NodeCalls = Pick<KubernetesApi, "nodes" | "node" | "cordon" | "uncordon" | "volumeAttachments">;

export function nodeCalls(connection: Connection): NodeCalls {
  const mark = async (name: string, unschedulable: true | null, options?: KubernetesCallOptions) => {
    const request: ApiRequest = {
      what: `${unschedulable === null ? "uncordon" : "cordon"} node ${name}`,
      method: "PATCH",
      path: `/api/v1/nodes/${segment(name)}`,
      body: { spec: { unschedulable } },
    };
    bodyOf(request, await connection.ask(request, options));
  };
  return {
    async nodes(options) {
      return (await listAll(connection, { what: "list nodes", path: "/api/v1/nodes" }, options)).map(nodeState);
    },
    async node(name, options) {
      const request: ApiRequest = { what: `read node ${name}`, method: "GET", path: `/api/v1/nodes/${segment(name)}` };
      const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
      return body === undefined ? undefined : nodeState(body);
    },
    cordon: (name, options) => mark(name, true, options),
    uncordon: (name, options) => mark(name, null, options),
    async volumeAttachments(options) {
      const path = "/apis/storage.k8s.io/v1/volumeattachments";
      return (await listAll(connection, { what: "list volume attachments", path }, options)).map(volumeAttachment);
    },
  };
}

function volumeAttachment(object: object): VolumeAttachment {
  return {
    name: textAt(object, "metadata", "name"),
    node: textAt(object, "spec", "nodeName"),
    attacher: textAt(object, "spec", "attacher"),
    persistentVolume: textAt(object, "spec", "source", "persistentVolumeName") || undefined,
    attached: fieldAt(object, "status", "attached") === true,
  };
}

/** Undefined when there is nothing of that name. */
export async function orNone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    if (kubernetesFailureOf(thrown, "not-found") !== undefined) return undefined;
    throw thrown;
  }
}
