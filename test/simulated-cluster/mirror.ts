// What kubelets would tell a real API server: nodes with their version, and the mirror pods of the control planes.
import { once } from "node:events";
import type { ControlPlane } from "../oracle/control-plane.ts";
import { componentsOf, staticPods, type Components } from "./components.ts";
import type { SimulatedNode } from "./node.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";

export interface Mirror {
  /** Ends the mirroring; throws what went wrong in it. */
  readonly stop: () => Promise<void>;
}

/** Writes nodes and pods now and after every change of the cluster. */
export async function mirrored(cluster: SimulatedCluster, server: ControlPlane): Promise<Mirror> {
  let wanted = true;
  const end = new AbortController();
  const bell = new EventTarget();
  const stopObserving = cluster.observe(() => {
    wanted = true;
    bell.dispatchEvent(new Event("ring"));
  });
  const written = new Map<string, string>();
  const round = async () => {
    wanted = false;
    for (const { path, body } of cluster.nodes.flatMap((node) => objectsOf(cluster, node)))
      if (written.get(path) !== body) {
        await write(server, path, body);
        written.set(path, body);
      }
  };
  await round();
  const loop = (async () => {
    while (!end.signal.aborted) {
      if (!wanted) await once(bell, "ring");
      if (!end.signal.aborted) await round();
    }
  })();
  return {
    async stop() {
      end.abort();
      stopObserving();
      bell.dispatchEvent(new Event("ring"));
      await loop;
    },
  };
}

interface Written {
  readonly path: string;
  readonly body: string;
}

function objectsOf(cluster: SimulatedCluster, node: SimulatedNode): Written[] {
  const images = componentsOf(node.active);
  const pods = node.role === "controlplane" ? staticPods.map((one) => pod(cluster, { node, images, one })) : [];
  return [nodeObject(node), ...pods];
}

function tagOf(image: string): string {
  return /:(v[^:@/]+)(?:@.*)?$/.exec(image)?.[1] ?? "";
}

function nodeObject({ name, role, address, kubeletImage, power, stage }: SimulatedNode): Written {
  const ready = power === "on" && stage === "RUNNING" ? "True" : "Unknown";
  const labels = role === "controlplane" ? { "node-role.kubernetes.io/control-plane": "" } : {};
  const body = {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels },
    status: {
      addresses: [{ type: "InternalIP", address }],
      nodeInfo: nodeInfo(tagOf(kubeletImage)),
      conditions: [{ type: "Ready", status: ready }],
    },
  };
  return { path: `/api/v1/nodes/${name}`, body: JSON.stringify(body) };
}

function nodeInfo(kubeletVersion: string): object {
  const unnamed = ["machineID", "systemUUID", "bootID", "kernelVersion", "osImage", "containerRuntimeVersion"];
  return {
    ...Object.fromEntries(unnamed.map((key) => [key, ""])),
    kubeletVersion,
    kubeProxyVersion: "",
    operatingSystem: "linux",
    architecture: "amd64",
  };
}

interface PodOf {
  readonly node: SimulatedNode;
  readonly images: Components;
  readonly one: (typeof staticPods)[number];
}

function pod(cluster: SimulatedCluster, { node, images, one: [app, type] }: PodOf): Written {
  const image = {
    "kube-apiserver": images.apiServer,
    "kube-controller-manager": images.controllerManager,
    "kube-scheduler": images.scheduler,
  }[app];
  const body = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: `${app}-${node.name}`,
      namespace: "kube-system",
      labels: { "k8s-app": app },
      annotations: {
        // Without it a drain would evict what no controller brings back.
        "kubernetes.io/config.mirror": node.name,
        "talos.dev/config-version": cluster.resourceVersion(node.name, type, app),
      },
    },
    spec: { nodeName: node.name, containers: [{ name: app, image }], terminationGracePeriodSeconds: 0 },
    status: {
      phase: "Running",
      hostIP: node.address,
      hostIPs: [{ ip: node.address }],
      conditions: [{ type: "Ready", status: "True" }],
    },
  };
  return { path: `/api/v1/namespaces/kube-system/pods/${app}-${node.name}`, body: JSON.stringify(body) };
}

async function write(server: ControlPlane, path: string, body: string): Promise<void> {
  // The object first and its status after it, each by its own door.
  for (const part of ["", "/status"]) {
    const query = "?fieldManager=kubelet&force=true";
    const answer = await server.call({
      method: "PATCH",
      path: `${path}${part}${query}`,
      body,
      contentType: "application/apply-patch+yaml",
    });
    if (answer.status >= 300) throw new Error(`${path}${part}: ${answer.status} ${answer.body}`);
  }
}
