// The reader against `yaml` 2.9 on generated documents and on this repository's own trees, and against noise.
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, stringify, type Node as OtherNode } from "yaml";
import type { YamlDocument, YamlNode } from "#codecs/yaml/node.ts";
import type { YamlFile } from "#codecs/yaml/reader.ts";
import { templateKindOf } from "#codecs/yaml/template.ts";
import { read } from "./read.ts";

/** Text and offsets of every key and scalar; collections only by their first offset, where the two agree. */
type Outline =
  | { readonly text: string; readonly at: readonly [number, number] }
  | { readonly items: readonly Outline[] }
  | { readonly entries: readonly (readonly [string, readonly [number, number], Outline])[] };

function ours(node: YamlNode): Outline {
  if (node.kind === "scalar") return { text: node.text, at: [node.start, node.end] };
  if (node.kind === "list") return { items: node.items.map(ours) };
  const entries = node.entries.filter(({ merged }) => merged !== true);
  return { entries: entries.map(({ key, keyRange, value }) => [key, [keyRange.start, keyRange.end], ours(value)]) };
}

/** `yaml` puts the end of a block scalar after its last line break; ours is the last character. */
function theirs(node: OtherNode | null, text: string): Outline {
  if (isScalar(node)) {
    const [start = 0, end = 0] = node.range ?? [];
    const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    const last = block ? Math.max(start + text.slice(start, end).trimEnd().length, start + 1) : end;
    const cut = block && end === text.length && !/[\r\n]$/.test(text) && !/^[|>]\d?-/.test(text.slice(start));
    const value = String(node.value);
    return { text: cut && value.endsWith("\n") ? value.slice(0, -1) : value, at: [start, last] };
  }
  if (isSeq(node)) return { items: node.items.map((item) => theirs(item as OtherNode, text)) };
  if (!isMap(node)) return { text: "", at: [0, 0] };
  return {
    entries: node.items.map(({ key, value }) => {
      const [start = 0, end = 0] = (key as OtherNode).range ?? [];
      return [String((key as { value: unknown }).value), [start, end], theirs(value as OtherNode | null, text)];
    }),
  };
}

/** Empty values have no agreed place. */
function withoutEmpty(outline: Outline): Outline {
  if ("text" in outline) return outline.text === "" ? { text: "", at: [0, 0] } : outline;
  if ("items" in outline) return { items: outline.items.map(withoutEmpty) };
  return { entries: outline.entries.map(([key, at, value]) => [key, at, withoutEmpty(value)]) };
}

function compare(text: string, file: YamlFile): number {
  const documents = parseAllDocuments(text, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  if (!Array.isArray(documents)) throw new Error("yaml found no document");
  const others = documents.map(({ contents }) =>
    contents === null ? undefined : withoutEmpty(theirs(contents, text)),
  );
  const own = file.documents.map(({ root }) => (root === undefined ? undefined : withoutEmpty(ours(root))));
  const written = (outline: Outline | undefined) =>
    outline !== undefined && !("text" in outline && outline.text === "");
  expect(own.filter(written)).toEqual(others.filter(written));
  return own.length;
}

const word = fc.oneof(
  fc.constantFrom(
    "yes",
    "0755",
    "",
    "a: b",
    "#x",
    "- x",
    "it's",
    '"',
    "é🦉",
    " lead",
    "trail ",
    "two\nlines\n",
    "\n\n",
    "a\tb",
    "{{ x }}",
    "<<x",
    "null",
    "~",
    "1e3",
    "| x",
    "---",
    "a\n  b\nc",
  ),
  fc.string({ unit: fc.constantFrom(..."ab :#-'\"\\[]{},&*!|>%@`?\n\té🦉0"), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("word", " ", "\n", "longer words"), minLength: 8, maxLength: 30 }),
);
const value = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("node"), { maxLength: 4 }),
    fc
      .uniqueArray(
        fc.tuple(
          word.filter((key) => key !== "<<"),
          tie("node"),
        ),
        { maxLength: 5, selector: ([key]) => key },
      )
      .map((pairs) => new Map(pairs)),
  ),
})).node;
const layout = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  blockQuote: fc.constantFrom(true, false, "folded" as const, "literal" as const),
  defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "QUOTE_DOUBLE" as const),
  collectionStyle: fc.constantFrom("any" as const, "flow" as const),
});

function readsBack(text: string, values: readonly unknown[]): boolean {
  const documents = parseAllDocuments(text, { logLevel: "silent" });
  return (
    Array.isArray(documents) &&
    documents.every(({ errors, warnings }) => errors.length + warnings.length === 0) &&
    isDeepStrictEqual(
      documents.map((document) => document.toJS({ mapAsMap: true }) as unknown),
      values,
    )
  );
}

