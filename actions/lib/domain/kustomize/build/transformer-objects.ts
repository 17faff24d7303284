// Objects in `transformers:`: kustomize's own transformers with settings of their own.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { applyPatches } from "./apply-patches.ts";
import { readFieldSpecs } from "./field-specs.ts";
import { setPairs } from "./labels.ts";
import { addToNames } from "./names.ts";
import { setNamespace, type NamespaceRules } from "./namespace.ts";
import type { Placed } from "./provenance.ts";
import { idOf, type Resource } from "./resource.ts";
import type { Transformation } from "./transformation.ts";
import { setImage, setReplicas } from "./values.ts";

/** Applies one; false when kustomize has no transformer of that kind built in, and Flux gives up. */
export function applyTransformer(transformer: Resource, transformation: Transformation): boolean {
  const { root } = transformer;
  const { resources, provenance } = transformation;
  const placed = (node: YamlNode): Placed => ({ node, source: provenance.of(node) ?? transformer.document.source });
  const map = (field: string): Placed<YamlMap> | undefined => {
    const node = entryOf(root, field)?.value;
    return node?.kind === "map" ? { node, source: placed(node).source } : undefined;
  };
  const text = (...path: readonly string[]): Placed<YamlScalar> | undefined => {
    const node = nodeAt(root, ...path);
    return node?.kind === "scalar" && node.text !== "" ? { node, source: placed(node).source } : undefined;
  };
  const fields = readFieldSpecs(itemsAt(root, "fieldSpecs"));
  switch (idOf(transformer).kind) {
    case "NamespaceTransformer": {
      const namespace = text("metadata", "namespace");
      if (namespace !== undefined) setNamespace(resources, namespace, provenance, { ...namespaceRules(root), fields });
      return true;
    }
    case "PrefixTransformer":
    case "SuffixTransformer": {
      const at = text("prefix") === undefined ? "suffix" : "prefix";
      const affix = text(at);
      const inName = fields.some(({ path }) => path.join("/") === "metadata/name");
      if (affix !== undefined && inName) addToNames(resources, { at, text: affix }, provenance);
      return true;
    }
    case "LabelTransformer":
    case "AnnotationsTransformer": {
      const pairs = map("labels") ?? map("annotations");
      if (pairs !== undefined) setPairs(resources, pairs, fields, provenance);
      return true;
    }
    case "PatchTransformer": {
      const patch = transformation.patches.read(placed(root), transformation.layer.folder);
      applyPatches([patch], resources, transformation);
      return true;
    }
    case "ImageTagTransformer": {
      const image = map("imageTag");
      if (image !== undefined) setImage(resources, image, provenance);
      return true;
    }
    case "ReplicaCountTransformer": {
      const replica = map("replica");
      if (replica !== undefined) setReplicas(resources, replica, provenance);
      return true;
    }
    default:
      return false;
  }
}

function namespaceRules(root: YamlNode): Omit<NamespaceRules, "fields"> {
  const unsetOnly = entryOf(root, "unsetOnly")?.value;
  const mode = stringAt(root, "setRoleBindingSubjects");
  return {
    subjects: mode === "allServiceAccounts" ? "all" : mode === "none" ? "none" : "default",
    unsetOnly: unsetOnly?.kind === "scalar" && unsetOnly.value === true,
  };
}
