// What a change means for every Talos cluster of the repository: differences, plans, and what cannot be said.
import { machineConfigChange, type MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import type { Plan, Refusal } from "#domain/plan/plan.ts";
import { outsideSupport, unsupportedPath } from "#domain/plan/refusals/versions.ts";
import { sideOfModel } from "#domain/plan/sides.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { ToolUsed } from "#kernel/report.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { sourceOf, toolsOf } from "./diff.ts";
import { leftKinds } from "./left-kinds.ts";
import { nodeChanges, runningTalos } from "./node-changes.ts";
import { planOfSides } from "./plan-subject.ts";
import { renderSides } from "./render-sides.ts";
import { isRendered, type ClusterSides, type RenderSides, type Revision } from "./sides.ts";

export interface TalosChange {
  readonly settings: Settings;
  readonly pins: Pins;
  /** Those of the base by itself, where they are others. */
  readonly basePins?: Pins;
  readonly head: Revision;
  readonly base: Revision;
  /** Asked for only when something about Talos differs. */
  readonly changedPaths: () => Promise<readonly string[]>;
  /** The Talos that the nodes run, where it is not what the base pins. */
  readonly from?: string | undefined;
  /** Which of these files differ for another reason than this change. */
  readonly ridesAlong?: (paths: readonly string[]) => readonly string[];
}

export interface TalosConsequences {
  readonly sides: RenderSides;
  readonly plans: readonly Plan[];
  readonly machineConfigs: readonly MachineConfigChange[];
  /** Trouble with rendering, and refusals as findings. */
  readonly findings: readonly RawFinding[];
  readonly notChecked: readonly NotChecked[];
  readonly tools: readonly ToolUsed[];
  /** Clusters of the head. */
  readonly models: readonly TalosModel[];
}

/** Renders where something differs, compares and plans. A cluster with a node that cannot be compared has no plan, and says so. */
export async function planChange(change: TalosChange, ports: Ports): Promise<TalosConsequences> {
  const { head, base, pins, basePins } = change;
  const sides = await renderSides({ head, base, pins, basePins }, ports);
  const paths = sides.clusters.some(({ changed, hidden }) => changed || hidden.length > 0)
    ? await change.changedPaths()
    : [];
  const results = sides.clusters.map((cluster) => planCluster(cluster, { change, paths, ports }));
  return {
    sides,
    plans: results.flatMap(({ plan }) => plan ?? []),
    machineConfigs: results.map(({ machineConfig }) => machineConfig),
    findings: [...sides.findings, ...results.flatMap(({ findings }) => findings)],
    notChecked: [...sides.notChecked, ...results.flatMap(({ notChecked }) => notChecked)],
    tools: toolsOf(sides),
    models: sides.clusters.flatMap(({ headModel }) => headModel ?? []),
  };
}

interface Around {
  readonly change: TalosChange;
  readonly paths: readonly string[];
  readonly ports: Ports;
}

interface ClusterResult {
  readonly plan?: Plan;
  readonly machineConfig: MachineConfigChange;
  readonly findings: readonly RawFinding[];
  readonly notChecked: readonly NotChecked[];
}

function planCluster(sides: ClusterSides, { change, paths, ports }: Around): ClusterResult {
  const { head, base, from } = change;
  const { path, headModel, baseModel, hidden } = sides;
  const changes = nodeChanges(sides, { from, sourceOf: sourceOf(sides, { head, base }) });
  const running = runningTalos(sides, from);
  const machineConfig = machineConfigChange({
    cluster: (headModel ?? baseModel)?.clusterName?.value ?? path,
    path,
    ...(running === undefined ? {} : { running }),
    hidden,
    changes,
  });
  // Which nodes there are is not known, and why is told with the render.
  if (changes.length === 0 && [sides.head, sides.base].some((side) => side !== undefined && !isRendered(side)))
    return { machineConfig, findings: [], notChecked: [] };
  const elsewhere = headModel === undefined ? otherTalconfig(path, paths, head) : undefined;
  if (elsewhere !== undefined) {
    const why = `it is gone, and ${elsewhere} is outside of the folders that the settings of the base name: a plan would take every node away. Merge a change of the settings first that reads both folders, then move the files`;
    return { machineConfig, findings: [], notChecked: [{ what: `plan of ${path}`, why, count: 1, relevant: true }] };
  }
  const inputs = [...sides.headInputs, ...sides.baseInputs, ...hidden].map((input) => input.path);
  const versions = {
    from: baseModel?.kubernetesVersion?.value,
    to: headModel?.kubernetesVersion?.value,
  };
  const answer = planOfSides(sides, changes, {
    ...change,
    changedPaths: paths,
    leftKinds: leftKinds({ base, head, ...versions }, ports.schemas),
    ridesAlong: change.ridesAlong?.([...new Set(inputs)]) ?? [],
  });
  if ("unplannable" in answer) {
    const { hostname, why } = answer.unplannable[0] ?? { hostname: path, why: "" };
    const count = answer.unplannable.length;
    const item = { what: `plan of ${path}`, why: `${hostname} cannot be compared: ${why}`, count, relevant: true };
    return { machineConfig, findings: versionFindings(sides), notChecked: [item] };
  }
  const { plan } = answer;
  const notChecked = plan.notChecked.map((item) => ({ ...item, count: 1, relevant: false }));
  const findings = plan.refusals.map((refusal) => refusalFinding(refusal, path));
  return { plan, machineConfig, findings, notChecked };
}

/** A talconfig that the change makes where the settings that judge it do not look. */
function otherTalconfig(path: string, paths: readonly string[], { files }: Revision): string | undefined {
  return paths.find((each) => /(?:^|\/)talconfig\.ya?ml$/u.test(each) && each !== path && !files.has(each));
}

/** What can be said without a render: talhelper refuses some versions itself, and says less of the way out. */
function versionFindings({ path, headModel, baseModel }: ClusterSides): readonly RawFinding[] {
  if (headModel === undefined || baseModel === undefined) return [];
  const [base, head] = [sideOfModel(baseModel, ""), sideOfModel(headModel, "")];
  const place = (message: string) =>
    (message.startsWith("Kubernetes") ? headModel.kubernetesVersion : headModel.talosVersion)?.at;
  return [outsideSupport, unsupportedPath].flatMap((judge) =>
    judge({ base, head, changes: [] }).map((refusal) => ({
      ...refusalFinding(refusal, path),
      ...place(refusal.message),
    })),
  );
}

/** A refusal without a line of its own stands at the file that declares the cluster. */
export function refusalFinding({ rule, message, fix, path, line }: Refusal, declared: string): RawFinding {
  const place =
    path === undefined ? wholeFile(declared) : { path, line: line ?? 1, column: 1, endLine: line ?? 1, endColumn: 1 };
  return { ...place, rule: `plan/${rule}`, message, fix };
}
