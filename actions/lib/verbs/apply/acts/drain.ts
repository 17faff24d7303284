// Taking the work off a node before anything is installed: evictions that budgets may hold back, then volumes.
import { attempt } from "#verbs/apply/attempt.ts";
import type { PodOnNode } from "#verbs/apply/kubernetes.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { Stopped } from "#verbs/apply/stopped.ts";

/**
 * Until no pod is left and no volume is attached. Out of time the node is schedulable again, and nothing else has happened.
 *
 * @throws Stopped naming the pod or the volume that did not go
 */
export async function drain(means: ApplyMeans, node: string): Promise<void> {
  const { clock, patience, kubernetes } = means;
  const asked = new Set<string>();
  const podsUntil = clock.now() + patience.drain;
  for (;;) {
    const pods = await kubernetes.podsToMove(node);
    if (pods.length === 0) break;
    const blocked = await evictAll(means, pods, asked);
    if (clock.now() >= podsUntil) await giveUp(means, node, podReason(node, pods[0], blocked));
    await clock.sleep(patience.look, means.stop);
    if (means.stop.aborted) await giveUp(means, node, `stopped while ${node} was drained; nothing is installed on it`);
  }
  const volumesUntil = clock.now() + patience.detach;
  for (;;) {
    const [volume] = await kubernetes.volumeAttachments(node);
    if (volume === undefined) return;
    if (clock.now() >= volumesUntil)
      await giveUp(means, node, `the volume ${volume} is still attached to ${node}: a restart might hang on it`);
    await clock.sleep(patience.look);
  }
}

/** Evicts what was not evicted yet; answers a pod that a budget holds back. */
async function evictAll(
  { kubernetes }: ApplyMeans,
  pods: readonly PodOnNode[],
  asked: Set<string>,
): Promise<PodOnNode | undefined> {
  let blocked: PodOnNode | undefined;
  for (const pod of pods) {
    if (asked.has(pod.uid)) continue;
    const answer = await kubernetes.evict(pod);
    if (answer === "blocked") blocked ??= pod;
    else asked.add(pod.uid);
  }
  return blocked;
}

function podReason(node: string, first: PodOnNode | undefined, blocked: PodOnNode | undefined): string {
  const pod = blocked ?? first;
  const name = `${pod?.namespace ?? ""}/${pod?.name ?? ""}`;
  return blocked === undefined
    ? `${node} was not drained in time: ${name} does not end`
    : `${node} was not drained in time: a disruption budget holds ${name}`;
}

async function giveUp({ kubernetes }: ApplyMeans, node: string, reason: string): Promise<never> {
  const undone = await attempt(() => kubernetes.setUnschedulable(node, false));
  const left = "unreadable" in undone ? `; it is still cordoned (${undone.unreadable})` : "";
  throw new Stopped(`${reason}${left}`);
}
