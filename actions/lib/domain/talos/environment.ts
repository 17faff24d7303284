// The variables of talhelper's environment files, each with the place of its value.
import type { YamlDocument } from "#codecs/yaml/node.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { folderOf } from "#domain/repository/paths.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Stated } from "./model.ts";
import type { Variables } from "./resolved-text.ts";

/** In the order in which talhelper reads them: a later file wins (cmd/genconfig.go). */
const names = ["talenv.yaml", "talenv.sops.yaml", "talenv.yml", "talenv.sops.yml"] as const;

export interface Environment {
  readonly variables: Variables;
  /** The environment files that are there. */
  readonly paths: readonly string[];
  /** Environment files that could not be read: any variable may come from there. */
  readonly gaps: readonly Stated<string>[];
}

/** Reads the environment files beside a talconfig. */
export function environmentOf(
  talconfig: string,
  files: ReadonlyMap<string, TreeFile>,
  paths: ReadonlySet<string>,
): Environment {
  const folder = folderOf(talconfig);
  const found = names.map((name) => (folder === "" ? name : `${folder}/${name}`)).filter((path) => paths.has(path));
  const variables = new Map<string, Stated<string | undefined>>();
  const gaps: Stated<string>[] = [];
  for (const path of found) {
    const file = files.get(path);
    if (file === undefined || file.yaml.problems.length > 0)
      gaps.push({ value: `${path} cannot be read`, at: wholeFile(path) });
    for (const document of file?.documents ?? [])
      for (const [name, value] of variablesOf(document)) variables.set(name, value);
  }
  return { variables, paths: found, gaps };
}

function variablesOf({ root, source }: YamlDocument): readonly (readonly [string, Stated<string | undefined>])[] {
  if (root?.kind !== "map") return [];
  const isEncrypted = root.entries.some(({ key }) => key === "sops");
  return root.entries.flatMap(({ key, value }) => {
    if (value.kind !== "scalar" || (isEncrypted && key === "sops")) return [];
    const text = value.text.startsWith("ENC[") ? undefined : value.text;
    return [[key, { value: text, at: source.span(value.start, value.end) }]] as const;
  });
}
