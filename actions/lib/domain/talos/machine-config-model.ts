// Complete machine configurations, written by hand or by another renderer: one model per folder.
import { stringAt, type YamlDocument } from "#codecs/yaml/node.ts";
import { folderOf, nameOf } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { wholeFile } from "#kernel/span.ts";
import { clusterFacts } from "./cluster-facts.ts";
import { parseInstaller } from "./installer.ts";
import { lastStatement, statedText } from "./layers.ts";
import type { Stated, TalosModel, TalosNode } from "./model.ts";
import { layerOfDocuments, type Layer } from "./patch-layers.ts";
import { talosNode } from "./talos-node.ts";

interface Config {
  readonly file: TreeFile;
  readonly document: TreeDocument;
  readonly layer: Layer;
  readonly controlPlane: boolean;
}

/** `files` hold at least one complete configuration each. */
export function machineConfigModels(files: readonly TreeFile[]): readonly TalosModel[] {
  const byFolder = new Map<string, Config[]>();
  for (const file of files) {
    const document = file.documents.find(isComplete);
    if (document === undefined) continue;
    const kind = stringAt(document.root, "machine", "type");
    const controlPlane = kind !== "worker";
    const config = { file, document, layer: layerOfDocuments(file.documents, new Map()), controlPlane };
    const folder = folderOf(file.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), config]);
  }
  return [...byFolder.values()].flatMap((configs) => modelOf(configs));
}

export function isComplete({ role, root }: TreeDocument): boolean {
  return role === "machine-config" && stringAt(root, "machine", "type") !== undefined;
}

function modelOf(configs: readonly Config[]): readonly TalosModel[] {
  const [first] = configs;
  if (first === undefined) return [];
  const controlPlanes = configs.filter(({ controlPlane }) => controlPlane);
  const facts = controlPlanes.length > 0 ? controlPlanes : configs;
  const talosVersion = version(configs, "installer");
  const kubernetesVersion = version(configs, "kubelet");
  return [
    {
      path: first.file.path,
      renderer: "machine-config",
      ...clusterFacts(facts.map(({ layer }) => [layer])),
      ...(talosVersion === undefined ? {} : { talosVersion }),
      ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
      nodes: configs.flatMap(nodeOf),
      variables: new Map(),
      usedVariables: new Map(),
      undefinedVariables: new Map(),
      patchFiles: [],
      contentFiles: [],
      choices: [],
      gaps: configs.flatMap(({ layer }) => layer.gaps),
    },
  ];
}

/** A configuration without a name of its own may serve many nodes: it tells of the cluster, not of a node. */
function nodeOf({ file, document, layer, controlPlane }: Config): readonly TalosNode[] {
  if (lastStatement([layer], "hostname")?.text === undefined) return [];
  const frame = {
    hostname: { value: nameOf(file.path), at: wholeFile(file.path) },
    controlPlane,
    addresses: [],
    at: placeOf(document),
  };
  return [talosNode(frame, [layer])];
}

function placeOf({ source, range }: YamlDocument): TalosNode["at"] {
  return source.span(range.start, range.end);
}

/** The tag of an image that all configurations share. */
function version(configs: readonly Config[], fact: "installer" | "kubelet"): Stated<string> | undefined {
  const images = configs.flatMap(({ layer }) => statedText([layer], fact) ?? []);
  const tags = images.flatMap(({ value, at }) => {
    const tag = parseInstaller(value).tag;
    return tag === undefined ? [] : [{ value: tag, at }];
  });
  const [first] = tags;
  return tags.every(({ value }) => value === first?.value) ? first : undefined;
}
