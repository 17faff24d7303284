// Small Flux trees, written down in short.
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";

/** A Flux Kustomization as text; `spec` is YAML in flow style or further lines, indented by two. */
export function kustomization(name: string, path: string, spec = "", namespace = "flux-system"): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: "${name}", namespace: "${namespace}" }
spec:
  path: ${path}
  sourceRef: { kind: GitRepository, name: flux-system, namespace: flux-system }
${spec}`;
}

export function configMap(name: string, data: Readonly<Record<string, string>> = {}, metadata: object = {}): string {
  return `${JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata: { name, ...metadata }, data })}\n`;
}

export function documents(...texts: readonly string[]): string {
  return texts.join("\n---\n");
}

/** The only cluster of a tree. */
export function cluster(texts: Texts, entry = "cluster"): ClusterModel {
  const [model, ...others] = clusterModels(memoryTree(texts, [{ path: entry }]));
  if (model === undefined || others.length > 0) throw new Error("not one cluster");
  return model;
}

/** `Kind namespace/name <- owner`, in the order of the model. */
export function applied({ objects }: ClusterModel): string[] {
  return objects.map((object) => `${label(object)} <- ${object.owner?.name ?? "entry"}`);
}

export function label({ kind, namespace, name }: ClusterObject): string {
  return `${kind} ${namespace ?? "-"}/${name}`;
}

export function gaps({ gaps: found }: ClusterModel): string[] {
  return found.map(({ at, kind, why }) => `${at.path}:${at.line}:${at.column} ${kind}: ${why}`);
}
