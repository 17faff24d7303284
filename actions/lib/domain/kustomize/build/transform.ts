// The transformers of one kustomization, in kustomize's order (`configureBuiltinTransformers`).
import { applyPatches } from "./apply-patches.ts";
import type { PatchReader } from "./read-patch.ts";
import { setLabels } from "./labels.ts";
import type { Layer } from "./layer.ts";
import { addToNames } from "./names.ts";
import { setNamespace } from "./namespace.ts";
import type { Placed, Provenance } from "./provenance.ts";
import type { Resource } from "./resource.ts";
import { replace } from "./replacements.ts";
import { setImage, setReplicas } from "./values.ts";
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

export function transform({ layer, tree, provenance, patches, report, resources }: Transformation): void {
  const read = (items: readonly Placed[]) => items.map((item) => patches.read(item, layer.folder));
  const around = { provenance, report };
  applyPatches(read([...layer.mergePatches, ...layer.patches]), resources, around);
  if (layer.namespace !== undefined) setNamespace(resources, layer.namespace, provenance);
  if (layer.namePrefix !== undefined) addToNames(resources, { at: "prefix", text: layer.namePrefix }, provenance);
  if (layer.nameSuffix !== undefined) addToNames(resources, { at: "suffix", text: layer.nameSuffix }, provenance);
  setLabels(resources, layer, provenance);
  applyPatches(
    layer.jsonPatches.map((item) => patches.readLegacyJson(item, layer.folder)),
    resources,
    around,
  );
  for (const replica of layer.replicas) setReplicas(resources, replica, provenance);
  for (const image of layer.images) setImage(resources, image, provenance);
  for (const replacement of layer.replacements) replace(replacement, { layer, tree, resources, provenance });
}
