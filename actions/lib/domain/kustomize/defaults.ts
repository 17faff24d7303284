// The apiVersion and kind by which a kustomization file is read, whatever it says itself.
import { entryOf, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";

/** The one apiVersion that kustomize takes for the kind of this file. */
export function kustomizationVersion(root: YamlNode): string {
  return isComponent(root) ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
}

/** The root with the apiVersion and kind that kustomize assumes or asks for; one that states both comes back as it is. */
export function withKustomizationDefaults(root: YamlNode): YamlNode {
  if (root.kind !== "map") return root;
  const wanted = { apiVersion: kustomizationVersion(root), kind: isComponent(root) ? "Component" : "Kustomization" };
  const missing = Object.entries(wanted).filter(([key, value]) => textOf(root, key) !== value);
  if (missing.length === 0) return root;
  const others = root.entries.filter(({ key }) => !missing.some(([name]) => name === key));
  return { ...root, entries: [...missing.map(([key, value]) => made(root, key, value)), ...others] };
}

function made(root: YamlNode & { kind: "map" }, key: string, value: string): YamlEntry {
  const written = entryOf(root, key);
  const range = { start: root.start, end: root.start };
  const place = written?.value ?? range;
  const node = { kind: "scalar", value, text: value, style: "plain", start: place.start, end: place.end } as const;
  return { key, keyRange: written?.keyRange ?? range, value: node };
}

/** True for a Component, whose patches change what the kustomization builds that names it. */
export function isComponent(root: YamlNode): boolean {
  return textOf(root, "kind") === "Component";
}

function textOf(root: YamlNode, key: string): string | undefined {
  const value = entryOf(root, key)?.value;
  return value?.kind === "scalar" ? value.text : undefined;
}
