// A change with a half under talos/ and a half under kubernetes/: one merge, and yet two moments.
import type { NodeChange } from "#domain/machine-config/change.ts";
import type { Halves, PlanStep } from "./plan.ts";

export interface HalvesOptions {
  readonly changes: readonly NodeChange[];
  readonly steps: readonly PlanStep[];
  /** Changed files that Flux reads. */
  readonly fluxPaths: readonly string[];
  /** Kinds that the new Kubernetes serves no longer, and that this change moves away from: `policy/v1beta1 PodDisruptionBudget`. */
  readonly leftKinds: readonly string[];
}

/** Undefined where one half is empty. */
export function halvesOf({ changes, steps, fluxPaths, leftKinds }: HalvesOptions): Halves | undefined {
  if (steps.length === 0 || fluxPaths.length === 0) return undefined;
  return {
    talos: "the Talos half goes live node by node, when the plan of the merged commit is approved and applied",
    kubernetes: `the Flux half (${fluxPaths.length === 1 ? (fluxPaths[0] ?? "") : `${fluxPaths.length} files`}) goes live by itself, minutes after the merge`,
    advice: adviceOf(changes, steps, leftKinds),
  };
}

function adviceOf(changes: readonly NodeChange[], steps: readonly PlanStep[], leftKinds: readonly string[]): string {
  // An upgrade may move the network's settings into a document of their own.
  const isMoved = steps.some(({ action, from }) => action === "upgrade-talos" && from !== undefined);
  if (!isMoved && changes.some(({ fields }) => fields.some(({ document, path }) => isNetwork(document, path))))
    return "do not merge them as one: the network of the pods changes hands. Take Flux' half first with the old network still there only if the two get along; else suspend Flux, apply Talos' half, and resume";
  const isUpgrade = steps.some(({ action }) => action === "upgrade-kubernetes");
  if (isUpgrade && leftKinds.length > 0)
    return `merge the Flux half first, in its own pull request: it moves away from ${leftKinds.join(", ")}, which the new Kubernetes does not serve`;
  if (isUpgrade || steps.some(({ action }) => action === "upgrade-talos"))
    return "merge the Talos half first, in its own pull request, when the applications need the new version; as one merge they run on the old one until the plan is applied";
  return "nothing here says that one half needs the other; as one merge the Flux half is live first";
}

function isNetwork(document: string, path: string): boolean {
  return /^KubeFlannel|CNI/u.test(document) || /^cluster\.(?:network\.cni|proxy\.disabled)(?:\.|$)/u.test(path);
}
