// Which values of a document are secrets: by what the document is, by what SOPS is to encrypt, and by their keys.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { itemsAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { CreationRule } from "#domain/sops/config.ts";
import { isPlaceholder } from "#domain/sops/placeholder.ts";
import { selectedValues } from "#domain/sops/selection.ts";

/** What stands beside the secrets of a Secret. A misspelt `stringData` is none of it. */
const openOfSecret = new Set(["apiVersion", "kind", "metadata", "type", "immutable"]);
const talosKeys = [
  "token",
  "secret",
  "key",
  "passphrase",
  "password",
  "privateKey",
  "presharedKey",
  "bootstrapToken",
  "aescbcEncryptionSecret",
  "secretboxEncryptionSecret",
];

export type Meaning = Pick<TreeDocument, "role" | "root">;

/** `rule` is given where each file that it names is a secret. Placeholders and encrypted values are left out. */
export function secretScalars(document: Meaning, rule: CreationRule | undefined): YamlScalar[] {
  const { root } = document;
  if (root === undefined) return [];
  const found = new Set([
    ...byKind(document, root),
    ...byRule(root, rule),
    ...byKey(root, /pass(?:word|wd|phrase)$|token$/i),
  ]);
  return [...found].filter(({ value, text }) => value !== null && !isPlaceholder(text));
}

/** True for the documents whose own keys are looked for. */
export function isTalos({ role }: Pick<TreeDocument, "role">): boolean {
  return role === "machine-config" || role === "machine-patch" || role === "talconfig" || role === "talenv";
}

function byKind({ role }: Meaning, root: YamlNode): YamlScalar[] {
  if (role === "talos-secrets") return leaves(root, (key) => key !== "sops");
  if (role === "kustomization")
    return itemsAt(root, "secretGenerator").flatMap((one) => leaves(one, (key) => key === "literals"));
  if (isTalos({ role })) return byKey(root, undefined);
  const items = itemsAt(root, "items");
  return [root, ...items].flatMap((object) => {
    const kind = stringAt(object, "kind") ?? "";
    const isSecret = kind === "Secret" || nearestName(kind, ["Secret"]) !== undefined;
    return leaves(object, (key) => (isSecret ? !openOfSecret.has(key) : key === "stringData"));
  });
}

function byRule(root: YamlNode, rule: CreationRule | undefined): YamlScalar[] {
  if (rule === undefined) return [];
  const isOpen = ([first = ""]: readonly string[]) =>
    first === "apiVersion" || first === "kind" || first === "metadata";
  return selectedValues(root, rule.selection).flatMap(({ node, path }) => (isOpen(path) ? [] : [node]));
}

/** Without a pattern: keys of Talos' secrets, also when they are misspelt. */
function byKey(root: YamlNode, pattern: RegExp | undefined): YamlScalar[] {
  const found: YamlScalar[] = [];
  const isKey = (key: string) =>
    pattern === undefined ? talosKeys.includes(key) || nearestName(key, talosKeys) !== undefined : pattern.test(key);
  const walk = (node: YamlNode): void => {
    if (node.kind === "list") for (const item of node.items) walk(item);
    if (node.kind !== "map") return;
    for (const { key, value } of node.entries)
      if (value.kind !== "scalar") walk(value);
      else if (isKey(key)) found.push(value);
  };
  walk(root);
  return found;
}

/** Every scalar below the entries of the root that `takes` says yes to. */
function leaves(root: YamlNode, takes: (key: string) => boolean): YamlScalar[] {
  const found: YamlScalar[] = [];
  const walk = (node: YamlNode): void => {
    if (node.kind === "scalar") found.push(node);
    else if (node.kind === "list") for (const item of node.items) walk(item);
    else for (const { value } of node.entries) walk(value);
  };
  if (root.kind === "map") for (const { key, value } of root.entries) if (takes(key)) walk(value);
  return found;
}

/** Texts that may be documents themselves: patches, values, files. */
export function textBlocks(root: YamlNode | undefined): YamlScalar[] {
  if (root === undefined) return [];
  if (root.kind === "scalar") return typeof root.value === "string" && /[:{]\s/.test(root.value) ? [root] : [];
  const children = root.kind === "list" ? root.items : root.entries.map(({ value }) => value);
  return children.flatMap(textBlocks);
}
