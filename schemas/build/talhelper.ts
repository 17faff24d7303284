// What talhelper brings: the JSON schema of talconfig.yaml, and which system extensions and overlays each Talos has.
import { sortedKeys } from "#kernel/ordering.ts";
import { canonicalJson } from "./bundle.ts";
import { sourceName } from "./lock.ts";
import { moduleFiles, type Module } from "./modules.ts";
import { correctedTalconfig } from "./talhelper-corrections.ts";

interface Listed {
  readonly versions: readonly {
    readonly version: string;
    readonly systemExtensions: readonly string[] | null;
    readonly overlays: readonly { readonly name: string; readonly image: string }[] | null;
  }[];
}

/** `talhelper/extensions.json`: equal lists are written once; a version holds their indexes. */
export interface ExtensionsFile {
  readonly source: string;
  readonly extensions: readonly (readonly string[])[];
  readonly overlays: readonly (readonly string[])[];
  /** "v1.13.8" → [index in extensions, index in overlays]; releases and named pre-releases. */
  readonly versions: Readonly<Record<string, readonly [number, number]>>;
}

const textKeys = new Set(["$id", "description", "examples"]);
const named = new Set(["properties", "patternProperties", "$defs"]);

export function talhelperFiles(module: Module): { talconfig: unknown; extensions: ExtensionsFile } {
  const texts = new Map(
    moduleFiles(module).map((file) => [file.path.slice(file.path.lastIndexOf("/") + 1), file.text]),
  );
  const read = (name: string): unknown => JSON.parse(texts.get(name) ?? "null");
  const source = sourceName(module.source);
  return {
    talconfig: {
      source,
      schema: correctedTalconfig(strip(read("talconfig.json") as Record<string, unknown>)),
    },
    extensions: extensionsFile(source, read("talos-extensions.json") as Listed),
  };
}

function strip(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === "object" && value !== null ? strip(value as Record<string, unknown>) : value;
  };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !textKeys.has(key))
      .map(([key, value]) => [
        key,
        named.has(key) ? stripEach(value as Record<string, Record<string, unknown>>) : inner(value),
      ]),
  );
}

function stripEach(schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, each]) => [
      name,
      typeof each === "object" ? strip(each as Record<string, unknown>) : each,
    ]),
  );
}

function extensionsFile(source: string, { versions }: Listed): ExtensionsFile {
  const extensions = new Interned();
  const overlays = new Interned();
  const found: Record<string, readonly [number, number]> = {};
  for (const each of versions) {
    if (!/^v\d+\.\d+\.\d+(-(alpha|beta|rc)\.\d+)?$/.test(each.version)) continue;
    const names = [...new Set((each.overlays ?? []).map((overlay) => overlay.name))];
    found[each.version] = [extensions.index(each.systemExtensions ?? []), overlays.index(names)];
  }
  if (sortedKeys(found).length === 0) throw new Error("talhelper lists no version of Talos");
  return { source, extensions: extensions.lists, overlays: overlays.lists, versions: found };
}

/** Lists, each once, in the order in which they were first seen. */
class Interned {
  readonly lists: string[][] = [];
  readonly #indexes = new Map<string, number>();

  index(list: readonly string[]): number {
    const sorted = [...list].sort();
    const key = canonicalJson(sorted);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.lists.length);
    this.lists.push(sorted);
    return this.lists.length - 1;
  }
}
