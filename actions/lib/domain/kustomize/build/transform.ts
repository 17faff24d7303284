// The transformers of one kustomization, in kustomize's order (`configureBuiltinTransformers`).
import { applyPatches } from "./apply-patches.ts";
import { setLabels } from "./labels.ts";
import { addToNames } from "./names.ts";
import { setNamespace } from "./namespace.ts";
import type { Placed } from "./provenance.ts";
import { idOf, type Resource } from "./resource.ts";
import { replace } from "./replacements.ts";
import type { Transformation } from "./transformation.ts";
import { applyTransformer } from "./transformer-objects.ts";
import { setImage, setReplicas } from "./values.ts";

/** `transformers` are the objects that the kustomization lists as such. */
export function transform(transformation: Transformation, transformers: readonly Resource[]): void {
  const { layer, tree, provenance, patches, report, resources } = transformation;
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
  for (const transformer of transformers) {
    if (applyTransformer(transformer, transformation)) continue;
    const { start, end } = transformer.root;
    const at = (provenance.of(transformer.root) ?? transformer.document.source).span(start, end);
    report.gap(at, "refused", `Flux has no transformer ${idOf(transformer).kind}`);
  }
}
