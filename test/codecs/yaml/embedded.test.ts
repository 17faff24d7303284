import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { entryOf, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText, type SourceText } from "#kernel/source-text.ts";
import { place } from "./read.ts";

function inner(source: SourceText, ...path: readonly (string | number)[]): SourceText {
  const root = readYaml(source, { dialect: "kubernetes" }).documents[0]?.root;
  return embeddedSource(source, scalarAt(root, ...path))!;
}

function scalarAt(root: YamlNode | undefined, ...path: readonly (string | number)[]): YamlScalar {
  const node = nodeAt(root, ...path);
  if (node?.kind !== "scalar") throw new Error(`no scalar at ${path.join(".")}`);
  return node;
}

const file = [
  "patches:",
  "  - patch: |-",
  "      - op: add",
  "        path: /a",
  "",
  "        value: {b: 1}",
  "  - patch: |2+ # indented by hand",
  "      spec:",
  "        values:",
  "          - patch: |",
  "              deep: true",
  "              deeper: [1, 2]",
  "",
  "  - patch: >-",
  "      folded: 1",
  '  - patch: "[{op: remove}]"',
  `  - patch: '{it: ''s}'`,
  "  - patch: plain text",
  "  - patch: 5",
  "",
].join("\n");

describe.each(["\n", "\r\n", "\r"])("with line break %j", (lineBreak) => {
  const outer = sourceText("k.yaml", file.replaceAll("\n", lineBreak));

  test("a literal block answers with places of the file", () => {
    const source = inner(outer, "patches", 0, "patch");
    expect(source.path).toBe("k.yaml");
    expect(source.text).toBe("- op: add\n  path: /a\n\n  value: {b: 1}");
    const root = readYaml(source, { dialect: "kubernetes" }).documents[0]?.root;
    expect(place(source, entryOf(nodeAt(root, 0), "op")!.keyRange)).toBe("3:9-3:11");
    expect(place(source, nodeAt(root, 0, "path")!)).toBe("4:15-4:17");
    expect(place(source, nodeAt(root, 0, "value", "b")!)).toBe("6:20-6:21");
    expect(place(source, root!)).toBe("3:7-6:22");
    expect(place(source, { start: source.text.length, end: source.text.length })).toBe("6:22-6:22");
  });

  test("an indentation indicator, and a patch within a patch", () => {
    const middle = inner(outer, "patches", 1, "patch");
    expect(middle.text).toBe("spec:\n  values:\n    - patch: |\n        deep: true\n        deeper: [1, 2]\n\n");
    const root = readYaml(middle, { dialect: "kubernetes" }).documents[0]?.root;
    expect(place(middle, entryOf(root, "spec")!.keyRange)).toBe("8:7-8:11");
    const innermost = embeddedSource(middle, scalarAt(root, "spec", "values", 0, "patch"))!;
    expect(innermost.text).toBe("deep: true\ndeeper: [1, 2]\n");
    const deep = readYaml(innermost, { dialect: "kubernetes" }).documents[0]?.root;
    expect(place(innermost, nodeAt(deep, "deep")!)).toBe("11:21-11:25");
    expect(place(innermost, nodeAt(deep, "deeper", 1)!)).toBe("12:27-12:28");
  });

  test("a syntax error in a patch stands in the file", () => {
    const source = inner(sourceText("k.yaml", `a: |${lineBreak}  b: 1${lineBreak}   c: 2${lineBreak}`), "a");
    const [problem] = readYaml(source, { dialect: "kubernetes" }).problems;
    expect(place(source, problem!)).toBe("3:5-3:6");
  });

  test("quotes and plain text on one line are exact, everything else is the whole scalar", () => {
    const quoted = inner(outer, "patches", 3, "patch");
    expect(place(quoted, { start: 2, end: 4 })).toBe("16:15-16:17");
    const plain = inner(outer, "patches", 5, "patch");
    expect(place(plain, { start: 6, end: 10 })).toBe("18:18-18:22");
    for (const [index, whole] of [
      [2, "14:12-15:16"],
      [4, "17:12-17:23"],
    ] as const) {
      const source = inner(outer, "patches", index, "patch");
      expect(place(source, { start: 1, end: 2 })).toBe(whole);
    }
  });
});

test("a number is no text", () => {
  const outer = sourceText("k.yaml", file);
  const root = readYaml(outer, { dialect: "kubernetes" }).documents[0]?.root;
  expect(embeddedSource(outer, scalarAt(root, "patches", 6, "patch"))).toBeUndefined();
});

test("every character of a literal block is found in the file", () => {
  const line = fc.string({ unit: fc.constantFrom("a", " ", ":", "é", "🦉", "#"), maxLength: 6 });
  const shape = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    indent: fc.integer({ min: 1, max: 4 }),
    chomping: fc.constantFrom("", "-", "+"),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    final: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, ({ lines, indent, chomping, lineBreak, final }) => {
      const body = lines.map((content) => " ".repeat(indent) + content).join(lineBreak);
      const text = `a: |${indent}${chomping}${lineBreak}${body}${final ? lineBreak : ""}`;
      const outer = sourceText("f", text);
      const source = inner(outer, "a");
      const outerLines = text.split(lineBreak);
      for (let at = 0; at < source.text.length; at++) {
        if (source.text[at] === "\n") continue;
        const { line: found, column } = source.span(at, at + 1);
        expect(outerLines[found - 1]?.[column - 1]).toBe(source.text[at]);
      }
    }),
  );
});
