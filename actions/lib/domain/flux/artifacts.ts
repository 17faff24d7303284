// Artifacts that an ArtifactGenerator puts together from folders of a source: paths in them are other paths here.
import { itemsAt, stringAt } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { isBelow } from "#domain/repository/paths.ts";
import { cleanPath } from "./kustomization.ts";
import { sourceKey } from "./variables.ts";

/** A folder of a source, and where the artifact has it. */
export interface ArtifactFolder {
  readonly source: NonNullable<FluxKustomization["source"]>;
  readonly from: string;
  readonly to: string;
}

/** The artifacts of a generator, by `ExternalArtifact namespace/name`. Copies of single files are left out. */
export function artifactsOf({ root, namespace = "" }: ClusterObject): ReadonlyMap<string, readonly ArtifactFolder[]> {
  const sources = new Map(
    itemsAt(root, "spec", "sources").flatMap((source): [string, ArtifactFolder["source"]][] => {
      const alias = stringAt(source, "alias");
      const name = stringAt(source, "name");
      if (alias === undefined || name === undefined) return [];
      const inNamespace = stringAt(source, "namespace") ?? namespace;
      return [[alias, { kind: stringAt(source, "kind") ?? "", namespace: inNamespace, name }]];
    }),
  );
  return new Map(
    itemsAt(root, "spec", "artifacts").map((artifact): [string, readonly ArtifactFolder[]] => {
      const folders = itemsAt(artifact, "copy").flatMap((copy): ArtifactFolder[] => {
        const [, alias = "", from] = /^@([^/]+)(?:\/(.*?))?\/?\*\*$/.exec(stringAt(copy, "from") ?? "") ?? [];
        const [, to] = /^@artifact(?:\/(.*))?$/.exec(stringAt(copy, "to") ?? "") ?? [];
        const source = sources.get(alias);
        return source === undefined ? [] : [{ source, from: cleanPath(from ?? ""), to: cleanPath(to ?? "") }];
      });
      return [sourceKey("ExternalArtifact", namespace, stringAt(artifact, "name") ?? ""), folders];
    }),
  );
}

/** The folder of this repository that a path of the artifact stands for; undefined when no single one does. */
export function folderOfArtifact(folders: readonly ArtifactFolder[], path: string): string | undefined {
  const [best] = folders.filter(({ to }) => isBelow(path, to)).sort((a, b) => b.to.length - a.to.length);
  if (best === undefined) return undefined;
  const rest = best.to === "" ? path : path.slice(best.to.length + 1);
  return cleanPath(rest === "" ? best.from : `${best.from}/${rest}`);
}
