// From downloaded modules to the whole bundle.
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { compareText, sortedKeys } from "#kernel/ordering.ts";
import { toBundle, type Bundle } from "./bundle.ts";
import { crdFiles, crdPath, type CrdFile } from "./crds.ts";
import { kubernetesFile, minorOf, wordsOf } from "./kubernetes.ts";
import { kustomizeFiles } from "./kustomize.ts";
import { sourceName, type Role } from "./lock.ts";
import type { Module } from "./modules.ts";
import { deprecatedInKubernetes } from "./deprecated.ts";
import { removedFromFlux, removedFromKubernetes } from "./removed.ts";
import { talhelperFiles } from "./talhelper.ts";
import { talosFiles } from "./talos.ts";

/** What one source gave. */
export interface Contribution {
  readonly id: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly kinds: number;
}

export interface Built {
  readonly bundle: Bundle;
  readonly contributions: readonly Contribution[];
}

/** `index.json`; every value that is a string is a path below `schemas/bundle`. */
export interface BundleIndex {
  readonly version: 1;
  /** Minor → file. */
  readonly kubernetes: Readonly<Record<string, string>>;
  /** Kinds that are served no more. */
  readonly removed: { readonly kubernetes: string; readonly flux: string };
  /** The file with the kinds that Kubernetes has announced to give up. */
  readonly deprecated: string;
  /** `apiVersion/kind` of custom resources → file. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly talos: { readonly minors: readonly string[]; readonly kinds: Readonly<Record<string, string>> };
  readonly talhelper: { readonly talconfig: string; readonly extensions: string };
  /** `apiVersion/kind` → file. */
  readonly kustomize: Readonly<Record<string, string>>;
}

interface Part<Index> {
  readonly files: readonly (readonly [path: string, content: unknown])[];
  readonly contributions: readonly Contribution[];
  readonly index: Index;
}

/** Builds every file of the bundle in memory; throws when a source is missing, unreadable or gives nothing. */
export function buildBundle(modules: readonly Module[]): Built {
  const of = (role: Role): readonly Module[] => {
    const found = modules.filter(({ source }) => source.role === role);
    if (found.length === 0) throw new Error(`schemas/lock.json has no source of the role ${role}`);
    return found;
  };
  const kubernetes = kubernetesPart(of("kubernetes"), of("lifecycle"));
  const crds = crdPart(of("crds"), of("flux-history"));
  const talos = talosPart(modules.filter(({ source }) => source.role === "talos" || source.role === "talos-history"));
  const talhelper = talhelperPart(of("talhelper"));
  const kustomize = kustomizePart(of("kustomize"));
  const index: BundleIndex = {
    version: 1,
    kubernetes: kubernetes.index,
    removed: { kubernetes: removedPath.kubernetes, flux: removedPath.flux },
    deprecated: deprecatedPath,
    kinds: crds.index,
    talos: talos.index,
    talhelper: talhelper.index,
    kustomize: kustomize.index,
  };
  const parts = [kubernetes, crds, talos, talhelper, kustomize];
  return {
    bundle: toBundle([...parts.flatMap((part) => part.files), ["index.json", index]]),
    contributions: parts.flatMap((part) => part.contributions),
  };
}

const deprecatedPath = "kubernetes/deprecated.json";
const removedPath = { kubernetes: "kubernetes/removed.json", flux: "flux/removed.json" };

function kubernetesPart(modules: readonly Module[], lifecycle: readonly Module[]): Part<BundleIndex["kubernetes"]> {
  const built = modules.map((module) => {
    const minor = minorOf(module.source.version);
    return { module, minor, path: `kubernetes/${minor}.json`, content: kubernetesFile(module) };
  });
  const newest = built.at(-1);
  const served = new Set(Object.keys(newest?.content.kinds ?? {}));
  const [newestLifecycle] = lifecycle;
  if (newest === undefined || newestLifecycle === undefined) throw new Error("schemas/lock.json takes no Kubernetes");
  const removed = removedFromKubernetes(lifecycle, served, newest.minor);
  const deprecated = deprecatedInKubernetes(newestLifecycle, wordsOf(newest.module, newest.content), newest.minor);
  return {
    files: [
      ...built.map(({ path, content }) => [path, content] as const),
      [removedPath.kubernetes, removed],
      [deprecatedPath, deprecated],
    ],
    index: Object.fromEntries(built.map(({ minor, path }) => [minor, path])),
    contributions: [
      ...built.map(({ module, path, content }) => contribution(module, [path], Object.keys(content.kinds).length)),
      ...lifecycle.map((module, at) =>
        contribution(module, at === 0 ? [removedPath.kubernetes, deprecatedPath] : [], 0),
      ),
    ],
  };
}

