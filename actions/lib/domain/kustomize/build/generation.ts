// What generators work with.
import type { Layer } from "./layer.ts";
import type { Provenance } from "./provenance.ts";
import type { Resource } from "./resource.ts";
import type { BuildReport, BuildTree } from "./tree.ts";

export interface Generation {
  readonly layer: Layer;
  readonly tree: BuildTree;
  readonly provenance: Provenance;
  readonly resources: Resource[];
  readonly report: BuildReport;
}
