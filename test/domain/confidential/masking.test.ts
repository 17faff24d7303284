import { describe, expect, test } from "vitest";
import { maskSentence, maskText } from "#domain/confidential/masking.ts";
import { valuesOfLines } from "#domain/confidential/value-lines.ts";

describe("a text", () => {
  test("keeps its lines, indentation and columns", () => {
    const text = "a: |\n  one two\n  🏠\r\nb: c\n";
    const masked = maskText(text, [{ start: 3, end: 20 }]);
    expect(masked).toBe("a: •\n  •••••••\n  ••\r\nb: c\n");
    expect(masked).toHaveLength(text.length);
  });

  test("takes places that overlap, lie in each other or touch", () => {
    const places = [
      { start: 4, end: 6 },
      { start: 0, end: 3 },
      { start: 1, end: 2 },
      { start: 2, end: 5 },
      { start: 9, end: 9 },
    ];
    expect(maskText("0123456789", places)).toBe("••••••6789");
  });
});

describe("a sentence", () => {
  test.each([
    ["the whole value", 'must be a map, got "hunter22"', ["hunter22"], false, 'must be a map, got "•••"'],
    ["a cut one", `got "${"x1".repeat(30)}…"`, ["x1".repeat(50)], false, 'got "•••"'],
    ["one that is written with escapes", 'got "line one\\nline two"', ["line one\nline two"], false, 'got "•••"'],
    ["signs of patterns and of replacements", "got $&.*[a]{2}", ["$&.*[a]{2}"], false, "got •••"],
    ["the longer of two", "got secret-long", ["secret", "secret-long"], false, "got •••"],
    ["no short word elsewhere", "data.key is required", ["key", "data"], false, "data.key is required"],
    [
      "short ones at their own place, as words",
      "must be a string, got 12 of 123",
      ["12"],
      true,
      "must be a string, got ••• of 123",
    ],
    [
      "whatever is quoted at their own place",
      'got "part of it", not "x\\"y"',
      ["unrelated"],
      true,
      'got "•••", not "•••"',
    ],
  ])("loses %s", (_, sentence, values, isAboutOne, expected) => {
    expect(maskSentence(sentence, values, isAboutOne)).toBe(expected);
  });
});

test("values of lines that do not parse: behind the colon, or all of the line", () => {
  const text =
    'kind: Secret\nname: web\n---\n- password: one: two\n  bare words\n"quoted: key": x\nnext:\n  - item\n# old: y\n';
  expect(valuesOfLines(text, 100).map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual([
    "one: two",
    "bare words",
    "x",
    "- item",
    "# old: y",
  ]);
});
