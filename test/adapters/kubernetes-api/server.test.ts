// Against a real kube-apiserver with etcd.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKubernetesApi } from "#adapters/kubernetes-api/open.ts";
import { readKubeconfig, type KubernetesContext } from "#domain/kubernetes-api/kubeconfig.ts";
import type { LeaseSpec } from "#domain/kubernetes-api/lease.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import { startControlPlane, type ControlPlane } from "../../oracle/control-plane.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";

let plane: ControlPlane;
let api: KubernetesApi;

async function send(method: string, path: string, body: object): Promise<void> {
  const contentType = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  const reply = await plane.call({ method, path, body: JSON.stringify(body), contentType });
  if (reply.status > 299) throw new Error(`${method} ${path}: ${reply.body}`);
}

/** Of an account that may do everything. */
async function newToken(): Promise<string> {
  const accounts = "/api/v1/namespaces/default/serviceaccounts";
  await send("POST", accounts, { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "apply" } });
  await send("POST", "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "apply" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", name: "apply", namespace: "default" }],
  });
  const body = JSON.stringify({ apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} });
  const reply = await plane.call({ method: "POST", path: `${accounts}/apply/token`, body });
  return (JSON.parse(reply.body) as { readonly status: { readonly token: string } }).status.token;
}

function contextWith(token: string): KubernetesContext {
  const { url, authority } = plane.address;
  const text = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "test",
    clusters: [
      {
        name: "test",
        cluster: { server: url, "certificate-authority-data": Buffer.from(authority).toString("base64") },
      },
    ],
    users: [{ name: "apply", user: { token } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "apply" } }],
  });
  const result = readKubeconfig({ path: "kubeconfig", text });
  if ("mistakes" in result) throw new Error(result.mistakes.join("\n"));
  return result.context;
}

const pods = "/api/v1/namespaces/default/pods";

async function makePod(name: string, labels: Readonly<Record<string, string>>): Promise<void> {
  const spec = { nodeName: "cp1", containers: [{ name: "a", image: "a" }], terminationGracePeriodSeconds: 0 };
  await send("POST", pods, { apiVersion: "v1", kind: "Pod", metadata: { name, labels }, spec });
  const conditions = [{ type: "Ready", status: "True" }];
  await send("PATCH", `${pods}/${name}/status`, { status: { phase: "Running", conditions } });
}

