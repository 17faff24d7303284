// Renovate's flux manager: sources, charts and images of Flux objects. Source: lib/modules/manager/flux/extract.ts.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { withAliases, type Dependency } from "./dependency.ts";
import { helmValues } from "./helm-values.ts";

export interface HelmRepository {
  readonly name: string;
  /** As it is written: what kustomize injects, Renovate does not see. */
  readonly namespace: string | undefined;
  readonly url: string;
  readonly isOci: boolean;
}

export interface FluxSettings {
  readonly repositories: readonly HelmRepository[];
  readonly aliases: ReadonlyMap<string, string>;
}

/** Every HelmRepository of the files that the manager reads. */
export function helmRepositories(documents: readonly TreeDocument[]): HelmRepository[] {
  return documents.flatMap(({ root }) => {
    if (stringAt(root, "kind") !== "HelmRepository") return [];
    const [name, url] = [stringAt(root, "metadata", "name"), stringAt(root, "spec", "url")];
    if (name === undefined || url === undefined) return [];
    const isOci = stringAt(root, "spec", "type") === "oci" || url.startsWith("oci://");
    return [{ name, namespace: stringAt(root, "metadata", "namespace"), url, isOci }];
  });
}

export function fluxDependencies(document: TreeDocument, settings: FluxSettings): Dependency[] {
  const { root, path, source } = document;
  const base = { path, source, manager: "flux" };
  switch (stringAt(root, "kind")) {
    case "HelmRelease":
      return [
        ...helmRelease(document, settings),
        ...helmValues(nodeAt(root, "spec", "values"), { ...base, ...settings }),
      ];
    case "OCIRepository":
      return ociRepository(root, base, settings.aliases);
    case "GitRepository":
      return gitRepository(root, base);
    case "Kustomization":
      return itemsAt(root, "spec", "images").flatMap((image) => kustomizeImage(image, base, settings.aliases));
    default:
      return [];
  }
}

type Base = Pick<Dependency, "path" | "source" | "manager">;

function helmRelease({ root, path, source }: TreeDocument, { repositories, aliases }: FluxSettings): Dependency[] {
  const spec = nodeAt(root, "spec", "chart", "spec");
  const chart = stringAt(spec, "chart");
  const version = scalarAt(spec, "version");
  if (chart === undefined || version === undefined || /^\.?\.?\//.test(chart)) return [];
  const sourceRef = nodeAt(spec, "sourceRef");
  if (stringAt(sourceRef, "kind") !== "HelmRepository") return [];
  const name = stringAt(sourceRef, "name");
  const namespace = stringAt(sourceRef, "namespace") ?? stringAt(root, "metadata", "namespace");
  const found = repositories.find((one) => one.name === name && one.namespace === namespace);
  const place = { path, source, manager: "flux", at: version, value: version.text, depName: chart };
  const alias = name === undefined ? undefined : aliases.get(name);
  if (found === undefined && alias === undefined)
    return [{ ...place, datasource: "helm", packageName: chart, skip: "unknown-registry" }];
  const url = found?.url ?? alias ?? "";
  if (!(found?.isOci ?? url.startsWith("oci://"))) return [{ ...place, datasource: "helm", packageName: chart }];
  const packageName = withAliases(`${url.replace(/^oci:\/\//, "").replace(/\/+$/, "")}/${chart}`, aliases);
  return [{ ...place, datasource: "docker", packageName }];
}

function ociRepository(root: YamlNode | undefined, base: Base, aliases: ReadonlyMap<string, string>): Dependency[] {
  const url = stringAt(root, "spec", "url");
  const tag = scalarAt(nodeAt(root, "spec", "ref"), "tag");
  const digest = scalarAt(nodeAt(root, "spec", "ref"), "digest");
  const at = tag ?? digest;
  if (url === undefined || at === undefined) return [];
  const depName = url.replace(/^oci:\/\//, "");
  return [
    {
      ...base,
      at,
      datasource: "docker",
      depName,
      packageName: withAliases(depName, aliases),
      ...(tag === undefined ? {} : { value: tag.text }),
      ...(digest === undefined ? {} : { digest: digest.text }),
    },
  ];
}

function gitRepository(root: YamlNode | undefined, base: Base): Dependency[] {
  const url = stringAt(root, "spec", "url") ?? "";
  const ref = nodeAt(root, "spec", "ref");
  const depName = stringAt(root, "metadata", "name") ?? "";
  const commit = scalarAt(ref, "commit");
  const tag = scalarAt(ref, "tag");
  if (commit !== undefined)
    return [{ ...base, at: commit, datasource: "git-refs", depName, packageName: url, digest: commit.text }];
  if (tag === undefined) return [];
  const github = /^(?:https:\/\/|git@)github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?$/.exec(url)?.[1];
  const datasource = github === undefined ? "git-tags" : "github-tags";
  return [{ ...base, at: tag, datasource, depName, packageName: github ?? url, value: tag.text }];
}

/** An entry of `images:`, of kustomize or of a Flux Kustomization. */
export function kustomizeImage(image: YamlNode, base: Base, aliases: ReadonlyMap<string, string>): Dependency[] {
  const depName = stringAt(image, "newName") ?? stringAt(image, "name");
  const tag = scalarAt(image, "newTag");
  const digest = scalarAt(image, "digest");
  const at = tag ?? digest;
  if (depName === undefined || at === undefined) return [];
  const packageName = withAliases(depName, aliases);
  const value = tag === undefined ? {} : { value: tag.text.split("@")[0] ?? tag.text };
  return [
    {
      ...base,
      at,
      datasource: "docker",
      depName,
      packageName,
      ...value,
      ...(digest === undefined ? {} : { digest: digest.text }),
    },
  ];
}

export function scalarAt(node: YamlNode | undefined, field: string): YamlScalar | undefined {
  const value = entryOf(node, field)?.value;
  return value?.kind === "scalar" && value.value !== null ? value : undefined;
}
