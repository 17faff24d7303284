// Single objects as texts that the server can take: those of our own tree, and common built-in kinds.
import { entryOf, stringAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { isSopsEncrypted } from "#domain/sops/encrypted.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { sourceText } from "#kernel/source-text.ts";
import { nativeObjects } from "../mutants/native-objects.ts";
import { ownTexts } from "../mutants/judged-tree.ts";
import { envsubst, namesIn } from "../trees/envsubst.ts";
import { treeFiles } from "../mutants/tree-spots.ts";

export interface SampleObject {
  /** File and document, for messages. */
  readonly name: string;
  readonly text: string;
  readonly resource: ResourceSchema;
  readonly namespace: string | undefined;
}

/** Every object of our own tree that Flux applies. Variables are filled in, SOPS's metadata is taken away. */
export function ownObjects(store: SchemaStore): SampleObject[] {
  const texts = ownTexts();
  const variables = settings(texts.get("kubernetes/components/cluster-settings/cluster-settings.yaml") ?? "");
  return treeFiles(texts).flatMap(({ path, documents }) =>
    documents.flatMap(({ root, role, range, source, index }) => {
      if (role !== "kubernetes" || root?.kind !== "map" || !path.startsWith("kubernetes/")) return [];
      const text = withoutSops(source.text.slice(range.start, range.end), root, range.start);
      return sample(`${path}#${index}`, filled(text, variables), store);
    }),
  );
}

/** One object of each common built-in kind. */
export function builtInObjects(store: SchemaStore): SampleObject[] {
  return Object.entries(nativeObjects).flatMap(([name, text]) =>
    text.split(/^---\n/mu).flatMap((part, index) => sample(`${name}#${index}`, part, store)),
  );
}

/** Throws for a kind that no schema is known for: the tree would not be clean either. */
function sample(name: string, text: string, store: SchemaStore): SampleObject[] {
  const root = readYaml(sourceText(name, text), { dialect: "kubernetes" }).documents[0]?.root;
  const apiVersion = stringAt(root, "apiVersion") ?? "";
  const kind = stringAt(root, "kind") ?? "";
  const resource = store.lookup(apiVersion, kind);
  if (resource === undefined) throw new Error(`${name}: no schema of ${kind} in ${apiVersion}`);
  const namespace = resource.scope === "Cluster" ? undefined : (stringAt(root, "metadata", "namespace") ?? "default");
  return [{ name, text: `${text.trimEnd()}\n`, resource, namespace }];
}

function withoutSops(text: string, root: YamlMap, start: number): string {
  const entry = isSopsEncrypted(root) ? entryOf(root, "sops") : undefined;
  if (entry === undefined) return text;
  const end = endOf(entry.value);
  return encodedData(text.slice(0, entry.keyRange.start - start) + text.slice(end - start));
}

function endOf(node: YamlNode): number {
  return node.end;
}

/** What SOPS writes is no base64, which `data` asks for. */
function encodedData(text: string): string {
  return text.replaceAll(/ENC\[[^\]]*\]/gu, "ZW5jcnlwdGVk");
}

function settings(text: string): ReadonlyMap<string, string> {
  const data = readYaml(sourceText("settings", text), { dialect: "yaml12" }).documents[0]?.root;
  const entries = entryOf(data, "data")?.value;
  if (entries?.kind !== "map") throw new Error("the cluster settings hold no data");
  return new Map(entries.entries.map(({ key, value }) => [key, value.kind === "scalar" ? value.text : ""]));
}

function filled(text: string, variables: ReadonlyMap<string, string>): string {
  const all = new Map(variables);
  for (const name of namesIn(text))
    if (!all.has(name)) all.set(name, name.includes("EMAIL") ? "admin@example.test" : "example");
  return envsubst(text, all);
}
