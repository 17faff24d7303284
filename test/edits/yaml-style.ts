// Edits of YAML that change how a document looks and not what it says. They are made with the npm package `yaml`, which has
// nothing to do with our reader.
import { isAlias, isCollection, isMap, isScalar, parseAllDocuments, Scalar, visit } from "yaml";
import type { Document, Pair, ToStringOptions, YAMLMap } from "yaml";
import { randomOf, type Random } from "../mutants/random.ts";

type Parsed = Document.Parsed;

/** The text with each of its documents edited; a text that `yaml` cannot read stays as it is. */
export function restyled(text: string, edit: (document: Parsed) => void, options: ToStringOptions = {}): string {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return text;
  for (const document of documents) {
    edit(document);
    document.directives.docStart = null;
  }
  return documents.map((document) => document.toString({ lineWidth: 0, ...options })).join("---\n");
}

export function reversedKeys(document: Parsed): void {
  eachMap(document, (map) => map.items.reverse());
}

export function shuffledKeys(document: Parsed): void {
  const random = randomOf(String(document.contents));
  eachMap(document, ({ items }) => shuffle(items, random));
}

/** A key keeps the comment above it; that of a map's first key is held by the map. */
function eachMap(document: Parsed, edit: (map: YAMLMap) => void): void {
  visit(document, {
    Map: (_, map) => {
      const [first] = map.items;
      if (map.commentBefore != null && isScalar(first?.key)) {
        first.key.commentBefore = [map.commentBefore, first.key.commentBefore].filter(Boolean).join("\n");
        map.commentBefore = null;
      }
      edit(map);
    },
  });
}

function shuffle(items: Pair[], random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.number(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a];
  }
}

/** Words that are text with quotes and without: nothing that YAML 1.1 or 1.2 may read as a number, a truth or nothing. */
const plainWord = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z/][^\s]*$/iu;

/** Plain words get quotes, double quotes become single ones and single ones double. */
export function otherQuotes(document: Parsed): void {
  eachText(document, (scalar) => {
    if (scalar.type === Scalar.PLAIN && plainWord.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    else if (scalar.type === Scalar.QUOTE_DOUBLE && !/[\n\r\t]/u.test(scalar.value)) scalar.type = Scalar.QUOTE_SINGLE;
    else if (scalar.type === Scalar.QUOTE_SINGLE) scalar.type = Scalar.QUOTE_DOUBLE;
  });
}

/** Words in quotes that need none. */
export function noQuotes(document: Parsed): void {
  eachText(document, (scalar) => {
    if ((scalar.type ?? "").startsWith("QUOTE") && plainWord.test(scalar.value)) scalar.type = Scalar.PLAIN;
  });
}

export function quotedKeys(document: Parsed): void {
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.type === Scalar.PLAIN && typeof key.value === "string" && key.value !== "<<")
        key.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

function eachText(document: Parsed, edit: (scalar: Scalar<string>) => void): void {
  visit(document, {
    Scalar: (role, scalar) => {
      if (role !== "key" && typeof scalar.value === "string") edit(scalar as Scalar<string>);
    },
  });
}

/** Every map, list and text gets an anchor that nothing uses. */
export function unusedAnchors(document: Parsed): void {
  let count = 0;
  visit(document, (role, node) => {
    if (role === "key" || role === null || isAlias(node)) return;
    if (isCollection(node) || isScalar(node)) node.anchor ??= `unused-${++count}`;
  });
}

/** What stands in a document twice becomes an anchor and an alias of it. */
export function aliases(document: Parsed): void {
  const seen = new Map<string, { anchor?: string | undefined }>();
  let count = 0;
  visit(document, {
    Value: (role, node) => {
      if (role === "key" || role === null || hasAnchorInside(node)) return undefined;
      if (isScalar(node) ? typeof node.value !== "string" || node.value.includes("\n") : node.items.length === 0)
        return undefined;
      const key = JSON.stringify(node.toJSON());
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, node);
        return undefined;
      }
      first.anchor ??= `same-${++count}`;
      return document.createAlias(first as Scalar, first.anchor);
    },
  });
}

function hasAnchorInside(node: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(node, (_, inner) => {
    if (isAlias(inner) || ((isScalar(inner) || isCollection(inner)) && inner.anchor !== undefined)) found = true;
  });
  return found;
}

/** Maps and lists without comments or texts of many lines in braces and brackets. */
export function flowStyle(document: Parsed): void {
  visit(document, {
    Collection: (role, node) => {
      if (role === null || /#|\\n/u.test(JSON.stringify(node.toJSON())) || hasComment(node)) return;
      node.flow = true;
    },
  });
}

function hasComment(node: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(node, (_, inner) => {
    if (isMap(inner) || isScalar(inner) || isCollection(inner))
      found ||= inner.comment != null || inner.commentBefore != null || inner.spaceBefore === true;
  });
  return found;
}

export function blockStyle(document: Parsed): void {
  visit(document, {
    Collection: (_, node) => {
      if (node.items.length > 0) node.flow = false;
    },
  });
}
