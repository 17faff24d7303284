// A fact of the inventory: a file of the trees, a path to a parsed value (never a comment), and the value expected there.
// A path starts at the file's documents.
import type { Step } from "./repository.ts";

export interface Fact {
  readonly file: string;
  readonly path: readonly Step[];
  readonly value: unknown;
}

export interface InventoryRow {
  readonly number: number;
  readonly system: string;
  readonly facts: readonly Fact[];
}

export const fact = (file: string, path: readonly Step[], value: unknown): Fact => ({ file, path, value });
export const inventory = (path: readonly Step[], value: unknown) =>
  fact(".github/homelab.yaml", [0, "inventory", ...path], value);
export const setting = (name: string, value: string) =>
  fact("kubernetes/components/cluster-settings/cluster-settings.yaml", [0, "data", name], value);
export const talenv = (name: string, value: unknown) => fact("talos/talenv.yaml", [0, name], value);
export const talconfig = (path: readonly Step[], value: unknown) => fact("talos/talconfig.yaml", [0, ...path], value);
export const app = (path: string, steps: readonly Step[], value: unknown) =>
  fact(`kubernetes/apps/${path}`, [{ kind: "HelmRelease" }, "spec", "values", ...steps], value);
export const source = (path: string, url: string) =>
  fact(`kubernetes/apps/${path}/app/ocirepository.yaml`, [{ kind: "OCIRepository" }, "spec", "url"], url);
