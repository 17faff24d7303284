// Opens the schemas for one tree: the Kubernetes minor that it is for, and the CRDs that it brings along.
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { openTalosSchemas, type TalosContext } from "#domain/talos/judge-talos.ts";
import { targetVersions } from "#domain/talos/target-version.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { NotCheckedList } from "./collected.ts";
import { crdsIn, schemasOfSettings } from "./settings-schemas.ts";
import type { TreeRead } from "./read-tree.ts";

export interface OpenOptions {
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly files: Files;
  /** Every path of the repository, whatever the settings leave out. */
  readonly paths: readonly string[];
  readonly notChecked: NotCheckedList;
}

export interface OpenedSchemas {
  readonly store: SchemaStore;
  readonly talos: TalosContext;
}

/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
export function openSchemas({ tree, settings, ports, files, paths, notChecked }: OpenOptions): OpenedSchemas {
  const documents = [...tree.files.values()].flatMap((file) => file.documents);
  const versions = targetVersions(documents);
  const kubernetesMinor = versions.kubernetes === undefined ? undefined : minorOf(versions.kubernetes);
  const own = documents.flatMap((document) => crdsIn(document.root, document.path));
  const custom = [...own, ...schemasOfSettings({ entries: settings.schemas, files, paths, notChecked })];
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
