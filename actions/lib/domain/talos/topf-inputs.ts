// Everything that topf would read for one topf.yaml, found before it is started, and what must not be given to it (topf 0.5, pkg/config).
import { entryOf, itemsAt, nodeAt, scalarAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Refusal } from "./talhelper-inputs.ts";

export interface TopfNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  readonly addresses: readonly string[];
}

export interface TopfInputs {
  readonly clusterName: string;
  readonly endpoint: string;
  readonly talosVersion?: string;
  readonly kubernetesVersion?: string;
  /** Control planes first, then by name: topf's own order. */
  readonly nodes: readonly TopfNode[];
  /** Patches of these nodes and files of schematics, sorted. */
  readonly listed: readonly string[];
  /** Where topf looks for the secrets, in the repository. */
  readonly secretsPath: string;
}

/** What topf.yaml leads to among `paths`, or the first reason not to go on. */
export function topfInputs(config: TreeDocument, paths: Iterable<string>): TopfInputs | Refusal {
  const { root, path } = config;
  const refusal = programRefusal(config) ?? nodeRefusal(config);
  if (refusal !== undefined) return refusal;
  const folder = folderOf(path);
  const nodes = nodesOf(root);
  const patches = insideOf(config, "patchesDir", ".");
  const secretsPath = insideOf(config, "secretsPath", "secrets.yaml");
  if (typeof patches !== "string") return patches;
  if (typeof secretsPath !== "string") return secretsPath;
  const schematics = schematicsOf(config);
  if ("why" in schematics) return schematics;
  const folders = ["all", "control-plane", "worker", ...nodes.map(({ hostname }) => `node/${hostname}`)].map(
    (name) => `${patches === "" ? "" : `${patches}/`}${name}/`,
  );
  // Like topf's, the pattern has no end: `a.yaml.old` is a patch, too.
  const isPatch = (each: string) =>
    /\.ya?ml/u.test(each.slice(each.lastIndexOf("/") + 1)) && folders.some((start) => each.startsWith(start));
  const talosVersion = textAt(root, "talosVersion");
  const kubernetesVersion = textAt(root, "kubernetesVersion");
  return {
    clusterName: textAt(root, "clusterName") ?? folder,
    endpoint: textAt(root, "clusterEndpoint") ?? "",
    ...(talosVersion === undefined ? {} : { talosVersion }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
    nodes,
    listed: [...new Set([...[...paths].filter(isPatch), ...schematics.files])].sort(compareText),
    secretsPath,
  };
}

/** Programs of the repository's choosing, which topf would run to ask for nodes and secrets. */
function programRefusal({ root, source, path }: TreeDocument): Refusal | undefined {
  for (const key of ["nodesProvider", "secretsProvider"]) {
    const entry = entryOf(root, key);
    if (entry === undefined || textAt(root, key) === undefined) continue;
    const why = `${key} in ${path} names a program that topf would run: what it answers is not in the repository`;
    return { why, at: source.span(entry.keyRange.start, entry.value.end) };
  }
  return undefined;
}

/** A name becomes the name of a file. */
function nodeRefusal({ root, source, path, range }: TreeDocument): Refusal | undefined {
  const seen = new Set<string>();
  for (const node of itemsAt(root, "nodes")) {
    const host = scalarAt(node, "host");
    const at = source.span((host ?? node).start, (host ?? node).end);
    if (host === undefined || !/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(host.text))
      return { why: `a node in ${path} has no name that could be a host's: ${JSON.stringify(host?.text ?? "")}`, at };
    if (seen.has(host.text)) return { why: `topf writes two nodes of ${path} into one file: ${host.text}`, at };
    seen.add(host.text);
  }
  return seen.size > 0 ? undefined : { why: `${path}: it has no nodes`, at: source.span(range.start, range.start) };
}

function nodesOf(root: YamlNode | undefined): readonly TopfNode[] {
  return itemsAt(root, "nodes")
    .map((node): TopfNode => {
      const hostname = textAt(node, "host") ?? "";
      return {
        hostname,
        controlPlane: textAt(node, "role") === "control-plane",
        addresses: [textAt(node, "ip") ?? hostname],
      };
    })
    .sort((a, b) => Number(b.controlPlane) - Number(a.controlPlane) || compareText(a.hostname, b.hostname));
}

/** A path of the repository; topf would follow it wherever it leads. */
function insideOf({ root, source, path }: TreeDocument, key: string, otherwise: string): string | Refusal {
  const value = nodeAt(root, key);
  const inside = resolveInside(folderOf(path), textAt(root, key) ?? otherwise);
  if (inside !== undefined) return inside;
  return { why: `${key} in ${path} leads out of the repository`, at: source.span(value?.start ?? 0, value?.end ?? 0) };
}

/** Files behind an `@`, of the cluster and of single nodes. */
function schematicsOf({ root, source, path }: TreeDocument): { readonly files: readonly string[] } | Refusal {
  const files: string[] = [];
  for (const holder of [root, ...itemsAt(root, "nodes")]) {
    const value = scalarAt(holder, "schematicId");
    if (value?.text.startsWith("@") !== true) continue;
    const inside = resolveInside(folderOf(path), value.text.slice(1));
    if (inside === undefined)
      return { why: `schematicId in ${path} leads out of the repository`, at: source.span(value.start, value.end) };
    files.push(inside);
  }
  return { files };
}

function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const text = stringAt(node, key) ?? scalarAt(node, key)?.text;
  return text === undefined || text === "" ? undefined : text;
}
