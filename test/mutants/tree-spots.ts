// All places of a tree, found with the product's own reader and the schemas that it would use.
import { schemaAt } from "#codecs/structural-schema/schema-at.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { embeddedPatches, patchFiles, type PatchTarget } from "#domain/kustomize/patches.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { inlinePatchesOf } from "#domain/talos/talconfig-patches.ts";
import { talosSchemas, type TalosIndex, type TalosSchemas } from "#domain/talos/talos-schemas.ts";
import { sourceText } from "#kernel/source-text.ts";
import { readTree, type TreeRead } from "#verbs/validate/read-tree.ts";
import { readBundle, type Texts } from "./judged-tree.ts";
import { kubernetesSpots, type Start } from "./kubernetes-spots.ts";
import { jsonPatchSpots } from "./json-patch-spots.ts";
import { fileText, type FileText, type Spot } from "./spot.ts";
import { talosSpots } from "./talos-spots.ts";

interface Schemas {
  readonly kubernetes: SchemaStore;
  readonly talos: TalosSchemas;
}

export interface TreeSpots {
  readonly spots: readonly Spot[];
  readonly talenv: readonly TreeDocument[];
}

/** What no talconfig lists today: defects there are none of this cluster. */
const unused: ReadonlySet<string> = new Set(["talos/patches/disk-encryption/tpm.yaml"]);

export function treeSpots(texts: Texts): TreeSpots {
  const schemas = openSchemas();
  const tree = read(texts);
  const patches = patchTargets(tree);
  const spots: Spot[] = [];
  const talenv: TreeDocument[] = [];
  for (const file of tree.files.values()) {
    if (unused.has(file.path)) continue;
    const text = fileText(file.path, file.yaml.source.text);
    for (const document of file.documents) {
      if (document.role === "talenv") talenv.push(document);
      spots.push(...spotsOf(document, { file: text, schemas, patches }));
    }
  }
  return { spots, talenv };
}

/** The files of a tree with their documents. */
export function treeFiles(texts: Texts): TreeFile[] {
  return [...read(texts).files.values()];
}

function read(texts: Texts): TreeRead {
  const encoder = new TextEncoder();
  const files = {
    list: () => Promise.reject(new Error("not asked")),
    kind: () => "file" as const,
    read: (path: string) => ({ bytes: encoder.encode(texts.get(path) ?? "") }),
  };
  return readTree({ files, listing: { paths: [...texts.keys()].sort(), ignored: 0, unreadable: [] } });
}

function openSchemas(): Schemas {
  const index = readBundle("index.json") as {
    readonly talos: Pick<TalosIndex, "minors" | "kinds">;
    readonly talhelper: Pick<TalosIndex, "talconfig">;
  };
  return {
    kubernetes: new SchemaStore({ read: readBundle, custom: [] }),
    talos: talosSchemas({ ...index.talos, ...index.talhelper }, readBundle),
  };
}

interface Context {
  readonly file: FileText;
  readonly schemas: Schemas;
  readonly patches: ReadonlyMap<string, PatchTarget | undefined>;
}

function spotsOf({ role, root, source, path }: TreeDocument, context: Context): Spot[] {
  if (root === undefined) return [];
  const { file, schemas, patches } = context;
  const start = { file, source, root, fragment: false };
  if (patches.has(path))
    return patchSpots({ ...start, role: "patch string", fragment: true }, patches.get(path), context);
  if (role === "kubernetes")
    return [...objectSpots({ ...start, role: "object" }, schemas.kubernetes), ...embedded(start, context)];
  if (role === "kustomization")
    return [...objectSpots({ ...start, role }, schemas.kubernetes), ...embedded(start, context)];
  if (role === "machine-patch")
    return talosPatchSpots({ ...start, role: "talos patch file", fragment: true }, schemas.talos);
  if (role !== "talconfig") return [];
  const inline = inlinePatchesOf(root).flatMap(({ scalar }) => {
    const inner = embeddedSource(source, scalar);
    const roots =
      inner === undefined ? [] : readYaml(inner, { dialect: "yaml12" }).documents.flatMap((each) => each.root ?? []);
    return roots.flatMap((each) =>
      talosPatchSpots(
        { role: "talos patch string", file, source: inner ?? source, root: each, fragment: true },
        schemas.talos,
      ),
    );
  });
  return [...talosSpots({ ...start, role }, schemas.talos.talconfig()), ...inline];
}

function objectSpots(start: Start, store: SchemaStore): Spot[] {
  const resource = store.lookup(stringAt(start.root, "apiVersion") ?? "", stringAt(start.root, "kind") ?? "");
  return resource === undefined ? [] : kubernetesSpots(start, resource);
}

function talosPatchSpots(start: Start, schemas: TalosSchemas): Spot[] {
  const kind = stringAt(start.root, "kind");
  const known = kind === undefined ? schemas.config() : schemas.kind(kind);
  return known === undefined ? [] : talosSpots(start, known.schema);
}

/** Patch strings of an object, and those inside them. */
function embedded({ file, source, root }: Pick<Start, "file" | "source" | "root">, context: Context): Spot[] {
  return embeddedPatches(root).flatMap(({ text, target }) => {
    const inner = embeddedSource(source, text);
    if (inner === undefined) return [];
    const roots = readYaml(inner, { dialect: "kubernetes" }).documents.flatMap((document) => document.root ?? []);
    return roots.flatMap((each) =>
      patchSpots({ role: "patch string", file, source: inner, root: each, fragment: true }, target, context),
    );
  });
}

function patchSpots(start: Start, target: PatchTarget | undefined, context: Context): Spot[] {
  const { root } = start;
  const store = context.schemas.kubernetes;
  if (root.kind !== "list") return [...objectSpots(start, store), ...embedded(start, context)];
  const apiVersion = store
    .versionsOf(target?.kind ?? "", target?.group)
    .find((version) => target?.version === undefined || version.endsWith(target.version));
  const resource = apiVersion === undefined ? undefined : store.lookup(apiVersion, target?.kind ?? "");
  return jsonPatchSpots(
    { ...start, root },
    (steps) => resource !== undefined && !("anything" in schemaAt(resource, steps)),
  );
}

/** Patch files by path, with their targets. */
function patchTargets(tree: TreeRead): ReadonlyMap<string, PatchTarget | undefined> {
  const targets = new Map<string, PatchTarget | undefined>();
  for (const { path, documents } of tree.files.values())
    for (const { root, role } of documents)
      for (const patch of role === "kustomization" ? patchFiles(root) : []) {
        const resolved = resolveInside(folderOf(path), patch.path);
        if (resolved !== undefined) targets.set(resolved, patch.target);
      }
  return targets;
}

/** The root of a text that is a document of its own. */
export function rootOf(path: string, text: string): YamlNode {
  const root = readYaml(sourceText(path, text), { dialect: "kubernetes" }).documents[0]?.root;
  if (root === undefined) throw new Error(`${path} holds no document`);
  return root;
}
