// ResourceSets of the flux-operator: the objects that they make from inputs that are written into them.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { resolvePlain } from "#codecs/yaml/dialect.ts";
import { itemsAt, nodeAt, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { findLineStarts, lineIndex, type SourceText } from "#kernel/source-text.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import type { Provenance } from "#domain/kustomize/build/provenance.ts";
import { idOf, newResource, type Resource } from "#domain/kustomize/build/resource.ts";

/** What is made, or why that cannot be told from here. */
export type Expansion = { readonly made: readonly Resource[] } | { readonly unknown: string };

interface Around {
  readonly object: ClusterObject;
  readonly sourceOf: (node: YamlNode) => SourceText;
  readonly provenance: Provenance;
}

/** Text with `<< inputs.name >>` filled in; undefined when it holds any other template. */
type FillIn = (text: string) => string | undefined;

/** True for an object of the flux-operator that makes others. */
export function isResourceSet({ apiVersion, kind }: ClusterObject): boolean {
  return kind === "ResourceSet" && apiVersion.startsWith("fluxcd.controlplane.io/");
}

/**
 * The objects of a ResourceSet (`BuildResourceSet` in github.com/controlplaneio-fluxcd/flux-operator): one after the other for
 * each of its own inputs, the first of each identity. Inputs from providers, permutations, and templates that do more than
 * put an input in its place are not followed.
 */
export function expandResourceSet(around: Around): Expansion {
  const { root } = around.object;
  const strategy = stringAt(root, "spec", "inputStrategy", "name") ?? "Flatten";
  if (itemsAt(root, "spec", "inputsFrom").length > 0) return { unknown: "its inputs come from providers" };
  if (strategy !== "Flatten") return { unknown: `its inputs are combined (${strategy})` };
  const inputs = itemsAt(root, "spec", "inputs");
  const fills: FillIn[] = inputs.length === 0 ? [fillFrom(undefined)] : inputs.map(fillFrom);
  const steps = itemsAt(root, "spec", "steps");
  const parts = steps.length === 0 ? [nodeAt(root, "spec")] : steps;
  const made: Resource[] = [];
  const known = new Set<string>();
  for (const part of parts) {
    const groups = [
      ...itemsAt(part, "resources").flatMap((item) => fills.map((fill) => ofResource(item, fill, around))),
      ...fills.map((fill) => ofTemplate(nodeAt(part, "resourcesTemplate"), fill, around)),
    ];
    for (const group of groups) {
      if (group === undefined) return { unknown: "its template does more than put inputs in their place" };
      for (const resource of group) {
        const { group: apiGroup, kind, namespace, name } = idOf(resource);
        const key = `${apiGroup}/${kind}/${namespace}/${name}`;
        const isOff = stringAt(resource.root, "metadata", "annotations", reconcile) === "disabled";
        if (kind === "" || name === "" || isOff || known.has(key)) continue;
        known.add(key);
        made.push(resource);
      }
    }
  }
  return { made };
}

const reconcile = "fluxcd.controlplane.io/reconcile";

function fillFrom(input: YamlNode | undefined): FillIn {
  return (text) => {
    let isComplete = true;
    const filled = text.replace(/<<\s*inputs\.([\w.]+)\s*>>/gu, (whole, path: string) => {
      const value = nodeAt(input, ...path.split("."));
      if (value?.kind === "scalar" && value.value !== null && !value.text.includes("\n")) return value.text;
      isComplete = false;
      return whole;
    });
    return isComplete && !filled.includes("<<") ? filled : undefined;
  };
}

function ofResource(item: YamlNode, fill: FillIn, { object, sourceOf, provenance }: Around): Resource[] | undefined {
  const root = filledNode(item, fill, provenance);
  if (root?.kind !== "map") return undefined;
  provenance.take({ node: root, source: sourceOf(item) });
  return [newResource(root, object.document)];
}

/** The node with every text filled in; YAML reads the whole again afterwards. */
function filledNode(node: YamlNode, fill: FillIn, provenance: Provenance): YamlNode | undefined {
  if (node.kind === "scalar") {
    if (typeof node.value !== "string" || !node.text.includes("<<")) return node;
    const text = fill(node.text);
    if (text === undefined) return undefined;
    const isWhole = /^<<[^>]*>>$/u.test(node.text.trim());
    return provenance.scalar(node, {
      value: isWhole ? resolvePlain(text, "kubernetes") : text,
      text,
      style: node.style,
    });
  }
  if (node.kind === "list") {
    const items = node.items.map((each) => filledNode(each, fill, provenance));
    return items.every((each) => each !== undefined) ? provenance.list(node, items) : undefined;
  }
  return filledMap(node, fill, provenance);
}

function filledMap(map: YamlMap, fill: FillIn, provenance: Provenance): YamlMap | undefined {
  const entries: YamlEntry[] = [];
  for (const entry of map.entries) {
    const value = filledNode(entry.value, fill, provenance);
    const key = entry.key.includes("<<") ? fill(entry.key) : entry.key;
    if (value === undefined || key === undefined) return undefined;
    entries.push({ ...provenance.entry(entry, value), key });
  }
  return provenance.map(map, entries);
}

function ofTemplate(node: YamlNode | undefined, fill: FillIn, around: Around): Resource[] | undefined {
  if (node?.kind !== "scalar" || node.text.trim() === "") return [];
  const { object, sourceOf, provenance } = around;
  const inner = embeddedSource(sourceOf(node), node);
  const text = fill(node.text);
  if (inner === undefined || text === undefined) return undefined;
  const source = text === node.text ? inner : lineByLine(inner, text);
  const { documents, problems } = readYaml(source, { dialect: "kubernetes" });
  if (problems.length > 0) return undefined;
  return documents.flatMap(({ root }) => {
    if (root?.kind !== "map") return [];
    provenance.take({ node: root, source });
    return [newResource(root, object.document)];
  });
}

/** Text whose lines are those of a template: every place is the whole line there. */
function lineByLine(template: SourceText, text: string): SourceText {
  const lines = findLineStarts(text);
  const from = findLineStarts(template.text);
  return {
    path: template.path,
    text,
    span: (start) => {
      const line = lineIndex(lines, start);
      const at = from[line] ?? 0;
      const content = template.text.slice(at, from[line + 1]).trimEnd();
      return template.span(at + content.length - content.trimStart().length, at + content.length);
    },
  };
}
