// What verbs ask the Talos API of one cluster. Every call throws `TalosApiError`; none waits without an end.
import type { Resource, ResourceEvent, ResourceKind } from "#domain/talos-api/resources/resource.ts";
import type { TalosEvent } from "#domain/talos-api/event.ts";

export interface CallOptions {
  /** Milliseconds that the whole call may take, stream included; each method has a default. */
  readonly deadlineMs?: number;
  /** Aborted: the call ends as `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface TalosTarget {
  /** The node that is meant: an address, as other nodes reach it. */
  readonly node: string;
  /** The control plane that is asked to pass the call on; the node itself when left out. An address, with `:port` unless 50000. */
  readonly endpoint?: string;
}

export interface TalosApi {
  /** Roles of the client certificate. */
  readonly roles: readonly string[];
  /** No connection is made before the first call; one per endpoint is kept. */
  at(target: TalosTarget): TalosNode;
  /** Ends every connection; calls under way end as `cancelled`. */
  close(): void;
}

export interface TalosVersion {
  /** `v1.13.9`. */
  readonly tag: string;
  /** `amd64`. */
  readonly arch: string;
  /** `metal`; empty where the node does not say. */
  readonly platform: string;
}

export type ApplyMode = "reboot" | "auto" | "no-reboot" | "staged" | "try";

export interface ApplyRequest {
  /** The whole machine configuration, as YAML. */
  readonly config: Uint8Array;
  readonly mode: ApplyMode;
  readonly dryRun?: boolean;
  /** For mode `try`; Talos' own default is a minute. */
  readonly tryTimeoutSeconds?: number;
}

export interface ApplyResult {
  readonly mode: ApplyMode;
  readonly warnings: readonly string[];
  /** Free text, of a dry run with a diff: holds secrets of the configuration, never to be shown as it is. */
  readonly details: string;
}

export interface EtcdMember {
  /** Decimal, up to 2^64-1. */
  readonly id: string;
  /** May be empty just after a reboot (talos#13797). */
  readonly hostname: string;
  readonly peerUrls: readonly string[];
  readonly clientUrls: readonly string[];
  readonly isLearner: boolean;
}

export interface EtcdStatus {
  readonly memberId: string;
  /** Id of the leader; "0" when there is none. */
  readonly leader: string;
  readonly isLearner: boolean;
  readonly raftTerm: bigint;
  readonly raftIndex: bigint;
  readonly raftAppliedIndex: bigint;
  /** Bytes. */
  readonly dbSize: number;
  readonly dbSizeInUse: number;
  readonly errors: readonly string[];
  /** `3.6.12`. */
  readonly version: string;
}

export interface EtcdAlarm {
  readonly memberId: string;
  /** `nospace`, `corrupt`, or a number that we do not know. */
  readonly alarm: string;
}

export interface ServiceState {
  readonly id: string;
  /** `Running`, `Finished` … */
  readonly state: string;
  /** Undefined where the service has no health check. */
  readonly healthy: boolean | undefined;
  readonly message: string;
}

export type PullProgress =
  | {
      readonly kind: "layer";
      readonly layer: string;
      readonly status: string;
      readonly offset: number;
      readonly total: number;
    }
  /** Always the last: the name to upgrade with. */
  | { readonly kind: "done"; readonly name: string };

export type InstallProgress =
  | { readonly kind: "message"; readonly text: string }
  /** Always the last. Other than 0: it failed, and nothing was changed that a reboot would use. */
  | { readonly kind: "exit"; readonly code: number };

export interface LegacyUpgrade {
  readonly image: string;
  readonly stage?: boolean;
  readonly force?: boolean;
}

export interface EventsRequest {
  /** How many past events to tell first; -1 for all that the node has. */
  readonly tail: number;
  /** Events of one action only: what `reboot` answered. */
  readonly actorId?: string;
}

export interface TalosNode {
  /** As given. */
  readonly node: string;
  readonly endpoint: string;

  version(options?: CallOptions): Promise<TalosVersion>;
  applyConfiguration(request: ApplyRequest, options?: CallOptions): Promise<ApplyResult>;
  reboot(mode: "default" | "powercycle" | "force", options?: CallOptions): Promise<{ readonly actorId: string }>;
  /** Boots the other system partition, at once. */
  rollback(options?: CallOptions): Promise<void>;
  /** Talos up to 1.12: downloads, installs and reboots by itself. */
  upgradeLegacy(upgrade: LegacyUpgrade, options?: CallOptions): Promise<{ readonly actorId: string }>;
  /** Talos 1.13 and newer, before `upgrade`. A stream that ends without a name throws `broken-stream`. */
  pullImage(image: string, options?: CallOptions): AsyncIterable<PullProgress>;
  /** Talos 1.13 and newer; installs only, does not reboot. A stream that ends without an exit code throws `broken-stream`. */
  upgrade(imageName: string, options?: CallOptions): AsyncIterable<InstallProgress>;

  /** `local`: as this member sees it, without asking the leader. */
  etcdMembers(query: { readonly local: boolean }, options?: CallOptions): Promise<readonly EtcdMember[]>;
  etcdStatus(options?: CallOptions): Promise<EtcdStatus>;
  etcdAlarms(options?: CallOptions): Promise<readonly EtcdAlarm[]>;
  /** Undefined when the node was not the leader. */
  etcdForfeitLeadership(options?: CallOptions): Promise<{ readonly newLeader: string | undefined }>;
  /** Raw bytes with their SHA-256 behind them, not verified: see `domain/apply/snapshot.ts`. */
  etcdSnapshot(options?: CallOptions): AsyncIterable<Uint8Array>;

  services(options?: CallOptions): Promise<readonly ServiceState[]>;
  /** A file of the node, at most 1 MiB. */
  readFile(path: string, options?: CallOptions): Promise<Uint8Array>;
  /** Differs after each boot. */
  bootId(options?: CallOptions): Promise<string>;
  /** For an admin of Kubernetes; holds a private key. Of control planes only. */
  kubeconfig(options?: CallOptions): Promise<string>;

  /**
   * Follows through disconnections: each is told as `disconnected`, and the return as `connected`, after which everything that the node
   * still has is told, without what was told before. Ends only by its deadline or its signal.
   */
  events(request: EventsRequest, options?: CallOptions): AsyncIterable<TalosEvent>;

  /** Undefined when there is none of that id. */
  resource<Spec>(kind: ResourceKind<Spec>, id: string, options?: CallOptions): Promise<Resource<Spec> | undefined>;
  /** Sorted by id. */
  resources<Spec>(kind: ResourceKind<Spec>, options?: CallOptions): Promise<readonly Resource<Spec>[]>;
  /** What is there first, then each change. Ends only by its deadline, its signal or a failure. */
  watch<Spec>(
    kind: ResourceKind<Spec>,
    id: string | undefined,
    options?: CallOptions,
  ): AsyncIterable<ResourceEvent<Spec>>;
}
