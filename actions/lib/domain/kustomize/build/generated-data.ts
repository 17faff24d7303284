// The data of generated ConfigMaps and Secrets.
import { Buffer } from "node:buffer";
import { entryOf, itemsAt, type YamlEntry, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { nameOf, resolveInside } from "#domain/repository/paths.ts";
import type { Generation } from "./generation.ts";
import type { Generator } from "./layer.ts";
import type { Placed } from "./provenance.ts";

/**
 * The entry `data`, with every value at the place that names it; none when a ConfigMap has no data. Secrets are base64. What
 * is no text lies in a ConfigMap's `binaryData`, and its content is left out.
 */
export function generatedData(kind: Generator["kind"], placed: Placed, generation: Generation): YamlEntry[] {
  const { provenance } = generation;
  const values = valuesOf(placed, generation);
  const isBinary = ({ text }: Value) => kind === "ConfigMap" && text === undefined;
  const entriesOf = (some: readonly Value[]): YamlEntry[] =>
    some.map(({ key, text = "", at }) => {
      const cause = { node: at, source: placed.source };
      return provenance.madeEntry(cause, key, provenance.madeText(cause, kind === "Secret" ? base64(text) : text));
    });
  const entry = (field: string, entries: readonly YamlEntry[]) =>
    provenance.madeEntry(placed, field, provenance.madeMap(placed, entries));
  const data = entriesOf(values.filter((value) => !isBinary(value)));
  const binary = entriesOf(values.filter(isBinary));
  return [
    ...(data.length === 0 && kind === "ConfigMap" ? [] : [entry("data", data)]),
    ...(binary.length === 0 ? [] : [entry("binaryData", binary)]),
  ];
}

/** In lines of 70 characters once it is longer than one, as kustomize writes it. */
function base64(text: string): string {
  const encoded = Buffer.from(text, "utf8").toString("base64");
  return encoded.length < 70 ? encoded : encoded.replace(/.{1,70}/g, "$&\n");
}

interface Value {
  readonly key: string;
  /** Undefined for a file that is no text. */
  readonly text: string | undefined;
  readonly at: YamlScalar;
}

function valuesOf(placed: Placed, generation: Generation): Value[] {
  const { node } = placed;
  const single = entryOf(node, "env")?.value;
  const environments = [...scalars(itemsAt(node, "envs")), ...scalars(single === undefined ? [] : [single])];
  return [
    ...environments.flatMap((at) =>
      environment(contentOf(at.text, at, placed, generation) ?? "").map(([key, text]) => ({ key, text, at })),
    ),
    ...scalars(itemsAt(node, "literals")).flatMap((at) => {
      const equals = at.text.indexOf("=");
      return equals < 1 ? [] : [{ key: at.text.slice(0, equals), text: unquoted(at.text.slice(equals + 1)), at }];
    }),
    ...scalars(itemsAt(node, "files")).map((at) => {
      const equals = at.text.indexOf("=");
      const path = at.text.slice(equals + 1);
      const key = equals === -1 ? nameOf(path) : at.text.slice(0, equals);
      return { key, text: contentOf(path, at, placed, generation), at };
    }),
  ];
}

function scalars(nodes: readonly YamlNode[]): YamlScalar[] {
  return nodes.flatMap((node) => (node.kind === "scalar" ? [node] : []));
}

/** The text of a file: undefined when it is none; empty, with a gap, when the tree does not hold the file. */
function contentOf(path: string, at: YamlScalar, { source }: Placed, generation: Generation): string | undefined {
  const { layer, tree, report } = generation;
  const target = resolveInside(layer.folder, path);
  if (target !== undefined && tree.paths.has(target))
    return tree.files.get(target)?.yaml.source.text ?? tree.text(target);
  const span = source.span(at.start, at.end);
  if (target === undefined) report.gap(span, "refused", `${path} leaves the repository`);
  else report.gap(span, "missing", `${path} does not exist`);
  return "";
}

/** Quotes around a whole literal are taken away. */
function unquoted(value: string): string {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

/** Lines `KEY=value` of an env file; a key alone takes its value from Flux's own environment, where there is none. */
function environment(text: string): [string, string][] {
  return text.split(/\r?\n/).flatMap((line): [string, string][] => {
    const trimmed = line.replace(/^\uFEFF/, "").trimStart();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const at = trimmed.indexOf("=");
    return at === -1 ? [[trimmed, ""]] : [[trimmed.slice(0, at), trimmed.slice(at + 1)]];
  });
}
