// Variables of talenv whose value is not in clear, and the placeholders that stand for them.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { sourceText } from "#kernel/source-text.ts";
import { sortedKeys } from "#kernel/ordering.ts";
import type { Environment } from "./environment.ts";
import { isReference, placeholderFor } from "./hidden-values.ts";
import { knownValues } from "./resolved-text.ts";

export interface HiddenVariable {
  readonly name: string;
  /** The environment file that has it. */
  readonly path: string;
  readonly placeholder: string;
}

/** In the order of their names. `users` finds the trees in which variables are used, the talconfig and its patches, where any is hidden. */
export function hiddenVariables(
  { variables }: Environment,
  files: ReadonlyMap<string, TreeFile>,
  users: () => readonly (YamlNode | undefined)[],
): readonly HiddenVariable[] {
  const hidden = sortedKeys(variables).flatMap((name) => {
    const stated = variables.get(name);
    if (stated === undefined || (stated.value !== undefined && !isReference(stated.value))) return [];
    return [{ name, path: stated.at.path, text: stated.value ?? writtenIn(files.get(stated.at.path), name) }];
  });
  if (hidden.length === 0) return [];
  const fields = fieldsTaking(users());
  return hidden.map(({ name, path, text }) => ({
    name,
    path,
    placeholder: placeholderFor(name, text, fields.get(name) ?? []),
  }));
}

/** Values that count, with placeholders in the place of hidden ones. */
export function valuesWith({ variables }: Environment, hidden: readonly HiddenVariable[]): ReadonlyMap<string, string> {
  return new Map([
    ...knownValues(variables),
    ...hidden.map(({ name, placeholder }): [string, string] => [name, placeholder]),
  ]);
}

function writtenIn(file: TreeFile | undefined, name: string): string {
  for (const { root } of file?.documents ?? [])
    if (root?.kind === "map")
      for (const { key, value } of root.entries) if (key === name && value.kind === "scalar") return value.text;
  return "";
}

/** The names of the fields whose whole value is the variable; items of a list have the name of the list. */
function fieldsTaking(users: readonly (YamlNode | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const visit = (node: YamlNode, field: string): void => {
    if (node.kind === "scalar") {
      const name = /^\$(?:\{(\w+)\}|(\w+))$/u.exec(node.text);
      const variable = name?.[1] ?? name?.[2];
      if (variable !== undefined) found.set(variable, [...(found.get(variable) ?? []), field]);
      else if (node.text.includes("\n") && node.text.includes("$"))
        for (const { root } of readYaml(sourceText("", node.text), { dialect: "yaml12" }).documents)
          if (root !== undefined && root.kind !== "scalar") visit(root, "");
    } else if (node.kind === "list") for (const item of node.items) visit(item, field);
    else for (const { key, value } of node.entries) visit(value, key);
  };
  for (const root of users) if (root !== undefined) visit(root, "");
  return found;
}
