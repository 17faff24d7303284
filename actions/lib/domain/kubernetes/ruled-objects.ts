// Objects whose kinds have CEL rules, before anything of CEL is loaded.
import { hasRules, hasTransitions } from "#codecs/cel/rules-below.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { isSopsEncrypted, withoutSopsMetadata } from "#domain/sops/encrypted.ts";
import { groupOf } from "./api-group.ts";
import type { SchemaStore } from "./schema-store.ts";

export interface RuledObject {
  readonly root: YamlNode;
  readonly resource: ResourceSchema;
}

/** The object of a document, or those of a `v1` List, as far as their kinds have rules. */
export function ruledObjects(root: YamlNode | undefined, store: SchemaStore): readonly RuledObject[] {
  const apiVersion = stringAt(root, "apiVersion");
  const kind = stringAt(root, "kind");
  if (root?.kind !== "map" || apiVersion === undefined || kind === undefined) return [];
  if (kind === "List" && apiVersion === "v1")
    return itemsAt(root, "items").flatMap((item) => ruledObjects(item, store));
  const resource = store.lookup(apiVersion, kind);
  if (resource === undefined || !hasRules(resource)) return [];
  return [{ root: isSopsEncrypted(root) ? withoutSopsMetadata(root) : root, resource }];
}

/** The same, of kinds that have rules about changes. */
export function changeRuledObjects(root: YamlNode | undefined, store: SchemaStore): readonly RuledObject[] {
  return ruledObjects(root, store).filter(({ resource }) => hasTransitions(resource));
}

/** What makes two objects of different revisions the same one; undefined for an object without a name. */
export function objectIdentity(root: YamlNode | undefined): string | undefined {
  const name = stringAt(root, "metadata", "name");
  if (name === undefined) return undefined;
  const group = groupOf({ apiVersion: stringAt(root, "apiVersion") ?? "" });
  return JSON.stringify([group, stringAt(root, "kind"), stringAt(root, "metadata", "namespace"), name]);
}
