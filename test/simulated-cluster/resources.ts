// The COSI state of every node: versions count up when a resource changes, and watchers hear of it.
import type { SimulatedNode } from "./node.ts";
import type { ResourceState } from "./resource-specs.ts";
import { kinds } from "./resource-kinds.ts";

export interface Resource {
  readonly metadata: {
    readonly namespace: string;
    readonly type: string;
    readonly id: string;
    readonly version: string;
    readonly owner: string;
    readonly phase: string;
    readonly created: Timestamp;
    readonly updated: Timestamp;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly yamlSpec: string; readonly protoSpec: Buffer };
}

interface Timestamp {
  readonly seconds: string;
  readonly nanos: number;
}

export interface ResourceEvent {
  readonly eventType: "CREATED" | "UPDATED" | "DESTROYED";
  readonly resource: Resource;
  readonly old?: Resource;
}

export interface ResourceStore {
  readonly list: (node: SimulatedNode, type: string) => Resource[];
  readonly get: (node: SimulatedNode, type: string, id: string) => Resource | undefined;
  readonly watch: (node: SimulatedNode, type: string, watcher: (event: ResourceEvent) => void) => () => void;
  /** Something changed on some node: whoever watches hears of it now. */
  readonly changed: () => void;
}

/**
 * What is described is looked at when somebody asks for it or watches it, not at every change: fifty nodes that see one another
 * would else be described some thousand times for each reboot.
 */
export function resourceStore(
  nodes: readonly SimulatedNode[],
  describe: (node: SimulatedNode) => readonly ResourceState[],
): ResourceStore {
  const stored = new Map<SimulatedNode, Map<string, Resource>>();
  const stale = new Set(nodes);
  const watchers = new Set<{ node: SimulatedNode; type: string; watcher: (event: ResourceEvent) => void }>();
  const renew = (node: SimulatedNode) => {
    if (!stale.delete(node)) return;
    const before = stored.get(node) ?? new Map<string, Resource>();
    const { after, events } = renewed(before, describe(node));
    stored.set(node, after);
    for (const event of events)
      for (const one of watchers)
        if (one.node === node && one.type === event.resource.metadata.type) one.watcher(event);
  };
  const of = (node: SimulatedNode) => {
    renew(node);
    return stored.get(node) ?? new Map<string, Resource>();
  };
  return {
    list: (node, type) => [...of(node).values()].filter(({ metadata }) => metadata.type === type),
    get: (node, type, id) => of(node).get(key(type, id)),
    watch(node, type, watcher) {
      renew(node);
      const entry = { node, type, watcher };
      watchers.add(entry);
      return () => watchers.delete(entry);
    },
    changed() {
      for (const node of nodes) stale.add(node);
      for (const { node } of watchers) renew(node);
    },
  };
}

interface Renewed {
  readonly after: Map<string, Resource>;
  readonly events: readonly ResourceEvent[];
}

function renewed(before: ReadonlyMap<string, Resource>, states: readonly ResourceState[]): Renewed {
  const after = new Map<string, Resource>();
  const events: ResourceEvent[] = [];
  for (const state of states) {
    const old = before.get(key(state.type, state.id));
    const resource = next(state, old);
    after.set(key(state.type, state.id), resource);
    if (old === undefined) events.push({ eventType: "CREATED", resource });
    else if (resource !== old) events.push({ eventType: "UPDATED", resource, old });
  }
  for (const [name, resource] of before) if (!after.has(name)) events.push({ eventType: "DESTROYED", resource });
  return { after, events };
}

function key(type: string, id: string): string {
  return `${type}/${id}`;
}

function next(
  { type, id, yaml, proto = Buffer.alloc(0), annotations = {} }: ResourceState,
  old: Resource | undefined,
): Resource {
  if (old?.spec.yamlSpec === yaml) return old;
  const now = timestamp();
  return {
    metadata: {
      namespace: kinds.find((kind) => kind.type === type)?.namespace ?? "",
      type,
      id,
      version: String(Number(old?.metadata.version ?? 0) + 1),
      owner: "",
      phase: "running",
      created: old?.metadata.created ?? now,
      updated: now,
      annotations,
    },
    spec: { yamlSpec: yaml, protoSpec: proto },
  };
}

function timestamp(): Timestamp {
  const now = Date.now();
  return { seconds: String(Math.floor(now / 1000)), nanos: (now % 1000) * 1_000_000 };
}
