// `namePrefix:` and `nameSuffix:`.
import { editAt } from "./field-path.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { originalId, rememberId, type Resource, type ResourceId } from "./resource.ts";
import type { YamlScalar } from "#codecs/yaml/node.ts";

const nameField = ["metadata", "name"];

/** Puts text before or after the name of every object but CRDs, API services and Namespaces. */
export function addToNames(
  resources: readonly Resource[],
  { at, text }: { readonly at: "prefix" | "suffix"; readonly text: Placed<YamlScalar> },
  provenance: Provenance,
): void {
  const added = text.node.text;
  for (const resource of resources) {
    if (keepsName(originalId(resource))) continue;
    (at === "prefix" ? resource.prefixes : resource.suffixes).push(added);
    rememberId(resource);
    resource.root = editAt(resource.root, nameField, {
      provenance,
      set: (name) =>
        name?.kind === "scalar"
          ? provenance.text(name, at === "prefix" ? added + name.text : name.text + added)
          : undefined,
    });
  }
}

function keepsName({ group, kind }: ResourceId): boolean {
  if (kind === "APIService") return group === "apiregistration.k8s.io";
  return kind === "CustomResourceDefinition" || kind === "Namespace";
}
