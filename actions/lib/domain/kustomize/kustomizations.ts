// The kustomization files of the repository, with what they name.
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { isRemotePath, namedPaths, type NamedPath } from "./kustomization.ts";

export interface KustomizationFile {
  readonly path: string;
  readonly folder: string;
  readonly root: YamlNode;
  readonly source: SourceText;
}

export function* kustomizationFiles(files: ReadonlyMap<string, TreeFile>): Generator<KustomizationFile> {
  for (const { path, documents } of files.values())
    for (const { role, root, source } of documents)
      if (role === "kustomization" && root !== undefined) yield { path, folder: folderOf(path), root, source };
}

export interface PlacedPath extends NamedPath {
  readonly file: KustomizationFile;
  /** Its place. */
  readonly span: () => Span;
}

/** Paths and addresses that kustomizations name, each with its place. */
export function* pathsNamed(files: ReadonlyMap<string, TreeFile>, where: "local" | "remote"): Generator<PlacedPath> {
  for (const file of kustomizationFiles(files))
    for (const named of namedPaths(file.root))
      if (isRemotePath(named.path) === (where === "remote"))
        yield { ...named, file, span: () => file.source.span(named.at.start, named.at.end) };
}
