import type { YamlNode } from "#codecs/yaml/node.ts";
import { groupedBy } from "#kernel/grouping.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { appTemplatePods } from "#domain/helm/app-template-pods.ts";
import { breaches } from "#domain/kubernetes/pod-security.ts";
import { containersOf, workloads } from "#domain/kubernetes/pod-template.ts";
import type { ChangeRule } from "./change-rule.ts";

/** What lets a pod reach the node that it runs on. */
const powers =
  /^(?:hostPID|hostIPC|hostNetwork|hostPath volumes|privileged containers|the capability (?:ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|BPF|NET_ADMIN|DAC_READ_SEARCH))$/u;

interface Power {
  readonly object: ClusterObject;
  readonly what: string;
  readonly node: YamlNode;
}

export const privileged: ChangeRule = {
  id: "change/privileged",
  severity: "warning",
  title: "pod that newly gets power over its node",
  why: "A privileged container, the host's files, processes or network are the node itself: who takes over such a pod has the node, and with a control plane the cluster. Some agents need it; it should never come with an ordinary update.",
  example: "securityContext:\n  privileged: true # before: absent\n",
  fix: "Ask for the single capability or device that is needed, or say in the pull request why it has to be the whole node.",
  *check({ base, head, objects }) {
    const touched = new Set(objects.map(({ change }) => change.object));
    const known = new Set(powersOf(base).map(keyOf));
    const fresh = powersOf(head).filter((power) => touched.has(objectLabel(power.object)) && !known.has(keyOf(power)));
    for (const [first, ...others] of groupedBy(fresh, ({ object }) => objectLabel(object)).values()) {
      if (first === undefined) continue;
      const all = [...new Set([first, ...others].map(({ what }) => what))];
      yield {
        at: head.spanOf(first.object, first.node),
        message: `${objectLabel(first.object)} newly has ${listed(all, 5)}: its pods have power over their node`,
        object: objectLabel(first.object),
      };
    }
  },
};

function keyOf({ object, what }: Power): string {
  return `${objectLabel(object)}\0${what}`;
}

function powersOf(cluster: ClusterModel): Power[] {
  const raw = workloads(cluster).map(({ object, podSpec }) => {
    return { object, pod: podSpec, containers: containersOf(podSpec) };
  });
  return [...raw, ...appTemplatePods(cluster)].flatMap(({ object, pod, containers }) =>
    breaches("baseline", pod, containers)
      .filter(({ what }) => powers.test(what))
      .map(({ what, node }) => ({ object, what, node })),
  );
}
