// ObjectMeta as the server decodes it: CRDs leave `metadata` to it, so their schemas do not list its fields.
import type { StructuralSchema } from "./schema.ts";
import type { ResolvedSchema } from "./resolve.ts";

const string: StructuralSchema = { type: "string" };
const int64: StructuralSchema = { type: "integer", format: "int64" };
const time: ResolvedSchema = { type: "string", format: "date-time", goType: "time" };
const strings: StructuralSchema = { type: "object", additionalProperties: string };

export const objectMetaSchema: ResolvedSchema = {
  type: "object",
  goType: "object-meta",
  properties: {
    annotations: strings,
    creationTimestamp: time,
    deletionGracePeriodSeconds: int64,
    deletionTimestamp: time,
    finalizers: {
      type: "array",
      items: string,
      "x-kubernetes-list-type": "set",
      "x-kubernetes-patch-strategy": "merge",
    },
    generateName: string,
    generation: int64,
    labels: strings,
    managedFields: {
      type: "array",
      items: {
        type: "object",
        properties: {
          apiVersion: string,
          fieldsType: string,
          fieldsV1: { type: "object", goType: "opaque" } as ResolvedSchema,
          manager: string,
          operation: string,
          subresource: string,
          time,
        },
      },
    },
    name: string,
    namespace: string,
    ownerReferences: {
      type: "array",
      items: {
        type: "object",
        properties: {
          apiVersion: string,
          blockOwnerDeletion: { type: "boolean" },
          controller: { type: "boolean" },
          kind: string,
          name: string,
          uid: string,
        },
        required: ["apiVersion", "kind", "name", "uid"],
      },
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["uid"],
      "x-kubernetes-patch-strategy": "merge",
      "x-kubernetes-patch-merge-key": "uid",
    },
    resourceVersion: string,
    selfLink: string,
    uid: string,
  },
};
