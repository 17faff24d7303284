import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "#codecs/terminal/visible.ts";
import { githubAnnotations } from "#domain/report/github.ts";
import { jsonReport } from "#domain/report/json.ts";
import { junitReport } from "#domain/report/junit.ts";
import { markdownReport } from "#domain/report/markdown.ts";
import { sarifReport } from "#domain/report/sarif.ts";
import { textReport } from "#domain/report/text.ts";
import type { Writer } from "#domain/report/writer.ts";
import { cleanReport, findings, hostileReport, input, report } from "./sample.ts";
import { sarifErrors } from "./sarif-schema.ts";
import { elementsOf } from "./xml-reader.ts";

const writers: Readonly<Record<string, Writer>> = {
  text: textReport,
  json: jsonReport,
  github: githubAnnotations,
  sarif: sarifReport,
  junit: junitReport,
  markdown: markdownReport,
};
/** Text as strangers write it: any characters, and everything that means something on one of the surfaces. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."`*_[]()<>&|#@!~$%:,;=\\\"'\n\r\t\u001b\u0000\u202e\ufeff\ud800".split(""),
        ..."``` ]]> <!-- --> ::error:: ##[error] %0A </details> @octocat #1 https://x.test www.x.test a".split(" "),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

describe.each(Object.entries(writers))("%s", (name, write) => {
  test("draws the sample as before", async () => {
    await expect(write(input())).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(write(input(cleanReport))).toMatchFileSnapshot(`golden/${name}-clean.txt`);
  });

  test("is the same every time", () => {
    expect(new Set(Array.from({ length: 10 }, () => write(input()))).size).toBe(1);
  });

  test("takes any text without failing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(write(input(hostileReport(text), { sources: () => text })).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("json", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync("schemas/report.schema.json", "utf8")) as object);

  test("fits its schema", () => {
    for (const of of [report, cleanReport]) {
      expect(validate(JSON.parse(jsonReport(input(of)))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...report, verdict: "green" })).toBe(false);
  });

  test("has the same bytes whatever the order of the fields in memory", () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value;
    expect(jsonReport(input(reversed(report) as typeof report))).toBe(jsonReport(input()));
  });
});

describe("sarif", () => {
  test("fits the schema of the standard", () => {
    for (const of of [report, cleanReport]) {
      expect(sarifErrors(JSON.parse(sarifReport(input(of))))).toEqual([]);
    }
    expect(sarifErrors({ version: "2.1.0", runs: [{}] })).not.toEqual([]);
  });

  test("fits it with any text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const log: unknown = JSON.parse(sarifReport(input(hostileReport(text), { sources: () => text })));
        expect(sarifErrors(log)).toEqual([]);
      }),
    );
  });

  test("says that the run is incomplete when something relevant was not checked", () => {
    const invocation = (of: typeof report) =>
      (JSON.parse(sarifReport(input(of))) as { runs: { invocations: { executionSuccessful: boolean }[] }[] }).runs[0]
        ?.invocations[0];
    expect(invocation(report)?.executionSuccessful).toBe(false);
    expect(invocation({ ...report, notChecked: [] })?.executionSuccessful).toBe(true);
  });

  test("fingerprints stay when lines move, and differ for equal findings", () => {
    const prints = (shift: number) => {
      const moved = findings.map((one) => ({ ...one, line: one.line + shift, endLine: one.endLine + shift }));
      const twice = [...moved, ...moved];
      const sources = (path: string) => "\n".repeat(shift) + (input().sources(path) ?? "");
      const log = JSON.parse(sarifReport(input({ ...report, findings: twice }, { sources }))) as {
        runs: { results: { partialFingerprints: Record<string, string> }[] }[];
      };
      return log.runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints["homelabFinding/v1"]);
    };
    const first = prints(0);
    expect(new Set(first).size).toBe(findings.length * 2);
    expect(prints(7)).toEqual(first);
  });

  test("a fix at the end of a file without a line break replaces the whole line", () => {
    const finding = { ...findings[0], path: "x.yaml", suggestion: { line: 2, endLine: 2, replacement: "b: 2\n" } };
    const text = sarifReport(
      input({ ...report, findings: [finding as (typeof findings)[0]] }, { sources: () => "a: 1\nb: 1" }),
    );
    expect(text).toContain('"deletedRegion"');
    const { runs } = JSON.parse(text) as {
      runs: { results: { fixes: { artifactChanges: { replacements: unknown[] }[] }[] }[] }[];
    };
    expect(runs[0]?.results[0]?.fixes[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 }, insertedContent: { text: "b: 2" } },
    ]);
  });
});

describe("junit", () => {
  test("is well-formed with any text, and counts what it holds", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const elements = elementsOf(junitReport(input(hostileReport(text))));
        const count = (name: string) => elements.filter((element) => element.name === name).length;
        const root = elements[0]?.attributes;
        expect(root).toMatchObject({
          tests: String(count("testcase")),
          failures: String(count("failure")),
          errors: String(count("error")),
          skipped: String(count("skipped")),
        });
        expect(count("failure")).toBe(1);
      }),
    );
  });

  test("fails exactly what fails the run", () => {
    const failures = (failOn: "error" | "warning") =>
      elementsOf(junitReport(input(report, { failOn }))).filter(({ name }) => name === "failure").length;
    expect(failures("error")).toBe(2);
    expect(failures("warning")).toBe(4);
  });
});

describe("github", () => {
  /** The runner's own reading of a line; see workflow-command.ts for the source. */
  const parse = (line: string) => {
    const match = /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    const unescape = (text: string) =>
      text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    const properties = (match?.[2] ?? "").split(",").map((pair) => pair.split("="));
    return {
      name: match?.[1],
      properties: Object.fromEntries(properties.map(([key, ...value]) => [key, unescape(value.join("="))])),
      message: unescape(match?.[3] ?? ""),
    };
  };

  test("any text stays inside its command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = githubAnnotations(input(hostileReport(text)))
          .trimEnd()
          .split("\n");
        expect(lines).toHaveLength(3);
        expect(lines.slice(0, 2).map((line) => parse(line).name)).toEqual(["error", "error"]);
        expect(Object.keys(parse(lines[1] ?? "").properties)).toEqual([
          "file",
          "line",
          "endLine",
          "col",
          "endColumn",
          "title",
        ]);
        const shown = text.split(/\r\n|\r|\n/).map(visible);
        expect(parse(lines[1] ?? "").message.startsWith(shown.join("\n"))).toBe(true);
        expect(lines[2]).toBe("1 finding from before this change without an annotation");
        expect(lines.join("")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
      }),
    );
  });

  test("worst first, ten of a kind, and a count of the rest", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      rule: "a/b",
      severity: (["info", "warning", "error"] as const)[i % 3] ?? "error",
      message: `number ${i}`,
      path: "x.yaml",
      line: i + 1,
      column: 1,
      endLine: i + 1,
      endColumn: 2,
    }));
    const lines = githubAnnotations(input({ ...cleanReport, findings: many }))
      .trimEnd()
      .split("\n");
    const names = lines.map((line) => parse(line).name);
    expect(names.slice(0, 30)).toEqual([
      ...Array<string>(10).fill("error"),
      ...Array<string>(10).fill("warning"),
      ...Array<string>(10).fill("notice"),
    ]);
    expect(lines.slice(30)).toEqual(["3 errors, 3 warnings, 4 notes more without an annotation: the report lists all"]);
  });

  test("what could not be checked has an annotation even when errors fill the rest", () => {
    const error = findings[1];
    if (error === undefined) throw new Error("the sample has changed");
    const unchecked = { what: "talhelper", why: "not installed", count: 1, relevant: true };
    const lines = githubAnnotations(
      input({ ...report, findings: Array.from({ length: 12 }, () => error), notChecked: [unchecked] }),
    );
    expect(lines).toContain("::error title=could not check::talhelper: not installed\n");
    expect(lines.match(/^::error /gm)).toHaveLength(10);
  });
});

