// Kubernetes as far as a Talos node runs it: which images its configuration names, and the resources that show them.
import { parseAllDocuments } from "yaml";
import { encoded } from "./protocol/methods.ts";
import type { SimulatedNode } from "./node.ts";

export interface Components {
  readonly kubelet: string;
  readonly apiServer: string;
  readonly controllerManager: string;
  readonly scheduler: string;
}

const known = new Map<string, Components>();

/** The images of a machine configuration; "" for what it does not name. */
export function componentsOf(config: string): Components {
  const before = known.get(config);
  if (before !== undefined) return before;
  const [document] = parseAllDocuments(config);
  const image = (...path: readonly string[]) => {
    const found: unknown = document?.getIn([...path, "image"]);
    return typeof found === "string" ? found : "";
  };
  const components = {
    kubelet: image("machine", "kubelet"),
    apiServer: image("cluster", "apiServer"),
    controllerManager: image("cluster", "controllerManager"),
    scheduler: image("cluster", "scheduler"),
  };
  known.set(config, components);
  return components;
}

export interface ComponentState {
  readonly type: string;
  readonly id: string;
  readonly spec: object;
  readonly proto: Buffer;
}

export const staticPods = [
  ["kube-apiserver", "APIServerConfigs.kubernetes.talos.dev"],
  ["kube-controller-manager", "ControllerManagerConfigs.kubernetes.talos.dev"],
  ["kube-scheduler", "SchedulerConfigs.kubernetes.talos.dev"],
] as const;

const k8s = "talos.resource.definitions.k8s";

/** What `upgrade-k8s` reads and watches on a node. A kubelet that restarts has no service. */
export function componentStates(node: SimulatedNode): ComponentState[] {
  const { kubelet, apiServer, controllerManager, scheduler } = componentsOf(node.active);
  const planes: ComponentState[] = [
    {
      type: staticPods[0][1],
      id: staticPods[0][0],
      spec: { image: apiServer },
      proto: encoded(`${k8s}.APIServerConfigSpec`, { image: apiServer }),
    },
    {
      type: staticPods[1][1],
      id: staticPods[1][0],
      spec: { enabled: true, image: controllerManager },
      proto: encoded(`${k8s}.ControllerManagerConfigSpec`, { enabled: true, image: controllerManager }),
    },
    {
      type: staticPods[2][1],
      id: staticPods[2][0],
      spec: { enabled: true, image: scheduler },
      proto: encoded(`${k8s}.SchedulerConfigSpec`, { enabled: true, image: scheduler }),
    },
  ];
  const service = { running: true, healthy: true, unknown: false };
  return [
    ...(node.role === "controlplane" ? planes : []),
    {
      type: "KubeletSpecs.kubernetes.talos.dev",
      id: "kubelet",
      spec: { image: kubelet, args: [], expectedNodename: node.name },
      proto: encoded(`${k8s}.KubeletSpecSpec`, { image: kubelet, expectedNodename: node.name }),
    },
    ...(node.kubeletRuns
      ? [
          {
            type: "Services.v1alpha1.talos.dev",
            id: "kubelet",
            spec: service,
            proto: encoded("talos.resource.definitions.v1alpha1.ServiceSpec", service),
          },
        ]
      : []),
  ];
}
