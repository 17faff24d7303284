import { describe, expect, test } from "vitest";
import { entryOf, nodeAt, toValue } from "#codecs/yaml/node.ts";
import { place, problems, read, valueOf, values } from "./read.ts";

describe("documents", () => {
  test("none in a text without content", () => {
    for (const text of ["", "\n", "# comment\n", "\uFEFF", "  \n  # x\n"]) expect(read(text).documents).toEqual([]);
  });

  test("several, empty ones counted, with or without end markers", () => {
    expect(values("a: 1\n---\nb: 2\n...\n---\n---\n# only a comment\n---\nc: 3\n")).toEqual([
      { a: 1 },
      { b: 2 },
      undefined,
      undefined,
      { c: 3 },
    ]);
    expect(read("---\n---\nx: 1\n").documents.map(({ index }) => index)).toEqual([0, 1]);
    expect(values("--- text\n--- |\n  block\n--- [1]\n")).toEqual(["text", "block\n", [1]]);
  });

  test("all documents indented", () => {
    expect(values("---\n  a: 1\n  b: 2\n---\n  c: 3\n")).toEqual([{ a: 1, b: 2 }, { c: 3 }]);
  });

  test("an empty one stands at its marker", () => {
    const { source, documents } = read("a: x---\n---\n# c ---\n---\n");
    expect(documents.map(({ range }) => place(source, range))).toEqual(["1:1-1:8", "2:1-2:1", "4:1-4:1"]);
  });

  test("their range goes from the first to the last character", () => {
    const { source, documents } = read("# c\n---\na: 1\nb: |\n  x\n\n---\n  - 2 # c\n");
    expect(documents.map(({ range }) => place(source, range))).toEqual(["3:1-5:4", "8:3-8:6"]);
  });
});

describe("places", () => {
  const text = [
    "plain: some text # comment",
    `single: 'it''s'`,
    `double: "a\\nb"`,
    "literal: |-",
    "  one",
    "  two",
    "",
    "folded: >+ # why",
    "  one",
    "empty:",
    `"quoted key": 1`,
    "flow: {a: [1, {b: 2}], c}",
    "list:",
    "- x",
    "-",
    "- - y",
    "  - k: v",
    "    l: w",
    "wrapped: one",
    "  two",
    "? explicit",
    ": value",
    "anchored: &a !!str 5",
    "",
  ].join("\n");

  const expected: readonly (readonly [string, string, string])[] = [
    ["plain", "1:1-1:6", "1:8-1:17"],
    ["single", "2:1-2:7", "2:9-2:16"],
    ["double", "3:1-3:7", "3:9-3:15"],
    ["literal", "4:1-4:8", "4:10-6:6"],
    ["folded", "8:1-8:7", "8:9-9:6"],
    ["empty", "10:1-10:6", "10:7-10:7"],
    ["quoted key", "11:1-11:13", "11:15-11:16"],
    ["flow", "12:1-12:5", "12:7-12:26"],
    ["list", "13:1-13:5", "14:1-18:9"],
    ["wrapped", "19:1-19:8", "19:10-20:6"],
    ["explicit", "21:3-21:11", "22:3-22:8"],
    ["anchored", "23:1-23:9", "23:20-23:21"],
  ];

  test.each(["\n", "\r\n", "\r"])("of keys and values with line break %j", (lineBreak) => {
    const { source, documents, problems: found } = read(text.replaceAll("\n", lineBreak));
    expect(found).toEqual([]);
    const root = documents[0]?.root;
    const rows = expected.map(([key]) => {
      const entry = entryOf(root, key);
      return entry === undefined ? [key] : [key, place(source, entry.keyRange), place(source, entry.value)];
    });
    expect(rows).toEqual(expected);
    const at = (...path: readonly (string | number)[]) => {
      const node = nodeAt(root, ...path);
      return node === undefined ? undefined : place(source, node);
    };
    expect(at("flow", "a")).toBe("12:11-12:22");
    expect(at("flow", "a", 1)).toBe("12:15-12:21");
    expect(at("flow", "c")).toBe("12:25-12:25");
    expect(at("list", 1)).toBe("15:2-15:2");
    expect(at("list", 2)).toBe("16:3-18:9");
    expect(at("list", 2, 1, "l")).toBe("18:8-18:9");
  });

  test("of a file with a byte order mark", () => {
    const { source, documents } = read("\uFEFFa: 1\nb: 2\n");
    expect(toValue(documents[0]!.root!)).toEqual({ a: 1, b: 2 });
    expect(place(source, entryOf(documents[0]?.root, "b")!.value)).toBe("2:4-2:5");
  });

  test("count UTF-16 units", () => {
    const { source, documents } = read('"🦉": "é🦉" # x\n');
    expect(place(source, entryOf(documents[0]?.root, "🦉")!.value)).toBe("1:7-1:12");
  });
});

