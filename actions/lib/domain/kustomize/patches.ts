// Patches that stand as text inside other documents, and patch files, with the kind that they are meant for.
import { itemsAt, nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";

/** `target:` of a patch, as far as it narrows the kind. Group, version and kind may be regular expressions. */
export interface PatchTarget {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
}

/** A patch written as a string. */
export interface EmbeddedPatch {
  readonly text: YamlScalar;
  readonly target?: PatchTarget;
}

/** The patch strings of a kustomization, a Flux Kustomization or a HelmRelease. */
export function embeddedPatches(root: YamlNode | undefined): EmbeddedPatch[] {
  const group = (stringAt(root, "apiVersion") ?? "").split("/")[0];
  if (group === "kustomize.toolkit.fluxcd.io") return patchList(nodeAt(root, "spec"));
  if (group === "helm.toolkit.fluxcd.io")
    return itemsAt(root, "spec", "postRenderers").flatMap((renderer) => patchList(nodeAt(renderer, "kustomize")));
  if (group === "kustomize.config.k8s.io" || stringAt(root, "kind") === undefined) return patchList(root);
  return [];
}

function patchList(holder: YamlNode | undefined): EmbeddedPatch[] {
  const found: EmbeddedPatch[] = [];
  for (const field of ["patches", "patchesJson6902"]) {
    for (const item of itemsAt(holder, field)) {
      const text = nodeAt(item, "patch");
      const target = targetOf(nodeAt(item, "target"));
      if (text?.kind === "scalar" && typeof text.value === "string")
        found.push({ text, ...(target === undefined ? {} : { target }) });
    }
  }
  for (const item of itemsAt(holder, "patchesStrategicMerge"))
    if (item.kind === "scalar" && typeof item.value === "string" && item.value.includes("\n"))
      found.push({ text: item });
  return found;
}

/** Reads a `target:` map; undefined when it names no kind. */
function targetOf(node: YamlNode | undefined): PatchTarget | undefined {
  const kind = stringAt(node, "kind");
  const group = stringAt(node, "group");
  const version = stringAt(node, "version");
  const name = stringAt(node, "name");
  if (kind === undefined) return undefined;
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group }),
    ...(version === undefined ? {} : { version }),
  };
}

/** Patch files that a kustomization names (`patches[].path` and the older forms), with their targets. */
export function patchFiles(root: YamlNode | undefined): { readonly path: string; readonly target?: PatchTarget }[] {
  const found: { path: string; target?: PatchTarget }[] = [];
  for (const field of ["patches", "patchesJson6902"]) {
    for (const item of itemsAt(root, field)) {
      const path = stringAt(item, "path");
      const target = targetOf(nodeAt(item, "target"));
      if (path !== undefined) found.push({ path, ...(target === undefined ? {} : { target }) });
    }
  }
  for (const item of itemsAt(root, "patchesStrategicMerge"))
    if (item.kind === "scalar" && typeof item.value === "string" && !item.value.includes("\n"))
      found.push({ path: item.value });
  return found;
}
