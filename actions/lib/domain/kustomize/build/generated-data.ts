// The data of generated ConfigMaps and Secrets.
import { Buffer } from "node:buffer";
import { entryOf, itemsAt, type YamlEntry, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { nameOf, resolveInside } from "#domain/repository/paths.ts";
import type { Generation } from "./generation.ts";
import type { Generator } from "./layer.ts";
import type { Placed } from "./provenance.ts";

/** The entry `data`, with every value at the place that names it; none when a ConfigMap has no data. Secrets are base64. */
export function generatedData(kind: Generator["kind"], placed: Placed, generation: Generation): YamlEntry[] {
  const { provenance } = generation;
  const encode =
    kind === "Secret" ? (text: string) => Buffer.from(text, "utf8").toString("base64") : (text: string) => text;
  const values = valuesOf(placed, generation).map(({ key, text, at }) => {
    const cause = { node: at, source: placed.source };
    return provenance.madeEntry(cause, key, provenance.madeText(cause, encode(text)));
  });
  if (values.length === 0 && kind === "ConfigMap") return [];
  return [provenance.madeEntry(placed, "data", provenance.madeMap(placed, values))];
}

interface Value {
  readonly key: string;
  readonly text: string;
  readonly at: YamlScalar;
}

function valuesOf(placed: Placed, generation: Generation): Value[] {
  const { node } = placed;
  const single = entryOf(node, "env")?.value;
  const environments = [...scalars(itemsAt(node, "envs")), ...scalars(single === undefined ? [] : [single])];
  return [
    ...environments.flatMap((at) =>
      environment(contentOf(at.text, at, placed, generation)).map(([key, text]) => ({ key, text, at })),
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

/** The text of a file; empty, with a gap, when the tree does not hold it. */
function contentOf(path: string, at: YamlScalar, { source }: Placed, { layer, tree, report }: Generation): string {
  const target = resolveInside(layer.folder, path);
  const span = source.span(at.start, at.end);
  if (target === undefined) report.gap(span, "refused", `${path} leaves the repository`);
  else if (!tree.paths.has(target)) report.gap(span, "missing", `${path} does not exist`);
  else {
    const text = tree.files.get(target)?.yaml.source.text ?? tree.text(target);
    if (text !== undefined) return text;
    report.gap(span, "refused", `${path} cannot be read as text`);
  }
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
