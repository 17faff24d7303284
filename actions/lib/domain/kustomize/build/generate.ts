// configMapGenerator and secretGenerator.
import { entryOf, itemsAt, nodeAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import { resolveInside, nameOf } from "#domain/repository/paths.ts";
import type { Generator, Layer } from "./layer.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { newResource, type Resource } from "./resource.ts";
import type { BuildReport, BuildTree } from "./tree.ts";

export interface Generation {
  readonly layer: Layer;
  readonly tree: BuildTree;
  readonly provenance: Provenance;
  readonly resources: Resource[];
  readonly report: BuildReport;
}

/** Adds the generated objects under the names that the kustomization gives them; a content hash is not computed. */
export function generate(generation: Generation): void {
  const { layer, resources } = generation;
  if (layer.document === undefined) return;
  for (const generator of layer.generators) {
    const made = generated(generator, generation, layer.document);
    if (made !== undefined) resources.push(made);
  }
}

function generated(
  { kind, arguments: placed }: Generator,
  generation: Generation,
  document: Resource["document"],
): Resource | undefined {
  const { provenance, layer } = generation;
  const { node, source } = placed;
  const name = entryOf(node, "name")?.value;
  if (node.kind !== "map" || name?.kind !== "scalar") return undefined;
  provenance.take(placed);
  const namespace = entryOf(node, "namespace");
  const named = { node: name, source };
  const metadata = provenance.madeMap(named, [
    provenance.madeEntry(named, "name", name),
    ...(namespace === undefined ? [] : [namespace]),
  ]);
  const data = dataOf(node, generation, placed);
  const root = provenance.madeMap(placed, [
    provenance.madeEntry(placed, "apiVersion", provenance.madeText(placed, "v1")),
    provenance.madeEntry(placed, "kind", provenance.madeText(placed, kind)),
    provenance.madeEntry(named, "metadata", metadata),
    ...(data.length === 0 ? [] : [provenance.madeEntry(placed, "data", provenance.madeMap(placed, data))]),
  ]);
  return newResource(root, document, { hashed: !isHashDisabled(node, layer) });
}

function isHashDisabled(node: YamlNode, layer: Layer): boolean {
  const own = nodeAt(node, "options", "disableNameSuffixHash");
  const global = nodeAt(layer.generatorOptions?.node, "disableNameSuffixHash");
  return [own, global].some((flag) => flag?.kind === "scalar" && flag.value === true);
}

function dataOf(node: YamlNode, generation: Generation, placed: Placed): YamlEntry[] {
  const { provenance } = generation;
  const { source } = placed;
  const text = (at: YamlNode, key: string, value: string): YamlEntry => {
    const cause = { node: at, source };
    return provenance.madeEntry(cause, key, provenance.madeText(cause, value));
  };
  return [
    ...itemsAt(node, "literals").flatMap((item) => {
      if (item.kind !== "scalar") return [];
      const at = item.text.indexOf("=");
      return at < 1 ? [] : [text(item, item.text.slice(0, at), unquoted(item.text.slice(at + 1)))];
    }),
    ...itemsAt(node, "files").flatMap((item) => {
      if (item.kind !== "scalar") return [];
      const { key, path } = fileSource(item.text);
      return [text(item, key, contentOf(path, generation) ?? "")];
    }),
    ...envFiles(node).flatMap((item) =>
      environment(contentOf(item.text, generation) ?? "").map(([key, value]) => text(item, key, value)),
    ),
  ];
}

function envFiles(node: YamlNode) {
  const single = entryOf(node, "env")?.value;
  const all = [...itemsAt(node, "envs"), ...(single === undefined ? [] : [single])];
  return all.flatMap((item) => (item.kind === "scalar" ? [item] : []));
}

function contentOf(path: string, { layer, tree }: Generation): string | undefined {
  const target = resolveInside(layer.folder, path);
  return target === undefined ? undefined : (tree.files.get(target)?.yaml.source.text ?? tree.text(target));
}

function fileSource(text: string): { key: string; path: string } {
  const at = text.indexOf("=");
  return at === -1 ? { key: nameOf(text), path: text } : { key: text.slice(0, at), path: text.slice(at + 1) };
}

/** Quotes around a whole literal are taken away. */
function unquoted(value: string): string {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

/** Lines `KEY=value` of an env file. */
function environment(text: string): [string, string][] {
  return text.split(/\r?\n/).flatMap((line): [string, string][] => {
    const trimmed = line.trimStart();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const at = trimmed.indexOf("=");
    return at < 1 ? [] : [[trimmed.slice(0, at), trimmed.slice(at + 1)]];
  });
}
