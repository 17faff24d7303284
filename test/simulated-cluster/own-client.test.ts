// Our own client on the simulated cluster: an upgrade as apply will do it, with everything that it reads on the way.
import { expect, test } from "vitest";
import { openTalosApi } from "#adapters/talos-api/open.ts";
import { activeConfigId, machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { machineStatusId, machineStatusKind } from "#domain/talos-api/resources/machine-status.ts";
import { metaKeyKind } from "#domain/talos-api/resources/meta-key.ts";
import { readTalosconfig } from "#domain/talos-api/talosconfig.ts";
import { simulatedCluster } from "./cluster.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";
import { defaultSchematic } from "./topology.ts";

function contextOf(cluster: SimulatedCluster) {
  const read = readTalosconfig({ path: "talosconfig", text: cluster.talosconfig("os:admin") });
  if ("mistakes" in read) throw new Error(read.mistakes.join("\n"));
  return read.context;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("reads, installs, reboots and waits", async () => {
  await using cluster = await simulatedCluster();
  const api = await openTalosApi(contextOf(cluster));
  try {
    const node = api.at({ node: "192.0.2.12", endpoint: cluster.endpoint("cp-1") });
    expect((await node.version()).tag).toBe("v1.13.9");
    expect((await node.resource(machineStatusKind, machineStatusId))?.spec).toMatchObject({
      stage: "running",
      ready: true,
    });
    expect((await node.resource(machineConfigKind, activeConfigId))?.spec.text).toContain("type: controlplane");
    expect(await node.etcdMembers({ local: true })).toHaveLength(3);
    expect(await node.etcdAlarms()).toEqual([]);
    expect((await all(node.etcdSnapshot())).length).toBeGreaterThan(0);
    const before = await node.bootId();
    const image = `factory.talos.dev/metal-installer/${defaultSchematic}:v1.13.10`;
    const pulled = (await all(node.pullImage(image))).at(-1);
    expect(pulled).toEqual({ kind: "done", name: image });
    expect((await all(node.upgrade(image))).at(-1)).toEqual({ kind: "exit", code: 0 });
    expect((await node.resources(metaKeyKind)).map(({ id }) => id)).toEqual(["0x06"]);
    await node.reboot("default");
    await cluster.until(() => cluster.node("cp-2").boots === 2 && cluster.node("cp-2").stage === "RUNNING");
    expect(await node.bootId()).not.toBe(before);
    expect((await node.version()).tag).toBe("v1.13.10");
    expect(await node.resources(metaKeyKind)).toEqual([]);
  } finally {
    api.close();
  }
  expect([cluster.violations, cluster.hazards]).toEqual([[], []]);
});

test("events through a reboot", async () => {
  await using cluster = await simulatedCluster();
  const api = await openTalosApi(contextOf(cluster));
  try {
    const node = api.at({ node: "192.0.2.12", endpoint: cluster.endpoint("cp-1") });
    const kinds = new Set<string>();
    let rebooted = false;
    for await (const event of node.events({ tail: -1 })) {
      kinds.add(event.kind);
      if (!rebooted) await node.reboot("default");
      rebooted = true;
      if (event.kind === "machine-status" && event.ready && kinds.has("connected")) break;
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["connected", "sequence", "disconnected", "machine-status"]));
  } finally {
    api.close();
  }
});
