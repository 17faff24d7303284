// What transformers work on.
import type { Layer } from "./layer.ts";
import type { Provenance } from "./provenance.ts";
import type { PatchReader } from "./read-patch.ts";
import type { Resource } from "./resource.ts";
import type { BuildReport, BuildTree } from "./tree.ts";

export interface Transformation {
  readonly layer: Layer;
  readonly tree: BuildTree;
  readonly provenance: Provenance;
  readonly patches: PatchReader;
  readonly report: BuildReport;
  /** Changed in place: objects are changed, and those that a patch deletes are taken out. */
  readonly resources: Resource[];
}
