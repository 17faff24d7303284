// The bootstrap manifests of a cluster, which `upgrade-k8s` applies at its end.
import { stringify } from "yaml";
import type { ComponentState } from "./components.ts";
import { encoded } from "./protocol/methods.ts";

/** As Talos names them: `10-kube-proxy`. */
export function manifestStates(manifests: Readonly<Record<string, readonly object[]>>): ComponentState[] {
  return Object.entries(manifests).map(([id, objects]) => ({
    type: "Manifests.kubernetes.talos.dev",
    id,
    spec: objects,
    proto: encoded("talos.resource.definitions.k8s.ManifestSpec", {
      items: objects.map((object) => ({ object: struct(object) })),
    }),
  }));
}

/** A small one that every cluster has. */
export const bootstrapManifests: Readonly<Record<string, readonly object[]>> = {
  "01-cluster-name": [
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "simulated", namespace: "kube-system" },
      data: { note: stringify({ made: "by the simulation" }) },
    },
  ],
};

/** google.protobuf.Struct of a JSON object. */
function struct(object: object): object {
  return { fields: Object.fromEntries(Object.entries(object).map(([key, value]) => [key, valueOf(value)])) };
}

function valueOf(value: unknown): object {
  if (value === null) return { nullValue: "NULL_VALUE" };
  if (typeof value === "number") return { numberValue: value };
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (Array.isArray(value)) return { listValue: { values: value.map(valueOf) } };
  if (typeof value === "object") return { structValue: struct(value) };
  throw new TypeError(`a manifest cannot hold a ${typeof value}`);
}
