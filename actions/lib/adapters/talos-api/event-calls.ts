// Events of a node, followed through its reboots.
import { setTimeout as pause } from "node:timers/promises";
import type { TalosEvent } from "#domain/talos-api/event.ts";
import { failureOf, talosFailureOf, TalosApiError } from "#domain/talos-api/failure.ts";
import type { CallOptions, EventsRequest, TalosNode } from "#ports/talos-api.ts";
import type { Caller } from "./caller.ts";
import { followMs } from "./deadlines.ts";
import { eventReader, type EventMessage } from "./event-messages.ts";
import type { Root } from "./messages.ts";

/** Milliseconds between two tries to reach the node again; they double up to the longest. */
const firstPauseMs = 250;
const longestPauseMs = 2000;
/** Ids that are remembered, so that a node which tells its past again is not heard twice. */
const remembered = 4096;

export function eventCalls(caller: Caller, root: Root): Pick<TalosNode, "events"> {
  const read = eventReader(root);
  return { events: (request, options = {}) => follow({ caller, read, request, options }) };
}

interface Following {
  readonly caller: Caller;
  readonly read: (message: EventMessage) => TalosEvent | undefined;
  readonly request: EventsRequest;
  readonly options: CallOptions;
}

async function* follow(following: Following): AsyncGenerator<TalosEvent> {
  const { caller, read, request, options } = following;
  const ends = Date.now() + (options.deadlineMs ?? followMs);
  const told = new Set<string>();
  let tail = request.tail;
  let lost = false;
  let wait = firstPauseMs;
  for (;;) {
    try {
      for await (const message of connect(following, tail, ends)) {
        if (lost) yield { kind: "connected" };
        lost = false;
        wait = firstPauseMs;
        if (isNew(told, message.id)) {
          const event = read(message);
          if (event !== undefined) yield event;
        }
      }
      if (!lost) yield { kind: "disconnected", why: "the node ended the stream" };
    } catch (thrown) {
      const failure = talosFailureOf(thrown, "unreachable", "broken-stream");
      if (failure === undefined) throw thrown;
      if (!lost) yield { kind: "disconnected", why: failure.message };
    }
    lost = true;
    tail = -1;
    await patience(caller, Math.min(wait, Math.max(0, ends - Date.now())), options.signal);
    wait = Math.min(wait * 2, longestPauseMs);
  }
}

function connect({ caller, request, options }: Following, tail: number, ends: number): AsyncIterable<EventMessage> {
  return caller.stream({
    ...options,
    deadlineMs: Math.max(0, ends - Date.now()),
    call: "machine.MachineService/Events",
    request: { tailEvents: tail, withActorId: request.actorId ?? "" },
    usualMs: followMs,
  }) as AsyncIterable<EventMessage>;
}

/** The greeting that opens a stream has no id and is always new. */
function isNew(told: Set<string>, id: string): boolean {
  if (id === "") return true;
  if (told.has(id)) return false;
  told.add(id);
  if (told.size > remembered) for (const oldest of told) return told.delete(oldest);
  return true;
}

async function patience(
  { node, endpoint, closing }: Caller,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const place = { node, endpoint, method: "Events" };
  if (ms <= 0) throw new TalosApiError("deadline", place, "no answer in time");
  try {
    await pause(ms, undefined, { signal: signal === undefined ? closing : AbortSignal.any([signal, closing]) });
  } catch {
    throw failureOf({ ...place, status: { code: 1, details: "" }, received: 0, stopped: true });
  }
}
