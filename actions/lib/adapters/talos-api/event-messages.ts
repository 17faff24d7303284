// Events as the API sends them, in our own words.
import type { TalosEvent } from "#domain/talos-api/event.ts";
import { messageCodec, type Root } from "./messages.ts";

export interface EventMessage {
  readonly id: string;
  readonly actorId: string;
  readonly data: { readonly typeUrl: string; readonly value: Uint8Array } | null;
}

/** Undefined for the greeting that opens a stream. An event of a kind that we do not know, or cannot read, is `other`. */
export function eventReader(root: Root): (message: EventMessage) => TalosEvent | undefined {
  return ({ data, actorId }) => {
    if (data === null || data.typeUrl === "") return undefined;
    const type = data.typeUrl.slice(data.typeUrl.lastIndexOf("/") + 1);
    const content = decode(root, type, data.value);
    const reader = readers[type];
    return content === undefined || reader === undefined ? { kind: "other", type } : reader(content as never, actorId);
  };
}

function decode(root: Root, type: string, value: Uint8Array): object | undefined {
  try {
    return messageCodec(root, type)?.decode(value);
  } catch {
    return undefined;
  }
}

type Reader = (content: never, actorId: string) => TalosEvent;

const readers: Readonly<Record<string, Reader>> = {
  "machine.SequenceEvent": ({ sequence, action, error }: SequenceMessage, actorId) => ({
    kind: "sequence",
    name: sequence,
    action: action === "START" ? "start" : action === "STOP" ? "stop" : "noop",
    error: error?.message ?? "",
    actorId,
  }),
  "machine.PhaseEvent": ({ phase, action }: { phase: string; action: string }, actorId) => ({
    kind: "phase",
    name: phase,
    action: action === "STOP" ? "stop" : "start",
    actorId,
  }),
  "machine.TaskEvent": ({ task, action }: { task: string; action: string }, actorId) => ({
    kind: "task",
    name: task,
    action: action === "STOP" ? "stop" : "start",
    actorId,
  }),
  "machine.ServiceStateEvent": ({ service, action, message }: ServiceMessage) => ({
    kind: "service",
    name: service,
    state: String(action).toLowerCase(),
    message,
  }),
  "machine.MachineStatusEvent": ({ stage, status }: StatusMessage) => ({
    kind: "machine-status",
    stage: String(stage).toLowerCase().replaceAll("_", " "),
    ready: status?.ready ?? false,
    unmetConditions: (status?.unmetConditions ?? []).map(({ name, reason }) => ({ name, reason })),
  }),
  "machine.RestartEvent": () => ({ kind: "restart" }),
  "machine.ConfigLoadErrorEvent": () => ({ kind: "config-error", stage: "load" }),
  "machine.ConfigValidationErrorEvent": () => ({ kind: "config-error", stage: "validation" }),
  "machine.AddressEvent": ({ hostname, addresses }: { hostname: string; addresses: readonly string[] }) => ({
    kind: "addresses",
    hostname,
    addresses,
  }),
};

interface SequenceMessage {
  readonly sequence: string;
  readonly action: string;
  readonly error: { readonly message: string } | null;
}

/** A value that our proto file does not know comes as its number. */
interface ServiceMessage {
  readonly service: string;
  readonly action: string | number;
  readonly message: string;
}

interface StatusMessage {
  readonly stage: string | number;
  readonly status: {
    readonly ready: boolean;
    readonly unmetConditions: readonly { readonly name: string; readonly reason: string }[];
  } | null;
}
