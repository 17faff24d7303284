// The models of clusters and machines that the documents of one revision make.
import { decodeText } from "#codecs/yaml/decode.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { fitsKind } from "#domain/kubernetes/judge-object.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { talosModels } from "#domain/talos/build-model.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { extensionsFrom } from "#domain/talos/system-extensions.ts";
import type { Files } from "#ports/files.ts";
import type { RuleContext } from "#rules/context.ts";
import type { TreeRead } from "./read-tree.ts";
import type { UsedFiles } from "./used-files.ts";

export interface ModelOptions {
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly files: Files;
  readonly store: SchemaStore;
}

export interface RevisionModels {
  readonly clusters: readonly ClusterModel[];
  readonly talos: readonly TalosModel[];
}

const made = new WeakMap<TreeRead, Promise<RevisionModels>>();

/** The models of a tree that was read as a whole; made once for each tree. */
export function revisionModels(options: ModelOptions): Promise<RevisionModels> {
  const known = made.get(options.tree) ?? newModels(options);
  made.set(options.tree, known);
  return known;
}

function newModels(options: ModelOptions): Promise<RevisionModels> {
  const { tree, settings, store } = options;
  return withOnDemand(() => ({
    clusters: clusterModels({
      files: tree.files,
      paths: tree.paths,
      text: textsOf(options),
      entries: settings.clusters.flatMap(({ name, flux }) => (flux === undefined ? [] : [{ name, path: flux }])),
      scopeOf: (apiVersion, kind) => store.lookup(apiVersion, kind)?.scope,
    }),
    talos: talosModels(tree.files, tree.paths),
  }));
}

export interface ContextOptions extends ModelOptions {
  readonly models: RevisionModels;
  readonly usage: UsedFiles;
  /** The revision that the tree is a change of. */
  readonly base?: Files | undefined;
}

/** What the rules of judgement look at. */
export function ruleContext({ models, usage, base, ...options }: ContextOptions): RuleContext {
  const { tree, settings } = options;
  const change = base === undefined ? {} : { change: { textBefore: (path: string) => textOf(base, path) } };
  return {
    files: tree.files,
    paths: tree.paths,
    text: textsOf(options),
    ...models,
    settings,
    isUsed: usage.used,
    removedKind: (apiVersion, kind) =>
      options.store.lookup(apiVersion, kind) === undefined ? options.store.removed(apiVersion, kind) : undefined,
    deprecatedKind: (apiVersion, kind) => options.store.deprecated(apiVersion, kind),
    kubernetesMinor: options.store.kubernetesMinor,
    fits: (root, versionAndKind) => fitsKind(root, versionAndKind, options.store),
    extensionsOf: extensionsFrom((name) => options.store.bundled(name)),
    ...change,
  };
}

function textsOf({ tree, files }: Pick<ModelOptions, "tree" | "files">): (path: string) => string | undefined {
  return (path) => tree.files.get(path)?.yaml.source.text ?? textOf(files, path);
}

function textOf(files: Files, path: string): string | undefined {
  const content = files.read(path);
  if ("problem" in content) return undefined;
  const decoded = decodeText(content.bytes);
  return "problem" in decoded ? undefined : decoded.text;
}