describe("anchors and aliases", () => {
  test("share the node of the anchor; an anchor may be defined twice", () => {
    const { source, documents } = read("a: &x {k: 1}\nb: *x\nc: &x 2\nd: *x\n");
    const root = documents[0]?.root;
    expect(valueOf(documents[0]!)).toEqual({ a: { k: 1 }, b: { k: 1 }, c: 2, d: 2 });
    expect(entryOf(root, "b")?.value).toBe(entryOf(root, "a")?.value);
    expect(place(source, entryOf(root, "b")!.alias!)).toBe("2:4-2:6");
    expect(entryOf(root, "a")?.alias).toBeUndefined();
  });

  test("count per document", () => {
    expect(problems("a: &x 1\n---\nb: *x\n")).toEqual([
      "2:4 unknown-alias no anchor &x stands above this alias in the document".replace("2:4", "3:4"),
    ]);
  });

  test("a key may be an alias", () => {
    expect(values("- &k name\n- *k : 1\n")).toEqual([["name", { name: 1 }]]);
  });

  test("an anchor that contains itself is a problem, not a loop", () => {
    expect(problems("a: &x [*x]\n")).toEqual(["1:8 unknown-alias anchor &x contains itself, kustomize crashes on it"]);
  });
});

describe("merge keys", () => {
  test("explicit keys win wherever they stand; merged ones are marked and keep their place", () => {
    const { source, documents } = read("base: &b\n  k: 1\n  l: 2\nuse:\n  k: 9\n  <<: *b\n  m: 3\n");
    const use = nodeAt(documents[0]?.root, "use");
    expect(toValue(use!)).toEqual({ k: 9, l: 2, m: 3 });
    expect(entryOf(use, "l")?.merged).toBe(true);
    expect(entryOf(use, "k")?.merged).toBeUndefined();
    expect(place(source, entryOf(use, "l")!.keyRange)).toBe("3:3-3:4");
  });

  test("of a list of maps the first wins; a literal map merges; merges of merges", () => {
    expect(values("- &a {k: 1}\n- &b {k: 2, l: 2}\n- {<<: [*a, *b]}\n- {<<: {k: 3}}\n")).toEqual([
      [{ k: 1 }, { k: 2, l: 2 }, { k: 1, l: 2 }, { k: 3 }],
    ]);
    expect(values("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}\n", { dialect: "yaml12" })).toEqual([
      { a: { x: 1 }, b: { x: 1, y: 2 }, c: { x: 1, y: 2 } },
    ]);
  });

  test("a quoted << is a key like others", () => {
    expect(values(`a: &a {k: 1}\nb: {"<<": *a}\n`)).toEqual([{ a: { k: 1 }, b: { "<<": { k: 1 } } }]);
  });

  test("anything else is refused, and so are two of them", () => {
    const message = "not-json << takes a map or a list of maps";
    expect(problems("a: {<<: 3}\n")).toEqual([`1:9 ${message}`]);
    expect(problems("a:\n  <<:\n")).toEqual([`2:6 ${message}`]);
    expect(problems("a:\n  <<: [[{b: 1}]]\n")).toEqual([`2:7 ${message}`]);
    expect(problems("a:\n  <<: {b: 1}\n  <<: {c: 1}\n")).toEqual([
      "3:3 duplicate-key duplicate key <<: the API server and kustomize refuse it",
    ]);
  });
});

