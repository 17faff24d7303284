// Schemas that the settings name: folders and files of CRDs, and local templates as kubeconform takes them.
import { resourceFromCrd } from "#codecs/structural-schema/from-crd.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { decodeText } from "#codecs/yaml/decode.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { Files } from "#ports/files.ts";
import type { NotCheckedList } from "./collected.ts";

export interface SettingsSchemas {
  /** The settings' `schemas:`. */
  readonly entries: readonly string[];
  readonly files: Files;
  readonly paths: readonly string[];
  readonly notChecked: NotCheckedList;
}

/** The CRDs of folders and files. A place that holds none is said to, since the verdict counts on it. */
export function schemasOfSettings({ entries, files, paths, notChecked }: SettingsSchemas): ResourceSchema[] {
  return entries.flatMap((entry) => {
    if (isSchemaTemplate(entry)) return [];
    const inside = entry.replace(/^\.\//, "").replace(/\/+$/, "");
    const found = paths
      .filter((path) => isBelow(path, inside) && /\.(?:ya?ml|json)$/i.test(path))
      .flatMap((path) => crdsOfFile(path, files));
    const why =
      files.kind(inside) === "missing" ? "there is no such file or folder" : "no CustomResourceDefinition is there";
    if (found.length === 0) notChecked.add({ what: `schemas: ${entry}`, why, count: 1, relevant: true });
    return found;
  });
}

/** Schemas of every served version of a CRD; empty for any other document. */
export function crdsIn(root: YamlNode | undefined, path: string): ResourceSchema[] {
  if (root === undefined || stringAt(root, "kind") !== "CustomResourceDefinition") return [];
  return resourceFromCrd(root, path);
}

/** JSON is YAML too. */
function crdsOfFile(path: string, files: Files): ResourceSchema[] {
  const content = files.read(path);
  const decoded = "bytes" in content ? decodeText(content.bytes) : content;
  if (!("text" in decoded)) return [];
  const file = readYaml(sourceText(path, decoded.text), { dialect: "kubernetes" });
  return file.documents.flatMap((document) => crdsIn(document.root, path));
}

export function isSchemaTemplate(entry: string): boolean {
  return entry.includes("{{");
}

/** The path that a template gives for a kind, with kubeconform's words; undefined when it uses others. */
export function templatePath(template: string, apiVersion: string, kind: string): string | undefined {
  const parts = apiVersion.split("/");
  const group = parts[0] ?? "";
  const version = parts.at(-1) ?? "";
  const suffix = `-${(group.split(".")[0] ?? "").toLowerCase()}${parts.length > 1 ? `-${version.toLowerCase()}` : ""}`;
  const words: Readonly<Record<string, string>> = {
    Group: group,
    ResourceKind: kind.toLowerCase(),
    ResourceAPIVersion: version,
    KindSuffix: suffix,
    StrictSuffix: "",
  };
  let unknown = false;
  const path = template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (_, word: string) => {
    const value = words[word];
    unknown ||= value === undefined;
    return value ?? "";
  });
  return unknown || path.includes("{{") ? undefined : path.replace(/^\.\//, "");
}
