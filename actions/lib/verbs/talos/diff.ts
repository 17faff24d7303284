// `homelab diff talos`: the machine configurations of the base against those of the head, without a secret.
import type { Severity } from "#kernel/finding.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { ToolUsed } from "#kernel/report.ts";
import { machineConfigChange, type MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import type { SourcePlace } from "#domain/machine-config/diff.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { sourceFinder, type SourceOf } from "#domain/talos/source-of.ts";
import { parseTalosMinor } from "#domain/talos/talos-version.ts";
import type { Ports } from "#ports/ports.ts";
import type { ReportResult } from "#verbs/verb.ts";
import { nodeChanges, runningTalos } from "./node-changes.ts";
import { openChange, type OpenChange } from "./open-change.ts";
import { renderSides } from "./render-sides.ts";
import { talosReport } from "./report.ts";
import { isRendered, type ClusterSides, type RenderSides } from "./sides.ts";

export interface DiffTalosInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  /** The Talos that the nodes run, where it is not what the base pins: `1.13.8`. */
  readonly from?: string | undefined;
  readonly failOn: Severity;
}

/**
 * Every field that a node would get another value for, with its class for the Talos that runs there. Changes are no findings: the
 * verdict tells only whether both sides could be rendered.
 *
 * @throws WrongUse for a version or a base that cannot be read, and for a broken settings file
 */
export async function diffTalos(inputs: DiffTalosInputs, ports: Ports): Promise<ReportResult> {
  const from = runningVersion(inputs.from);
  const opened = await openChange(inputs, ports);
  const { head, base, pins, basePins, notChecked } = opened;
  const before = typeof base === "string" ? head : base;
  ports.log.progress("rendering");
  const sides = await renderSides({ head, base: before, pins, basePins }, ports);
  for (const item of sides.notChecked) notChecked.add(item);
  if (sides.clusters.length === 0 && sides.notChecked.length === 0)
    notChecked.add({ what: "Talos", why: "there is no Talos tree in this repository", count: 1, relevant: false });
  else if (base === "none") notChecked.add(nothingToCompare);
  const changes =
    base === "none" || base === "unread"
      ? []
      : sides.clusters.map((cluster) => clusterChange(cluster, { from, opened }));
  const said = { opened, findings: sides.findings, failOn: inputs.failOn, compares: true };
  return talosReport(
    { ...said, examined: examinedOf(sides, opened), tools: toolsOf(sides), machineConfigs: changes },
    ports,
  );
}

export const nothingToCompare = {
  what: "a base",
  why: "no default branch was found to compare with: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base",
  count: 1,
  relevant: true,
};

/** `v1.13.8`, with or without the v. */
export function runningVersion(from: string | undefined): string | undefined {
  if (from === undefined) return undefined;
  if (parseTalosMinor(from) === undefined)
    throw new WrongUse([`--from: ${JSON.stringify(from)} is no version of Talos; write one as 1.13.8`]);
  return from.startsWith("v") ? from : `v${from}`;
}

interface Around {
  readonly from: string | undefined;
  readonly opened: OpenChange;
}

function clusterChange(sides: ClusterSides, { from, opened }: Around): MachineConfigChange {
  const { path, headModel, baseModel, hidden } = sides;
  const running = runningTalos(sides, from);
  const name =
    (isRendered(sides.head) ? sides.head.cluster : undefined) ?? (headModel ?? baseModel)?.clusterName?.value;
  return machineConfigChange({
    cluster: name ?? path,
    path,
    ...(running === undefined ? {} : { running }),
    hidden,
    changes: nodeChanges(sides, { from, sourceOf: sourceOf(sides, opened) }),
  });
}

/** Finds the lines of both sides; what the base alone has is named by its own line. */
export function sourceOf({ headModel, baseModel }: ClusterSides, { head, base }: Pick<OpenChange, "head" | "base">) {
  const ofHead = headModel === undefined ? undefined : sourceFinder(headModel, head.files);
  const before = typeof base === "string" ? head : base;
  const ofBase = baseModel === undefined ? undefined : sourceFinder(baseModel, before.files);
  return ({ side, node, document, path, value }: SourcePlace) => {
    const find: SourceOf | undefined = side === "head" ? ofHead : ofBase;
    return find?.({ hostname: node.hostname, kind: document.kind, name: document.name, path, value });
  };
}

/** What decides the machine configurations, and the nodes of both sides. */
export function examinedOf(
  { clusters }: RenderSides,
  { headTree }: Pick<OpenChange, "headTree">,
): CheckReport["examined"] {
  const files = new Set(
    clusters.flatMap(({ headInputs, baseInputs }) => [...headInputs, ...baseInputs].map(({ path }) => path)),
  );
  const documents = [...files].flatMap((path) => headTree.files.get(path)?.documents ?? []).length;
  const nodes = clusters.reduce((sum, { headModel, baseModel }) => {
    const names = [...(headModel?.nodes ?? []), ...(baseModel?.nodes ?? [])].map(({ hostname }) => hostname.value);
    return sum + new Set(names).size;
  }, 0);
  return { files: files.size, documents, nodes };
}

export function toolsOf({ clusters }: RenderSides): ToolUsed[] {
  const tools = clusters.flatMap(({ head, base }) =>
    [head, base].flatMap((side) => (isRendered(side) ? side.tools : [])),
  );
  return [...new Map(tools.map((tool) => [`${tool.name} ${tool.version}`, tool])).values()];
}
