// `labels:`, `commonLabels:` and `commonAnnotations:`.
import { entryOf, itemsAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { editAt } from "./field-path.ts";
import { annotationSpecs, fits, labelSpecs, readFieldSpecs, type FieldSpec } from "./field-specs.ts";
import type { Layer } from "./layer.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { idOf, type Resource } from "./resource.ts";

/** Sets the labels and annotations of a kustomization on all objects, in their templates and selectors where it says so. */
export function setLabels(resources: readonly Resource[], layer: Layer, provenance: Provenance): void {
  for (const item of layer.labels) {
    const pairs = entryOf(item.node, "pairs")?.value;
    if (pairs?.kind !== "map") continue;
    const specs = isOn(item.node, "includeSelectors")
      ? labelSpecs.selectors
      : isOn(item.node, "includeTemplates")
        ? labelSpecs.templates
        : labelSpecs.metadata;
    setPairs(
      resources,
      { node: pairs, source: item.source },
      [...readFieldSpecs(itemsAt(item.node, "fields")), ...specs],
      provenance,
    );
  }
  if (layer.commonLabels !== undefined) setPairs(resources, layer.commonLabels, labelSpecs.selectors, provenance);
  if (layer.commonAnnotations !== undefined) setPairs(resources, layer.commonAnnotations, annotationSpecs, provenance);
}

/** Writes pairs into the maps that the specs lead to. */
export function setPairs(
  resources: readonly Resource[],
  pairs: Placed<YamlMap>,
  specs: readonly FieldSpec[],
  provenance: Provenance,
): void {
  provenance.take(pairs);
  const entries = pairs.node.entries.map((entry) => asText(entry, provenance));
  if (entries.length === 0) return;
  const set = (old: YamlNode | undefined): YamlNode | undefined => {
    if (old === undefined) return provenance.madeMap(pairs, entries);
    if (old.kind !== "map") return undefined;
    const kept = old.entries.filter(({ key }) => !entries.some((entry) => entry.key === key));
    return provenance.map(old, [...kept, ...entries]);
  };
  for (const resource of resources) {
    const id = idOf(resource);
    for (const spec of specs) {
      if (!fits(spec, id)) continue;
      const create = spec.create ? pairs : undefined;
      resource.root = editAt(resource.root, spec.path, { provenance, set, create });
    }
  }
}

/** Values of labels are text, whatever they look like. */
function asText(entry: YamlEntry, provenance: Provenance): YamlEntry {
  const { value } = entry;
  if (value.kind !== "scalar" || typeof value.value === "string") return entry;
  return provenance.entry(entry, provenance.text(value, value.text));
}

function isOn(node: YamlNode, key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value === true;
}
