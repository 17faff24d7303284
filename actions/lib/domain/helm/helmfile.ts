// Releases that a helmfile installs, usually once, before Flux takes over.
import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { nameOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { Span } from "#kernel/span.ts";

export interface HelmfileRelease {
  readonly name: string;
  readonly namespace?: string;
  /** Name of the chart without registry or repository. */
  readonly chart: string;
  readonly version?: string;
  /** The version, or the release when it has none. */
  readonly at: Span;
  readonly namespaceAt: Span;
  /** Only the definitions of the chart are taken, by rendering it: no release is made. */
  readonly isDefinitions: boolean;
}

/** Every release of every file that has the shape of a helmfile: a list `releases` of names with charts. */
export function helmfileReleases(files: ReadonlyMap<string, TreeFile>): readonly HelmfileRelease[] {
  return [...files.values()].flatMap(({ documents, path }) =>
    documents.flatMap(({ role, root, source }) => {
      if (role !== "data") return [];
      const isDefinitions = /crd/iu.test(nameOf(path)) || takesDefinitions(root);
      return itemsAt(root, "releases").flatMap((item) =>
        releaseOf(item, { isDefinitions, span: (node) => source.span(node.start, node.end) }),
      );
    }),
  );
}

/** Names of all releases and charts of helmfiles, those whose chart only a template knows included. */
export function bootstrapNames(files: ReadonlyMap<string, TreeFile>): ReadonlySet<string> {
  const releases = [...files.values()].flatMap(({ documents }) =>
    documents.flatMap(({ role, root }) => (role === "data" ? [...itemsAt(root, "releases")] : [])),
  );
  return new Set(
    releases.flatMap((release) => {
      const chart = stringAt(release, "chart");
      return [stringAt(release, "name") ?? [], chart === undefined ? [] : nameOf(chart)].flat();
    }),
  );
}

/** `helmfile template` with these arguments, piped through a filter for CRDs, is how definitions come before charts. */
function takesDefinitions(root: YamlNode | undefined): boolean {
  return itemsAt(root, "helmDefaults", "args").some((item) => item.kind === "scalar" && item.text === "--include-crds");
}

interface Reading {
  readonly isDefinitions: boolean;
  readonly span: (node: YamlNode) => Span;
}

function releaseOf(item: YamlNode, { isDefinitions, span }: Reading): readonly HelmfileRelease[] {
  const name = stringAt(item, "name");
  const chart = stringAt(item, "chart");
  if (name === undefined || chart === undefined || chart.includes("{{")) return [];
  const version = nodeAt(item, "version");
  const namespace = stringAt(item, "namespace");
  const text = version?.kind === "scalar" && !version.text.includes("{{") ? version.text : undefined;
  return [
    {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      chart: chart.slice(chart.lastIndexOf("/") + 1),
      ...(text === undefined ? {} : { version: text }),
      at: span(version ?? nodeAt(item, "name") ?? item),
      namespaceAt: span(nodeAt(item, "namespace") ?? nodeAt(item, "name") ?? item),
      isDefinitions,
    },
  ];
}
