// Opens the schemas for one tree: the Kubernetes minor that it is for, and the CRDs that it brings along.
import { resourceFromCrd } from "#codecs/structural-schema/from-crd.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { sourceText } from "#kernel/source-text.ts";
import { decodeText } from "#codecs/yaml/decode.ts";
import { readYaml, type YamlFile } from "#codecs/yaml/reader.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { openTalosSchemas, type TalosContext } from "#domain/talos/judge-talos.ts";
import { targetVersions } from "#domain/talos/target-version.ts";
import type { Ports } from "#ports/ports.ts";
import type { NotCheckedList } from "./collected.ts";
import { isTreeFile, type TreeRead } from "./read-tree.ts";

export interface OpenOptions {
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly notChecked: NotCheckedList;
}

export interface OpenedSchemas {
  readonly store: SchemaStore;
  readonly talos: TalosContext;
}

/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
export function openSchemas({ tree, settings, ports, notChecked }: OpenOptions): OpenedSchemas {
  const documents = [...tree.files.values()].flatMap((file) => file.documents);
  const versions = targetVersions(documents);
  const kubernetesMinor = versions.kubernetes === undefined ? undefined : minorOf(versions.kubernetes);
  const own = documents.flatMap((document) => crdsIn(document.root, document.path));
  const custom = [...own, ...settings.schemas.flatMap((entry) => crdsOfSettings(entry, ports, notChecked))];
  const store = new SchemaStore({ read: (name) => ports.schemas.read(name), kubernetesMinor, custom });
  if (kubernetesMinor !== undefined && kubernetesMinor !== store.kubernetesMinor)
    notChecked.add({
      what: `Kubernetes ${kubernetesMinor} schemas`,
      why: `not in the bundle; those of ${store.kubernetesMinor} were used`,
      count: 1,
      relevant: false,
    });
  return { store, talos: openTalosSchemas((name) => ports.schemas.read(name), versions.talos) };
}

/** `v1.36.4` → `1.36`; undefined for text that is no version. */
export function minorOf(version: string): string | undefined {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match === null ? undefined : `${match[1]}.${match[2]}`;
}

function crdsIn(root: Parameters<typeof resourceFromCrd>[0] | undefined, path: string): ResourceSchema[] {
  if (root === undefined || stringAt(root, "kind") !== "CustomResourceDefinition") return [];
  return resourceFromCrd(root, path);
}

/** A folder or a file of CRDs in the repository. */
function crdsOfSettings(entry: string, ports: Ports, notChecked: NotCheckedList): ResourceSchema[] {
  const kind = ports.files.kind(entry);
  if (kind === "file") return crdsOfFile(entry, ports);
  const why =
    kind === "missing" ? "there is no such file or folder" : "folders of schemas are read through their listed files";
  if (kind !== "directory") notChecked.add({ what: `schemas: ${entry}`, why, count: 1, relevant: true });
  return [];
}

function crdsOfFile(path: string, ports: Ports): ResourceSchema[] {
  if (!isTreeFile(path)) return [];
  const content = ports.files.read(path);
  const decoded = "bytes" in content ? decodeText(content.bytes) : content;
  if (!("text" in decoded)) return [];
  const file: YamlFile = readYaml(sourceText(path, decoded.text), { dialect: "kubernetes" });
  return file.documents.flatMap((document) => crdsIn(document.root, path));
}
