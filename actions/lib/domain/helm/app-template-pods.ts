// The pods that app-template makes of its values, as far as their values say.
import { entryOf, nodeAt, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { helmReleases } from "./release.ts";
import { isSwitchedOff } from "./switched-off.ts";

export interface AppTemplatePod {
  readonly object: ClusterObject;
  readonly namespace: string;
  /** A pod spec with the options of the pod and volumes of the host; every node has the place where it is written. */
  readonly pod: YamlNode;
  readonly containers: readonly YamlNode[];
}

/** One per controller that is not switched off. */
export function appTemplatePods(cluster: ClusterModel): AppTemplatePod[] {
  return helmReleases(cluster).flatMap(({ object, namespace, values, isAppTemplate }) => {
    if (!isAppTemplate) return [];
    return entries(nodeAt(values, "controllers")).flatMap(({ value: controller }) => {
      if (isSwitchedOff(controller)) return [];
      const options = [nodeAt(controller, "pod"), nodeAt(values, "defaultPodOptions")];
      const containers = ["initContainers", "containers"].flatMap((field) =>
        entries(nodeAt(controller, field)).map(({ value }) => value),
      );
      return [
        {
          object,
          namespace,
          pod: podOf(options, values),
          containers: containers.filter((each) => !isSwitchedOff(each)),
        },
      ];
    });
  });
}

/** The controller's own options win over the default ones. */
function podOf(options: readonly (YamlNode | undefined)[], values: YamlNode | undefined): YamlNode {
  const merged = new Map<string, YamlEntry>();
  for (const option of options)
    for (const entry of entries(option)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
  const volumes = entries(nodeAt(values, "persistence")).flatMap(({ value: item, keyRange }) => {
    const type = entryOf(item, "type");
    const isHost = stringAt(item, "type") === "hostPath" && !isSwitchedOff(item) && type !== undefined;
    return isHost ? [map([{ key: "hostPath", keyRange, value: type.value }])] : [];
  });
  const range = { start: 0, end: 0 };
  const entry: YamlEntry = { key: "volumes", keyRange: range, value: { kind: "list", ...range, items: volumes } };
  return map([...merged.values(), ...(volumes.length === 0 ? [] : [entry])]);
}

function map(all: readonly YamlEntry[]): YamlMap {
  return { kind: "map", start: 0, end: 0, entries: all };
}

function entries(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === "map" ? node.entries : [];
}
