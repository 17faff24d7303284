// Our build of a folder as plain values, to be held against kustomize's.
import { toValue } from "#codecs/yaml/node.ts";
import { KustomizeBuild } from "#domain/kustomize/build/build.ts";
import type { FluxSpec } from "#domain/kustomize/build/layer.ts";
import { Provenance } from "#domain/kustomize/build/provenance.ts";
import type { Resource } from "#domain/kustomize/build/resource.ts";
import { Folders } from "#domain/repository/folders.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";
import type { BuiltObject } from "./real-kustomize.ts";

export interface OurBuild {
  readonly objects: readonly BuiltObject[];
  readonly resources: readonly Resource[];
  readonly gaps: readonly string[];
  readonly problems: readonly string[];
}

export function ourBuild(texts: Texts, folder: string, spec?: FluxSpec): OurBuild {
  const { files, paths, text } = memoryTree(texts);
  const gaps: string[] = [];
  const problems: string[] = [];
  const build = new KustomizeBuild({ files, paths, text, folders: new Folders(paths) }, new Provenance(), {
    gap: (at, kind, why) => void gaps.push(`${at.path}:${at.line} ${kind} ${why}`),
    patch: (_, __, problem) => void (problem === undefined || problems.push(problem)),
  });
  const resources = build.build(folder, spec === undefined ? {} : { spec });
  return { resources, objects: resources.map(({ root }) => toValue(root) as BuiltObject), gaps, problems };
}

/** Kustomize's objects under the plain names of ours: generated ones lose their hash, in references too. */
export function withoutHashes(objects: readonly BuiltObject[], ours: readonly Resource[]): readonly BuiltObject[] {
  let text = JSON.stringify(objects);
  for (const { root, generated } of ours) {
    if (generated?.hashed !== true) continue;
    const { kind, metadata } = toValue(root) as BuiltObject;
    for (const object of objects) {
      const { name, namespace } = object.metadata;
      const isIt = object.kind === kind && (namespace ?? "default") === (metadata.namespace ?? "default");
      if (isIt && name.startsWith(`${metadata.name}-`) && /^[a-z0-9]{10}$/.test(name.slice(metadata.name.length + 1)))
        text = text.replaceAll(JSON.stringify(name), () => JSON.stringify(metadata.name));
    }
  }
  return JSON.parse(text) as readonly BuiltObject[];
}
