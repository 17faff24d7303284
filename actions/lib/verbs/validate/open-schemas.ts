// Opens the schemas for one tree: the Kubernetes minor that it is for, and the CRDs that it brings along.
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { openTalosSchemas, type TalosContext } from "#domain/talos/judge-talos.ts";
import { targetVersions } from "#domain/talos/target-version.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { NotCheckedList } from "./collected.ts";
import { crdsIn, schemasOfSettings } from "./settings-schemas.ts";
import { SchemaMemo } from "./schema-memo.ts";
import type { TreeRead } from "./read-tree.ts";

export interface OpenOptions {
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly files: Files;
  /** Every path of the repository, whatever the settings leave out. */
  readonly paths: readonly string[];
  readonly notChecked: NotCheckedList;
  /** Those of a revision that is nearly the same: they are used again when they come from the same documents. */
  readonly sharing?: OpenedSchemas | undefined;
}

export interface OpenedSchemas {
  readonly store: SchemaStore;
  readonly talos: TalosContext;
  /** What was found out about documents by these schemas: revisions that share them share it. */
  readonly memo: SchemaMemo;
  readonly origin: Origin;
}

/** What the schemas of a tree depend on. */
interface Origin {
  readonly kubernetes?: string;
  readonly talos?: string;
  /** The definitions of kinds that it brings along. */
  readonly definitions: readonly YamlNode[];
}

/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
export function openSchemas(options: OpenOptions): OpenedSchemas {
  const { tree, settings, ports, files, paths, notChecked, sharing } = options;
  const documents = [...tree.files.values()].flatMap((file) => file.documents);
  const versions = targetVersions(documents);
  const kubernetesMinor = versions.kubernetes === undefined ? undefined : minorOf(versions.kubernetes);
  const definitions = documents.filter(({ root }) => stringAt(root, "kind") === "CustomResourceDefinition");
  const origin = {
    ...versions,
    definitions: definitions.flatMap(({ root }) => root ?? []),
  };
  // Schemas of the settings may be other ones in the other revision.
  if (sharing !== undefined && settings.schemas.length === 0 && isSame(sharing.origin, origin)) return sharing;
  const own = definitions.flatMap((document) => crdsIn(document.root, document.path));
  const custom = [...own, ...schemasOfSettings({ entries: settings.schemas, files, paths, notChecked })];
  const store = new SchemaStore({ read: (name) => ports.schemas.read(name), kubernetesMinor, custom });
  if (kubernetesMinor !== undefined && kubernetesMinor !== store.kubernetesMinor)
    notChecked.add({
      what: `Kubernetes ${kubernetesMinor} schemas`,
      why: `not in the bundle; those of ${store.kubernetesMinor} were used`,
      count: 1,
      relevant: false,
    });
  const talos = openTalosSchemas((name) => ports.schemas.read(name), versions.talos);
  return { store, talos, memo: new SchemaMemo(store), origin };
}

function isSame(a: Origin, b: Origin): boolean {
  const { definitions } = a;
  return (
    a.kubernetes === b.kubernetes &&
    a.talos === b.talos &&
    definitions.length === b.definitions.length &&
    definitions.every((definition, index) => definition === b.definitions[index])
  );
}

/** `v1.36.4` → `1.36`; undefined for text that is no version. */
export function minorOf(version: string): string | undefined {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match === null ? undefined : `${match[1]}.${match[2]}`;
}
