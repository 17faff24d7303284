// The transformers of one kustomization, in kustomize's order (`configureBuiltinTransformers`).
import { applyPatches } from "./apply-patches.ts";
import type { PatchReader } from "./read-patch.ts";
import type { Layer } from "./layer.ts";
import { setNamespace } from "./namespace.ts";
import type { Placed, Provenance } from "./provenance.ts";
import type { Resource } from "./resource.ts";
import type { BuildReport } from "./tree.ts";

export interface Transformation {
  readonly layer: Layer;
  readonly provenance: Provenance;
  readonly patches: PatchReader;
  readonly report: BuildReport;
  /** Changed in place: objects are changed, and those that a patch deletes are taken out. */
  readonly resources: Resource[];
}

export function transform({ layer, provenance, patches, report, resources }: Transformation): void {
  const read = (items: readonly Placed[]) => items.map((item) => patches.read(item, layer.folder));
  const around = { provenance, report };
  applyPatches(read([...layer.mergePatches, ...layer.patches]), resources, around);
  if (layer.namespace !== undefined) setNamespace(resources, layer.namespace, provenance);
  applyPatches(read(layer.jsonPatches), resources, around);
}
