// What the values of a HelmRelease refer to by name.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { volumeReferences } from "#domain/kubernetes/pod-template.ts";
import { referenceAt, shapedReferences, type Reference } from "#domain/kubernetes/reference.ts";
import type { HelmRelease } from "./release.ts";
import { isSwitchedOff } from "./switched-off.ts";

/** References in the shapes that Kubernetes and charts share; names that a template completes are left out. */
export function valuesReferences({ values, isAppTemplate }: HelmRelease): Reference[] {
  const found = [
    ...shapedReferences(values, true),
    ...volumesBelow(values),
    ...(isAppTemplate ? appTemplateReferences(values) : []),
  ];
  const seen = new Set<YamlNode>();
  return found.filter(({ name }) => !name.text.includes("{{") && !seen.has(name) && seen.add(name) !== undefined);
}

/** `volumes`, `extraVolumes` and the like hold volumes as a pod has them. */
function volumesBelow(node: YamlNode | undefined): Reference[] {
  if (node?.kind === "list") return node.items.flatMap(volumesBelow);
  if (node?.kind !== "map" || isSwitchedOff(node)) return [];
  return node.entries.flatMap(({ key, value }) =>
    value.kind === "list" && /(?:^v|V)olumes$/u.test(key) ? value.items.flatMap(volumeReferences) : volumesBelow(value),
  );
}

/** `persistence.config: { type: secret, name: … }`, and the short forms of `envFrom`. */
function appTemplateReferences(values: YamlNode | undefined): Reference[] {
  const persistence = entryOf(values, "persistence")?.value;
  const items = persistence?.kind === "map" ? persistence.entries.map(({ value }) => value) : [];
  return [...items.filter((item) => !isSwitchedOff(item)).flatMap(persistenceReference), ...envFromBelow(values)];
}

function persistenceReference(item: YamlNode): Reference[] {
  const type = stringAt(item, "type");
  if (type === "configMap") return referenceAt("ConfigMap", item, "name");
  return type === "secret" ? referenceAt("Secret", item, "name") : [];
}

function envFromBelow(values: YamlNode | undefined): Reference[] {
  const controllers = mapValues(nodeAt(values, "controllers")).filter((each) => !isSwitchedOff(each));
  return controllers
    .flatMap((controller) => ["containers", "initContainers"].flatMap((field) => mapValues(nodeAt(controller, field))))
    .flatMap((container) => [...itemsAt(container, "envFrom")])
    .flatMap((item) => [...referenceAt("Secret", item, "secret"), ...referenceAt("ConfigMap", item, "config")]);
}

function mapValues(node: YamlNode | undefined): YamlNode[] {
  return node?.kind === "map" ? node.entries.map(({ value }) => value) : [];
}
