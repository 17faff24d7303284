// The settings file as the rest of the program reads it.
import type { Severity } from "#kernel/finding.ts";
import type { Span } from "#kernel/span.ts";

export interface ClusterSettings {
  readonly name: string;
  /** Folder of the Talos configuration. */
  readonly talos?: string;
  /** Folder at which Flux starts. */
  readonly flux?: string;
  /** The cluster's name in the settings. */
  readonly at: Span;
}

export interface HostSettings {
  readonly address?: string;
  readonly cpu?: string;
  readonly cores?: number;
  /** In bytes. */
  readonly memory?: number;
  readonly osd: boolean;
  readonly gpu?: string;
  /** The host's name in the settings. */
  readonly at: Span;
}

export interface NodeSettings {
  readonly host?: string;
  /** Cores. */
  readonly cpu?: number;
  /** In bytes. */
  readonly memory?: number;
  /** In bytes. */
  readonly disk?: number;
  readonly storage?: string;
  readonly network?: string;
  /** The node's name in the settings. */
  readonly at: Span;
  /** The name of the host, where there is one. */
  readonly hostAt: Span;
}

export interface ReservedAddress {
  readonly address: string;
  readonly at: Span;
}

export interface Inventory {
  readonly networks: readonly string[];
  readonly hosts: ReadonlyMap<string, HostSettings>;
  readonly nodes: ReadonlyMap<string, NodeSettings>;
  readonly reserved: ReadonlyMap<string, ReservedAddress>;
}

/** Accepts the findings of a rule at a path, or something that could not be checked. */
export interface Toleration {
  readonly rule?: string;
  /** Path pattern; absent for every path. */
  readonly path?: string;
  /** `what` of an unchecked thing, with `*` for any characters. */
  readonly notChecked?: string;
  readonly reason: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  readonly until?: string;
  readonly at: Span;
}

export interface ApplySettings {
  readonly order?: readonly string[];
  readonly soak?: string;
  readonly window?: string;
  readonly approvals?: number;
  /** A single control plane may be restarted, although there is no API meanwhile. */
  readonly allowDowntime?: boolean;
  /** What must hold before each node: CEL over one object of the cluster. */
  readonly health?: readonly HealthSettings[];
  /** Disruption budgets that need not allow anything: `namespace/name`. */
  readonly waivedBudgets?: readonly string[];
}

export interface HealthSettings {
  readonly name: string;
  readonly object: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
  };
  /** `self.status.ceph.health == "HEALTH_OK"` */
  readonly holds: string;
}

export type ToolUse = "auto" | "require" | "off";

export interface Settings {
  /** The file that they are from; absent when there is none. */
  readonly path?: string;
  readonly clusters: readonly ClusterSettings[];
  readonly inventory: Inventory;
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly ignore: readonly string[];
  readonly tolerate: readonly Toleration[];
  readonly schemas: readonly string[];
  /** Registries that images may come from, with the beginning of a path where one is written; empty for any. */
  readonly registries: readonly string[];
  readonly tools: ReadonlyMap<string, ToolUse>;
  readonly apply: ApplySettings;
}

/** A repository without a settings file. */
export const defaultSettings: Settings = {
  clusters: [],
  inventory: { networks: [], hosts: new Map(), nodes: new Map(), reserved: new Map() },
  rules: new Map(),
  ignore: [],
  tolerate: [],
  schemas: [],
  registries: [],
  tools: new Map(),
  apply: {},
};
