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
  /** Compares what the node is now with what is stored. */
  readonly refresh: (node: SimulatedNode) => void;
}

export function resourceStore(describe: (node: SimulatedNode) => readonly ResourceState[]): ResourceStore {
  const stored = new Map<SimulatedNode, Map<string, Resource>>();
  const watchers = new Set<{ node: SimulatedNode; type: string; watcher: (event: ResourceEvent) => void }>();
  const tell = (node: SimulatedNode, event: ResourceEvent) => {
    for (const one of watchers) if (one.node === node && one.type === event.resource.metadata.type) one.watcher(event);
  };
  const of = (node: SimulatedNode) => stored.get(node) ?? new Map<string, Resource>();
  return {
    list: (node, type) => [...of(node).values()].filter(({ metadata }) => metadata.type === type),
    get: (node, type, id) => of(node).get(key(type, id)),
    watch(node, type, watcher) {
      const entry = { node, type, watcher };
      watchers.add(entry);
      return () => watchers.delete(entry);
    },
    refresh(node) {
      const before = of(node);
      const after = new Map<string, Resource>();
      const events: ResourceEvent[] = [];
      for (const state of describe(node)) {
        const old = before.get(key(state.type, state.id));
        const resource = next(state, old);
        after.set(key(state.type, state.id), resource);
        if (resource !== old)
          events.push(old === undefined ? { eventType: "CREATED", resource } : { eventType: "UPDATED", resource, old });
      }
      for (const [name, resource] of before) if (!after.has(name)) events.push({ eventType: "DESTROYED", resource });
      stored.set(node, after);
      for (const event of events) tell(node, event);
    },
  };
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
