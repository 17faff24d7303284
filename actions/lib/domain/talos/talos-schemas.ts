// The schemas of all Talos documents and of talconfig, opened one by one from the bundle.
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { compareTalosMinor, parseTalosMinor, type TalosMinor } from "./talos-version.ts";

/** One file of the bundle below `talos/`. */
export interface TalosKind {
  /** `v1alpha1` for the document that has no kind. */
  readonly kind: string;
  readonly apiVersion: string;
  /** The first minor that knows the kind: `1.12`; absent when every bundled one does. */
  readonly since?: string;
  readonly deprecatedSince?: string;
  readonly source: string;
  readonly schema: JsonSchema;
}

export interface TalosSchemas {
  /** The newest minor that the schemas describe. */
  readonly newest: TalosMinor;
  /** The document with `machine` and `cluster`. */
  config(): TalosKind;
  has(kind: string): boolean;
  /** A document of another kind; undefined when Talos has none of that name. */
  kind(name: string): TalosKind | undefined;
  /** The kind that was most likely meant. */
  nearest(name: string): string | undefined;
  /** Kinds of documents beside the v1alpha1 configuration. */
  names(): readonly string[];
  talconfig(): JsonSchema;
}

/** The part of the bundle's `index.json` that is read here. */
export interface TalosIndex {
  /** Bundled minors, oldest first. */
  readonly minors: readonly string[];
  /** Kind → path of its file in the bundle. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Path of talhelper's schema. */
  readonly talconfig: string;
}

/** The name under which the document without a kind is filed. */
const configKind = "v1alpha1";

/**
 * Opens schemas when they are first asked for. `read` gives a parsed file of the bundle, in which the published schemas
 * are mended where Talos' decoder differs (schemas/build).
 *
 * @throws Error when the index names no minor: the build is incomplete
 */
export function talosSchemas(index: TalosIndex, read: (path: string) => unknown): TalosSchemas {
  const opened = new Map<string, TalosKind>();
  let talconfig: JsonSchema | undefined;
  const open = (name: string): TalosKind | undefined => {
    const path = Object.hasOwn(index.kinds, name) ? index.kinds[name] : undefined;
    if (path === undefined) return undefined;
    const known = opened.get(name);
    if (known !== undefined) return known;
    const file = read(path) as TalosKind;
    opened.set(name, file);
    return file;
  };
  const names = () => Object.keys(index.kinds).filter((kind) => kind !== configKind);
  const config = (): TalosKind => {
    const found = open(configKind);
    if (found === undefined) throw new Error("the schema bundle lacks Talos' v1alpha1 document");
    return found;
  };
  return {
    newest: newestMinor(index.minors),
    config,
    has: (name) => name !== configKind && Object.hasOwn(index.kinds, name),
    kind: (name) => (name === configKind ? undefined : open(name)),
    nearest: (name) => nearestName(name, names()), // prettier-ignore
    names,
    talconfig: () => (talconfig ??= (read(index.talconfig) as { readonly schema: JsonSchema }).schema),
  };
}

function newestMinor(minors: readonly string[]): TalosMinor {
  const parsed = minors.map(parseTalosMinor).filter((minor) => minor !== undefined);
  const newest = parsed.sort(compareTalosMinor).at(-1);
  if (newest === undefined) throw new Error("the schema bundle names no minor of Talos");
  return newest;
}
