// What a change reaches beyond the files that it touches: files that did not change and are judged by what did.
import { decodeText } from "#codecs/yaml/decode.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { readYaml, type YamlFile } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { isRemotePath, kustomizationNames, namedPaths } from "#domain/kustomize/kustomization.ts";
import { folderOf, isBelow, nameOf, resolveInside } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Files } from "#ports/files.ts";
import { isTreeFile } from "./read-tree.ts";

export interface Reaching {
  readonly files: Files;
  /** The tree before the change, where there is one. */
  readonly base: Files | undefined;
  readonly settings: Settings;
}

/**
 * The changed files; those that a changed kustomization lists; and every file that names a kind whose definition changed.
 * Undefined, for the whole tree, when the versions that it is for or the settings' schemas change.
 */
export async function reachedBy(
  changed: readonly string[],
  { files, base, settings }: Reaching,
): Promise<ReadonlySet<string> | undefined> {
  if (changed.some((path) => setsVersions(path) || settings.schemas.some((entry) => isSchemaOf(entry, path))))
    return undefined;
  const reached = new Set(changed);
  const kinds = new Set<string>();
  for (const path of changed.filter(isTreeFile))
    for (const tree of base === undefined ? [files] : [files, base]) {
      const text = textOf(tree, path);
      if (text === undefined) continue;
      if ((kustomizationNames as readonly string[]).includes(nameOf(path)))
        for (const named of listedFiles(parse(path, text), files)) reached.add(named);
      else if (text.includes("CustomResourceDefinition"))
        for (const kind of definedKinds(parse(path, text))) kinds.add(kind);
    }
  for (const kind of kinds) for (const path of await files.holding(kind)) reached.add(path);
  return reached;
}

function setsVersions(path: string): boolean {
  return /^tal(?:config|env)(?:\.sops)?\.ya?ml$/.test(nameOf(path));
}

/** A template stands for all files below what is fixed of it. */
function isSchemaOf(entry: string, path: string): boolean {
  const fixed = (entry.split("{{")[0] ?? "").replace(/^\.\//, "");
  return entry.includes("{{") ? path.startsWith(fixed) : isBelow(path, fixed.replace(/\/+$/, ""));
}

function textOf(files: Files, path: string): string | undefined {
  const content = files.read(path);
  const decoded = "bytes" in content ? decodeText(content.bytes) : content;
  return "text" in decoded ? decoded.text : undefined;
}

function parse(path: string, text: string): YamlFile {
  return readYaml(sourceText(path, text), { dialect: "yaml12" });
}

function listedFiles({ documents, source }: YamlFile, files: Files): string[] {
  return documents.flatMap(({ root }) =>
    namedPaths(root).flatMap(({ path }) => {
      const named = isRemotePath(path) ? undefined : resolveInside(folderOf(source.path), path);
      return named !== undefined && files.kind(named) === "file" ? [named] : [];
    }),
  );
}

function definedKinds({ documents }: YamlFile): string[] {
  return documents.flatMap(({ root }) => {
    if (stringAt(root, "kind") !== "CustomResourceDefinition") return [];
    const kind = stringAt(root, "spec", "names", "kind") ?? "";
    return kind === "" ? [] : [kind];
  });
}
