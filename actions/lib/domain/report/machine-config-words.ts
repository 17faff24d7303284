// What a change of machine configurations is called, in a few words.
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import type { ChangedNode, MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import { nodesText } from "#domain/machine-config/fold.ts";

/** `1 field on 4 nodes`, `no change on 4 nodes`, `2 fields on 1 node, talos-worker-2 is new`. */
export function changeWords({ nodes, changes }: MachineConfigChange): string {
  if (nodes.length === 0) return "its nodes are not known here";
  const fields = new Set(changes.flatMap(({ fields: own }) => own.map(({ document, path }) => `${document}\n${path}`)))
    .size;
  const changed = nodes.filter(({ kind }) => kind === "changed").length;
  const others = [
    ...named(nodes, "added", "is new", "are new"),
    ...named(nodes, "removed", "goes", "go"),
    ...named(nodes, "unknown", "could not be compared", "could not be compared"),
  ];
  const stays = nodes.every(({ kind }) => kind === "unchanged" || kind === "unknown");
  const own = changed > 0 ? [`${counted(fields, "field")} on ${counted(changed, "node")}`] : [];
  const quiet = nodes.filter(({ kind }) => kind === "unchanged").length;
  const nothing = stays && quiet > 0 ? [`no change on ${counted(quiet, "node")}`] : [];
  return [...own, ...nothing, ...others].join(", ");
}

/** `2 nodes are upgraded, 1 node reboots, Kubernetes is upgraded`; undefined where no node changes. */
export function consequenceWords({ changes }: MachineConfigChange): string | undefined {
  const letters = new Map<string, Set<string>>();
  for (const { nodes, fields } of changes)
    for (const node of nodes)
      letters.set(node, new Set([...(letters.get(node) ?? []), ...fields.map((field) => field.class)]));
  const all = [...letters.values()];
  const upgraded = all.filter((own) => own.has("C")).length;
  const rebooted = all.filter((own) => own.has("B") && !own.has("C")).length;
  const live = all.filter((own) => own.size === 1 && own.has("A")).length;
  const words = [
    ...(upgraded > 0 ? [`${counted(upgraded, "node is", "nodes are")} upgraded`] : []),
    ...(rebooted > 0 ? [counted(rebooted, "node reboots", "nodes reboot")] : []),
    ...(live > 0 ? [`${counted(live, "node takes", "nodes take")} it over at once`] : []),
    ...(all.some((own) => own.has("D")) ? ["Kubernetes is upgraded"] : []),
  ];
  return words.length === 0 ? undefined : words.join(", ");
}

function named(nodes: readonly ChangedNode[], kind: ChangedNode["kind"], one: string, many: string): string[] {
  const group = nodes.filter((node) => node.kind === kind).map(({ hostname }) => hostname);
  return group.length === 0 ? [] : [`${nodesText(group, nodes)} ${group.length === 1 ? one : many}`];
}

/** Why nodes could not be compared, each reason once: `all 4 nodes: needs KEY`. */
export function unknownWords({
  nodes,
}: MachineConfigChange): readonly { readonly who: string; readonly why: string }[] {
  const reasons = groupedBy(
    nodes.filter(({ why }) => why !== undefined),
    ({ why = "" }) => why,
  );
  return [...reasons].map(([why, group]) => ({
    who: nodesText(
      group.map(({ hostname }) => hostname),
      nodes,
    ),
    why,
  }));
}

/** `judged for Talos 1.13.8, assumed from the base`. */
export function runningWords({ running }: MachineConfigChange): string | undefined {
  if (running === undefined) return undefined;
  const from = { base: ", assumed from the base", head: ", assumed from this revision", asked: "" }[running.from];
  return `judged for Talos ${running.version.replace(/^v/u, "")}${from}`;
}

const disruptions = {
  none: "no disruption",
  restart: "a service restarts",
  reboot: "reboot",
  upgrade: "upgrade and reboot",
} as const;

/** `A, no disruption`, `D, one version after the other`. */
export function classWords({ class: letter, disruption }: Pick<FieldChange, "class" | "disruption">): string {
  return `${letter}, ${letter === "D" ? "node by node, no reboot" : disruptions[disruption]}`;
}

/** `secrets changed, content not shown: talos/talsecret.sops.yaml`. */
export function hiddenWords({ hidden }: MachineConfigChange): string | undefined {
  if (hidden.length === 0) return undefined;
  const files = hidden.map(({ path, base, head }) => {
    const state =
      base === undefined ? "new" : head === undefined ? "gone" : `${base.slice(0, 7)} → ${head.slice(0, 7)}`;
    return `${path} (${state})`;
  });
  return `secrets changed, content not shown: ${files.join(", ")}`;
}
