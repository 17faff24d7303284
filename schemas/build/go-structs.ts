// What Talos' decoder accepts: the YAML fields of the Go structs below config/types, read from their source.
import type { ModuleFile } from "./modules.ts";

/** One field of a struct, by its YAML name. */
export interface GoField {
  /** As written, without a leading `*`: `bool`, `[]string`, `meta.URL`. */
  readonly type: string;
  /** The text after `Deprecated:` in the comment above the field. */
  readonly deprecated?: string;
}

/** `package.Type` → YAML name → field; embedded structs are resolved. */
export type GoStructs = ReadonlyMap<string, ReadonlyMap<string, GoField>>;

export interface GoTypes {
  readonly structs: GoStructs;
  /** The kinds for which the sources register a decoder. */
  readonly kinds: ReadonlySet<string>;
}

interface RawStruct {
  readonly fields: Map<string, GoField>;
  readonly inline: string[];
}

/** Reads all Go files of one version; tests and generated files are left out. Throws when an embedded type is unknown. */
export function readGoTypes(files: readonly ModuleFile[]): GoTypes {
  const raw = new Map<string, RawStruct>();
  const constants = new Map<string, string>();
  const registered: string[] = [];
  for (const { path, text } of files) {
    if (!path.endsWith(".go") || /_test\.go$|_doc\.go$|\.generated\.go$/.test(path)) continue;
    const pkg = /^package (\w+)$/m.exec(text)?.[1] ?? "";
    for (const [, name = "", body = ""] of text.matchAll(/^type (\w+) struct \{\n(.*?)^\}/gms)) {
      raw.set(`${pkg}.${name}`, readStruct(body, pkg));
    }
    for (const [, name = "", value = ""] of text.matchAll(/^(?:const |\t)(\w+)\s*=\s*"(\w+)"$/gm)) {
      constants.set(`${pkg}.${name}`, value);
    }
    for (const [, name = ""] of text.matchAll(/registry\.Register\((\w+),/g)) registered.push(`${pkg}.${name}`);
  }
  const structs = new Map([...raw.keys()].map((name) => [name, resolve(name, raw)]));
  return { structs, kinds: new Set(registered.map((name) => valueOf(name, constants))) };
}

function valueOf(name: string, constants: ReadonlyMap<string, string>): string {
  const value = constants.get(name);
  if (value === undefined)
    throw new Error(`Talos registers a decoder for ${name}, whose value the builder does not find`);
  return value;
}

function readStruct(body: string, pkg: string): RawStruct {
  const struct: RawStruct = { fields: new Map(), inline: [] };
  let comment: string[] = [];
  for (const line of body.split("\n")) {
    const text = /^\t\/\/ ?(.*)$/.exec(line)?.[1];
    if (text !== undefined) {
      comment.push(text);
      continue;
    }
    const field = /^\t(\S+)(?:\s+([^\s`].*?))?\s+`.*?yaml:"([^"]*)".*`/.exec(line);
    if (field !== null) addField(struct, { pkg, comment, name: field[1] ?? "", type: field[2], tag: field[3] ?? "" });
    comment = [];
  }
  return struct;
}

interface FieldLine {
  readonly pkg: string;
  readonly comment: readonly string[];
  readonly name: string;
  readonly type: string | undefined;
  readonly tag: string;
}

function addField(struct: RawStruct, line: FieldLine): void {
  const [name, ...options] = line.tag.split(",");
  const type = (line.type ?? line.name).replace(/^\*/, "");
  if (type.startsWith("map[") && options.includes("inline")) return;
  if (options.includes("inline")) struct.inline.push(type.includes(".") ? type : `${line.pkg}.${type}`);
  else if (name !== undefined && name !== "" && name !== "-") {
    const deprecated = deprecation(line.comment);
    struct.fields.set(name, deprecated === undefined ? { type } : { type, deprecated });
  }
}

/** Go's convention: a paragraph that begins with `Deprecated:`. */
function deprecation(comment: readonly string[]): string | undefined {
  const start = comment.findIndex((line) => line.startsWith("Deprecated: "));
  if (start < 0) return undefined;
  const end = comment.findIndex((line, index) => index > start && line.trim() === "");
  const text = comment.slice(start, end < 0 ? undefined : end).map((line) => line.trim()).join(" "); // prettier-ignore
  return text.slice("Deprecated: ".length).replaceAll(/['`]/g, "");
}

function resolve(name: string, raw: ReadonlyMap<string, RawStruct>): Map<string, GoField> {
  const struct = raw.get(name);
  if (struct === undefined) throw new Error(`a struct of Talos embeds ${name}, which the builder does not find`);
  return new Map([...struct.inline.flatMap((inner) => [...resolve(inner, raw)]), ...struct.fields]);
}
