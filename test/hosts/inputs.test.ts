import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommandLine } from "#hosts/command-line.ts";
import { readInputs, type InputTable, type InputsOf } from "#hosts/inputs.ts";

const table = [
  { name: "repo", kind: "path", doc: "Folder.", placeholder: "DIR" },
  { name: "fail-on", kind: "enum", values: ["error", "warning"], default: "error", doc: "Severity." },
  { name: "changed", kind: "boolean", doc: "Only changed." },
  { name: "workers", kind: "number", min: 1, max: 8, default: 2, doc: "How many." },
  { name: "only", kind: "list", doc: "Paths." },
  { name: "token", kind: "string", required: true, doc: "Secret of the forge." },
  { name: "no-color", kind: "boolean", doc: "No colours." },
] as const satisfies InputTable;

function read(...argv: string[]) {
  const line = readCommandLine(argv, table);
  const { values, mistakes } = readInputs(table, line.given, (name) => `--${name}`);
  return { values: values as InputsOf<typeof table>, words: line.words, mistakes: [...line.mistakes, ...mistakes] };
}

describe("flags", () => {
  test("are read into typed values", () => {
    const { values, words, mistakes } = read(
      "a",
      "--repo",
      "x y",
      "--fail-on=warning",
      "--changed",
      "--workers",
      "8",
      "--only=p",
      "--only",
      "q",
      "--token=-t=1",
      "--no-color",
      "--",
      "--b",
    );
    expect(mistakes).toEqual([]);
    expect(words).toEqual(["a", "--b"]);
    expect(values).toEqual({
      repo: "x y",
      failOn: "warning",
      changed: true,
      workers: 8,
      only: ["p", "q"],
      token: "-t=1",
      noColor: true,
    });
  });

  test("that are absent have their defaults", () => {
    const { values, mistakes } = read("--token", "t");
    expect(mistakes).toEqual([]);
    expect(values).toEqual({
      repo: undefined,
      failOn: "error",
      changed: false,
      workers: 2,
      only: [],
      token: "t",
      noColor: false,
    });
    expect(read("--token=t", "--no-changed").values.changed).toBe(false);
  });

  test("are refused all at once, each with the way out", () => {
    const { mistakes } = read(
      "--fial-on",
      "error",
      "--repo",
      "--workers=NaN",
      "--changed=maybe",
      "--fail-on=eror",
      "-x",
    );
    expect(mistakes).toEqual([
      "--fial-on is not a flag of this verb; did you mean --fail-on?",
      "--repo needs a value: --repo DIR",
      "-x is not a flag of this verb; --help lists them",
      '--fail-on is "eror": did you mean error? (error, warning)',
      '--changed is "maybe": write true or false',
      '--workers is "NaN": write a whole number of at least 1 and of at most 8',
      "--token is missing: Secret of the forge.",
    ]);
  });

  test("given twice with different values are refused; with equal values they are one", () => {
    expect(read("--token=a", "--token=b").mistakes).toEqual(['--token is given 2 times: "a", "b"']);
    expect(read("--token=a", "--token=a").mistakes).toEqual([]);
  });

  test("a number is a whole number within its bounds, or a mistake", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (text) => {
        const { values, mistakes } = read("--token=t", `--workers=${text}`);
        const good = /^[1-8]$/.test(text);
        expect(mistakes).toHaveLength(good || /^0+[1-8]$/.test(text) ? 0 : 1);
        if (mistakes.length === 0) expect(values.workers).toBe(Number(text));
      }),
    );
  });

  test("words called as every object's members are words", () => {
    expect(readCommandLine(["toString", "__proto__", "constructor"], table)).toMatchObject({
      words: ["toString", "__proto__", "constructor"],
      mistakes: [],
    });
  });

  test("no command line makes it throw", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("--", "-", "--repo", "--only=", "--__proto__", "-h"))),
        (argv) => {
          expect(read(...argv).mistakes).toBeInstanceOf(Array);
        },
      ),
    );
  });
});
