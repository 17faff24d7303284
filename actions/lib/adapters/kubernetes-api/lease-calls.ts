// Leases: made only when there is none, changed only as they were read.
import { leaseObject, leaseOf } from "#domain/kubernetes-api/lease.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import { bodyOf, type ApiRequest, type Connection } from "./connection.ts";
import { segment } from "./list.ts";
import { orNone } from "./node-calls.ts";

export function leaseCalls(connection: Connection): Pick<KubernetesApi, "lease" | "createLease" | "updateLease"> {
  return {
    async lease(namespace, name, options) {
      const request: ApiRequest = {
        what: `read lease ${namespace}/${name}`,
        method: "GET",
        path: pathOf(namespace, name),
      };
      const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
      return body === undefined ? undefined : leaseOf(body);
    },
    async createLease(namespace, name, spec, options) {
      const request: ApiRequest = {
        what: `create lease ${namespace}/${name}`,
        method: "POST",
        path: pathOf(namespace),
        body: leaseObject(namespace, name, spec),
      };
      const answer = await connection.ask(request, options);
      return answer.status === 409 ? undefined : leaseOf(bodyOf(request, answer));
    },
    async updateLease(lease, spec, options) {
      const { namespace, name } = lease;
      const request: ApiRequest = {
        what: `update lease ${namespace}/${name}`,
        method: "PUT",
        path: pathOf(namespace, name),
        body: leaseObject(namespace, name, spec, lease),
      };
      const answer = await connection.ask(request, options);
      return answer.status === 409 || answer.status === 404 ? undefined : leaseOf(bodyOf(request, answer));
    },
  };
}

function pathOf(namespace: string, name?: string): string {
  const list = `/apis/coordination.k8s.io/v1/namespaces/${segment(namespace)}/leases`;
  return name === undefined ? list : `${list}/${segment(name)}`;
}
