// The sources of Talos that our lists are held against.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../trees/repository.ts";
import { goModuleFolder } from "../../tools/go-module.ts";
import { leavesOf, readGoPackage, type GoLeaf, type GoPackage } from "./go-structs.ts";

interface Source {
  readonly id: string;
  readonly module: string;
  readonly version: string;
  readonly sum: string;
}

/** Minor versions whose machinery module is locked for the schemas. */
export const machineryVersions: readonly string[] = ["1.11", "1.12", "1.13", "1.14"];

/** The folder of the machinery module that the schemas of this minor come from. */
export function machineryFolder(minor: string): string {
  const { sources } = JSON.parse(readFileSync(join(root, "schemas/lock.json"), "utf8")) as {
    readonly sources: readonly Source[];
  };
  const source = sources.find(({ id }) => id === `talos-${minor}`);
  if (source === undefined) throw new Error(`schemas/lock.json has no talos-${minor}`);
  return goModuleFolder({ path: source.module, version: source.version, sum: source.sum });
}

/** The root module, which holds the server. */
const servers = {
  "1.13": { version: "v1.13.9", sum: "h1:rTVcPmnU2nx3JewD4UnhHL9j1ZaOPHN0/b02GwLysZA=" },
  "1.14": { version: "v1.14.1", sum: "h1:hBTn0gwcy0WK6gHsijCtHZCED1BtzA3Wh3w41NL6s3s=" },
} as const;

export function serverSource(minor: keyof typeof servers, path: string): string {
  const { version, sum } = servers[minor];
  return readFileSync(join(goModuleFolder({ path: "github.com/siderolabs/talos", version, sum }), path), "utf8");
}

export interface TalosTypes {
  readonly leaves: readonly GoLeaf[];
  readonly packages: ReadonlyMap<string, GoPackage>;
  readonly kinds: readonly string[];
}

/** Every field of every kind of document. */
export function talosTypes(minor: string): TalosTypes {
  const types = join(machineryFolder(minor), "config/types");
  const folders = readdirSync(types, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const packages = new Map(folders.map((name) => [name, readGoPackage(join(types, name))]));
  packages.set("extensions", readGoPackage(join(types, "runtime/extensions")));
  const documents = [...packages].flatMap(([, own]) => [...own.documents].map(([kind, type]) => ({ own, kind, type })));
  const v1alpha1 = packages.get("v1alpha1");
  if (v1alpha1 === undefined) throw new Error("no v1alpha1 among the types");
  const leaves = [
    ...leavesOf(v1alpha1, "v1alpha1", "Config", packages),
    ...documents.flatMap(({ own, kind, type }) => leavesOf(own, kind, type, packages)),
  ];
  return { leaves, packages, kinds: documents.map(({ kind }) => kind) };
}
