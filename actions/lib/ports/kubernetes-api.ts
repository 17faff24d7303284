// What verbs ask the Kubernetes API of one cluster. Every call throws `KubernetesApiError`; none waits without an end.
import type { FluxObject } from "#domain/kubernetes-api/flux-object.ts";
import type { Lease, LeaseSpec } from "#domain/kubernetes-api/lease.ts";
import type { NodeState } from "#domain/kubernetes-api/node-state.ts";
import type { PodState } from "#domain/kubernetes-api/pod-state.ts";

export interface KubernetesCallOptions {
  /** Milliseconds that the whole call may take, all pages of a list included; 15 seconds when left out. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

/** `kind` with its `apiVersion`, as in a manifest. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
}

export interface ObjectRef extends ObjectKind {
  /** Left out for what is in no namespace. */
  readonly namespace?: string;
  readonly name: string;
}

export interface ObjectQuery extends ObjectKind {
  /** All namespaces when left out. */
  readonly namespace?: string;
  readonly labelSelector?: string;
}

export type Eviction =
  | { readonly kind: "evicted" }
  /** It is not there any more, or another pod has its name. */
  | { readonly kind: "gone" }
  /** A PodDisruptionBudget does not allow it now. */
  | { readonly kind: "blocked"; readonly why: string };

export interface VolumeAttachment {
  readonly name: string;
  readonly node: string;
  /** `rook-ceph.rbd.csi.ceph.com`. */
  readonly attacher: string;
  /** Undefined for an inline volume. */
  readonly persistentVolume: string | undefined;
  readonly attached: boolean;
}

export interface KubernetesApi {
  nodes(options?: KubernetesCallOptions): Promise<readonly NodeState[]>;
  /** Undefined when there is none of that name. */
  node(name: string, options?: KubernetesCallOptions): Promise<NodeState | undefined>;
  cordon(node: string, options?: KubernetesCallOptions): Promise<void>;
  uncordon(node: string, options?: KubernetesCallOptions): Promise<void>;
  podsOn(node: string, options?: KubernetesCallOptions): Promise<readonly PodState[]>;
  /** Asks once; of that very pod, not of one that has its name by now. */
  evict(pod: Pick<PodState, "namespace" | "name" | "uid">, options?: KubernetesCallOptions): Promise<Eviction>;
  volumeAttachments(options?: KubernetesCallOptions): Promise<readonly VolumeAttachment[]>;

  lease(namespace: string, name: string, options?: KubernetesCallOptions): Promise<Lease | undefined>;
  /** Undefined when there is one of that name already. */
  createLease(
    namespace: string,
    name: string,
    spec: LeaseSpec,
    options?: KubernetesCallOptions,
  ): Promise<Lease | undefined>;
  /** Undefined when somebody else changed it since it was read, or deleted it. */
  updateLease(lease: Lease, spec: LeaseSpec, options?: KubernetesCallOptions): Promise<Lease | undefined>;

  /** Kustomizations and HelmReleases of Flux in all namespaces, sorted; none where Flux is not installed. */
  fluxObjects(options?: KubernetesCallOptions): Promise<readonly FluxObject[]>;

  /** As the API gives it; undefined when there is none, or its kind is not known to the cluster. */
  object(ref: ObjectRef, options?: KubernetesCallOptions): Promise<object | undefined>;
  /** Sorted by namespace and name; undefined when the kind is not known to the cluster. */
  objects(query: ObjectQuery, options?: KubernetesCallOptions): Promise<readonly object[] | undefined>;

  /** Ends every connection. */
  close(): void;
}
