// Images as charts' values name them. Source: lib/modules/manager/helm-values/{extract,util}.ts.
import { entryOf, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { splitImage, withAliases, type Dependency } from "./dependency.ts";

export interface ValuesPlace extends Pick<Dependency, "path" | "source" | "manager"> {
  readonly aliases: ReadonlyMap<string, string>;
}

/** `image: name:tag`, and `image: { repository, tag }` under any key that ends in image. */
export function helmValues(node: YamlNode | undefined, place: ValuesPlace): Dependency[] {
  if (node === undefined || node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap((item) => helmValues(item, place));
  return node.entries.flatMap((entry) => ofEntry(entry, node, place));
}

function ofEntry({ key, value }: YamlEntry, holder: YamlMap, place: ValuesPlace): Dependency[] {
  if (!/image$/i.test(key)) return helmValues(value, place);
  if (value.kind === "scalar") return typeof value.value === "string" ? inline(value, holder, place) : [];
  const repository = scalarOf(value, "repository");
  const tag = scalarOf(value, "tag") ?? scalarOf(value, "version");
  if (repository === undefined || tag === undefined) return helmValues(value, place);
  const registry = scalarOf(value, "registry");
  const prefix = registry === undefined || registry.text === "" ? "" : `${registry.text}/`;
  return [imageDependency(`${prefix}${repository.text}:${tag.text}`, tag, place)].flat();
}

function inline(image: YamlScalar, holder: YamlMap, place: ValuesPlace): Dependency[] {
  const parts = splitImage(image.text);
  const sibling = scalarOf(holder, "tag") ?? scalarOf(holder, "version");
  if (parts !== undefined && parts.tag === undefined && parts.digest === undefined && sibling !== undefined)
    return imageDependency(`${image.text}:${sibling.text}`, sibling, place);
  return imageDependency(image.text, image, place);
}

/** Nothing for an image that has neither tag nor digest, or a variable in its name. */
export function imageDependency(image: string, at: YamlScalar, { aliases, ...place }: ValuesPlace): Dependency[] {
  const parts = splitImage(image);
  if (parts === undefined || (parts.tag === undefined && parts.digest === undefined)) return [];
  return [
    {
      ...place,
      at,
      datasource: "docker",
      depName: parts.name,
      packageName: withAliases(parts.name, aliases),
      ...(parts.tag === undefined ? {} : { value: parts.tag }),
      ...(parts.digest === undefined ? {} : { digest: parts.digest }),
    },
  ];
}

function scalarOf(node: YamlNode, field: string): YamlScalar | undefined {
  const value = entryOf(node, field)?.value;
  return value?.kind === "scalar" && value.value !== null ? value : undefined;
}
