// A Talos tree as its renderer wrote it: one machine configuration per node, and what could not be rendered.
import type { ToolUsed } from "#kernel/report.ts";

/** A value of a configuration document: plain data, keys in the order of the file. */
export type ConfigValue =
  null | boolean | number | string | readonly ConfigValue[] | { readonly [key: string]: ConfigValue };

/** One document of a machine configuration. */
export interface ConfigDocument {
  /** Empty for the document without a kind, which holds `machine` and `cluster`. */
  readonly apiVersion: string;
  /** `HostnameConfig`; `v1alpha1` for the document without a kind. */
  readonly kind: string;
  /** `metadata.name` or `name`, where the kind has one. */
  readonly name?: string;
  readonly value: { readonly [key: string]: ConfigValue };
}

/** The machine configuration of one node. */
export interface RenderedNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  /** Addresses at which the node's Talos API is reached, in the author's order. */
  readonly addresses: readonly string[];
  /** The document without a kind first, the others in the order of the file. */
  readonly documents: readonly ConfigDocument[];
  /** The bytes as rendered, for `render talos` and `talosctl validate`. Holds secrets: never printed. */
  readonly text: string;
}

/** A node that the tree declares and that could not be rendered here. */
export interface UnrenderedNode {
  readonly hostname: string;
  /** `needs DISK_KEY of talos/talenv.sops.yaml, which is encrypted`. */
  readonly why: string;
}

/** Which secrets went in: a render with throw-away ones can never be applied. */
export type SecretBundle = "throw-away" | "real";

/** A file that decided the render, by its content: Git's blob id. */
export interface RenderInput {
  readonly path: string;
  readonly blob: string;
}

export interface TalosRender {
  readonly cluster: string;
  readonly renderer: "talhelper" | "machine-config" | "topf" | "talosctl";
  readonly tools: readonly ToolUsed[];
  readonly secrets: SecretBundle;
  /** `v1.13.8`, `v1.36.4`, as the tree pins them. */
  readonly talosVersion?: string;
  readonly kubernetesVersion?: string;
  readonly endpoint?: string;
  /** Sorted by the author's order of nodes. */
  readonly nodes: readonly RenderedNode[];
  readonly unrendered: readonly UnrenderedNode[];
  /** Every file that the render read, sorted by path; equal inputs and tools give equal renders. */
  readonly inputs: readonly RenderInput[];
}
