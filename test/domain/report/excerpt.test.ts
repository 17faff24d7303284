import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { excerpt } from "#domain/report/excerpt.ts";
import { wrap } from "#domain/report/wrapping.ts";
import { sourceText } from "#kernel/source-text.ts";

/** The marked line over its underline. */
function draw(text: string, part: string, width = 60): string[] {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`${part} is not in the text`);
  const [line] = excerpt(text, sourceText("x", text).span(start, start + part.length), width) ?? [];
  if (line?.mark === undefined) throw new Error("nothing is marked");
  return [line.text, " ".repeat(line.mark.from) + "─".repeat(line.mark.cells)];
}

describe("excerpt", () => {
  test("underlines what is meant", () => {
    expect(draw("a: 1\nreplicas: two # why\n", "two")).toEqual(["replicas: two # why", "          ───"]);
  });

  test("counts cells, not code units", () => {
    expect(draw("名前: 値 # x\n", "値")).toEqual(["名前: 値 # x", "      ──"]);
    expect(draw("a: 👩‍👩‍👧‍👦🚀 two", "two")).toEqual(["a: 👩‍👩‍👧‍👦🚀 two", "        ───"]);
    expect(draw("e\u0301a: two", "two")).toEqual(["e\u0301a: two", "    ───"]);
    expect(draw("\ta:\ttwo", "two")).toEqual(["    a:  two", "        ───"]);
  });

  test("shows what cannot be printed, and marks it where it is shown", () => {
    expect(draw("a: \u001b[31mred\u202e", "red")).toEqual(["a: \\e[31mred\\u202e", "         ───"]);
  });

  test("cuts a long line around the mark", () => {
    const line = `${"a".repeat(500)} HERE ${"b".repeat(500)}`;
    const [text = "", mark = ""] = draw(line, "HERE");
    expect(cellsOf(text)).toBeLessThanOrEqual(60);
    expect(text.slice(mark.indexOf("─"), mark.length)).toBe("HERE");
    expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
  });

  test("does not take megabytes apart", () => {
    const line = `${"名".repeat(5_000_000)} HERE`;
    expect(draw(line, "HERE")[0]).toMatch(/^…名+ HERE$/);
  });

  test("brackets several lines and leaves out the middle", () => {
    const text = Array.from({ length: 20 }, (_, i) => `line${i + 1}`).join("\n");
    const lines = excerpt(text, { path: "x", line: 2, column: 1, endLine: 19, endColumn: 3 }, 60);
    expect(lines?.map(({ bracket, number, text: shown }) => `${bracket}${number ?? ""} ${shown}`)).toEqual([
      "╭2 line2",
      "│3 line3",
      "│4 line4",
      "│ … 13 more lines",
      "│18 line18",
      "╰19 line19",
    ]);
  });

  test.each([
    ["no text", undefined, { line: 1, column: 1, endLine: 1, endColumn: 2 }],
    ["the whole file", "a: 1\n", { line: 1, column: 1, endLine: 1, endColumn: 1 }],
    ["a line that is not there", "a: 1\n", { line: 9, column: 1, endLine: 9, endColumn: 2 }],
  ])("%s: nothing to show", (_, text, span) => {
    expect(excerpt(text, { path: "x", ...span }, 60)).toBeUndefined();
  });

  test("fits the width and marks something, wherever the span is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(300), fc.nat(300), (text, start, length) => {
        const lines = excerpt(text, sourceText("x", text).span(start, start + length), 40) ?? [];
        for (const line of lines) {
          expect(cellsOf(line.text)).toBeLessThanOrEqual(40);
          expect(visible(line.text)).toBe(line.text);
          if (line.mark === undefined) continue;
          expect(line.mark.cells).toBeGreaterThan(0);
          expect(line.mark.from + line.mark.cells).toBeLessThanOrEqual(42);
        }
      }),
    );
  });
});

describe("wrap", () => {
  test("no line is wider than asked, and no word is lost", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/ /g, "")).toBe(visible(text).replace(/ /g, ""));
      }),
    );
  });
});
