// Which objects a `target:` means.
import { compileRe2, type Re2Pattern } from "#codecs/regexp/re2.ts";
import { entryOf, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { matchesLabels, parseLabelSelector, type LabelRequirement } from "#domain/kubernetes/label-selector.ts";
import { effectiveNamespace, idOf, originalId, type Resource } from "./resource.ts";

export interface Selector {
  readonly group: Pattern | undefined;
  readonly version: Pattern | undefined;
  readonly kind: Pattern | undefined;
  readonly name: Pattern | undefined;
  readonly namespace: Pattern | undefined;
  readonly labels: readonly LabelRequirement[];
  readonly annotations: readonly LabelRequirement[];
}

/** A regular expression over the whole text, and the text itself when it has no special characters. */
interface Pattern {
  readonly literal: string | undefined;
  readonly test: (text: string) => boolean;
}

/**
 * Reads a selector; undefined when a part of it cannot be read, where kustomize gives up. Every field is a regular expression
 * over the whole value (`NewSelectorRegex` in sigs.k8s.io/kustomize/api/types).
 */
export function readSelector(node: YamlNode): Selector | undefined {
  const labels = parseLabelSelector(textAt(node, "labelSelector") ?? "");
  const annotations = parseLabelSelector(textAt(node, "annotationSelector") ?? "");
  if (labels === undefined || annotations === undefined) return undefined;
  const [group, version, kind, name, namespace] = ["group", "version", "kind", "name", "namespace"].map((field) =>
    patternOf(textAt(node, field)),
  );
  if ([group, version, kind, name, namespace].includes("unreadable")) return undefined;
  const read = (pattern: Pattern | "unreadable" | undefined) => (pattern === "unreadable" ? undefined : pattern);
  return {
    group: read(group),
    version: read(version),
    kind: read(kind),
    name: read(name),
    namespace: read(namespace),
    labels,
    annotations,
  };
}

/** Original and present names and namespaces both count; kind, group and version are the present ones. */
export function isSelected(selector: Selector, resource: Resource): boolean {
  const id = idOf(resource);
  if (selector.kind?.test(id.kind) === false) return false;
  if (selector.group?.test(id.group) === false || selector.version?.test(id.version) === false) return false;
  const original = originalId(resource);
  const { name, namespace, labels, annotations } = selector;
  if (name !== undefined && !name.test(original.name) && !name.test(id.name)) return false;
  if (
    namespace !== undefined &&
    !namespace.test(effectiveNamespace(original)) &&
    !namespace.test(effectiveNamespace(id))
  )
    return false;
  if (labels.length > 0 && !matchesLabels(labels, textsAt(resource.root, "labels"))) return false;
  return annotations.length === 0 || matchesLabels(annotations, textsAt(resource.root, "annotations"));
}

function patternOf(text: string | undefined): Pattern | "unreadable" | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^[\w /-]*$/.test(text)) return { literal: text, test: (other) => other === text };
  let compiled: Re2Pattern;
  try {
    compiled = compileRe2(`^(?:${text})$`);
  } catch (error) {
    if (error instanceof SyntaxError) return "unreadable";
    throw error;
  }
  return { literal: undefined, test: (other) => compiled.test(other) };
}

function textAt(node: YamlNode, field: string): string | undefined {
  const value = entryOf(node, field)?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text : undefined;
}

function textsAt(root: YamlNode, field: string): ReadonlyMap<string, string> {
  const map = nodeAt(root, "metadata", field);
  if (map?.kind !== "map") return new Map();
  return new Map(map.entries.flatMap(({ key, value }) => (value.kind === "scalar" ? [[key, value.text]] : [])));
}