describe("markdown", () => {
  test("no text makes markup, mentions, links, comments or ends a fold", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = markdownReport(input(hostileReport(text), { sources: () => text }));
        const outside = withoutCode(page);
        expect(outside).not.toMatch(/<!--|<(?!\/?(?:details|summary|sub)>)|@[a-z0-9]|https?:\/\/|\bwww\.|(?<!\\)#\d/i);
        expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
        expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
      }),
    );
  });

  test("a page that would be too large is cut between findings and says how many are left", () => {
    const one = findings[1];
    if (one === undefined) throw new Error("the sample has changed");
    const long = { ...one, message: "雲".repeat(1000) };
    const page = markdownReport(input({ ...report, findings: Array.from({ length: 1000 }, () => long) }));
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
    const shown = page.match(/^- \*\*/gm)?.length ?? 0;
    expect(page).toContain(`${1000 - shown} findings more; the JSON report has all.`);
    expect(shown).toBeGreaterThan(100);
  });
});

/** A page without its code blocks and code spans, by the rules of CommonMark for both. */
function withoutCode(page: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of page.split("\n")) {
    const marker = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (fence === undefined && marker?.[1] !== undefined) fence = marker[1];
    else if (fence !== undefined) {
      if (marker?.[1] !== undefined && marker[1].length >= fence.length && marker[2]?.trim() === "") fence = undefined;
    } else lines.push(line);
  }
  expect(fence).toBeUndefined();
  return lines.join("\n").replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "CODE");
}
