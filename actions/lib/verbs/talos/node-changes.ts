// The two renders of a cluster, node by node.
import type { NodeChange } from "#domain/machine-config/change.ts";
import type { RunningTalos } from "#domain/machine-config/cluster-change.ts";
import { diffNode, type DiffContext } from "#domain/machine-config/diff.ts";
import { isMap } from "#domain/machine-config/field-path.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { parseInstaller } from "#domain/talos/installer.ts";
import { isRendered, type ClusterSides } from "./sides.ts";

export interface NodeChangesOptions {
  /** The Talos that all nodes run; by default what the base pins for each. */
  readonly from?: string | undefined;
  readonly sourceOf?: DiffContext["sourceOf"];
}

/** Every node of either side, those of the head first, in the author's order. */
export function nodeChanges(sides: ClusterSides, options: NodeChangesOptions): readonly NodeChange[] {
  if (!sides.changed && sides.head === undefined)
    return declared(sides).map((node) => ({ ...node, kind: "unchanged" }));
  const head = renderOf(sides, "head");
  const base = renderOf(sides, "base");
  if (head === "missing" || base === "missing") {
    const why = notRendered(sides.head) ?? notRendered(sides.base) ?? "it could not be rendered";
    return declared(sides).map((node) => ({ ...node, kind: "unknown", why }));
  }
  return [...new Set([...hostnames(head), ...hostnames(base)])].map((hostname) =>
    nodeChange(hostname, { head, base, model: declared(sides) }, options),
  );
}

/** Which Talos decides the classes of the cluster as a whole. */
export function runningTalos(
  { base, baseModel, headModel }: ClusterSides,
  from: string | undefined,
): RunningTalos | undefined {
  if (from !== undefined) return { version: from, from: "asked" };
  const ofBase = (isRendered(base) ? base.talosVersion : undefined) ?? baseModel?.talosVersion?.value;
  if (ofBase !== undefined) return { version: ofBase, from: "base" };
  const ofHead = headModel?.talosVersion?.value;
  return ofHead === undefined ? undefined : { version: ofHead, from: "head" };
}

type Side = TalosRender | undefined;

/** Undefined: the side has no such cluster. */
function renderOf(sides: ClusterSides, side: "head" | "base"): Side | "missing" {
  const render = sides[side];
  if (render === undefined) return sides[`${side}Model`] === undefined ? undefined : "missing";
  return isRendered(render) ? render : "missing";
}

function notRendered(side: ClusterSides["head"]): string | undefined {
  return side !== undefined && "notRendered" in side ? side.notRendered : undefined;
}

interface DeclaredNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  readonly fields: readonly [];
}

function declared({ headModel, baseModel }: ClusterSides): readonly DeclaredNode[] {
  const nodes = (headModel ?? baseModel)?.nodes ?? [];
  return nodes.map(({ hostname, controlPlane }) => ({ hostname: hostname.value, controlPlane, fields: [] }));
}

function hostnames(render: Side): readonly string[] {
  return [...(render?.nodes ?? []), ...(render?.unrendered ?? [])].map(({ hostname }) => hostname);
}

interface Renders {
  readonly head: Side;
  readonly base: Side;
  readonly model: readonly DeclaredNode[];
}

function nodeChange(hostname: string, { head, base, model }: Renders, options: NodeChangesOptions): NodeChange {
  const unrendered = [...(head?.unrendered ?? []), ...(base?.unrendered ?? [])].find(
    (node) => node.hostname === hostname,
  );
  if (unrendered !== undefined) {
    const controlPlane = model.find((node) => node.hostname === hostname)?.controlPlane ?? false;
    return { hostname, controlPlane, kind: "unknown", why: unrendered.why, fields: [] };
  }
  const before = base?.nodes.find((node) => node.hostname === hostname);
  const after = head?.nodes.find((node) => node.hostname === hostname);
  const runningVersion = options.from ?? installedVersion(before) ?? base?.talosVersion ?? head?.talosVersion;
  return diffNode(before, after, {
    runningVersion,
    ...(options.sourceOf === undefined ? {} : { sourceOf: options.sourceOf }),
  });
}

/** By the tag of the installer image: nodes of one cluster may run different versions. */
function installedVersion(node: RenderedNode | undefined): string | undefined {
  for (const { kind, value } of node?.documents ?? []) {
    const { machine, installer } = value;
    const install = isMap(machine) ? machine["install"] : undefined;
    const holder = kind === "v1alpha1" ? install : kind === "UnattendedInstallConfig" ? installer : undefined;
    const image = isMap(holder) ? holder["image"] : undefined;
    const tag = typeof image === "string" ? parseInstaller(image).tag : undefined;
    if (tag !== undefined && /^v\d+\.\d+/u.test(tag)) return tag;
  }
  return undefined;
}
