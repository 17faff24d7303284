// A plan out of what differs, or the reason why there is none: half a plan is never made.
import { foldChanges } from "#domain/machine-config/fold.ts";
import { compareText } from "#kernel/ordering.ts";
import { planDigest } from "./digest.ts";
import { stepEstimates, totalOf } from "./estimate.ts";
import { nodeOrder } from "./order.ts";
import type { BoundPlan, Plan, PlanNode } from "./plan.ts";
import { preconditionsOf } from "./preconditions.ts";
import { riskOf } from "./risk.ts";
import { planSteps } from "./steps.ts";
import { movementsOf, type PlanMachine, type PlanSubject } from "./subject.ts";
import { pathOf } from "./refusals/versions.ts";
import { refusalsOf } from "./refusals/refusals.ts";

/** A node that could not be compared: no plan can be made that is true. */
export interface Unplannable {
  readonly hostname: string;
  readonly why: string;
}

export type PlanAnswer = { readonly plan: Plan } | { readonly unplannable: readonly Unplannable[] };

/** The same subject gives the same plan, to the byte. */
export function buildPlan(subject: PlanSubject): PlanAnswer {
  const unplannable = subject.changes
    .filter(({ kind }) => kind === "unknown")
    .map(({ hostname, why }) => ({ hostname, why: why ?? "it could not be rendered" }));
  if (unplannable.length > 0) return { unplannable };
  const { refusals, notChecked } = refusalsOf(subject);
  const bound = boundPlan(subject);
  const estimates = stepEstimates({ steps: bound.steps, nodes: bound.nodes, soak: subject.apply.soak });
  const hops = pathOf(subject)?.hops ?? [];
  const plan: Plan = {
    bound,
    digest: planDigest(bound),
    risk: riskOf({ steps: bound.steps, refusals, changes: subject.changes, hops }),
    refusals,
    changes: foldChanges(subject.changes),
    estimate: totalOf(estimates),
    stepEstimates: estimates,
    hops,
    toolDigests: sortedTools(subject).flatMap(({ name, sha256 }) => (sha256 === undefined ? [] : [{ name, sha256 }])),
    ...(subject.secrets === undefined ? {} : { secrets: subject.secrets }),
    hidden: subject.hidden,
    notChecked,
    ridesAlong: subject.ridesAlong,
    ...(subject.halves === undefined ? {} : { halves: subject.halves }),
  };
  return { plan };
}

function boundPlan(subject: PlanSubject): BoundPlan {
  const { base, head, inventory, apply } = subject;
  const order = nodeOrder({ machines: head.machines, inventory, apply });
  const steps = planSteps(subject, order.hostnames);
  return {
    version: 1,
    cluster: head.cluster,
    ...(subject.whatIf === undefined ? {} : { whatIf: subject.whatIf }),
    base: base.tree,
    head: head.tree,
    tools: sortedTools(subject).map(({ name, version }) => ({ name, version })),
    nodes: planNodes(subject),
    steps,
    order: steps.length === 0 ? "" : order.rule,
    preconditions: preconditionsOf(subject, steps),
  };
}

function sortedTools({ tools }: PlanSubject): PlanSubject["tools"] {
  return [...tools].sort((a, b) => compareText(a.name, b.name));
}

function planNodes(subject: PlanSubject): readonly PlanNode[] {
  const { staying, joining, leaving } = movementsOf(subject);
  const changed = new Set(staying.filter(({ fields }) => fields.length > 0).map(({ head }) => head.hostname));
  const joins = new Set(joining.map(({ hostname }) => hostname));
  const node = (machine: PlanMachine, kind: PlanNode["kind"]): PlanNode => {
    const host = subject.inventory.nodes.get(machine.hostname)?.host;
    return {
      hostname: machine.hostname,
      controlPlane: machine.controlPlane,
      ...(host === undefined ? {} : { host }),
      address: machine.address,
      ...(machine.config === undefined || kind === "removed" ? {} : { config: machine.config }),
      kind,
    };
  };
  const kindOf = ({ hostname }: PlanMachine) =>
    joins.has(hostname) ? "added" : changed.has(hostname) ? "changed" : "unchanged";
  return [
    ...subject.head.machines.map((machine) => node(machine, kindOf(machine))),
    ...leaving.map((machine) => node(machine, "removed")),
  ];
}
