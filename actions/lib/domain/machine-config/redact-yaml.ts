// Secrets inside of a text that is YAML: inline manifests, configuration of a service. What is no secret stays as it was written.
import { withCuts } from "#kernel/cuts.ts";
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { isSecretName } from "./secret-fields.ts";

/** What stands beside the secrets of a Secret. */
const openOfSecret = new Set(["apiVersion", "kind", "metadata", "type", "immutable"]);

/**
 * Undefined: the text is no sequence of YAML maps. `redactPlain` takes secrets out of the text of one scalar; a scalar that
 * it changes is hidden as a whole.
 */
export function redactYaml(
  text: string,
  hidden: string,
  redactPlain: (text: string, hidden: string) => string,
): string | undefined {
  const { documents, problems } = readYaml(sourceText("", text), { dialect: "kubernetes" });
  if (problems.length > 0 || documents.some(({ root }) => root !== undefined && root.kind !== "map")) return undefined;
  const secrets: YamlScalar[] = [];
  const look = (node: YamlNode, isHidden: boolean): void => {
    if (node.kind === "list") for (const item of node.items) look(item, isHidden);
    else if (node.kind === "map") lookIntoMap(node, isHidden, look);
    else if (isSecretScalar(node, isHidden, (plain) => redactPlain(plain, hidden))) secrets.push(node);
  };
  for (const { root } of documents) if (root !== undefined) look(root, false);
  return replaced(text, secrets, hidden);
}

function lookIntoMap(
  map: Extract<YamlNode, { kind: "map" }>,
  isHidden: boolean,
  look: (node: YamlNode, isHidden: boolean) => void,
): void {
  const isSecret = stringAt(map, "kind") === "Secret";
  const isVariable = isSecretName(stringAt(map, "name") ?? "");
  for (const { key, value } of map.entries) {
    const isNamed = value.kind !== "map" && (isSecretName(key) || (isVariable && key === "value"));
    look(value, isHidden || isNamed || (isSecret && !openOfSecret.has(key)));
  }
}

function isSecretScalar({ value, text }: YamlScalar, isHidden: boolean, redact: (text: string) => string): boolean {
  if (value === null || typeof value === "boolean" || text === "") return false;
  return isHidden ? text !== "true" && text !== "false" : redact(text) !== text;
}

/** The last line break of a block stays, so that the lines below keep their place. */
function replaced(text: string, secrets: readonly YamlScalar[], hidden: string): string {
  const cuts = [...new Set(secrets)].map(({ start, end }) => {
    return { start, end, by: `${hidden}${text.slice(start, end).endsWith("\n") ? "\n" : ""}` };
  });
  return withCuts(text, cuts);
}
