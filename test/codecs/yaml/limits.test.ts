import { expect, test } from "vitest";
import { toValue } from "#codecs/yaml/node.ts";
import { defaultLimits } from "#codecs/yaml/limits.ts";
import { problems, read, values } from "./read.ts";

function nested(depth: number): string {
  return `${"[".repeat(depth)}${"]".repeat(depth)}\n`;
}

test("a file that is too large is not read", () => {
  const text = "a: 1\n".repeat(10);
  expect(problems(text, { limits: { size: 20 } })).toEqual([
    "1:1 limit the file is 0.0 MiB long, more than 0.0 MiB: it is not read",
  ]);
  const { documents, problems: found } = read(`${"# x\n".repeat(defaultLimits.size / 4)}a: 1\n`);
  expect(documents).toEqual([]);
  expect(found[0]).toMatchObject({
    code: "limit",
    message: "the file is 10.0 MiB long, more than 10.0 MiB: it is not read",
  });
});

test("nesting of 10,000 levels in every style is a problem, other documents stay", () => {
  const styles = [
    nested(10_000),
    `${"- ".repeat(10_000)}x\n`,
    `${"{a: ".repeat(10_000)}1\n`,
    `${"? ".repeat(10_000)}x\n`,
  ];
  for (const deep of styles) {
    const file = read(`---\na: 1\n---\n${deep}---\nb: 2\n`);
    expect(file.problems.map(({ code, document }) => [code, document])).toEqual([["limit", 1]]);
    expect(file.documents.map(({ index }) => index)).toEqual([0, 2]);
  }
});

test("what is read is shallow enough to walk", () => {
  const { documents, problems: found } = read(nested(defaultLimits.depth - 2));
  expect(found).toEqual([]);
  expect(JSON.stringify(toValue(documents[0]!.root!))).toHaveLength(2 * (defaultLimits.depth - 2));
});

test("aliases that nest deeper than the limit are refused", () => {
  const chain = Array.from(
    { length: 60 },
    (_, index) => `k${index}: &a${index} [${index === 0 ? "x" : `*a${index - 1}`}]\n`,
  );
  const file = read(chain.join(""), { limits: { depth: 50 } });
  expect(file.documents).toEqual([]);
  expect(file.problems.map(({ code, message }) => [code, message])).toEqual([
    ["limit", "aliases nest more than 50 levels deep: the document is not read further"],
  ]);
  expect(read(chain.slice(0, 40).join(""), { limits: { depth: 50 } }).problems).toEqual([]);
});

/** Every level holds the one below nine times: 9^levels nodes. */
function bomb(levels: number, use: (anchor: string) => string): string {
  const lines = ["a0: &a0 {x: lol}"];
  for (let level = 1; level <= levels; level++) {
    const parts = Array.from({ length: 9 }, (_, index) => `k${index}: ${use(`*a${level - 1}`)}`);
    lines.push(`a${level}: &a${level} {${parts.join(", ")}}`);
  }
  return `${lines.join("\n")}\n`;
}

test.each([
  ["aliases", (anchor: string) => anchor],
  ["aliases in lists", (anchor: string) => `[${anchor}]`],
  ["merges", (anchor: string) => `{<<: ${anchor}}`],
  ["merges of lists", (anchor: string) => `{<<: [${anchor}, ${anchor}]}`],
])("a bomb of %s is refused, the next document is read", (_name, use) => {
  const file = read(`${bomb(20, use)}---\nb: &b 2\nc: *b\n`);
  expect(file.problems.map(({ code, document }) => [code, document])).toEqual([["limit", 0]]);
  expect(file.problems[0]?.message).toBe("aliases expand to more than 1000000 nodes: the document is not read further");
  expect(file.documents.map(({ index }) => index)).toEqual([1]);
});

test("a bomb within the limit is read and shares its nodes", () => {
  expect(read(bomb(4, (anchor) => anchor)).problems).toEqual([]);
});

test("many small aliases over many documents add up per file", () => {
  const text = "a: &a {k: 1, l: 2}\nb: *a\n---\n".repeat(100);
  expect(read(text, { limits: { expansion: 300 } }).problems.at(0)).toMatchObject({ code: "limit", document: 60 });
  expect(read(text).problems).toEqual([]);
});

test("after a hundred broken documents the rest is given up", () => {
  const file = read("a: [\n---\n".repeat(150));
  expect(file.problems).toHaveLength(101);
  expect(file.problems.at(-1)?.message).toBe("more than 100 documents do not parse: the rest of the file is not read");
});

test("after a thousand problems the rest is not told", () => {
  const file = read("a: 1\n".repeat(1500));
  expect(file.problems).toHaveLength(1001);
  expect(file.problems.at(-1)).toMatchObject({
    code: "limit",
    message: "more than 1000 problems: the rest of them is not told",
  });
  expect(file.documents).toHaveLength(1);
});

test("the place of a mistake is not looked for without end", () => {
  const text = `${'- "x"\n'.repeat(20_000)}- "open\nb: 1\n`;
  expect(problems(text, { limits: { effort: 1000 } })).toHaveLength(1);
  expect(values("a: {\nb: 1\n}\n", { limits: { effort: 0 } })).toEqual([]);
});
