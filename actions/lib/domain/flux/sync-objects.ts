// What a FluxInstance makes to begin with: the source and the Kustomization of the entry path, with its own patches on them.
import { entryOf, itemsAt, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { applyPatches } from "#domain/kustomize/build/apply-patches.ts";
import type { Placed, Provenance } from "#domain/kustomize/build/provenance.ts";
import { PatchReader } from "#domain/kustomize/build/read-patch.ts";
import { idOf, newResource, type Resource } from "#domain/kustomize/build/resource.ts";
import type { BuildReport, BuildTree } from "#domain/kustomize/build/tree.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { Sync } from "./own-source.ts";

/** A FluxInstance, or the values of its chart, with the document that holds it. */
export interface SyncInstance extends Sync {
  readonly instance: YamlNode;
  readonly document: TreeDocument;
}

export interface SyncObjects {
  readonly source: Resource | undefined;
  readonly kustomization: Resource | undefined;
}

/**
 * The two objects as flux-operator writes them (`internal/builder/templates.go`), after `kustomize.patches`. Patches on
 * Flux's own controllers hit nothing here. Undefined without patches: then there is nothing to know of the two.
 */
export function syncObjects(
  sync: SyncInstance | undefined,
  tree: BuildTree,
  provenance: Provenance,
): SyncObjects | undefined {
  const patches = itemsAt(sync?.instance, "kustomize", "patches");
  if (sync === undefined || patches.length === 0) return undefined;
  const { source } = sync.document;
  const reader = new PatchReader(tree, provenance);
  const made = madeObjects(sync, provenance);
  const read = patches.map((node) => reader.read({ node, source }, ""));
  applyPatches(read, made, { provenance, report: silent });
  return {
    source: made.find((each) => idOf(each).kind === sync.kind),
    kustomization: made.find((each) => idOf(each).kind === "Kustomization"),
  };
}

/** The patches are written for all of Flux: which of them hit something cannot be told from two objects. */
const silent: BuildReport = { gap: () => {}, patch: () => {} };

function madeObjects(sync: SyncInstance, provenance: Provenance): Resource[] {
  const { kind, name, namespace = "flux-system", instance, document } = sync;
  const written = entryOf(instance, "sync")?.value ?? instance;
  const cause: Placed = { node: written, source: document.source };
  const entry = (key: string, value: YamlNode): YamlEntry => provenance.madeEntry(cause, key, value);
  const map = (entries: readonly YamlEntry[]): YamlMap => provenance.madeMap(cause, entries);
  const text = (key: string, value: string): YamlEntry => entry(key, provenance.madeText(cause, value));
  const object = (apiVersion: string, of: string, spec: readonly YamlEntry[]): Resource => {
    const metadata = map([text("name", name), text("namespace", namespace)]);
    const root = map([text("apiVersion", apiVersion), text("kind", of), entry("metadata", metadata)]);
    return newResource(provenance.map(root, [...root.entries, entry("spec", map(spec))]), document);
  };
  const taken = (key: string) => entryOf(written, key) ?? [];
  const isTrue = provenance.scalar(provenance.madeText(cause, "true"), { value: true, text: "true", style: "plain" });
  const reference = map([text("kind", kind), text("name", name)]);
  return [
    object("source.toolkit.fluxcd.io/v1", kind, [taken("url")].flat()),
    object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", [
      text("interval", stringAt(written, "interval") ?? "10m0s"),
      ...[taken("path")].flat(),
      entry("prune", isTrue),
      entry("sourceRef", reference),
    ]),
  ];
}
