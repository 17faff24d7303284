// Everything that talhelper would read for one talconfig, found before it is started, and what must not be given to it.
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Span } from "#kernel/span.ts";
import { declaredNodes, type DeclaredNode } from "./output-names.ts";
import { substitutedTalconfig } from "./substituted.ts";
import { contentFilesOf, inlinePatchesOf, patchFilesOf } from "./talconfig-patches.ts";

/** Why talhelper is not started, in a sentence, and where the author would mend it. */
export interface Refusal {
  readonly why: string;
  readonly at: Span;
  readonly fix?: string;
}

export interface TalhelperInputs {
  /** Patches and contents that the talconfig lists, sorted, each once. */
  readonly listed: readonly string[];
  /** Where the talconfig lists each. */
  readonly places: ReadonlyMap<string, Span>;
  readonly nodes: readonly DeclaredNode[];
  readonly clusterName: string;
  readonly endpoint: string;
}

export interface InputsReading {
  readonly talconfig: TreeDocument;
  /** Variables of the environment files, placeholders in the place of hidden values. */
  readonly values: ReadonlyMap<string, string>;
}

/** The files that talconfig leads to, or the first reason not to go on. Paths are those of the repository. */
export function talhelperInputs({ talconfig, values }: InputsReading): TalhelperInputs | Refusal {
  const { root, source, path } = talconfig;
  const whole = source.span(talconfig.range.start, talconfig.range.start);
  if (root?.kind !== "map") return { why: `${path} is no map of fields`, at: whole };
  const substituted = substitutedTalconfig(talconfig, values);
  if ("unset" in substituted) return unsetRefusal(substituted.unset, root, talconfig);
  if ("structure" in substituted) {
    const names = substituted.structure.join(", ") || "a variable";
    const why = `the value of ${names} in talenv changes the structure of ${path}, not only a value`;
    return { why, at: whole, fix: "keep quotes, brackets and line breaks out of the values of talenv" };
  }
  const unsafe = unsafePatch(root, substituted.root, talconfig);
  if (unsafe !== undefined) return unsafe;
  const files = [...patchFilesOf(root, values), ...contentFilesOf(root, values)];
  const listed = new Map<string, Span>();
  for (const { path: written, start, end } of files) {
    const inside = resolveInside(folderOf(path), written);
    if (inside === undefined)
      return { why: `${path} lists ${written}, which is not in the repository`, at: source.span(start, end) };
    listed.set(inside, source.span(start, end));
  }
  const nodes = declaredNodes(substituted.root);
  const trouble = nameTrouble(nodes);
  if (trouble !== undefined) return { why: trouble, at: nodesPlace(root, talconfig) ?? whole };
  return {
    listed: [...listed.keys()].sort(compareText),
    places: listed,
    nodes,
    clusterName: textOf(substituted.root, "clusterName"),
    endpoint: textOf(substituted.root, "endpoint"),
  };
}

function unsetRefusal(names: readonly string[], root: YamlNode, { source, path }: TreeDocument): Refusal {
  const first = firstWith(root, (scalar) => names.some((name) => scalar.text.includes(name)));
  const at = first === undefined ? source.span(0, 0) : source.span(first.start, first.end);
  const are = names.length === 1 ? "has no value" : "have no value";
  return { why: `${names.join(", ")} of ${path} ${are} in talenv`, at, fix: "define it in talenv.yaml" };
}

/**
 * A patch in place that Talos would take for the name of a file: one word, or what begins with `@`, also after its template has run
 * (machinery, config/configpatcher/load.go).
 */
function unsafePatch(root: YamlNode, filled: YamlNode, { source, path }: TreeDocument): Refusal | undefined {
  const written = inlinePatchesOf(root);
  for (const [index, { scalar }] of inlinePatchesOf(filled).entries()) {
    const { text } = scalar;
    const place = written[index]?.scalar;
    const at = place === undefined ? source.span(0, 0) : source.span(place.start, place.end);
    const brace = text.indexOf("{{");
    const literal = brace === -1 ? text : text.slice(0, brace);
    const kept = text.startsWith("{{-", brace) ? literal.trimEnd() : literal;
    if (/^[[{]/u.test(kept) || (/^[^@]/u.test(kept) && /[\n ]/u.test(kept))) continue;
    const why =
      brace === -1
        ? `a patch in ${path} is one word, and talhelper would open a file of that name`
        : `a patch in ${path} begins with a template, whose result talhelper may take for the name of a file`;
    return { why, at, fix: brace === -1 ? "write @ in front of a file's path" : "begin the patch with its first key" };
  }
  return undefined;
}

/** Names of files that cannot be foretold, leave the folder, or are written twice. */
function nameTrouble(nodes: readonly DeclaredNode[]): string | undefined {
  const seen = new Map<string, string>();
  for (const { hostname, file } of nodes) {
    if (hostname === "") return "a node has no hostname";
    if (file === undefined) return `filenameTmpl of ${hostname} is more than fields: the name of its file is not known`;
    if (!/^[^/\\\0]+$/u.test(file) || file.startsWith(".") || file === "talosconfig")
      return `the file of ${hostname} would be called ${JSON.stringify(file)}, which is not the name of a file`;
    const other = seen.get(file);
    if (other !== undefined) return `${other} and ${hostname} would both be written to ${file}`;
    seen.set(file, hostname);
  }
  return nodes.length === 0 ? "there are no nodes" : undefined;
}

function nodesPlace(root: YamlNode, { source }: TreeDocument): Span | undefined {
  const entry = root.kind === "map" ? root.entries.find(({ key }) => key === "nodes") : undefined;
  return entry === undefined ? undefined : source.span(entry.keyRange.start, entry.keyRange.end);
}

function textOf(root: YamlNode, key: string): string {
  const found = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
  return found?.kind === "scalar" ? found.text : "";
}

function firstWith(node: YamlNode, wanted: (scalar: YamlScalar) => boolean): YamlScalar | undefined {
  if (node.kind === "scalar") return wanted(node) ? node : undefined;
  for (const child of node.kind === "list" ? node.items : node.entries.map(({ value }) => value)) {
    const found = firstWith(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
