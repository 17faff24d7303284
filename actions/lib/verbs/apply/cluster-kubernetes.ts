// What an apply asks of Kubernetes, over the API.
import { fieldAt, itemsAt, textAt } from "#domain/kubernetes-api/field.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import type { Clock } from "#ports/clock.ts";
import { blockedBudgets } from "./budgets.ts";
import type { ClusterKubernetes } from "./kubernetes.ts";
import { leaseName } from "./lock.ts";

/** A person's lease has no end of time: the duration is what the API demands, and nobody goes by it. */
const durationSeconds = 3600;
const noteKey = "homelab.ragas.dev/";

export function clusterKubernetes(api: KubernetesApi, clock: Clock): ClusterKubernetes {
  return {
    nodes: () => nodesOf(api),
    setUnschedulable: (node, unschedulable) => (unschedulable ? api.cordon(node) : api.uncordon(node)),
    podsToMove: async (node) => (await api.podsOn(node)).filter(({ stays }) => !stays),
    async evict(pod) {
      const { kind } = await api.evict(pod);
      return kind === "evicted" ? "asked" : kind;
    },
    volumeAttachments: async (node) =>
      (await api.volumeAttachments())
        .filter((one) => one.node === node)
        .map(({ name, persistentVolume }) => persistentVolume ?? name),
    blockedBudgets: () => blockedBudgets(api),
    upgraders: () => upgradersOf(api),
    object: (reference) => api.object(reference),
    ...leases(api, clock),
  };
}

function leases(api: KubernetesApi, clock: Clock): Pick<ClusterKubernetes, "lease" | "writeLease"> {
  const { namespace, name } = leaseName;
  return {
    async lease() {
      const found = await api.lease(namespace, name);
      if (found === undefined) return undefined;
      const { holder, annotations } = found.spec;
      const notes = Object.entries(annotations).filter(([key]) => key.startsWith(noteKey));
      return {
        holder: holder === "" ? undefined : holder,
        notes: Object.fromEntries(notes.map(([key, value]) => [key.slice(noteKey.length), value])),
        version: found.resourceVersion,
      };
    },
    async writeLease(lease) {
      const now = clock.now();
      const annotations = Object.fromEntries(Object.entries(lease.notes).map(([key, value]) => [noteKey + key, value]));
      const spec = { holder: lease.holder ?? "", durationSeconds, acquiredAt: now, renewedAt: now, annotations };
      if (!("version" in lease))
        return (await api.createLease(namespace, name, spec)) === undefined ? "conflict" : "written";
      const there = await api.lease(namespace, name);
      if (there?.resourceVersion !== lease.version) return "conflict";
      const acquiredAt = there.spec.holder === spec.holder ? there.spec.acquiredAt : now;
      return (await api.updateLease(there, { ...spec, acquiredAt })) === undefined ? "conflict" : "written";
    },
  };
}

const planePods = ["kube-apiserver", "kube-controller-manager", "kube-scheduler"];

async function nodesOf(api: KubernetesApi): ReturnType<ClusterKubernetes["nodes"]> {
  const query = { apiVersion: "v1", kind: "Pod", namespace: "kube-system" };
  const [nodes, pods] = await Promise.all([api.nodes(), api.objects(query)]);
  const ready = (pods ?? []).filter((pod) =>
    itemsAt(pod, "status", "conditions").some(
      (one) => textAt(one, "type") === "Ready" && textAt(one, "status") === "True",
    ),
  );
  return nodes.map(({ name, ready: isReady, unschedulable, kubeletVersion }) => ({
    name,
    ready: isReady,
    unschedulable,
    kubeletVersion,
    controlPlanePods: planePods.filter((app) =>
      ready.some((pod) => textAt(pod, "metadata", "name") === `${app}-${name}`),
    ),
  }));
}

/** Objects of tuppr and of the system-upgrade-controller that are at work. Where they are not installed there are none. */
async function upgradersOf(api: KubernetesApi): Promise<readonly string[]> {
  const tuppr = "tuppr.home-operations.com/v1alpha1";
  const [talos, kubernetes, plans] = await Promise.all([
    api.objects({ apiVersion: tuppr, kind: "TalosUpgrade" }),
    api.objects({ apiVersion: tuppr, kind: "KubernetesUpgrade" }),
    api.objects({ apiVersion: "upgrade.cattle.io/v1", kind: "Plan" }),
  ]);
  const named = (
    objects: readonly object[] | undefined,
    kind: string,
    program: string,
    isAtWork: (object: object) => boolean,
  ) => (objects ?? []).filter(isAtWork).map((object) => `${kind} ${textAt(object, "metadata", "name")} (${program})`);
  return [
    ...named(talos, "TalosUpgrade", "tuppr", tupprAtWork),
    ...named(kubernetes, "KubernetesUpgrade", "tuppr", tupprAtWork),
    ...named(plans, "Plan", "system-upgrade-controller", (plan) => itemsAt(plan, "status", "applying").length > 0),
  ];
}

/** Every phase that is not an end: one that waits may begin at any moment, unless it is suspended. */
function tupprAtWork(object: object): boolean {
  const phase = textAt(object, "status", "phase");
  const isSuspended = fieldAt(object, "metadata", "annotations", "tuppr.home-operations.com/suspend") !== undefined;
  return !isSuspended && !["Completed", "Failed"].includes(phase);
}
