// The little of a Kubernetes API that an apply asks for: nodes as the simulation has them, pods that move when they are evicted, leases.
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { kubeconfig } from "../simulated-cluster/kubeconfig.ts";
import { serverPair } from "../simulated-cluster/pki.ts";
import type { SimulatedCluster } from "../simulated-cluster/simulated-cluster.ts";

interface Pod {
  readonly namespace: string;
  readonly name: string;
  uid: string;
  node: string;
}

interface StoredLease {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: unknown;
}

export interface KubernetesServer {
  readonly kubeconfig: string;
  /** How many pods were evicted and came up elsewhere. */
  readonly moved: () => number;
  readonly close: () => Promise<void>;
}

interface Held {
  readonly cluster: SimulatedCluster;
  readonly cordoned: Set<string>;
  readonly pods: readonly Pod[];
  readonly leases: Map<string, StoredLease>;
  moved: number;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

const workloads = [
  ["database", "postgres-1"],
  ["media", "jellyfin-0"],
  ["monitoring", "prometheus-0"],
  ["network", "envoy-gateway"],
] as const;

/** Serves on a free port of the loopback, with the simulation's own authority. */
export async function kubernetesServer(cluster: SimulatedCluster): Promise<KubernetesServer> {
  const pods = workloads.map(([namespace, name], index) => {
    const node = cluster.nodes[index % cluster.nodes.length]?.name ?? "";
    return { namespace, name, uid: randomUUID(), node };
  });
  const held: Held = { cluster, cordoned: new Set(), pods, leases: new Map(), moved: 0 };
  const pair = serverPair(cluster.authority, "kubernetes", ["127.0.0.1"]);
  const options = { key: pair.privateKey, cert: pair.certificate, ca: cluster.authority.certificate };
  const server = createServer({ ...options, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const asked = {
        method: request.method ?? "",
        url: new URL(request.url ?? "/", "https://127.0.0.1"),
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
      };
      const given = answer(held, asked);
      response.writeHead(given.status, { "content-type": "application/json" }).end(JSON.stringify(given.body));
    });
  });
  // As a real API server does: Node would hang up after five seconds, in the middle of the next request.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    kubeconfig: kubeconfig({ url, authority: cluster.authority.certificate }, cluster.authority),
    moved: () => held.moved,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(held: Held, asked: Asked): Answer {
  const { method, url, body } = asked;
  const path = url.pathname;
  const [, evicted] = /^\/api\/v1\/namespaces\/[^/]+\/pods\/([^/]+)\/eviction$/u.exec(path) ?? [];
  if (evicted !== undefined) return evict(held, evicted);
  const [, patched] = /^\/api\/v1\/nodes\/([^/]+)$/u.exec(path) ?? [];
  if (patched !== undefined && method === "PATCH") return mark(held, patched, body);
  if (/\/leases(\/|$)/u.test(path)) return lease(held, asked);
  const fixed = { ...kinds, "/api/v1/nodes": nodes(held), ...podLists(held, url) } as Record<string, object>;
  const found = fixed[path];
  return found === undefined ? status(404, `there is no ${path}`) : { status: 200, body: found };
}

const kinds = {
  "/api/v1": resourceList([["pods", "Pod", true]]),
  "/apis/policy/v1": resourceList([["poddisruptionbudgets", "PodDisruptionBudget", true]]),
  "/apis/policy/v1/poddisruptionbudgets": list([]),
  "/apis/storage.k8s.io/v1/volumeattachments": list([]),
};

function resourceList(resources: readonly (readonly [string, string, boolean])[]): object {
  return {
    kind: "APIResourceList",
    resources: resources.map(([name, kind, namespaced]) => ({ name, kind, namespaced })),
  };
}

function list(items: readonly object[]): object {
  return { kind: "List", metadata: {}, items };
}

function status(code: number, message: string): Answer {
  return { status: code, body: { kind: "Status", status: code < 300 ? "Success" : "Failure", code, message } };
}

function isUp({ power, stage }: { readonly power: string; readonly stage: string }): boolean {
  return power === "on" && stage === "RUNNING";
}

const ready = (holds: boolean) => [{ type: "Ready", status: holds ? "True" : "False" }];

function nodes({ cluster, cordoned }: Held): object {
  const items = cluster.nodes.map((node) => ({
    kind: "Node",
    metadata: { name: node.name },
    spec: cordoned.has(node.name) ? { unschedulable: true } : {},
    status: { conditions: ready(isUp(node)), nodeInfo: { kubeletVersion: "v1.36.4" } },
  }));
  return list(items);
}

function podLists({ cluster, pods }: Held, url: URL): Record<string, object> {
  const on = url.searchParams.get("fieldSelector")?.replace("spec.nodeName=", "");
  const planes = cluster.nodes
    .filter(({ role }) => role === "controlplane")
    .flatMap((node) =>
      ["kube-apiserver", "kube-controller-manager", "kube-scheduler"].map((app) => ({
        metadata: { namespace: "kube-system", name: `${app}-${node.name}` },
        spec: { nodeName: node.name },
        status: { phase: "Running", conditions: ready(isUp(node)) },
      })),
    );
  const owned = { ownerReferences: [{ controller: true, kind: "StatefulSet" }] };
  const running = pods
    .filter(({ node }) => node === on)
    .map(({ namespace, name, uid, node }) => ({
      metadata: { namespace, name, uid, ...owned },
      spec: { nodeName: node },
      status: { phase: "Running", conditions: ready(true) },
    }));
  return { "/api/v1/namespaces/kube-system/pods": list(planes), "/api/v1/pods": list(running) };
}

/** It ends at once, and its controller makes another on a node that takes pods. */
function evict(held: Held, name: string): Answer {
  const pod = held.pods.find((one) => one.name === name);
  const next = held.cluster.nodes.find((node) => isUp(node) && !held.cordoned.has(node.name));
  if (pod === undefined || next === undefined) return status(404, `pod ${name} not found`);
  Object.assign(pod, { node: next.name, uid: randomUUID() });
  held.moved += 1;
  return status(201, "evicted");
}

function mark({ cordoned }: Held, name: string, body: unknown): Answer {
  const { spec } = body as { readonly spec: { readonly unschedulable: true | null } };
  if (spec.unschedulable === true) cordoned.add(name);
  else cordoned.delete(name);
  return { status: 200, body: { kind: "Node", metadata: { name } } };
}

/** A write that does not know the newest one is refused. */
function lease({ leases }: Held, { method, url, body }: Asked): Answer {
  const given = body as StoredLease | undefined;
  const key = String(given?.metadata["name"] ?? url.pathname.split("/").at(-1));
  const there = leases.get(key);
  if (method === "GET") return there === undefined ? status(404, "not found") : { status: 200, body: there };
  const version = there?.metadata["resourceVersion"];
  const isStale = method === "POST" ? there !== undefined : version !== given?.metadata["resourceVersion"];
  if (isStale || given === undefined) return status(409, "somebody else wrote it meanwhile");
  const metadata = { uid: randomUUID(), ...given.metadata, resourceVersion: String(Number(version ?? 0) + 1) };
  const stored = { ...given, metadata };
  leases.set(key, stored);
  return { status: method === "POST" ? 201 : 200, body: stored };
}
