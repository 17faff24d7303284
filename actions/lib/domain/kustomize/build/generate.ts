// configMapGenerator and secretGenerator.
import { entryOf, nodeAt, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { generatedData } from "./generated-data.ts";
import type { Generation } from "./generation.ts";
import { setPairs } from "./labels.ts";
import type { Generator, Layer } from "./layer.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { idOf, newResource, sameId, type Resource } from "./resource.ts";

/**
 * Adds the generated objects under the names that the kustomization gives them; a content hash is not computed. With
 * `behavior: merge` or `replace` they change the object of that name that is there.
 */
export function generate(generation: Generation): void {
  const { layer, resources, provenance } = generation;
  if (layer.document === undefined) return;
  for (const generator of layer.generators) {
    const made = generated(generator, generation, layer.document);
    if (made === undefined) continue;
    const behavior = stringAt(generator.arguments.node, "behavior");
    const id = idOf(made);
    const index = resources.findIndex((each) => [...each.previous, idOf(each)].some((own) => sameId(own, id)));
    const old = resources[index];
    if (old !== undefined && (behavior === "merge" || behavior === "replace"))
      resources[index] = joined(old, made, behavior === "merge", provenance);
    else resources.push(made);
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
  const named = { node: name, source };
  const namespace = entryOf(node, "namespace");
  const metadata = provenance.madeMap(named, [
    provenance.madeEntry(named, "name", name),
    ...(namespace === undefined ? [] : [namespace]),
  ]);
  const type = kind === "Secret" ? [typeOf(node, placed, provenance)] : [];
  const root = provenance.madeMap(placed, [
    provenance.madeEntry(placed, "apiVersion", provenance.madeText(placed, "v1")),
    provenance.madeEntry(placed, "kind", provenance.madeText(placed, kind)),
    provenance.madeEntry(named, "metadata", metadata),
    ...type,
    ...generatedData(kind, placed, generation),
    ...immutable(node, layer, provenance),
  ]);
  const made = newResource(root, document, { hashed: !isSet("disableNameSuffixHash", node, layer) });
  for (const [field, from] of optionPairs(node, layer, source))
    setPairs([made], from, [{ path: ["metadata", field], create: true }], provenance);
  return made;
}

function typeOf(node: YamlMap, placed: Placed, provenance: Provenance): YamlEntry {
  return entryOf(node, "type") ?? provenance.madeEntry(placed, "type", provenance.madeText(placed, "Opaque"));
}

function immutable(node: YamlNode, layer: Layer, provenance: Provenance): YamlEntry[] {
  if (!isSet("immutable", node, layer)) return [];
  const own = entryOf(nodeAt(node, "options"), "immutable");
  if (own !== undefined) return [own];
  const global = layer.generatorOptions;
  if (global === undefined) return [];
  provenance.take(global);
  return [entryOf(global.node, "immutable") ?? []].flat();
}

/** A switch of the generator's options or of `generatorOptions`: either turns it on. */
function isSet(option: string, node: YamlNode, layer: Layer): boolean {
  return [nodeAt(node, "options", option), nodeAt(layer.generatorOptions?.node, option)].some(
    (flag) => flag?.kind === "scalar" && flag.value === true,
  );
}

/** Labels and annotations of `generatorOptions`, then those of the generator, which win. */
function optionPairs(node: YamlNode, layer: Layer, source: Placed["source"]): [string, Placed<YamlMap>][] {
  return ["labels", "annotations"].flatMap((field): [string, Placed<YamlMap>][] => {
    const global = nodeAt(layer.generatorOptions?.node, field);
    const own = nodeAt(node, "options", field);
    const globalSource = layer.generatorOptions?.source ?? source;
    return [
      ...(global?.kind === "map" ? [[field, { node: global, source: globalSource }] as [string, Placed<YamlMap>]] : []),
      ...(own?.kind === "map" ? [[field, { node: own, source }] as [string, Placed<YamlMap>]] : []),
    ];
  });
}

/** Name, namespace and earlier names are the old object's; its data stays below the new one when they are merged. */
function joined(old: Resource, made: Resource, isMerge: boolean, provenance: Provenance): Resource {
  const parts = ["metadata", ...(isMerge ? ["data", "binaryData"] : [])];
  let { root } = made;
  for (const part of parts) {
    const before = entryOf(old.root, part);
    const now = entryOf(root, part);
    if (before === undefined) continue;
    const entry = now === undefined ? before : provenance.entry(now, over(before.value, now.value, provenance));
    const others = root.entries.filter(({ key }) => key !== part);
    root = provenance.map(root, [...others, entry]);
  }
  const hashed = old.generated?.hashed === true && made.generated?.hashed === true;
  const metadata = entryOf(root, "metadata");
  const own = entryOf(old.root, "metadata")?.value;
  if (metadata?.value.kind === "map" && own?.kind === "map") {
    const names = own.entries.filter(({ key }) => key === "name" || key === "namespace");
    const rest = metadata.value.entries.filter(({ key }) => key !== "name" && key !== "namespace");
    const value = provenance.map(metadata.value, [...names, ...rest]);
    const others = root.entries.filter(({ key }) => key !== "metadata");
    root = provenance.map(root, [...others, provenance.entry(metadata, value)]);
  }
  const { document } = made;
  const { previous, prefixes, suffixes } = old;
  return {
    root,
    document,
    previous,
    prefixes,
    suffixes,
    ...(old.generated === undefined ? {} : { generated: { hashed } }),
  };
}

/** Maps laid over each other, two levels deep: the new entries win. */
function over(before: YamlNode, now: YamlNode, provenance: Provenance, depth = 0): YamlNode {
  if (before.kind !== "map" || now.kind !== "map") return now;
  const kept = before.entries.filter((entry) => entryOf(now, entry.key) === undefined);
  const entries = now.entries.map((entry) => {
    const old = entryOf(before, entry.key);
    return old === undefined || depth > 0
      ? entry
      : provenance.entry(entry, over(old.value, entry.value, provenance, 1));
  });
  return provenance.map(now, [...kept, ...entries]);
}