await describeWithTools(["etcd", "kube-apiserver"], "the Kubernetes API of a real server", () => {
  beforeAll(async () => {
    plane = await startControlPlane({
      etcd: await requireTool("etcd"),
      apiserver: await requireTool("kube-apiserver"),
    });
    api = openKubernetesApi(contextWith(await newToken()));
    for (const [name, labels] of [
      ["cp1", { "node-role.kubernetes.io/control-plane": "" }],
      ["worker1", {}],
    ] as const) {
      await send("POST", "/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata: { name, labels } });
      const conditions = [{ type: "Ready", status: name === "cp1" ? "True" : "Unknown", message: "kubelet is silent" }];
      const addresses = [
        { type: "InternalIP", address: "10.0.0.1" },
        { type: "Hostname", address: name },
      ];
      await send("PATCH", `/api/v1/nodes/${name}/status`, { status: { conditions, addresses } });
    }
  });
  afterAll(async () => {
    api?.close();
    await plane?.stop();
  });

  test("nodes, and whether pods may come to them", async () => {
    const [first, second] = await api.nodes();
    expect(first).toMatchObject({ name: "cp1", ready: true, why: "", isControlPlane: true, addresses: ["10.0.0.1"] });
    expect(second).toMatchObject({ name: "worker1", ready: false, why: "kubelet is silent", isControlPlane: false });
    await api.cordon("worker1");
    expect((await api.node("worker1"))?.unschedulable).toBe(true);
    await api.uncordon("worker1");
    expect((await api.node("worker1"))?.unschedulable).toBe(false);
    expect(await api.node("none")).toBeUndefined();
    await expect(api.cordon("none")).rejects.toMatchObject({ kind: "not-found", status: 404 });
  });

  test("pods are evicted where a budget lets them", async () => {
    await makePod("free", {});
    await makePod("guarded", { app: "guarded" });
    const budgets = "/apis/policy/v1/namespaces/default/poddisruptionbudgets";
    const spec = { minAvailable: 1, selector: { matchLabels: { app: "guarded" } } };
    await send("POST", budgets, {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: { name: "one" },
      spec,
    });
    const healthy = { observedGeneration: 1, currentHealthy: 1, desiredHealthy: 1, expectedPods: 1 };
    await send("PATCH", `${budgets}/one/status`, { status: { ...healthy, disruptionsAllowed: 0 } });
    const found = await api.podsOn("cp1");
    expect(found.map(({ name, ready, stays, isBare }) => [name, ready, stays, isBare])).toEqual([
      ["free", true, false, true],
      ["guarded", true, false, true],
    ]);
    const [free, guarded] = found;
    if (free === undefined || guarded === undefined) throw new Error("no pods");
    const blocked = await api.evict(guarded);
    expect(blocked.kind).toBe("blocked");
    expect(JSON.stringify(blocked)).toContain("one");
    expect(await api.evict({ ...free, uid: "00000000-0000-0000-0000-000000000000" })).toEqual({ kind: "gone" });
    expect(await api.evict(free)).toEqual({ kind: "evicted" });
    expect(await api.evict(free)).toEqual({ kind: "gone" });
    await send("PATCH", `${budgets}/one/status`, { status: { ...healthy, disruptionsAllowed: 1 } });
    expect(await api.evict(guarded)).toEqual({ kind: "evicted" });
    expect(await api.podsOn("cp1")).toEqual([]);
  });

  test("volume attachments", async () => {
    expect(await api.volumeAttachments()).toEqual([]);
    const spec = { attacher: "rbd.csi", nodeName: "cp1", source: { persistentVolumeName: "pv1" } };
    const object = { apiVersion: "storage.k8s.io/v1", kind: "VolumeAttachment", metadata: { name: "a" }, spec };
    await send("POST", "/apis/storage.k8s.io/v1/volumeattachments", object);
    expect(await api.volumeAttachments()).toEqual([
      { name: "a", node: "cp1", attacher: "rbd.csi", persistentVolume: "pv1", attached: false },
    ]);
  });

  test("a lease is made once and changed only as it was read", async () => {
    const at = Date.parse("2026-11-25T00:00:00.123Z");
    const spec: LeaseSpec = {
      holder: "a",
      durationSeconds: 60,
      acquiredAt: at,
      renewedAt: at,
      annotations: { "x/digest": "1" },
    };
    expect(await api.lease("default", "apply")).toBeUndefined();
    const made = await api.createLease("default", "apply", spec);
    if (made === undefined) throw new Error("not made");
    expect(made.spec).toEqual(spec);
    expect(await api.createLease("default", "apply", spec)).toBeUndefined();
    const renewed = await api.updateLease(made, { ...spec, renewedAt: at + 1000 });
    expect(renewed?.spec.renewedAt).toBe(at + 1000);
    expect(await api.updateLease(made, { ...spec, holder: "b" })).toBeUndefined();
    expect((await api.lease("default", "apply"))?.spec.holder).toBe("a");
    await plane.call({ method: "DELETE", path: "/apis/coordination.k8s.io/v1/namespaces/default/leases/apply" });
    if (renewed === undefined) throw new Error("not renewed");
    expect(await api.updateLease(renewed, spec)).toBeUndefined();
  });

  test("objects of any kind, through all pages", async () => {
    for (let index = 0; index < 260; index += 1)
      await send("POST", "/api/v1/namespaces/default/configmaps", {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: `many-${index}`, labels: { set: index % 2 === 0 ? "even" : "odd" } },
      });
    const kind = { apiVersion: "v1", kind: "ConfigMap" };
    expect((await api.objects({ ...kind, namespace: "default" }))?.length).toBeGreaterThanOrEqual(260);
    expect(await api.objects({ ...kind, namespace: "default", labelSelector: "set=odd" })).toHaveLength(130);
    expect(await api.object({ ...kind, namespace: "default", name: "many-7" })).toMatchObject({ kind: "ConfigMap" });
    expect(await api.object({ ...kind, namespace: "default", name: "none" })).toBeUndefined();
    expect(await api.object({ apiVersion: "v1", kind: "Node", name: "cp1" })).toMatchObject({ kind: "Node" });
    expect(await api.objects({ apiVersion: "ceph.rook.io/v1", kind: "CephCluster" })).toBeUndefined();
  });

  test("a cluster without Flux, then with", async () => {
    expect(await api.fluxObjects()).toEqual([]);
    const schema = { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } };
    const version = { name: "v1", served: true, storage: true, schema };
    const names = {
      plural: "kustomizations",
      singular: "kustomization",
      kind: "Kustomization",
      listKind: "KustomizationList",
    };
    const group = "kustomize.toolkit.fluxcd.io";
    await send("POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", {
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: { name: `kustomizations.${group}` },
      spec: { group, scope: "Namespaced", names, versions: [version] },
    });
    const object = {
      apiVersion: `${group}/v1`,
      kind: "Kustomization",
      metadata: { name: "apps" },
      spec: { suspend: true },
      status: {
        observedGeneration: 1,
        lastAppliedRevision: "main@sha1:a",
        conditions: [{ type: "Ready", status: "True" }],
      },
    };
    await expect
      .poll(async () => (await plane.call({ method: "GET", path: `/apis/${group}/v1/kustomizations` })).status)
      .toBe(200);
    await send("POST", `/apis/${group}/v1/namespaces/default/kustomizations`, object);
    expect(await api.fluxObjects()).toEqual([
      {
        kind: "Kustomization",
        namespace: "default",
        name: "apps",
        ready: "true",
        message: "",
        suspended: true,
        revision: "main@sha1:a",
        observed: true,
      },
    ]);
  });

  test("who is not known, and what is asked wrongly", async () => {
    const stranger = openKubernetesApi(contextWith("canary-token"));
    const refused = await stranger.nodes().catch((error: unknown) => error);
    stranger.close();
    expect(refused).toMatchObject({ kind: "unauthenticated", status: 401 });
    expect(String(refused)).not.toContain("canary");
    await expect(api.objects({ apiVersion: "v1", kind: "Pod", labelSelector: "!!" })).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});
