// How long it takes. Rough on purpose: a person wants to know whether it is a coffee or an evening.
import type { Minutes, PlanStep } from "./plan.ts";

/**
 * Minutes of one step on one node, from a quiet cluster on solid disks to one that drains slowly: `apply-config` holds a
 * trial, a look and the final apply; a reboot waits for drain, boot and etcd; an upgrade pulls and writes an image besides.
 * The upper ends are the waits of the suite's own (10 minutes of drain, 15 for install and reboot), which are rarely used up.
 */
const perStep = {
  "apply-config": { least: 1, most: 3 },
  "stage-config-and-reboot": { least: 3, most: 8 },
  "upgrade-talos": { least: 4, most: 10 },
  "upgrade-kubernetes": { least: 2, most: 5 },
  person: { least: 0, most: 0 },
} as const satisfies Record<PlanStep["action"], Minutes>;

/** `upgrade-k8s` restarts three static pods on each control plane and the kubelet everywhere. */
const perNodeOfKubernetes: Minutes = { least: 1, most: 3 };

/** A worker carries pods that no control plane shares the work of, so it drains longer. */
const workerDrain: Minutes = { least: 0, most: 2 };

export interface EstimateOptions {
  readonly steps: readonly PlanStep[];
  /** Hostnames of all nodes. */
  readonly nodes: readonly { readonly hostname: string; readonly controlPlane: boolean }[];
  /** `60s`, `1m30s` */
  readonly soak: string | undefined;
}

/** Of each step; what a person or another controller does is not counted. */
export function stepEstimates({ steps, nodes, soak }: EstimateOptions): readonly Minutes[] {
  const wait = soakMinutes(soak);
  return steps.map((step) => {
    const base = perStep[step.action];
    if (step.action === "person" || step.executor !== undefined) return perStep.person;
    if (step.node === undefined) return plus(base, times(perNodeOfKubernetes, nodes.length));
    const node = nodes.find(({ hostname }) => hostname === step.node);
    const isDrained = step.disruption === "reboot" || step.disruption === "upgrade";
    const more = isDrained && node?.controlPlane === false ? workerDrain : perStep.person;
    return plus(plus(base, more), { least: wait, most: wait });
  });
}

export function totalOf(estimates: readonly Minutes[]): Minutes {
  const { least, most } = estimates.reduce(plus, { least: 0, most: 0 });
  return { least: Math.ceil(least), most: Math.ceil(most) };
}

/** Without a setting one minute, as `apply` waits. */
function soakMinutes(soak: string | undefined): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u.exec(soak ?? "60s") ?? [];
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

function plus(a: Minutes, b: Minutes): Minutes {
  return { least: a.least + b.least, most: a.most + b.most };
}

function times({ least, most }: Minutes, count: number): Minutes {
  return { least: least * count, most: most * count };
}
