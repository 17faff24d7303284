// The plan as stages for a diagram: one for each rollout, with its nodes in order.
import type { Plan, PlanStep } from "./plan.ts";

export interface Stage {
  /** `C: upgrade and reboot`, `by hand` */
  readonly title: string;
  readonly kind: "person" | "live" | "restart" | "reboot" | "upgrade";
  readonly boxes: readonly { readonly name: string; readonly what: string; readonly etcdMemberAway: boolean }[];
}

export function stagesOf({ bound }: Plan): readonly Stage[] {
  const stages: { readonly title: string; readonly kind: Stage["kind"]; readonly steps: PlanStep[] }[] = [];
  for (const step of bound.steps) {
    const title = titleOf(step);
    const last = stages.at(-1);
    if (last?.title === title) last.steps.push(step);
    else stages.push({ title, kind: kindOf(step), steps: [step] });
  }
  return stages.map(({ title, kind, steps }) => ({
    title,
    kind,
    boxes: steps.map(({ node, what, etcdMemberAway }) => ({ name: node ?? "the cluster", what, etcdMemberAway })),
  }));
}

const titles: Readonly<Record<PlanStep["action"], string>> = {
  person: "by hand",
  "apply-config": "live",
  "stage-config-and-reboot": "configuration and reboot",
  "upgrade-talos": "upgrade and reboot",
  "upgrade-kubernetes": "Kubernetes",
};

function titleOf(step: PlanStep): string {
  if (step.executor !== undefined) return step.executor;
  return titles[step.action];
}

function kindOf({ action, disruption }: PlanStep): Stage["kind"] {
  if (action === "person") return "person";
  return disruption === "none" ? "live" : disruption;
}
