import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import grpc from "@grpc/grpc-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTalosApi } from "#adapters/talos-api/open.ts";
import { activeConfigId, machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { machineStatusId, machineStatusKind } from "#domain/talos-api/resources/machine-status.ts";
import { metaKeyKind } from "#domain/talos-api/resources/meta-key.ts";
import type { TalosApi, TalosNode } from "#ports/talos-api.ts";
import { contextOf } from "./open-context.ts";
import { tarOf } from "./tar-of.ts";
import { refuse, talosServer, type Handlers, type Incoming, type TalosServer } from "./talos-server.ts";

const bootId = "3f0e1a4c-0000-4000-8000-000000000001";
const requests: Incoming[] = [];
const seen =
  <T>(answer: T) =>
  (incoming: Incoming) => {
    requests.push(incoming);
    return answer;
  };
async function* each(...messages: object[]): AsyncGenerator<object> {
  yield* messages;
}
const chunks = (...texts: (string | Buffer)[]) => each(...texts.map((text) => ({ bytes: Buffer.from(text) })));
const resource = (id: string, yamlSpec: string) => ({
  resource: { metadata: { id, version: "3", phase: "running" }, spec: { yamlSpec } },
});

const handlers: Handlers = {
  "machine.MachineService/Version": seen({
    messages: [{ version: { tag: "v1.13.9", arch: "amd64" }, platform: { name: "metal" } }],
  }),
  "machine.MachineService/ApplyConfiguration": seen({
    messages: [{ mode: "TRY", warnings: ["old field"], modeDetails: "Applied" }],
  }),
  "machine.MachineService/Reboot": seen({ messages: [{ actorId: "actor-1" }] }),
  "machine.MachineService/Rollback": seen({ messages: [{}] }),
  "machine.MachineService/Upgrade": seen({ messages: [{ ack: "ok", actorId: "actor-2" }] }),
  "machine.ImageService/Pull": () =>
    each(
      { pullProgress: { layerId: "a", progress: { status: "DOWNLOAD_COMPLETE", offset: 5, total: 9 } } },
      { name: "ghcr.io/x@sha256:1" },
    ),
  "machine.LifecycleService/Upgrade": () => each({ progress: { message: "copying" } }, { progress: { exitCode: 0 } }),
  "machine.MachineService/EtcdMemberList": seen({
    messages: [
      { members: [{ id: "18446744073709551615", hostname: "", peerUrls: ["https://10.0.0.1:2380"], isLearner: true }] },
    ],
  }),
  "machine.MachineService/EtcdStatus": () => ({
    messages: [
      {
        memberStatus: {
          memberId: "7",
          leader: "9",
          raftTerm: "3",
          raftIndex: "18446744073709551614",
          raftAppliedIndex: "12",
          dbSize: 4096,
          errors: ["NOSPACE"],
          protocolVersion: "3.6.12",
        },
      },
    ],
  }),
  "machine.MachineService/EtcdAlarmList": () => ({
    messages: [
      {
        memberAlarms: [
          { memberId: "7", alarm: "NOSPACE" },
          { memberId: "8", alarm: "NONE" },
        ],
      },
    ],
  }),
  "machine.MachineService/EtcdForfeitLeadership": () => ({ messages: [{ member: "cp2" }] }),
  "machine.MachineService/EtcdSnapshot": () => chunks("first", "second"),
  "machine.MachineService/ServiceList": () => ({
    messages: [
      {
        services: [
          { id: "etcd", state: "Running", health: { healthy: true, lastMessage: "fine" } },
          { id: "udevd", state: "Running", health: { unknown: true } },
        ],
      },
    ],
  }),
  "machine.MachineService/Read": (incoming) => {
    requests.push(incoming);
    if (incoming.request["path"] === "/huge") return chunks(...Array<Buffer>(5).fill(Buffer.alloc(300_000)));
    return chunks(bootId.slice(0, 10), `${bootId.slice(10)}\n`);
  },
  "machine.MachineService/Kubeconfig": () => chunks(gzipSync(tarOf("kubeconfig", "apiVersion: v1\n"))),
  "cosi.resource.State/Get": (incoming) => {
    const { type, id } = incoming.request;
    if (type === machineConfigKind.type) return resource(String(id), "|\n  version: v1alpha1\n  machine: {}\n");
    if (id === "broken") return resource("broken", "stage: running\nsecret: hunter2-hunter2\n");
    if (id !== machineStatusId) throw refuse(grpc.status.NOT_FOUND, "not found");
    return resource("machine", "stage: running\nstatus:\n  ready: true\n  unmetConditions: []\n");
  },
  "cosi.resource.State/List": () => each(resource("0x0a", "value: b\n"), resource("0x06", "value: A\n")),
  "cosi.resource.State/Watch": () =>
    each(
      { event: [] },
      { event: [{ ...resource("machine", "stage: booting\nstatus: {ready: false}\n"), eventType: "CREATED" }] },
      { event: [{ eventType: "BOOTSTRAPPED", resource: null }] },
      { event: [{ ...resource("machine", "stage: running\nstatus: {ready: true}\n"), eventType: "UPDATED" }] },
      { event: [{ eventType: "DESTROYED", resource: { metadata: { id: "machine" } } }] },
    ),
};

let server: TalosServer;
let api: TalosApi;
let node: TalosNode;

beforeAll(async () => {
  server = await talosServer({ handlers });
  api = await openTalosApi(contextOf({ authority: server.authority }));
  node = api.at({ node: "10.0.0.1", endpoint: server.address });
});
afterAll(async () => {
  api.close();
  await server.close();
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("version, and how a node is named", async () => {
  requests.length = 0;
  expect(await node.version()).toEqual({ tag: "v1.13.9", arch: "amd64", platform: "metal" });
  await api.at({ node: server.address }).version();
  expect(requests.map(({ node: named }) => named)).toEqual(["10.0.0.1", ""]);
  expect(requests[0]?.roles).toEqual(["os:admin"]);
});

test("a configuration is sent as asked", async () => {
  requests.length = 0;
  const config = Buffer.from("version: v1alpha1\n");
  const result = await node.applyConfiguration({ config, mode: "try", dryRun: true, tryTimeoutSeconds: 180 });
  expect(result).toEqual({ mode: "try", warnings: ["old field"], details: "Applied" });
  expect(requests[0]?.request).toMatchObject({
    data: config,
    mode: "TRY",
    dryRun: true,
    tryModeTimeout: { seconds: "180", nanos: 0 },
  });
});

test("reboot, rollback and the older upgrade", async () => {
  requests.length = 0;
  expect(await node.reboot("powercycle")).toEqual({ actorId: "actor-1" });
  await node.rollback();
  expect(await node.upgradeLegacy({ image: "img", stage: true })).toEqual({ actorId: "actor-2" });
  expect(requests.map(({ request }) => request)).toEqual([
    { mode: "POWERCYCLE" },
    {},
    { image: "img", stage: true, force: false, preserve: true, rebootMode: "DEFAULT" },
  ]);
});

test("an image and its installation are followed to their end", async () => {
  expect(await all(node.pullImage("ghcr.io/x:v1"))).toEqual([
    { kind: "layer", layer: "a", status: "download-complete", offset: 5, total: 9 },
    { kind: "done", name: "ghcr.io/x@sha256:1" },
  ]);
  expect(await all(node.upgrade("ghcr.io/x@sha256:1"))).toEqual([
    { kind: "message", text: "copying" },
    { kind: "exit", code: 0 },
  ]);
});

test("etcd", async () => {
  requests.length = 0;
  const [member] = await node.etcdMembers({ local: true });
  expect(member).toEqual({
    id: "18446744073709551615",
    hostname: "",
    peerUrls: ["https://10.0.0.1:2380"],
    clientUrls: [],
    isLearner: true,
  });
  expect(requests[0]?.request).toEqual({ queryLocal: true });
  expect(await node.etcdStatus()).toEqual({
    memberId: "7",
    leader: "9",
    isLearner: false,
    raftTerm: 3n,
    raftIndex: 18446744073709551614n,
    raftAppliedIndex: 12n,
    dbSize: 4096,
    dbSizeInUse: 0,
    errors: ["NOSPACE"],
    version: "3.6.12",
  });
  expect(await node.etcdAlarms()).toEqual([{ memberId: "7", alarm: "nospace" }]);
  expect(await node.etcdForfeitLeadership()).toEqual({ newLeader: "cp2" });
  const hash = createHash("sha256");
  for await (const piece of node.etcdSnapshot()) hash.update(piece);
  expect(hash.digest("hex")).toBe(createHash("sha256").update("firstsecond").digest("hex"));
});

test("services, files, the kubeconfig", async () => {
  expect(await node.services()).toEqual([
    { id: "etcd", state: "Running", healthy: true, message: "fine" },
    { id: "udevd", state: "Running", healthy: undefined, message: "" },
  ]);
  expect(await node.bootId()).toBe(bootId);
  await expect(node.readFile("/huge")).rejects.toThrow("10.0.0.1: Read: more than 1 MiB");
  expect(await node.kubeconfig()).toBe("apiVersion: v1\n");
});

test("resources", async () => {
  const status = { stage: "running", ready: true, unmetConditions: [] };
  expect(await node.resource(machineStatusKind, machineStatusId)).toEqual({
    id: "machine",
    version: "3",
    phase: "running",
    spec: status,
  });
  expect(await node.resource(machineStatusKind, "none")).toBeUndefined();
  await expect(node.resource(machineStatusKind, "broken")).rejects.toThrow(
    "10.0.0.1: Get: MachineStatuses.runtime.talos.dev broken: status.ready is not true or false",
  );
  expect((await node.resource(machineConfigKind, activeConfigId))?.spec.text).toBe("version: v1alpha1\nmachine: {}\n");
  expect((await node.resources(metaKeyKind)).map(({ id, spec }) => [id, spec.value])).toEqual([
    ["0x06", "A"],
    ["0x0a", "b"],
  ]);
});

test("a watch tells what is there and what changes, and its end is never a clean one", async () => {
  const told: string[] = [];
  const watching = async () => {
    for await (const event of node.watch(machineStatusKind, machineStatusId))
      told.push("resource" in event ? `${event.kind} ${event.resource.spec.stage}` : event.kind);
  };
  await expect(watching()).rejects.toMatchObject({ kind: "broken-stream" });
  expect(told).toEqual(["created booting", "bootstrapped", "updated running", "destroyed"]);
});
