// Texts of objects that Flux puts variables into.
import { sourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { parseTemplate, type Template } from "#codecs/envsubst/template.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { isSwitchedOff, substitutionOf, type Substitution } from "./substitution.ts";

export interface TemplatedText {
  readonly object: ClusterObject;
  readonly substitution: Substitution;
  readonly node: YamlScalar;
  /** Keys and indices that lead to it. */
  readonly path: readonly string[];
  readonly template: Template;
}

/** Every scalar with `${`, or its escape, in an object whose Kustomization substitutes. */
export const templatedTexts = perCluster((cluster): readonly TemplatedText[] =>
  cluster.objects.flatMap((object) => {
    const substitution = isSwitchedOff(object) ? undefined : substitutionOf(cluster, object.owner);
    if (substitution === undefined) return [];
    return scalarsWithVariables(object.root).map(([node, path]) => ({
      object,
      substitution,
      node,
      path,
      template: parseTemplate(node.text),
    }));
  }),
);

type Found = readonly [YamlScalar, readonly string[]];

function scalarsWithVariables(root: YamlNode): readonly Found[] {
  const found: Found[] = [];
  collect(root, [], found);
  return found;
}

/** `path` is one list for the whole walk; it is copied where something is found. */
function collect(node: YamlNode, path: string[], found: Found[]): void {
  if (node.kind === "scalar") {
    if (node.text.includes("${")) found.push([node, [...path]]);
    return;
  }
  const step = (name: string, value: YamlNode): void => {
    if (value.kind === "scalar" && !value.text.includes("${")) return;
    path.push(name);
    collect(value, path, found);
    path.pop();
  };
  if (node.kind === "list") for (const item of node.items) step("[]", item);
  else for (const { key, value } of node.entries) step(key, value);
}

/** The place of a piece of the text: in the object's file, or in the file that a generator takes it from. */
export function placeInText(
  cluster: ClusterModel,
  { object, node }: TemplatedText,
  { start, end }: { readonly start: number; readonly end: number },
  textOf: (path: string) => string | undefined,
): Span {
  const source = cluster.sourceOf(object, node);
  const written = source.text.slice(node.start, node.end);
  const named = object.generated === true ? /^["']?(?:[^=]*=)?(.*?)["']?$/u.exec(written)?.[1] : undefined;
  const path = named === undefined ? undefined : resolveInside(folderOf(source.path), named);
  if (path !== undefined && textOf(path) === node.text) return sourceText(path, node.text).span(start, end);
  return embeddedSource(source, node)?.span(start, end) ?? cluster.spanOf(object, node);
}
