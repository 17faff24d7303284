import { describe, expect, test } from "vitest";
import { isTable, readToml } from "#codecs/toml/reader.ts";

describe("the TOML reader", () => {
  test("gives plain values, also after a byte order mark", () => {
    expect(readToml('\uFEFF[tools]\nsops = "3.13.3"\n')).toEqual({ table: { tools: { sops: "3.13.3" } } });
  });

  test.each([
    { text: "[tools\n", line: 1 },
    { text: 'a = "1"\nb = \n', line: 2 },
    { text: 'a = "1"\na = "2"\n', line: 2 },
    { text: "a = 1\n\n\u0001\n", line: 3 },
  ])("says where $text is broken", ({ text, line }) => {
    const read = readToml(text);
    if (!("problem" in read)) throw new Error("was read");
    expect(read.problem.line).toBe(line);
    expect(read.problem.column).toBeGreaterThan(0);
    expect(read.problem.message).not.toContain("\n");
    expect(read.problem.message).not.toBe("");
  });

  test("a table is neither a list nor a date", () => {
    const read = readToml("a = []\nb = 2026-11-24\nc = {}\n");
    if (!("table" in read)) throw new Error("was not read");
    expect([isTable(read.table["a"]), isTable(read.table["b"]), isTable(read.table["c"])]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("__proto__ is a key like any other", () => {
    const read = readToml('[__proto__]\npolluted = "yes"\n');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    if (!("table" in read)) throw new Error("was not read");
    expect(Object.keys(read.table)).toEqual(["__proto__"]);
  });
});
