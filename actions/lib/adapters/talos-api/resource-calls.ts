// Resources of Talos by the COSI API: one, all, or each change.
import { talosFailureOf, TalosApiError } from "#domain/talos-api/failure.ts";
import {
  SpecError,
  type Resource,
  type ResourceEvent,
  type ResourceKind,
} from "#domain/talos-api/resources/resource.ts";
import { compareText } from "#kernel/ordering.ts";
import type { CallOptions, TalosNode } from "#ports/talos-api.ts";
import type { Caller } from "./caller.ts";
import { followMs, questionMs } from "./deadlines.ts";

type ResourceCalls = Pick<TalosNode, "resource" | "resources" | "watch">;

export function resourceCalls(caller: Caller): ResourceCalls {
  return {
    resource: (kind, id, options) => get(caller, kind, id, options),
    resources: (kind, options) => list(caller, kind, options),
    watch: (kind, id, options) => watch(caller, kind, id, options),
  };
}

async function get<Spec>(
  caller: Caller,
  kind: ResourceKind<Spec>,
  id: string,
  options: CallOptions | undefined,
): Promise<Resource<Spec> | undefined> {
  const { type, namespace, sensitive } = kind;
  try {
    const { resource } = (await caller.unary({
      ...options,
      call: "cosi.resource.State/Get",
      request: { namespace, type, id },
      usualMs: questionMs,
      sensitive,
    })) as { readonly resource: ResourceMessage | null };
    if (resource === null) throw unreadable(caller, "Get", `${type} ${id}: an answer without the resource`);
    return read(caller, "Get", kind, resource);
  } catch (thrown) {
    if (talosFailureOf(thrown, "not-found") !== undefined) return undefined;
    throw thrown;
  }
}

async function list<Spec>(
  caller: Caller,
  kind: ResourceKind<Spec>,
  options: CallOptions | undefined,
): Promise<readonly Resource<Spec>[]> {
  const { type, namespace, sensitive } = kind;
  const found: Resource<Spec>[] = [];
  const messages = caller.stream({
    ...options,
    call: "cosi.resource.State/List",
    request: { namespace, type, options: {} },
    usualMs: questionMs,
    sensitive,
  });
  for await (const { resource } of messages as AsyncIterable<{ readonly resource: ResourceMessage | null }>) {
    if (resource === null) throw unreadable(caller, "List", `${type}: a message without a resource`);
    found.push(read(caller, "List", kind, resource));
  }
  return found.sort((a, b) => compareText(a.id, b.id));
}

async function* watch<Spec>(
  caller: Caller,
  kind: ResourceKind<Spec>,
  id: string | undefined,
  options: CallOptions | undefined,
): AsyncGenerator<ResourceEvent<Spec>> {
  const { type, namespace, sensitive } = kind;
  const messages = caller.stream({
    ...options,
    call: "cosi.resource.State/Watch",
    // Version 1: errors come as events, and what is there is told as such.
    request: {
      namespace,
      type,
      ...(id === undefined ? {} : { id }),
      options: { bootstrapContents: id === undefined },
      apiVersion: 1,
    },
    usualMs: followMs,
    sensitive,
  });
  for await (const { event } of messages as AsyncIterable<{ readonly event: readonly EventMessage[] }>)
    for (const { eventType, resource, error } of event) {
      if (eventType === "ERRORED") throw failed(caller, `${type}: the watch failed${error ? " on the node" : ""}`);
      if (eventType === "BOOTSTRAPPED") yield { kind: "bootstrapped" };
      if (resource === null || resource.metadata === null) continue;
      if (eventType === "DESTROYED") yield { kind: "destroyed", id: resource.metadata.id };
      const change = changes[eventType];
      if (change !== undefined) yield { kind: change, resource: read(caller, "Watch", kind, resource) };
    }
  throw new TalosApiError(
    "broken-stream",
    { node: caller.node, endpoint: caller.endpoint, method: "Watch" },
    `${type}: the node ended the watch`,
  );
}

const changes: Readonly<Record<string, "created" | "updated">> = { CREATED: "created", UPDATED: "updated" };

interface ResourceMessage {
  readonly metadata: { readonly id: string; readonly version: string; readonly phase: string } | null;
  readonly spec: { readonly yamlSpec: string } | null;
}

interface EventMessage {
  readonly eventType: string;
  readonly resource: ResourceMessage | null;
  readonly error?: string;
}

function read<Spec>(
  caller: Caller,
  method: string,
  kind: ResourceKind<Spec>,
  message: ResourceMessage,
): Resource<Spec> {
  const { metadata, spec } = message;
  if (metadata === null || spec === null) throw unreadable(caller, method, `${kind.type}: a resource without content`);
  const { id, version, phase } = metadata;
  try {
    return { id, version, phase: phase === "running" ? "running" : "tearing-down", spec: kind.read(spec.yamlSpec) };
  } catch (thrown) {
    if (thrown instanceof SpecError) throw unreadable(caller, method, `${kind.type} ${id}: ${thrown.message}`);
    throw thrown;
  }
}

function unreadable({ node, endpoint }: Caller, method: string, why: string): TalosApiError {
  return new TalosApiError("unreadable", { node, endpoint, method }, why);
}

function failed({ node, endpoint }: Caller, why: string): TalosApiError {
  return new TalosApiError("failed", { node, endpoint, method: "Watch" }, why);
}
