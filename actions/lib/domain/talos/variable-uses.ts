// Where talhelper's variables are used: in the talconfig itself and in the files that it lists.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { knownValues, type Variables } from "./resolved-text.ts";
import { variableUses } from "./substitution.ts";
import { contentFilesOf, patchFilesOf } from "./talconfig-patches.ts";

export interface UsesOfVariables {
  readonly used: ReadonlyMap<string, readonly Span[]>;
  /** Used where talhelper stops without a value, and nowhere defined, or defined as empty. */
  readonly undefined: ReadonlyMap<string, readonly Span[]>;
}

export interface UsesReading {
  readonly document: TreeDocument;
  readonly tree: { readonly files: ReadonlyMap<string, TreeFile> };
  readonly variables: Variables;
}

/** Comments do not count: talhelper takes them away before it substitutes. */
export function usesOfVariables({ document, tree, variables }: UsesReading): UsesOfVariables {
  const used = new Map<string, Span[]>();
  const missing = new Map<string, Span[]>();
  const note = (scalar: YamlScalar, source: SourceText, isStrict: boolean): void => {
    for (const use of variableUses(scalar.text)) {
      const at = (embeddedSource(source, { ...scalar, value: scalar.text }) ?? source).span(use.start, use.end);
      add(used, use.name, at);
      const variable = variables.get(use.name);
      if (isStrict && !use.hasDefault && (variable === undefined || variable.value === "")) add(missing, use.name, at);
    }
  };
  forEachScalar(document.root, (scalar) => note(scalar, document.source, true));
  for (const { path, isStrict } of filesRead(document, variables))
    for (const { root, source } of tree.files.get(path)?.documents ?? [])
      forEachScalar(root, (scalar) => note(scalar, source, isStrict));
  return { used, undefined: missing };
}

function add(to: Map<string, Span[]>, name: string, at: Span): void {
  const list = to.get(name);
  if (list === undefined) to.set(name, [at]);
  else if (!list.some((other) => other.path === at.path && other.line === at.line && other.column === at.column))
    list.push(at);
}

/** Patches and the secrets are always substituted; content files unless their entry says `skipEnvsubst`. */
function filesRead({ root, path }: TreeDocument, variables: Variables): readonly { path: string; isStrict: boolean }[] {
  const folder = folderOf(path);
  const values = knownValues(variables);
  const named = (file: { readonly path: string }, isStrict: boolean) => {
    const resolved = resolveInside(folder, file.path);
    return resolved === undefined ? [] : [{ path: resolved, isStrict }];
  };
  const secrets = ["talsecret.yaml", "talsecret.sops.yaml", "talsecret.yml", "talsecret.sops.yml"];
  const found = [
    ...patchFilesOf(root, values).flatMap((file) => named(file, true)),
    ...contentFilesOf(root, values).flatMap((file) => named(file, false)),
    ...secrets.flatMap((name) => named({ path: name }, false)),
  ];
  return [...new Map(found.map((file) => [file.path, file])).values()];
}

function forEachScalar(node: YamlNode | undefined, visit: (scalar: YamlScalar) => void): void {
  if (node === undefined) return;
  if (node.kind === "scalar") visit(node);
  else if (node.kind === "list") for (const item of node.items) forEachScalar(item, visit);
  else
    for (const { key, keyRange, value } of node.entries) {
      if (key.includes("$") && key !== "$patch" && key !== "$$patch") visit(keyScalar(key, keyRange));
      forEachScalar(value, visit);
    }
}

function keyScalar(text: string, { start, end }: { readonly start: number; readonly end: number }): YamlScalar {
  return { kind: "scalar", value: text, text, style: "plain", start, end };
}
