// What talosctl does to Kubernetes, against a real API server: the drain of an upgrade, and upgrade-k8s.
import { afterAll, beforeAll, expect, test } from "vitest";
import { startControlPlane, type ControlPlane } from "../oracle/control-plane.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { talosctlPace } from "./boot.ts";
import { simulatedCluster } from "./cluster.ts";
import { componentsOf } from "./components.ts";
import { kubeconfig } from "./kubeconfig.ts";
import { mirrored, type Mirror } from "./mirror.ts";
import { newAuthority } from "./pki.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";
import { talosctlOf, type Talosctl } from "./talosctl.ts";
import { defaultSchematic } from "./topology.ts";

await describeWithTools(["talosctl", "etcd", "kube-apiserver"], "the real talosctl and a real API server", () => {
  let server: ControlPlane;
  let cluster: SimulatedCluster;
  let mirror: Mirror;
  let talosctl: Talosctl;
  beforeAll(async () => {
    const clients = newAuthority();
    const [etcd, apiserver] = await Promise.all([requireTool("etcd"), requireTool("kube-apiserver")]);
    server = await startControlPlane({ etcd, apiserver, clientAuthority: clients.certificate });
    // The stop of a kubelet lasts longer than the API server needs to hear of its version: talosctl looks again after ten seconds.
    const pace = { ...talosctlPace, stopping: 300 };
    const admin = kubeconfig(server.address, clients);
    cluster = await simulatedCluster({ kubeconfig: admin, kubernetesVersion: "v1.36.3", pace });
    mirror = await mirrored(cluster, server);
    talosctl = await talosctlOf(cluster);
  });
  afterAll(async () => {
    talosctl[Symbol.dispose]();
    await mirror.stop();
    await cluster.close();
    await server.stop();
  });
  const versions = () =>
    cluster.nodes.map(({ active, role }) => {
      const { kubelet, apiServer, controllerManager, scheduler } = componentsOf(active);
      const images = role === "controlplane" ? [kubelet, apiServer, controllerManager, scheduler] : [kubelet];
      return [...new Set(images.map((image) => image.slice(image.indexOf(":") + 1)))].join(" ");
    });
  const upgrade = (...args: string[]) => talosctl.run("cp-1", ["cp-1"], "upgrade-k8s", "--to", "1.36.4", ...args);
  const all = (version: string) => [version, version, version, version];

  test("upgrade-k8s --dry-run changes nothing", async () => {
    const { code, stdout, stderr } = await upgrade("--dry-run");
    expect([code, stdout + stderr]).toEqual([0, expect.stringContaining("update kube-apiserver: v1.36.3 -> 1.36.4")]);
    expect(versions()).toEqual(all("v1.36.3"));
  });

  test("upgrade-k8s stops at the node that refuses, goes on from there, and comes to its end", async () => {
    const off = cluster.faults.add({ kind: "apply-rejected", message: "no such field", node: "cp-3" });
    const stopped = await upgrade();
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining("no such field")]);
    expect(versions()).toEqual(["v1.36.3 v1.36.4", "v1.36.3 v1.36.4", "v1.36.3", "v1.36.3"]);
    off();
    const { code, stdout, stderr } = await upgrade();
    expect([code, stdout + stderr]).toEqual([0, expect.stringContaining("updating manifests")]);
    expect(versions()).toEqual(all("v1.36.4"));
    const nodes = JSON.parse((await server.call({ method: "GET", path: "/api/v1/nodes" })).body) as {
      items: { status: { nodeInfo: { kubeletVersion: string } } }[];
    };
    expect(nodes.items.map(({ status }) => status.nodeInfo.kubeletVersion)).toEqual(all("v1.36.4"));
    const applied = await server.call({ method: "GET", path: "/api/v1/namespaces/kube-system/configmaps/simulated" });
    expect(applied).toMatchObject({ status: 200, body: expect.stringContaining("by the simulation") });
    expect(cluster.nodes.map(({ boots }) => boots)).toEqual([1, 1, 1, 1]);
  });

  test("upgrade drains: cordons, reboots, uncordons", async () => {
    const image = `factory.talos.dev/metal-installer/${defaultSchematic}:v1.13.10`;
    const unschedulable = async () =>
      (
        JSON.parse((await server.call({ method: "GET", path: "/api/v1/nodes/cp-2" })).body) as {
          spec: { unschedulable?: boolean };
        }
      ).spec.unschedulable ?? false;
    let during: boolean | undefined;
    cluster.before("/machine.MachineService/Reboot", "cp-2", async () => void (during = await unschedulable()));
    const ran = await talosctl.run("cp-1", ["cp-2"], "upgrade", "--image", image, "--timeout", "20s");
    expect([ran.code, during, await unschedulable()], ran.stderr).toEqual([0, true, false]);
    expect(cluster.node("cp-2")).toMatchObject({ booted: "B", boots: 2 });
    expect(cluster.violations).toEqual([]);
  });
});
