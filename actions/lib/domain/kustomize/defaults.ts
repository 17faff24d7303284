// kustomize fills in apiVersion and kind of a kustomization file that lacks them.
import { entryOf, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";

/** The root with the apiVersion and kind that kustomize would assume; an object that states both comes back as it is. */
export function withKustomizationDefaults(root: YamlNode): YamlNode {
  if (root.kind !== "map") return root;
  const isComponent = entryOf(root, "kind")?.value.kind === "scalar" && textOf(root, "kind") === "Component";
  const apiVersion = isComponent ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
  const added = [made(root, "apiVersion", apiVersion), made(root, "kind", "Kustomization")].filter(
    (entry) => entry !== undefined,
  );
  return added.length === 0 ? root : { ...root, entries: [...added, ...root.entries] };
}

function made(root: YamlNode & { kind: "map" }, key: string, value: string): YamlEntry | undefined {
  if (entryOf(root, key) !== undefined) return undefined;
  const range = { start: root.start, end: root.start };
  return { key, keyRange: range, value: { kind: "scalar", value, text: value, style: "plain", ...range } };
}

function textOf(root: YamlNode, key: string): string | undefined {
  const value = entryOf(root, key)?.value;
  return value?.kind === "scalar" ? value.text : undefined;
}
