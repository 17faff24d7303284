// A talconfig, its environment files and its patches as one model.
import { itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { clusterFacts } from "./cluster-facts.ts";
import { environmentOf } from "./environment.ts";
import type { FactPlace } from "./fact-places.ts";
import { statementsAt } from "./facts.ts";
import type { PatchFile, Stated, TalosModel, TalosNode } from "./model.ts";
import { layerOfPatch, type Layer } from "./patch-layers.ts";
import { knownValues, resolveText, type Variables } from "./resolved-text.ts";
import { contentFilesOf, listedPatches, patchFilesOf, type ListedFile, type ListedPatch } from "./talconfig-patches.ts";
import { ownNode, type OwnNode } from "./talconfig-node-model.ts";
import { talosNode } from "./talos-node.ts";
import { usesOfVariables } from "./variable-uses.ts";

export interface Tree {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
}

/** Undefined when the document has no nodes to speak of. */
export function talconfigModel(document: TreeDocument, tree: Tree): TalosModel | undefined {
  const { root, source, path } = document;
  if (root === undefined) return undefined;
  const environment = environmentOf(path, tree.files, tree.paths);
  const { variables } = environment;
  const reading = { source, variables, root };
  const talosVersion = statedAt(document, "talosVersion", variables);
  const kubernetesVersion = statedAt(document, "kubernetesVersion", variables);
  const patches = listedPatches(root, knownValues(variables)).map((patch) => ({
    patch,
    layer: layerOfPatch(patch, { talconfig: source, files: tree.files, variables }),
  }));
  const base: Layer = { statements: clusterPlaces.flatMap((place) => statementsAt(root, place, reading)), gaps: [] };
  const nodes: { readonly node: TalosNode; readonly layers: readonly Layer[] }[] = [];
  for (const [index, item] of itemsAt(root, "nodes").entries()) {
    const own = ownNode({ ...reading, node: item, talosVersion: withV(talosVersion?.value) });
    if (own === undefined) continue;
    const layers = [base, own.layer, ...applying(patches, index, own)];
    nodes.push({ node: talosNode(own, layers), layers });
  }
  const controlPlanes = nodes.filter(({ node }) => node.controlPlane);
  const stacks = (controlPlanes.length > 0 ? controlPlanes : nodes).map(({ layers }) => layers);
  const uses = usesOfVariables({ document, tree, variables });
  return {
    path,
    renderer: "talhelper",
    ...clusterFacts(stacks.length > 0 ? stacks : [[base]]),
    ...(talosVersion === undefined ? {} : { talosVersion }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
    nodes: nodes.map(({ node }) => node),
    variables,
    usedVariables: uses.used,
    undefinedVariables: uses.undefined,
    patchFiles: patchFilesOf(root, knownValues(variables)).flatMap((file) => fileOf(file, document, tree)),
    contentFiles: contentFilesOf(root, knownValues(variables)).flatMap((file) => fileOf(file, document, tree)),
    choices: [...patchFilesOf(root, new Map()), ...contentFilesOf(root, new Map())].flatMap((file) =>
      choiceOf(file, path),
    ),
    gaps: uniqueGaps([...environment.gaps, ...stacks.flat().flatMap(({ gaps }) => gaps)]),
  };
}

const clusterPlaces: readonly FactPlace[] = [
  { fact: "clusterName", path: ["clusterName"] },
  { fact: "endpoint", path: ["endpoint"] },
  { fact: "apiServerSan", path: ["additionalApiServerCertSans", "*"] },
  { fact: "machineSan", path: ["additionalMachineCertSans", "*"] },
  { fact: "podSubnet", path: ["clusterPodNets", "*"] },
  { fact: "serviceSubnet", path: ["clusterSvcNets", "*"] },
  { fact: "cni", path: ["cniConfig", "name"] },
  { fact: "allowScheduling", path: ["allowSchedulingOnMasters"] },
  { fact: "allowScheduling", path: ["allowSchedulingOnControlPlanes"] },
  { fact: "clusterManifests", path: ["inlineManifests", "*"], present: "inlineManifests" },
];

/** talhelper adds the `v` that it needs. */
function withV(version: string | undefined): string | undefined {
  return version === undefined || version.startsWith("v") ? version : `v${version}`;
}

/** Patches of the group, then of the node, then those of all (pkg/generate/config.go). */
function applying(
  patches: readonly { readonly patch: ListedPatch; readonly layer: Layer }[],
  index: number,
  { controlPlane, overridesPatches }: OwnNode,
): readonly Layer[] {
  const group = controlPlane ? "controlPlane" : "worker";
  const of = (matches: (scope: ListedPatch["scope"]) => boolean) =>
    patches.filter(({ patch }) => matches(patch.scope)).map(({ layer }) => layer);
  return [
    ...(overridesPatches ? [] : of((scope) => scope === group)),
    ...of((scope) => typeof scope === "object" && scope.node === index),
    ...of((scope) => scope === "all"),
  ];
}

function statedAt({ root, source }: TreeDocument, key: string, variables: Variables): Stated<string> | undefined {
  const node: YamlNode | undefined = nodeAt(root, key);
  const resolved = node?.kind === "scalar" ? resolveText(source, node, variables) : undefined;
  return resolved?.text === undefined ? undefined : { value: resolved.text, at: resolved.at };
}

function fileOf(file: ListedFile, { path, source }: TreeDocument, { paths }: Tree): readonly PatchFile[] {
  const wanted = file.unset.length > 0 ? undefined : resolveInside(folderOf(path), file.path);
  if (wanted === undefined) return [];
  return [{ path: wanted, exists: paths.has(wanted), at: source.span(file.start, file.end) }];
}

function choiceOf(file: ListedFile, talconfig: string): readonly RegExp[] {
  const wanted = file.unset.length === 0 ? undefined : resolveInside(folderOf(talconfig), file.path);
  if (wanted === undefined) return [];
  const parts = wanted.split(/\$\{[^}]*\}|\$\w+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return [new RegExp(`^${parts.join("[^/]*")}$`, "u")];
}

function uniqueGaps(gaps: readonly Stated<string>[]): readonly Stated<string>[] {
  const key = ({ value, at }: Stated<string>) => `${at.path}:${at.line}:${at.column} ${value}`;
  return [...new Map(gaps.map((gap) => [key(gap), gap])).values()];
}