test("values and places equal those of `yaml` on generated documents", () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 3 }),
      layout,
      fc.constantFrom("\n", "\r\n"),
      (documents, options, lineBreak) => {
        const text = documents.map((document) => `---\n${stringify(document, options)}`).join("");
        const written = lineBreak === "\n" ? text : text.replaceAll("\n", "\r\n");
        // js-yaml, `yaml` and go-yaml read an escaped line break before an empty line in three ways.
        // What `yaml` writes it does not always read (`? `, indentation indicators): only what it does counts.
        fc.pre(readsBack(written, documents));
        fc.pre(!/\\\r?\n\s*\n/.test(written));
        const file = read(written, { dialect: "yaml12" });
        expect(file.problems).toEqual([]);
        compare(written, file);
      },
    ),
    { numRuns: 400 },
  );
});

describe("on the trees of this repository", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const paths = ["kubernetes", "talos", "bootstrap", ".github"]
    .flatMap((folder) => globSync(`${folder}/**/*.{yaml,yml}`, { cwd: root }))
    .sort();

  test("values and places equal those of `yaml`", () => {
    let documents = 0;
    for (const path of paths) {
      const text = readFileSync(`${root}/${path}`, "utf8");
      if (templateKindOf(path, text) !== undefined || /^\s*<<:|: \*/m.test(text)) continue;
      const file = read(text, { dialect: "yaml12" });
      expect(
        file.problems.filter(({ code }) => code !== "unknown-tag"),
        path,
      ).toEqual([]);
      documents += compare(text, file);
    }
    expect(documents).toBeGreaterThan(100);
  });
});

/** Every offset lies in the text, and values are where their key's map says. */
function checkPlaces(file: YamlFile): void {
  const { length } = file.source.text;
  for (const { start, end, related } of file.problems) {
    expect(start >= 0 && start <= end && end <= length).toBe(true);
    if (related !== undefined)
      expect(related.start >= 0 && related.start <= related.end && related.end <= length).toBe(true);
  }
  const seen = new Set<YamlNode>();
  const walk = (node: YamlNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    expect(node.start >= 0 && node.start <= node.end && node.end <= length).toBe(true);
    if (node.kind === "list") node.items.forEach(walk);
    if (node.kind === "map") {
      for (const { keyRange, value: child } of node.entries) {
        expect(keyRange.start >= 0 && keyRange.start <= keyRange.end && keyRange.end <= length).toBe(true);
        walk(child);
      }
    }
  };
  for (const { root } of file.documents) if (root !== undefined) walk(root);
}

function withoutSource({ index, range, root }: YamlDocument): Omit<YamlDocument, "source"> {
  return { index, range, ...(root === undefined ? {} : { root }) };
}

const dialects = fc.constantFrom("kubernetes" as const, "kustomize" as const, "yaml12" as const);
const tokens = fc.array(
  fc.constantFrom(
    "a",
    "b: ",
    ": ",
    "- ",
    "? ",
    "\n",
    "\n  ",
    "\n\t",
    " ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"',
    "'",
    "|",
    ">-",
    "|2\n",
    "&a ",
    "*a",
    "<<: *a",
    "!x ",
    "!!int ",
    "#c",
    " #c",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "\r",
    "\r\n",
    "\uFEFF",
    "\0",
    "\u0085",
    "é",
    "1",
    "~",
    "\\",
    "`",
    "@",
  ),
  { maxLength: 40 },
);

test("no text makes it throw, and every place lies in the text", () => {
  const noise = fc.oneof(
    tokens.map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(noise, dialects, (text, dialect) => {
      const file = read(text, { dialect });
      checkPlaces(file);
      const apart = read(text, { dialect, limits: { whole: 0 } });
      if (file.problems.length === 0 && text.lastIndexOf("\uFEFF") < 1) {
        expect(apart.documents.map(withoutSource)).toEqual(file.documents.map(withoutSource));
      }
    }),
    { numRuns: 3000 },
  );
});

test("no more does good YAML with a few characters changed", () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 3 }),
    insert: tokens.map((parts) => parts.slice(0, 2).join("")),
  });
  fc.assert(
    fc.property(value, layout, fc.array(change, { minLength: 1, maxLength: 3 }), (document, options, changes) => {
      let text = stringify(document, options);
      for (const { at, remove, insert } of changes) {
        const offset = Math.floor(at * text.length);
        text = text.slice(0, offset) + insert + text.slice(offset + remove);
      }
      checkPlaces(read(text));
    }),
    { numRuns: 1000 },
  );
});

test("aliases are no part of the comparison, but `yaml` agrees that they are there", () => {
  const [document] = parseAllDocuments("a: &x {k: 1}\nb: *x\n") as { contents: OtherNode }[];
  const map = document?.contents;
  expect(isMap(map) && isAlias(map.items[1]?.value)).toBe(true);
  expect(read("a: &x {k: 1}\nb: *x\n").documents[0]?.root).toMatchObject({
    entries: [{ key: "a" }, { key: "b", alias: { start: 16, end: 18 } }],
  });
});
