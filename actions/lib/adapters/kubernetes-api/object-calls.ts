// Objects of any kind: how the cluster calls a kind is asked of the cluster.
import { fluxObject, type FluxObject } from "#domain/kubernetes-api/flux-object.ts";
import { fieldAt, itemsAt, textAt } from "#domain/kubernetes-api/field.ts";
import type { KubernetesApi, KubernetesCallOptions, ObjectKind } from "#ports/kubernetes-api.ts";
import { bodyOf, type ApiRequest, type Connection } from "./connection.ts";
import { listAll, segment } from "./list.ts";
import { orNone } from "./node-calls.ts";

const fluxKinds = [
  { apiVersion: "helm.toolkit.fluxcd.io/v2", kind: "HelmRelease" },
  { apiVersion: "kustomize.toolkit.fluxcd.io/v1", kind: "Kustomization" },
] as const;

export function objectCalls(connection: Connection): Pick<KubernetesApi, "fluxObjects" | "object" | "objects"> {
  const objects: KubernetesApi["objects"] = async ({ apiVersion, kind, namespace, labelSelector }, options) => {
    const place = await placeOf(connection, { apiVersion, kind }, options);
    if (place === undefined) return undefined;
    const path = pathOf(apiVersion, place, namespace);
    const query = labelSelector === undefined ? {} : { labelSelector };
    return listAll(connection, { what: `list ${kind}s`, path, query }, options);
  };
  return {
    objects,
    async object({ apiVersion, kind, namespace, name }, options) {
      const place = await placeOf(connection, { apiVersion, kind }, options);
      if (place === undefined) return undefined;
      const path = `${pathOf(apiVersion, place, namespace)}/${segment(name)}`;
      const request: ApiRequest = { what: `read ${kind} ${name}`, method: "GET", path };
      return orNone(async () => bodyOf(request, await connection.ask(request, options)));
    },
    async fluxObjects(options) {
      const found: FluxObject[] = [];
      for (const { apiVersion, kind } of fluxKinds)
        for (const object of (await objects({ apiVersion, kind }, options)) ?? []) found.push(fluxObject(kind, object));
      return found;
    },
  };
}

interface Place {
  /** `kustomizations`. */
  readonly plural: string;
  readonly namespaced: boolean;
}

/** Undefined when the cluster does not know the group, the version or the kind. */
async function placeOf(
  connection: Connection,
  { apiVersion, kind }: ObjectKind,
  options: KubernetesCallOptions | undefined,
): Promise<Place | undefined> {
  const request: ApiRequest = { what: `look up kind ${kind} (${apiVersion})`, method: "GET", path: rootOf(apiVersion) };
  const body = await orNone(async () => bodyOf(request, await connection.ask(request, options)));
  const found = itemsAt(body, "resources").find(
    (resource) => textAt(resource, "kind") === kind && !textAt(resource, "name").includes("/"),
  );
  if (found === undefined) return undefined;
  return { plural: textAt(found, "name"), namespaced: fieldAt(found, "namespaced") === true };
}

function rootOf(apiVersion: string): string {
  const parts = apiVersion.split("/").map(segment);
  return parts.length === 1 ? `/api/${parts[0] ?? ""}` : `/apis/${parts.join("/")}`;
}

function pathOf(apiVersion: string, { plural, namespaced }: Place, namespace: string | undefined): string {
  const scope = namespaced && namespace !== undefined ? `/namespaces/${segment(namespace)}` : "";
  return `${rootOf(apiVersion)}${scope}/${plural}`;
}
