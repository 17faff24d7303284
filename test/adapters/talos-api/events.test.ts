import { afterEach, expect, test } from "vitest";
import { messageCodec } from "#adapters/talos-api/messages.ts";
import { openTalosApi } from "#adapters/talos-api/open.ts";
import type { TalosEvent } from "#domain/talos-api/event.ts";
import { newAuthority } from "../../simulated-cluster/pki.ts";
import { contextOf } from "./open-context.ts";
import { root, talosServer, type Handlers } from "./talos-server.ts";

const cleanup: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0).reverse()) await undo();
});

const never = () => new Promise<never>(() => undefined);
const greeting = {};
function event(id: string, type: string, content: object): object {
  const value = messageCodec(root, `machine.${type}`)?.encode(content) ?? Buffer.from([0xff]);
  return { id, actorId: "actor", data: { typeUrl: `talos/runtime/machine.${type}`, value } };
}

test("events are followed through a restart, and none is told twice", async () => {
  const authority = newAuthority();
  const tails: unknown[] = [];
  const before: Handlers = {
    "machine.MachineService/Events": async function* ({ request }) {
      tails.push(request["tailEvents"], request["withActorId"]);
      yield greeting;
      yield event("1", "SequenceEvent", { sequence: "reboot", action: "START" });
      yield event("2", "TaskEvent", { task: "stopAllServices", action: "STOP" });
      await never();
    },
  };
  const after: Handlers = {
    "machine.MachineService/Events": async function* ({ request }) {
      tails.push(request["tailEvents"]);
      yield greeting;
      yield event("2", "TaskEvent", { task: "stopAllServices", action: "STOP" });
      yield event("3", "MachineStatusEvent", {
        stage: "SHUTTING_DOWN",
        status: { ready: false, unmetConditions: [{ name: "time", reason: "no" }] },
      });
      yield event("4", "ServiceStateEvent", { service: "etcd", action: "RUNNING", message: "up" });
      yield event("5", "SomethingNew", {});
      yield event("6", "AddressEvent", { hostname: "cp1", addresses: ["10.0.0.1"] });
      yield event("7", "ConfigLoadErrorEvent", { error: "canary" });
      yield event("8", "PhaseEvent", { phase: "boot", action: "STOP" });
      yield event("9", "RestartEvent", { cmd: "1" });
      await never();
    },
  };
  const first = await talosServer({ handlers: before, authority });
  const api = await openTalosApi(contextOf({ authority }));
  cleanup.push(() => api.close());
  const port = Number(first.address.split(":")[1]);
  const told: TalosEvent[] = [];
  for await (const one of api.at({ node: "10.0.0.1", endpoint: first.address }).events({ tail: 0, actorId: "actor" })) {
    told.push(one);
    if (one.kind === "task") await first.close();
    if (one.kind === "disconnected") {
      const second = await talosServer({ handlers: after, authority, port });
      cleanup.push(() => second.close());
    }
    if (one.kind === "restart") break;
  }
  expect(told.map((one) => (one.kind === "disconnected" ? { kind: one.kind } : one))).toEqual([
    { kind: "sequence", name: "reboot", action: "start", error: "", actorId: "actor" },
    { kind: "task", name: "stopAllServices", action: "stop", actorId: "actor" },
    { kind: "disconnected" },
    { kind: "connected" },
    { kind: "machine-status", stage: "shutting down", ready: false, unmetConditions: [{ name: "time", reason: "no" }] },
    { kind: "service", name: "etcd", state: "running", message: "up" },
    { kind: "other", type: "machine.SomethingNew" },
    { kind: "addresses", hostname: "cp1", addresses: ["10.0.0.1"] },
    { kind: "config-error", stage: "load" },
    { kind: "phase", name: "boot", action: "stop", actorId: "actor" },
    { kind: "restart" },
  ]);
  expect(tails).toEqual([0, "actor", -1]);
});

test("events end by their deadline while the node is away, and by their signal", async () => {
  const server = await talosServer({ handlers: {} });
  await server.close();
  const api = await openTalosApi(contextOf(server));
  cleanup.push(() => api.close());
  const node = api.at({ node: "10.0.0.1", endpoint: server.address });
  const follow = async (options: { deadlineMs?: number; signal?: AbortSignal }, seen: (kind: string) => void) => {
    for await (const { kind } of node.events({ tail: -1 }, options)) seen(kind);
  };
  const kinds: string[] = [];
  await expect(follow({ deadlineMs: 400 }, (kind) => kinds.push(kind))).rejects.toMatchObject({ kind: "deadline" });
  expect(kinds).toEqual(["disconnected"]);
  const stop = new AbortController();
  await expect(follow({ signal: stop.signal }, () => stop.abort())).rejects.toMatchObject({ kind: "cancelled" });
});
