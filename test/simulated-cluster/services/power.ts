// Reboot, Shutdown, Rollback, the older Upgrade, and the events that tell of them.
import { randomUUID } from "node:crypto";
import { status } from "@grpc/grpc-js";
import { leave, type Sequence } from "../boot.ts";
import { aborted, type Call, type Service } from "../call.ts";
import { helloEvent, type NodeEvent } from "../events.ts";
import { install, refusedPath } from "../install.ts";
import { imageOf, bootedImage, type SimulatedNode } from "../node.ts";
import { queue } from "../queue.ts";
import { RpcFailure } from "../rpc-failure.ts";

function reboot({ node, cluster, request }: Call<{ mode: string }>): object {
  const actorId = randomUUID();
  if (!isLocked(node, "reboot")) leave(node, { sequence: "reboot", actorId, force: request.mode === "FORCE" }, cluster);
  return { messages: [{ actorId }] };
}

function shutdown({ node, cluster }: Call): object {
  const actorId = randomUUID();
  leave(node, { sequence: "shutdown", actorId }, cluster);
  return { messages: [{ actorId }] };
}

/**
 * While a sequence runs no other is started, except by those that take over; the caller gets an actor id all the same and only
 * the events tell (v1alpha1_controller.go, `Run`).
 */
function isLocked({ sequence: running, events: { emit } }: SimulatedNode, sequence: Sequence): boolean {
  if (running === undefined) return false;
  const error = { code: "LOCKED", message: "sequence not started: locked" };
  emit("SequenceEvent", { sequence, action: "NOOP", error });
  return true;
}

/** Turns the boot loader around and reboots; configuration and Kubernetes stay as they are. */
function rollback({ node, cluster }: Call): object {
  const other = node.next === "A" ? "B" : "A";
  if (node.slots[other] === undefined)
    throw new RpcFailure(status.UNKNOWN, "no rollback entry is available: previous UKI not found");
  node.next = other;
  leave(node, { sequence: "reboot" }, cluster);
  return { messages: [{}] };
}

interface UpgradeRequest {
  readonly image: string;
  readonly preserve: boolean;
  readonly force: boolean;
  readonly stage: boolean;
}

/** MachineService.Upgrade with the guards that LifecycleService.Upgrade no longer has (etcd.ValidateForUpgrade). */
function upgrade({ node, cluster, request }: Call<UpgradeRequest>): object {
  if (request.stage) throw new RpcFailure(status.UNIMPLEMENTED, "the simulation has no staged upgrade");
  const image = imageOf(request.image, bootedImage(node).schematic);
  const pull = cluster.faults.find(node.name, "pull-fails");
  if (pull !== undefined || image === undefined)
    throw new RpcFailure(
      status.UNKNOWN,
      `error validating installer image "${request.image}": ${pull?.message ?? "invalid reference format"}`,
    );
  if (node.role === "controlplane" && !request.force && !request.preserve) validateForUpgrade(cluster.etcd.members());
  const actorId = randomUUID();
  const failing = cluster.faults.find(node.name, "installer-fails");
  const refused = refusedPath(bootedImage(node).version, image.version);
  if (failing !== undefined || refused !== undefined) {
    const code = failing?.exitCode ?? 1;
    node.events.emit(
      "SequenceEvent",
      {
        sequence: "upgrade",
        action: "NOOP",
        error: {
          message: `error running phase 9 in upgrade sequence: task 1/1: failed, exit code ${code}`,
        },
      },
      actorId,
    );
    return { messages: [{ ack: "Upgrade request received", actorId }] };
  }
  if (!isLocked(node, "upgrade")) {
    cluster.safety.beforeInstall(node);
    install(node, image);
    leave(node, { sequence: "upgrade", actorId }, cluster);
  }
  return { messages: [{ ack: "Upgrade request received", actorId }] };
}

function validateForUpgrade(members: ReturnType<Call["cluster"]["etcd"]["members"]>): void {
  const problem = (text: string) => new RpcFailure(status.UNKNOWN, `error validating etcd for upgrade: ${text}`);
  if (members.length === 2)
    throw problem("etcd member count(2) is insufficient to maintain quorum if upgrade commences");
  const sick = members.find(({ running }) => !running);
  if (sick !== undefined)
    throw problem(
      `etcd member ${BigInt(sick.id).toString(16).padStart(16, "0")} is not healthy; all members must be healthy to perform an upgrade`,
    );
}

interface EventsRequest {
  readonly tailEvents: number;
  readonly tailId: string;
  readonly tailSeconds: number;
  readonly withActorId: string;
}

async function* events({ node, request, signal }: Call<EventsRequest>): AsyncIterable<object> {
  const { withActorId } = request;
  yield helloEvent(withActorId);
  const next = queue<NodeEvent>();
  for (const event of pastEvents(node, request)) next.put(event);
  const stop = node.events.watch(next.put);
  void aborted(signal).then(next.end);
  try {
    for await (const { id, actorId, data } of next.items()) {
      if (withActorId === "" || actorId === withActorId) yield { id, actorId, data };
    }
  } finally {
    stop();
  }
}

/** Minus one means all (runtime.WithTailEvents). */
function pastEvents(node: SimulatedNode, { tailEvents, tailId, tailSeconds }: EventsRequest): readonly NodeEvent[] {
  const past = node.events.past();
  if (tailId !== "") return past.slice(past.findIndex(({ id }) => id === tailId) + 1);
  if (tailSeconds !== 0) return past.filter(({ at }) => at >= Date.now() - tailSeconds * 1000);
  return tailEvents < 0 ? past : past.slice(past.length - Math.min(tailEvents, past.length));
}

const at = (name: string) => `/machine.MachineService/${name}`;

export const powerService: Service = {
  unary: {
    [at("Reboot")]: reboot,
    [at("Shutdown")]: shutdown,
    [at("Rollback")]: rollback,
    [at("Upgrade")]: upgrade,
  },
  streaming: { [at("Events")]: events },
};
