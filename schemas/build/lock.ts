// The lock file: which modules the bundle is built from, and what each must hash to.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const roles = [
  "kubernetes", // OpenAPI, discovery
  "lifecycle", // since when a kind of Kubernetes is gone
  "crds",
  "flux-history", // which kinds older Flux served
  "talos",
  "talos-history", // schemas of fields that every bundled minor of Talos hides
  "talhelper",
  "kustomize", // the Go types that the hand-written schemas are held against
] as const;

export type Role = (typeof roles)[number];

export interface Amendment {
  readonly kind: string;
  /** A field's path from the root; `[]` stands for the elements of a list. */
  readonly path: readonly string[];
  /** Adds the field, with any content. The CRD must not have it. */
  readonly free?: true;
  /** Adds values to the enum that the field has. */
  readonly enum?: readonly string[];
  readonly why: string;
}

/** One module that the bundle takes files from. */
export interface Source {
  readonly id: string;
  readonly role: Role;
  readonly module: string;
  readonly version: string;
  /** The module's `h1:` hash, as in a go.sum. */
  readonly sum: string;
  /** Files inside the module; `*` stands for a part of a file name. */
  readonly paths: readonly string[];
  /** Files that the paths would take and that hold nothing for the bundle. */
  readonly except?: readonly string[];
  /** Written after the version where a kind's source is named, e.g. "experimental channel". */
  readonly note?: string;
  /** Take a kind only when no source before this one has it. */
  readonly onlyNewKinds?: boolean;
  /** The files are Helm templates: with one condition around each whole file, or with generated labels. */
  readonly helm?: "condition" | "labels";
  /** What a cluster accepts though the CRDs of the module do not. */
  readonly amend?: readonly Amendment[];
}

export const schemasFolder = join(import.meta.dirname, "..");

/** `module@version`, with the note where there is one. */
export function sourceName(source: Source): string {
  const name = `${source.module}@${source.version}`;
  return source.note === undefined ? name : `${name} (${source.note})`;
}

/** Reads `schemas/lock.json`; throws at the first mistake in it. */
export function readLock(): readonly Source[] {
  const { sources } = JSON.parse(readFileSync(join(schemasFolder, "lock.json"), "utf8")) as { sources: Source[] };
  const ids = new Set<string>();
  for (const source of sources) {
    if (ids.has(source.id)) throw new Error(`schemas/lock.json: the id ${source.id} is there twice`);
    ids.add(source.id);
    if (!roles.includes(source.role))
      throw new Error(`schemas/lock.json: ${source.id}: no role is called ${source.role}`);
    if (source.paths.length === 0) throw new Error(`schemas/lock.json: ${source.id} takes no file`);
  }
  return sources;
}

/** The sources of one role, in the lock's order; throws when there is none. */
export function sourcesOf(sources: readonly Source[], role: Role): readonly Source[] {
  const found = sources.filter((source) => source.role === role);
  if (found.length === 0) throw new Error(`schemas/lock.json has no source of the role ${role}`);
  return found;
}
