// From a place in a rendered text, or a path in somebody's words, to the field that it is.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { RenderedField } from "./source-of.ts";
import type { SourceStep } from "./source-walk.ts";

type Place = Omit<RenderedField, "hostname">;

/** The field that stands in a line (from 1) of a rendered configuration; the deepest one. */
export function fieldAtLine(text: string, line: number): Place | undefined {
  for (const { root, source } of readYaml(sourceText("", text), { dialect: "yaml12" }).documents) {
    if (root?.kind !== "map") continue;
    const { line: first } = source.span(root.start, root.start);
    const { line: last } = source.span(root.end, root.end);
    if (line < first || line > last) continue;
    const lineOf = (offset: number) => source.span(offset, offset).line;
    return { ...identityOf(root), ...deepest(root, (start) => lineOf(start) <= line) };
  }
  return undefined;
}

/** The field that words name: `issuing CA is required (.machine.ca)`, `machine.install.disk is empty`. */
export function fieldInWords(words: string): Place | undefined {
  const path = /(?:^|[\s("'`.])((?:machine|cluster)(?:\.[A-Za-z][\w-]*|\[\d+\])+)/u.exec(words)?.[1];
  if (path !== undefined) return { kind: "v1alpha1", path: stepsOf(path) };
  const kind = /\b([A-Z]\w+Config)\b/u.exec(words)?.[1];
  return kind === undefined ? undefined : { kind, path: [] };
}

/** `machine.network.interfaces[0].mtu` */
export function stepsOf(path: string): readonly SourceStep[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map((match) =>
    match[1] === undefined ? { key: match[2] ?? "" } : { item: match[1], index: Number(match[1]) },
  );
}

function identityOf(root: YamlNode): Pick<Place, "kind" | "name"> {
  const text = (key: string) => {
    const value = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
    return value?.kind === "scalar" ? value.text : undefined;
  };
  const name = text("name");
  return { kind: text("kind") ?? "v1alpha1", ...(name === undefined ? {} : { name }) };
}

/** The last field, in depth, that begins where `hasBegun` still says yes. */
function deepest(root: YamlNode, hasBegun: (start: number) => boolean): Pick<Place, "path" | "value"> {
  const path: SourceStep[] = [];
  let node = root;
  for (;;) {
    if (node.kind === "scalar") return { path, value: node.value };
    if (node.kind === "map") {
      const entry = node.entries.findLast(({ keyRange }) => hasBegun(keyRange.start));
      if (entry === undefined) return { path };
      path.push({ key: entry.key });
      node = entry.value;
    } else {
      const index = node.items.findLastIndex(({ start }) => hasBegun(start));
      const item = node.items[index];
      if (item === undefined) return { path };
      path.push({ item: item.kind === "scalar" ? item.text : nameOf(item), index });
      node = item;
    }
  }
}

/** What tells an item of a list from the others: its first scalar. */
function nameOf(item: YamlNode): string {
  const first = item.kind === "map" ? item.entries.find(({ value }) => value.kind === "scalar")?.value : undefined;
  return first?.kind === "scalar" ? first.text : "";
}
