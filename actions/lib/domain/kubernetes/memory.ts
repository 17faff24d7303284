// How much memory the pods of a tree ask for, as far as the tree tells without rendering a chart.
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { helmReleases, type HelmRelease } from "#domain/helm/release.ts";
import { containersOf, workloads, type Workload } from "./pod-template.ts";

export interface MemoryDemand {
  /** Bytes asked for wherever the pods run. */
  readonly movable: number;
  /** Bytes asked for on every node. */
  readonly perNode: number;
  /** Workloads that say how much they want. */
  readonly counted: number;
}

/** Requests of raw workloads and of bjw-s' app-template; every other chart keeps its own to itself. */
export function memoryDemand(cluster: ClusterModel): MemoryDemand {
  let movable = 0;
  let perNode = 0;
  let counted = 0;
  const add = (bytes: number, kind: string, replicas: number): void => {
    if (bytes > 0) counted++;
    if (kind === "DaemonSet") perNode += bytes;
    else movable += bytes * replicas;
  };
  for (const workload of workloads(cluster)) {
    const { kind } = workload.object;
    if (kind === "Job" || kind === "CronJob") continue;
    add(podBytes(workload), kind, replicasOf(nodeAt(workload.object.root, "spec", "replicas")));
  }
  for (const release of helmReleases(cluster))
    if (release.isAppTemplate)
      for (const controller of controllersOf(release))
        add(controllerBytes(controller), kindOf(controller), replicasOf(nodeAt(controller, "replicas")));
  return { movable, perNode, counted };
}

function podBytes({ podSpec }: Workload): number {
  return containersOf(podSpec).reduce((sum, container) => sum + requestOf(container), 0);
}

function controllersOf({ values }: HelmRelease): readonly YamlNode[] {
  const map = nodeAt(values, "controllers");
  const all = map?.kind === "map" ? map.entries.map(({ value }) => value) : [];
  return all.filter((controller) => !isFalse(nodeAt(controller, "enabled")) && kindOf(controller) !== "Job");
}

function kindOf(controller: YamlNode): string {
  const type = nodeAt(controller, "type");
  const text = type?.kind === "scalar" ? type.text.toLowerCase() : "deployment";
  return text === "daemonset" ? "DaemonSet" : text === "cronjob" || text === "job" ? "Job" : "Deployment";
}

function controllerBytes(controller: YamlNode): number {
  const map = nodeAt(controller, "containers");
  const own = map?.kind === "map" ? map.entries.map(({ value }) => value) : [];
  return own
    .filter((container) => !isFalse(nodeAt(container, "enabled")))
    .reduce((sum, container) => sum + requestOf(container), 0);
}

/** Where only a limit is written, Kubernetes takes it for the request. */
function requestOf(container: YamlNode): number {
  const request =
    nodeAt(container, "resources", "requests", "memory") ?? nodeAt(container, "resources", "limits", "memory");
  return request?.kind === "scalar" ? (memoryBytes(request.text) ?? 0) : 0;
}

function replicasOf(node: YamlNode | undefined): number {
  return node?.kind === "scalar" && typeof node.value === "number" && node.value >= 0 ? node.value : 1;
}

function isFalse(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === false;
}

const units: Readonly<Record<string, number>> = {
  "": 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40,
}; // prettier-ignore

/** `512Mi`, `1.5G` in bytes; undefined for anything else. */
export function memoryBytes(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([kMGT]i?|Ki)?$/u.exec(text);
  const factor = units[match?.[2] ?? ""];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}
