// From downloaded modules to the whole bundle.
import { compareText } from "#kernel/ordering.ts";
import { toBundle, type Bundle } from "./bundle.ts";
import { crdFiles, crdPath, type CrdFile } from "./crds.ts";
import { kubernetesFile, minorOf } from "./kubernetes.ts";
import type { Module } from "./modules.ts";
import { sourceName, type Role } from "./lock.ts";

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

type Files = readonly (readonly [path: string, content: unknown])[];

interface Part {
  readonly files: Files;
  readonly contributions: readonly Contribution[];
}

/** Builds every file of the bundle in memory; throws when a source is missing, unreadable or gives nothing. */
export function buildBundle(modules: readonly Module[]): Built {
  const of = (role: Role): readonly Module[] => modules.filter(({ source }) => source.role === role);
  const kubernetes = kubernetesPart(of("kubernetes"));
  const crds = crdPart(of("crds"));
  const parts = [kubernetes, crds];
  const files = parts.flatMap((part) => part.files);
  const index = {
    version: 1,
    kubernetes: Object.fromEntries(kubernetes.minors),
    kinds: Object.fromEntries(crds.kinds),
  };
  return {
    bundle: toBundle([...files, ["index.json", index]]),
    contributions: parts.flatMap((part) => part.contributions),
  };
}

function kubernetesPart(modules: readonly Module[]): Part & { minors: readonly [string, string][] } {
  const built = modules.map((module) => {
    const minor = minorOf(module.source.version);
    return { module, minor, path: `kubernetes/${minor}.json`, content: kubernetesFile(module) };
  });
  return {
    files: built.map(({ path, content }) => [path, content] as const),
    minors: built.map(({ minor, path }) => [minor, path]),
    contributions: built.map(({ module, path, content }) =>
      contribution(module, [path], Object.keys(content.kinds).length),
    ),
  };
}

function crdPart(modules: readonly Module[]): Part & { kinds: readonly [string, string][] } {
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
  return {
    files: sorted.map(([, file]) => [crdPath(file), file] as const),
    kinds: sorted.map(([key, file]) => [key, crdPath(file)]),
    contributions,
  };
}

/** Whether any version of the kind is there: a channel's other versions must not be mixed into it. */
function hasKind(taken: ReadonlyMap<string, CrdFile>, { apiVersion, kind }: CrdFile): boolean {
  const group = apiVersion.slice(0, apiVersion.indexOf("/"));
  return [...taken.values()].some((file) => file.kind === kind && file.apiVersion.startsWith(`${group}/`));
}

function contribution(module: Module, paths: readonly string[], kinds: number): Contribution {
  return { id: module.source.id, name: sourceName(module.source), paths, kinds };
}
