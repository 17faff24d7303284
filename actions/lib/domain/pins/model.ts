// Everything of a tree that has to do with updates, read once and asked by all rules.
import { isHandwritten } from "#domain/repository/text-paths.ts";
import { handwrittenText, type TextSources } from "#domain/repository/text-cache.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { sourceText, type SourceText, type TextRange } from "#kernel/source-text.ts";
import { annotationsIn, type Annotation } from "./annotations.ts";
import { renovateConfig, type RenovateConfig } from "./config.ts";
import type { Dependency } from "./dependency.ts";
import { fluxDependencies, helmRepositories, type HelmRepository } from "./flux.ts";
import { helmValues } from "./helm-values.ts";
import {
  actionDependencies,
  helmfileDependencies,
  kubernetesDependencies,
  kustomizeDependencies,
  miseDependencies,
} from "./other-managers.ts";
import { regexFinds } from "./regex-manager.ts";
import { isIgnoredBy, matchesPattern } from "./string-match.ts";

export interface PinModel {
  readonly config: RenovateConfig;
  readonly dependencies: readonly Dependency[];
  /** In files that are neither documentation nor Renovate's own configuration. */
  readonly annotations: readonly Annotation[];
  /** What custom managers have matched, by path. */
  readonly matches: ReadonlyMap<string, readonly TextRange[]>;
  readonly repositories: readonly HelmRepository[];
  readonly isIgnored: (path: string) => boolean;
}

export interface PinSources extends TextSources {
  readonly paths: ReadonlySet<string>;
}

const models = new WeakMap<ReadonlyMap<string, TreeFile>, { readonly model: PinModel | undefined }>();

/** Undefined where Renovate has no configuration of its own: whoever updates the tree then, it is told elsewhere. */
export function pinModel(sources: PinSources): PinModel | undefined {
  const known = models.get(sources.files);
  if (known !== undefined) return known.model;
  const config = renovateConfig(sources.text);
  const model = config === undefined ? undefined : makeModel(config, sources);
  models.set(sources.files, { model });
  return model;
}

function makeModel(config: RenovateConfig, sources: PinSources): PinModel {
  const ignored = new Set([...sources.paths].filter((path) => isIgnoredBy(path, config.ignorePaths)));
  const isIgnored = (path: string) => ignored.has(path);
  const { dependencies, repositories } = builtIn(config, sources, isIgnored);
  const annotations: Annotation[] = [];
  const matches = new Map<string, TextRange[]>();
  for (const path of sources.paths) {
    if (!isHandwritten(path) || config.paths.includes(path)) continue;
    const managers = config.customManagers.filter(({ patterns }) =>
      patterns.some((pattern) => matchesPattern(path, pattern)),
    );
    const isDocumentation = /\.(?:md|mdx|rst|txt|adoc)$/i.test(path);
    if (isDocumentation && managers.length === 0) continue;
    const text = handwrittenText(sources, path);
    if (text === undefined) continue;
    const source = sourceOf(path, text, sources.files);
    if (!isDocumentation) annotations.push(...annotationsIn(source));
    if (isIgnored(path)) continue;
    for (const manager of managers) {
      const finds = regexFinds(manager, source);
      dependencies.push(...finds.dependencies);
      matches.set(path, [...(matches.get(path) ?? []), ...finds.matches]);
    }
  }
  return { config, dependencies, annotations, matches, repositories, isIgnored };
}

function sourceOf(path: string, text: string, files: ReadonlyMap<string, TreeFile>): SourceText {
  return files.get(path)?.yaml.source ?? sourceText(path, text);
}

interface BuiltIn {
  readonly dependencies: Dependency[];
  readonly repositories: readonly HelmRepository[];
}

function builtIn(config: RenovateConfig, sources: PinSources, isIgnored: (path: string) => boolean): BuiltIn {
  const aliases = config.registryAliases;
  const reads = (manager: string) => (path: string) =>
    !isIgnored(path) && (config.patterns.get(manager) ?? []).some((pattern) => matchesPattern(path, pattern));
  const filesOf = (manager: string) => [...sources.files.values()].filter(({ path }) => reads(manager)(path));
  const documentsOf = (manager: string) =>
    filesOf(manager).flatMap(({ documents }): readonly TreeDocument[] => documents);
  const flux = documentsOf("flux");
  const repositories = helmRepositories(flux);
  const texts = [...sources.paths].filter(reads("mise"));
  return {
    repositories,
    dependencies: [
      ...flux.flatMap((document) => fluxDependencies(document, { repositories, aliases })),
      ...documentsOf("helm-values").flatMap(({ root, path, source }) =>
        helmValues(root, { path, source, manager: "helm-values", aliases }),
      ),
      ...filesOf("kubernetes").flatMap((file) => kubernetesDependencies(file, aliases)),
      ...documentsOf("kustomize").flatMap((document) => kustomizeDependencies(document, aliases)),
      ...filesOf("helmfile").flatMap((file) => helmfileDependencies(file, aliases)),
      ...filesOf("github-actions").flatMap(actionDependencies),
      ...texts.flatMap((path) => {
        const text = handwrittenText(sources, path);
        return text === undefined ? [] : miseDependencies(sourceText(path, text));
      }),
    ],
  };
}
