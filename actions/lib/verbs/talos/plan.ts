// `homelab plan`: the plan of a change, or of versions that somebody asks about.
import type { Severity } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import { planJson } from "#domain/plan/json.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { planCommands } from "#domain/plan/text.ts";
import type { Ports } from "#ports/ports.ts";
import type { ReportResult } from "#verbs/verb.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { examinedOf, nothingToCompare } from "./diff.ts";
import { openChange, type OpenChange } from "./open-change.ts";
import { planChange, refusalFinding, type TalosConsequences } from "./plan-change.ts";
import { planOfVersions } from "./plan-subject.ts";
import { renderSides } from "./render-sides.ts";
import { talosReport } from "./report.ts";
import { ridingAlong } from "./riding-along.ts";
import { askedVersions, type AskedVersions } from "./asked-versions.ts";

export interface PlanInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromKubernetes?: string | undefined;
  readonly toKubernetes?: string | undefined;
  readonly applied?: string | undefined;
  readonly commands: boolean;
  readonly failOn: Severity;
}

/**
 * A plan for every Talos cluster: of the change from base to head, or, with `to` or `toKubernetes`, of these versions for the
 * tree as it is. A refused plan is written, too, and fails; a cluster with a node that cannot be compared has none.
 *
 * @throws WrongUse for versions or revisions that cannot be read, and for a broken settings file
 */
export async function planTalos(inputs: PlanInputs, ports: Ports): Promise<ReportResult> {
  const asked = askedVersions(inputs);
  const opened = await openChange({ base: inputs.applied ?? inputs.base, config: inputs.config }, ports);
  ports.log.progress("rendering");
  const found = asked.isWhatIf ? await planVersions(asked, opened, ports) : await planBranch(inputs, opened, ports);
  return finish({ inputs, opened, found, ports });
}

type Found = Pick<TalosConsequences, "plans" | "findings" | "notChecked" | "tools" | "sides"> & {
  readonly machineConfigs?: TalosConsequences["machineConfigs"];
};

async function planBranch(inputs: PlanInputs, opened: OpenChange, ports: Ports): Promise<Found> {
  const { head, base, baseCommit } = opened;
  const before = typeof base === "string" ? head : base;
  const from = askedVersions(inputs).from.talos;
  const along = inputs.applied === undefined ? undefined : await ridingAlong(inputs.base, { before, ports });
  const found = await planChange(
    {
      ...opened,
      base: before,
      from,
      changedPaths: async () => (await ports.git?.changedPaths(baseCommit)) ?? [],
      ...(along === undefined ? {} : { ridesAlong: along }),
    },
    ports,
  );
  if (base !== "none" || found.sides.clusters.length === 0) return found;
  return { ...found, plans: [], notChecked: [...found.notChecked, nothingToCompare] };
}

/** No tool is needed: the tree says enough of its nodes. */
async function planVersions(asked: AskedVersions, opened: OpenChange, ports: Ports): Promise<Found> {
  const { head, pins } = opened;
  const sides = await renderSides({ head, base: head, pins }, ports);
  const plans: Plan[] = [];
  const findings: RawFinding[] = [];
  const notChecked: NotChecked[] = [];
  for (const cluster of sides.clusters) {
    const answer = planOfVersions(cluster, asked, opened);
    if (answer === undefined || "unplannable" in answer) {
      const node = answer?.unplannable[0];
      const why =
        node === undefined ? "which nodes it has is known only to its renderer" : `${node.hostname}: ${node.why}`;
      notChecked.push({ what: `plan of ${cluster.path}`, why, count: 1, relevant: true });
      continue;
    }
    plans.push(answer.plan);
    findings.push(...answer.plan.refusals.map((refusal) => refusalFinding(refusal, cluster.path)));
    notChecked.push(...answer.plan.notChecked.map((item) => ({ ...item, count: 1, relevant: false })));
  }
  return { sides, plans, findings, notChecked, tools: [] };
}

interface Finishing {
  readonly inputs: PlanInputs;
  readonly opened: OpenChange;
  readonly found: Found;
  readonly ports: Ports;
}

async function finish({ inputs, opened, found, ports }: Finishing): Promise<ReportResult> {
  const { plans, sides, findings, machineConfigs, tools, notChecked } = found;
  for (const item of notChecked) opened.notChecked.add(item);
  if (sides.clusters.length === 0) opened.notChecked.add(noTalos);
  const said = { opened, findings, failOn: inputs.failOn, compares: true, examined: examinedOf(sides, opened), tools };
  const changes = machineConfigs === undefined ? {} : { machineConfigs };
  return {
    ...(await talosReport({ ...said, talos: plans, ...changes }, ports)),
    products: plans.length === 0 ? [] : [{ name: "plan", file: "plan.json", text: plans.map(planJson).join("") }],
    outputs: outputsOf(plans),
    ...(inputs.commands ? { appendix: (style) => plans.flatMap((one) => planCommands(one, style)) } : {}),
  };
}

const noTalos: NotChecked = {
  what: "Talos",
  why: "there is no Talos tree in this repository",
  count: 1,
  relevant: false,
};

/** Of all clusters; the digest of the only one, else all of them, one on each line. */
function outputsOf(plans: readonly Plan[]): Readonly<Record<string, string>> {
  const steps = plans.flatMap(({ bound }) => bound.steps);
  const nodes = new Set(steps.flatMap(({ node }) => node ?? []));
  const reboots = steps.filter(({ disruption }) => disruption === "reboot" || disruption === "upgrade");
  const fields = plans.flatMap(({ changes }) => changes.flatMap((group) => group.fields));
  return {
    digest: plans.map(({ digest }) => digest).join("\n"),
    changes: String(fields.length),
    nodes: String(nodes.size),
    reboots: String(new Set(reboots.flatMap(({ node }) => node ?? [])).size),
  };
}
