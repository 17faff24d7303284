// Kinds of the schema bundle, read as the product reads them.
import { readFileSync } from "node:fs";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";

const store = new SchemaStore({
  read: (name) => JSON.parse(readFileSync(`schemas/bundle/${name}`, "utf8")) as unknown,
  custom: [],
});

/** A kind that the bundle must have. */
export function bundled(apiVersion: string, kind: string): ResourceSchema {
  const resource = store.lookup(apiVersion, kind);
  if (resource === undefined) throw new Error(`the bundle has no ${kind} of ${apiVersion}`);
  return resource;
}
