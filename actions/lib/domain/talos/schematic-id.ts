// The id that the Image Factory gives to a schematic, computed without asking it.
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { compareText } from "#kernel/ordering.ts";
import { sha256 } from "#kernel/digest.ts";

/**
 * The schematic's own id, and that of the same extensions in alphabetical order, as the factory's web page writes them:
 * both make the same image. An id is the SHA-256 of the schematic as the factory writes it (image-factory pkg/schematic:
 * fields in the order of its Go types, indented by four). Empty for anything but extensions and kernel arguments in
 * plain words: then only the factory knows. `textOf` gives the final text of a scalar.
 */
export function schematicIds(schematic: YamlNode, textOf: (node: YamlNode) => string | undefined): readonly string[] {
  const customization = nodeAt(schematic, "customization");
  if (schematic.kind !== "map" || schematic.entries.some(({ key }) => key !== "customization")) return [];
  if (customization?.kind !== "map") return [];
  const known = new Set(["extraKernelArgs", "systemExtensions"]);
  if (customization.entries.some(({ key }) => !known.has(key))) return [];
  const extensions = nodeAt(customization, "systemExtensions");
  const isOther = extensions?.kind === "map" && extensions.entries.some(({ key }) => key !== "officialExtensions");
  const kernel = wordsAt(customization, ["extraKernelArgs"], textOf);
  const official = wordsAt(customization, ["systemExtensions", "officialExtensions"], textOf);
  if (isOther || kernel === undefined || official === undefined) return [];
  return [official, [...official].sort(compareText)].map((words) => sha256(written(kernel, words)));
}

/** The official extensions that a schematic names, sorted; undefined where it holds anything that is not read here. */
export function schematicExtensions(
  schematic: YamlNode,
  textOf: (node: YamlNode) => string | undefined,
): readonly string[] | undefined {
  if (schematicIds(schematic, textOf).length === 0) return undefined;
  const words = wordsAt(schematic, ["customization", "systemExtensions", "officialExtensions"], textOf);
  return words === undefined ? undefined : [...words].sort(compareText);
}

function written(kernel: readonly string[], official: readonly string[]): string {
  if (kernel.length + official.length === 0) return "customization: {}\n";
  const lines = ["customization:"];
  if (kernel.length > 0) lines.push("    extraKernelArgs:", ...kernel.map((word) => `        - ${word}`));
  if (official.length > 0)
    lines.push(
      "    systemExtensions:",
      "        officialExtensions:",
      ...official.map((word) => `            - ${word}`),
    );
  return `${lines.join("\n")}\n`;
}

/** Words that YAML writes without quotes; undefined when one is not of that kind or not known. */
function wordsAt(
  node: YamlNode,
  path: readonly string[],
  textOf: (node: YamlNode) => string | undefined,
): readonly string[] | undefined {
  const list = nodeAt(node, ...path);
  if (list === undefined) return [];
  if (list.kind !== "list") return undefined;
  const words = list.items.map(textOf);
  const isPlain = (word: string | undefined): word is string =>
    word !== undefined &&
    /^-?[A-Za-z][\w./=,+-]*$/u.test(word) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(word);
  return words.every(isPlain) ? words : undefined;
}