function crdPart(modules: readonly Module[], history: readonly Module[]): Part<BundleIndex["kinds"]> {
  const taken = new Map<string, CrdFile>();
  const contributions = modules.map((module) => {
    const files = crdFiles(module).filter((file) => module.source.onlyNewKinds !== true || !hasKind(taken, file));
    for (const file of files) {
      const key = `${file.apiVersion}/${file.kind}`;
      const before = taken.get(key);
      if (before !== undefined) throw new Error(`${key} comes from ${before.source} and from ${file.source}`);
      taken.set(key, file);
    }
    if (files.length === 0) throw new Error(`${module.source.id} gives no kind that is not there already`);
    return contribution(module, files.map(crdPath), files.length);
  });
  const sorted = [...taken].sort(([a], [b]) => compareText(a, b));
  const removed = history.map((module) => removedFromFlux(module, new Set(taken.keys())));
  return {
    files: [
      ...sorted.map(([, file]) => [crdPath(file), file] as const),
      ...removed.map((file) => [removedPath.flux, file] as const),
    ],
    index: Object.fromEntries(sorted.map(([key, file]) => [key, crdPath(file)])),
    contributions: [...contributions, ...history.map((module) => contribution(module, [removedPath.flux], 0))],
  };
}

/** Whether any version of the kind is there: a channel's other versions must not be mixed into it. */
function hasKind(taken: ReadonlyMap<string, CrdFile>, { apiVersion, kind }: CrdFile): boolean {
  const group = apiVersion.slice(0, apiVersion.indexOf("/"));
  return [...taken.values()].some((file) => file.kind === kind && file.apiVersion.startsWith(`${group}/`));
}

function talosPart(modules: readonly Module[]): Part<BundleIndex["talos"]> {
  const { minors, files } = talosFiles(modules);
  const paths = files.map((file) => [file.kind, `talos/${file.kind}.json`] as const);
  return {
    files: files.map((file) => [`talos/${file.kind}.json`, file] as const),
    index: { minors, kinds: Object.fromEntries(paths) },
    contributions: modules.map((module) => {
      const newest = module === modules.at(-1);
      return contribution(module, newest ? paths.map(([, path]) => path) : [], newest ? files.length : 0);
    }),
  };
}

function talhelperPart(modules: readonly Module[]): Part<BundleIndex["talhelper"]> {
  const index = { talconfig: "talhelper/talconfig.json", extensions: "talhelper/extensions.json" };
  const [module] = modules;
  if (module === undefined || modules.length > 1)
    throw new Error("schemas/lock.json needs one source of the role talhelper");
  const { talconfig, extensions } = talhelperFiles(module);
  return {
    files: [
      [index.talconfig, talconfig],
      [index.extensions, extensions],
    ],
    index,
    contributions: [contribution(module, Object.values(index), 1)],
  };
}

function kustomizePath({ kind }: ResourceSchema): string {
  return `kustomize/${kind}.json`;
}

function kustomizePart(modules: readonly Module[]): Part<BundleIndex["kustomize"]> {
  const files = kustomizeFiles(modules);
  return {
    files: files.map((file) => [kustomizePath(file), file] as const),
    index: Object.fromEntries(files.map((file) => [`${file.apiVersion}/${file.kind}`, kustomizePath(file)])),
    contributions: modules.map((module, at) =>
      contribution(module, at === 0 ? files.map(kustomizePath) : [], at === 0 ? files.length : 0),
    ),
  };
}

function contribution(module: Module, paths: readonly string[], kinds: number): Contribution {
  return { id: module.source.id, name: sourceName(module.source), paths: [...paths].sort(compareText), kinds };
}

/** All paths that the index names, sorted. */
export function indexPaths(index: BundleIndex): readonly string[] {
  const groups: readonly Readonly<Record<string, string>>[] = [
    index.kubernetes,
    index.removed,
    { deprecated: index.deprecated },
    index.kinds,
    index.talos.kinds,
    index.talhelper,
    index.kustomize,
  ];
  return groups.flatMap((group) => sortedKeys(group).map((key) => group[key] ?? "")).sort(compareText);
}
