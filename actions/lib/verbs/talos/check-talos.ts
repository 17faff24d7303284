// The Talos part of `homelab check`: the cluster in a picture, what a merge changes on each node, and the plan of it.
import { clusterPicture } from "#domain/report/cluster-picture.ts";
import { nodeTable } from "#domain/report/node-table.ts";
import { paint } from "#domain/report/paint.ts";
import type { Style } from "#domain/report/writer.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { Ports } from "#ports/ports.ts";
import type { MoreToSay, ReadChange } from "#verbs/validate/validate.ts";
import type { RevisionRead } from "#verbs/validate/read-revision.ts";
import type { Files } from "#ports/files.ts";
import { planChange, type TalosConsequences } from "./plan-change.ts";
import type { Revision } from "./sides.ts";

/** Renders only where the inputs of Talos differ; without a base there is nothing to plan, and the picture is all. */
export async function checkTalos(
  { head, base, files, settings, pins, basePins, answer }: ReadChange,
  { staged }: { readonly staged: boolean },
  ports: Ports,
): Promise<MoreToSay> {
  if (head === undefined) return nothing;
  const after = revisionOf(head, files);
  const from = answer.base;
  const isCompared = base !== undefined && from !== undefined;
  const before = isCompared ? revisionOf(base, from.files) : after;
  const changedPaths = async () => (await ports.git?.changedPaths(from?.commit, { staged })) ?? [];
  const found = await planChange({ settings, pins, basePins, head: after, base: before, changedPaths }, ports);
  if (found.sides.clusters.length === 0) return nothing;
  return {
    findings: found.findings,
    notChecked: found.notChecked,
    tools: found.tools,
    nodes: found.models.reduce((sum, { nodes }) => sum + nodes.length, 0),
    report: isCompared ? consequences(found) : {},
    drawing: (style) => [
      ...drawing(found.models, settings, style),
      // Without a difference to the base there is no plan in the report.
      ...(answer.commit !== undefined && !isCompared ? ["", paint(style, "bold", "plan  no node changes")] : []),
    ],
  };
}

const nothing: MoreToSay = { findings: [], notChecked: [], tools: [], report: {} };

function consequences({ plans, machineConfigs }: TalosConsequences): MoreToSay["report"] {
  const changed = machineConfigs.filter(
    ({ nodes, hidden }) => hidden.length > 0 || nodes.some(({ kind }) => kind !== "unchanged"),
  );
  return { talos: plans, ...(changed.length === 0 ? {} : { machineConfigs: changed }) };
}

function revisionOf({ tree }: RevisionRead, files: Files): Revision {
  return { files: tree.files, paths: tree.paths, read: (path) => files.read(path) };
}

/** Every cluster: where its nodes run, then what they are. */
function drawing(models: readonly TalosModel[], { inventory }: Settings, style: Style): readonly string[] {
  return models.flatMap((model, index) => {
    const name = models.length > 1 ? [paint(style, "bold", model.path), ""] : [];
    const table = nodeTable(model, inventory, style);
    const picture = clusterPicture(model, inventory, style);
    return [...(index === 0 ? [] : [""]), ...name, ...picture, "", ...table];
  });
}
