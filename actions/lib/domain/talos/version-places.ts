// Where else a repository writes the versions of Talos and Kubernetes that its talconfig pins.
import { nodeAt } from "#codecs/yaml/node.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { readMiseConfig } from "#domain/toolchain/mise-config.ts";
import { configPaths } from "#domain/toolchain/repository-pins.ts";
import type { Span } from "#kernel/span.ts";
import { parseInstaller } from "./installer.ts";
import type { TalosModel } from "./model.ts";

export interface VersionPlace {
  readonly of: "Talos" | "Kubernetes";
  /** What carries the version there: `talosctl`, `the kubelet image`. */
  readonly what: string;
  readonly version: string;
  readonly at: Span;
  /** A program on somebody's machine, which need not match to the patch. */
  readonly isTool: boolean;
}

/** talosctl and kubectl of the first mise configuration that has them. */
export function toolPlaces(text: (path: string) => string | undefined): readonly VersionPlace[] {
  const found = new Map<string, VersionPlace>();
  for (const path of configPaths) {
    const content = text(path);
    if (content === undefined) continue;
    for (const { tool, version, at } of readMiseConfig({ path, text: content }).wanted) {
      if ((tool !== "talosctl" && tool !== "kubectl") || found.has(tool)) continue;
      found.set(tool, { of: tool === "talosctl" ? "Talos" : "Kubernetes", what: tool, version, at, isTool: true });
    }
  }
  return [...found.values()];
}

/** Installers and Kubernetes images that patches or machine configurations set. */
export function imagePlaces({ nodes, talosVersion }: TalosModel): readonly VersionPlace[] {
  const places = nodes.flatMap(({ installer, imageUrl, images }): VersionPlace[] => {
    const tag = installer === undefined ? undefined : parseInstaller(installer.value).tag;
    const isOwn =
      installer === undefined || installer.at === imageUrl?.at || tag === talosVersion?.value.replace(/^(?=\d)/u, "v");
    const kubernetes = [...images].flatMap(([component, { value, at }]): VersionPlace[] => {
      const version = parseInstaller(value).tag;
      return version === undefined
        ? []
        : [{ of: "Kubernetes", what: `the image of ${component}`, version, at, isTool: false }];
    });
    if (isOwn || tag === undefined) return kubernetes;
    return [{ of: "Talos", what: "the installer", version: tag, at: installer.at, isTool: false }, ...kubernetes];
  });
  const seen = new Set<string>();
  return places.filter(({ at }) => {
    const key = `${at.path}:${at.line}:${at.column}`;
    return seen.size < seen.add(key).size;
  });
}

/** Versions that tuppr is told to bring the nodes to. */
export function upgradePlaces(cluster: ClusterModel): readonly VersionPlace[] {
  const of = (kind: string, field: string, what: VersionPlace["of"]): readonly VersionPlace[] =>
    cluster.ofKind(kind).flatMap((object) => {
      const node = nodeAt(object.root, "spec", field, "version");
      if (node?.kind !== "scalar" || !/^v?\d/u.test(node.text)) return [];
      return [
        {
          of: what,
          what: `${kind} ${object.name}`,
          version: node.text,
          at: cluster.spanOf(object, node),
          isTool: false,
        },
      ];
    });
  return [...of("TalosUpgrade", "talos", "Talos"), ...of("KubernetesUpgrade", "kubernetes", "Kubernetes")];
}
