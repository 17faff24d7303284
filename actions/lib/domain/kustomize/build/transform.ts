// The transformers of one kustomization, in kustomize's order (`configureBuiltinTransformers`).
import type { Layer } from "./layer.ts";
import { setNamespace } from "./namespace.ts";
import type { Provenance } from "./provenance.ts";
import type { Resource } from "./resource.ts";
import type { BuildTree } from "./tree.ts";

export interface Transformation {
  readonly layer: Layer;
  readonly tree: BuildTree;
  readonly provenance: Provenance;
  /** Changed in place: objects may be changed, replaced or deleted. */
  readonly resources: Resource[];
}

export function transform({ layer, provenance, resources }: Transformation): void {
  if (layer.namespace !== undefined) setNamespace(resources, layer.namespace, provenance);
}
