// What the two sides of a change are made of, and what rendering them answers.
import type { TreeFile } from "#domain/repository/tree.ts";
import type { RenderInput, TalosRender } from "#domain/machine-config/rendered.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Span } from "#kernel/span.ts";
import type { Files } from "#ports/files.ts";

/** One revision, read. */
export interface Revision {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
  readonly read: Files["read"];
}

/**
 * Why a side has no render. `tool`: talhelper is not at hand. `hidden`: a value is needed that only a key opens. `layout`: a
 * renderer that is not ours to run. `refused`: it must not be given to the tool. `failed`: the tool refuses it.
 */
export interface NotRendered {
  readonly notRendered: string;
  readonly reason: "tool" | "hidden" | "layout" | "refused" | "failed";
  readonly at: Span;
  readonly fix?: string;
}

export function isRendered(side: TalosRender | NotRendered | undefined): side is TalosRender {
  return side !== undefined && !("notRendered" in side);
}

/** A file whose content nobody shows, where it differs between the sides. Blob ids. */
export interface HiddenChange {
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
}

/** One cluster on both sides of the change. */
export interface ClusterSides {
  /** `talos/talconfig.yaml`: the head's, or the base's when the head has none. */
  readonly path: string;
  /** False when every input is the same, to the byte, and so is the renderer: then nothing was rendered unless it was asked for. */
  readonly changed: boolean;
  readonly headModel?: TalosModel;
  readonly baseModel?: TalosModel;
  /** Secret files beside the head's talconfig; absent for other renderers. */
  readonly secretFiles?: readonly string[];
  readonly headInputs: readonly RenderInput[];
  readonly baseInputs: readonly RenderInput[];
  readonly head?: TalosRender | NotRendered;
  readonly base?: TalosRender | NotRendered;
  /** The secret bundle, encrypted environments and patches. */
  readonly hidden: readonly HiddenChange[];
}

export interface RenderFinding extends Span {
  readonly rule: string;
  readonly message: string;
  readonly severity?: "error" | "warning";
  readonly fix?: string;
}

export interface RenderSides {
  /** By path. Empty: there is no Talos here, which is no failure. */
  readonly clusters: readonly ClusterSides[];
  readonly notChecked: readonly NotChecked[];
  readonly findings: readonly RenderFinding[];
}