describe("keys", () => {
  test("of a duplicate the last value counts, with both places", () => {
    const file = read("a: 1\nb: 2\na: 3\n");
    expect(valueOf(file.documents[0]!)).toEqual({ a: 3, b: 2 });
    const [problem] = file.problems;
    expect(problem).toMatchObject({ code: "duplicate-key", document: 0 });
    expect(place(file.source, problem!)).toBe("3:1-3:2");
    expect(place(file.source, problem!.related!)).toBe("1:1-1:2");
  });

  test("duplicates in large and flow maps, and of keys that become the same text", () => {
    const many = Array.from({ length: 40 }, (_, index) => `k${index}: ${index}\n`).join("");
    expect(problems(`${many}k7: x\n`)).toEqual([
      "41:1 duplicate-key duplicate key k7: the API server and kustomize refuse it",
    ]);
    expect(problems(`{a: 1, "a": 2}\n`)).toHaveLength(1);
    expect(problems(`1: a\n"1": b\n`)).toHaveLength(1);
  });

  test("__proto__ and constructor are keys like others", () => {
    const [value] = values("__proto__: {a: 1}\nconstructor: 2\n");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });

  test("a map or list as key is a problem, its value is left out", () => {
    expect(values("? [a]\n: b\nc: d\n")).toEqual([{ c: "d" }]);
    expect(problems("? [a]\n: b\nc: {{ x }}\n")).toEqual([
      "1:3 not-json a list cannot be a key: JSON keys are strings",
      "3:5 not-json a map cannot be a key: JSON keys are strings",
    ]);
  });
});

describe("as go-yaml, unlike js-yaml", () => {
  test("a block scalar at the end of a file without line break has none", () => {
    expect(values("a: |\n  b")).toEqual([{ a: "b" }]);
    expect(values("a: |+\n  b")).toEqual([{ a: "b" }]);
    expect(values("a: >\n  b")).toEqual([{ a: "b" }]);
    expect(values("a: |\n  b\n---\nc: |\n  d")).toEqual([{ a: "b\n" }, { c: "d" }]);
  });

  test("an indentation indicator of a root scalar counts from zero", () => {
    expect(values("--- |1\n  a\n--- >-2\n   b\n--- |\n  c\n")).toEqual([" a\n", " b", "c\n"]);
  });

  test("brackets and quotes may go on with too little indentation", () => {
    const text = 'a:\n  b: {\n  c: 1,\nd: [x,\n# note\nz]\n  }\n  e: "one\n two"\nf: [\n1\n]\n';
    const { source, documents, problems: found } = read(text);
    expect(found).toEqual([]);
    expect(documents.map(valueOf)).toEqual([{ a: { b: { c: 1, d: ["x", "z"] }, e: "one two" }, f: [1] }]);
    const at = (...path: readonly (string | number)[]) => place(source, nodeAt(documents[0]?.root, ...path)!);
    expect(at("a", "b")).toBe("2:6-7:4");
    expect(at("a", "b", "d", 1)).toBe("6:1-6:2");
    expect(at("a", "e")).toBe("8:6-9:6");
    expect(at("f", 0)).toBe("11:1-11:2");
  });

  test("tabs after brackets", () => {
    expect(values("- a: [\t1,\t2 ]\n")).toEqual([[{ a: [1, 2] }]]);
  });
});

test("one broken document leaves the others", () => {
  const file = read("a: 1\n---\nb: [1\n---\nc: 3\n---\nd: 'x\n...\n# c\n---\ne: 5\n");
  expect(file.documents.map(({ index }) => index)).toEqual([0, 2, 4]);
  expect(file.documents.map(valueOf)).toEqual([{ a: 1 }, { c: 3 }, { e: 5 }]);
  expect(file.problems.map(({ code, document }) => [code, document])).toEqual([
    ["syntax", 1],
    ["syntax", 3],
  ]);
  expect(place(file.source, file.documents[2]!.range)).toBe("11:1-11:5");
});

test("a directive belongs to the document that it stands before", () => {
  expect(values("%TAG !e! tag:example.test,2000:\n---\na: !e!x 1\n...\n---\nb: [\n")).toEqual([{ a: "1" }]);
});
