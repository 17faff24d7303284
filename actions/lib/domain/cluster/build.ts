// From the files of a repository to the clusters that Flux would make of them.
import { compareText } from "#kernel/ordering.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { fluxGraph } from "#domain/flux/graph.ts";
import { KustomizeBuild } from "#domain/kustomize/build/build.ts";
import { Provenance } from "#domain/kustomize/build/provenance.ts";
import type { BuildReport } from "#domain/kustomize/build/tree.ts";
import { Folders } from "#domain/repository/folders.ts";
import { nameOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { ClusterEntry } from "#domain/flux/cluster-entry.ts";
import { writtenEntries } from "#domain/flux/entries.ts";
import type { ArtifactRoots } from "#domain/flux/artifact-root.ts";
import { guessedEntries } from "#domain/flux/guessed-entries.ts";
import { artifactTree, ignoreOf } from "#domain/flux/artifact-tree.ts";
import { syncObjects } from "#domain/flux/sync-objects.ts";
import { objectIndex } from "./object-index.ts";
import { PatchUses } from "./patch-uses.ts";
import { placesOf } from "./places.ts";
import type { ClusterModel, ModelGap } from "./model.ts";

export interface ClusterInput {
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Every path of the listing, also what is no YAML or cannot be read. */
  readonly paths: ReadonlySet<string>;
  readonly text: (path: string) => string | undefined;
  /** Entry paths of the settings; empty to find them. */
  readonly entries: readonly { readonly name?: string; readonly path: string }[];
  /** Scope of a kind, CRDs of the tree included; undefined when the kind is not known. */
  readonly scopeOf: (apiVersion: string, kind: string) => "Namespaced" | "Cluster" | undefined;
}

/** One model per entry path; none where there is no Flux tree. */
export function clusterModels(input: ClusterInput): readonly ClusterModel[] {
  const folders = new Folders(input.paths);
  const { named, kustomizations, roots } = writtenEntries({ ...input, hasFolder: (path) => folders.has(path) });
  const start = (entry: ClusterEntry): Started => ({
    start: entry,
    model: clusterModel(entry, { ...input, folders, roots }),
  });
  const known = named.map(start);
  const isApplied = (root: YamlNode) => known.some(({ model }) => applies(model, root));
  const started = [...known, ...guessedEntries({ kustomizations, named, isApplied }).map(start)];
  return started.filter((one) => !isPartOfAnother(one, started)).map(({ model }) => model);
}

interface Started {
  readonly start: ClusterEntry;
  readonly model: ClusterModel;
}

/** A guessed entry is none when all that it was guessed from is applied by another cluster, an earlier one of two. */
function isPartOfAnother({ start, model }: Started, all: readonly Started[]): boolean {
  if (start.guessedFrom.length === 0) return false;
  const left = new Set(start.guessedFrom);
  const own = all.findIndex((other) => other.model === model);
  for (const [index, other] of all.entries()) {
    const isMutual = index > own && other.start.guessedFrom.some((root) => applies(model, root));
    if (other.model === model || isMutual) continue;
    for (const root of left) if (applies(other.model, root)) left.delete(root);
  }
  return left.size === 0;
}

function applies({ kustomizations }: ClusterModel, root: YamlNode): boolean {
  return kustomizations.some(({ object }) => object.document.root === root);
}

interface ModelInput extends ClusterInput {
  readonly folders: Folders;
  readonly roots: ArtifactRoots;
}

function clusterModel(start: ClusterEntry, input: ModelInput): ClusterModel {
  const { scopeOf, roots } = input;
  const provenance = new Provenance();
  const sync = syncObjects(start.sync, input, provenance);
  const { leftOut, tree } = artifactTree(input, ignoreOf(start, input.files, sync?.source?.root));
  const places = placesOf(provenance);
  const patches = new PatchUses();
  const gaps = new Map<string, ModelGap>();
  const gap = (found: ModelGap) => gaps.set(`${found.at.path}:${found.at.line}:${found.at.column} ${found.why}`, found);
  const report: BuildReport = {
    gap: (at, kind, why) => void gap({ at, kind, why }),
    patch: (item, hits, problem) => patches.add(item, hits, problem),
  };
  const build = new KustomizeBuild(tree, provenance, report);
  const hasFolder = (path: string) => tree.folders.has(path);
  const graph = fluxGraph({
    entry: start,
    sync: sync?.kustomization,
    build,
    provenance,
    places,
    hasFolder,
    roots,
    scopeOf,
    gap,
  });
  const [entry = ""] = start.folders;
  return {
    name: start.name ?? nameOf(entry),
    entry,
    kustomizations: graph.kustomizations,
    objects: graph.objects,
    ...objectIndex(graph.objects),
    ...places,
    leftOut,
    followsHash: (name) => provenance.isHashed(name),
    patches: patches.all(),
    read: build.read,
    gaps: [...gaps.values()].sort(
      (a, b) => compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.why, b.why),
    ),
  };
}
