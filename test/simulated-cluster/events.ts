// The events of one node: what happened since it booted, and who is watching. They are gone after a reboot.
import { encoded } from "./protocol/methods.ts";

/** The payloads of which talosctl's tracker takes none amiss; any other type ends its `reboot --wait`. */
export type EventType =
  | "SequenceEvent"
  | "PhaseEvent"
  | "TaskEvent"
  | "ServiceStateEvent"
  | "ConfigLoadErrorEvent"
  | "ConfigValidationErrorEvent"
  | "AddressEvent"
  | "MachineStatusEvent"
  | "RestartEvent";

export interface NodeEvent {
  readonly id: string;
  readonly actorId: string;
  readonly at: number;
  readonly data: { readonly typeUrl: string; readonly value: Buffer };
}

export interface EventLog {
  readonly emit: (type: EventType, payload: object, actorId?: string) => void;
  readonly past: () => readonly NodeEvent[];
  /** Answers a function that ends the watch. */
  readonly watch: (watcher: (event: NodeEvent) => void) => () => void;
}

const alphabet = "0123456789abcdefghijklmnopqrstuv";

export function eventLog(): EventLog {
  const past: NodeEvent[] = [];
  const watchers = new Set<(event: NodeEvent) => void>();
  return {
    emit(type, payload, actorId = "") {
      const event: NodeEvent = {
        id: newEventId(),
        actorId,
        at: Date.now(),
        data: { typeUrl: `talos/runtime/machine.${type}`, value: encoded(`machine.${type}`, payload) },
      };
      past.push(event);
      for (const watcher of watchers) watcher(event);
    },
    past: () => past,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

let counter = 0;

/** Twenty characters that grow, as xid makes them: four bytes of time, then what makes it unique. */
function newEventId(): string {
  counter += 1;
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(Math.floor(Date.now() / 1000), 0);
  bytes.writeUInt32BE(counter, 8);
  let bitsLeft = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) << 4n;
  let id = "";
  for (let index = 0; index < 20; index += 1) {
    id = (alphabet[Number(bitsLeft & 31n)] ?? "0") + id;
    bitsLeft >>= 5n;
  }
  return id;
}

/** The empty event that a node sends first, so that a client knows that the watch has begun. */
export function helloEvent(actorId: string): object {
  return { id: newEventId(), actorId };
}
