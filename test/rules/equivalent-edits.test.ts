// A rule says the same of a tree that says the same: comments, the order of keys, quotes and line ends change nothing.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isMap, isScalar, parseAllDocuments, visit, type Document } from "yaml";
import { judgementRules } from "#rules/judgement.ts";
import { judgeFolder } from "./judge-folder.ts";

/** Families whose words do not speak of lines or of the order of a file. */
const families = ["talos/", "versions/", "inventory/"];
const rules = judgementRules.filter(({ id }) => families.some((family) => id.startsWith(family)));

const edits: readonly (readonly [string, (text: string) => string])[] = [
  ["comments", (text) => `# before\n\n${text.replace(/^---$/gmu, "---\n# between")}\n# after\n`],
  ["line ends", (text) => text.replace(/\n/gu, "\r\n")],
  ["the order of keys", (text) => edited(text, reverseKeys)],
  ["quotes", (text) => edited(text, quoteStrings)],
];

function edited(text: string, edit: (document: Document.Parsed) => void): string {
  const documents = parseAllDocuments(text) as Document.Parsed[];
  for (const document of documents) edit(document);
  return documents.map((document) => document.toString({ lineWidth: 0 })).join("---\n");
}

function reverseKeys(document: Document.Parsed): void {
  visit(document, {
    Map: (_, map) => {
      map.items.reverse();
    },
  });
}

function quoteStrings(document: Document.Parsed): void {
  visit(document, {
    Pair: (_, { value }) => {
      if (isScalar(value) && typeof value.value === "string" && value.type === "PLAIN") value.type = "QUOTE_DOUBLE";
    },
  });
}

function* yamlFiles(folder: string): Iterable<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* yamlFiles(path);
    else if (/\.ya?ml$/u.test(name)) yield path;
  }
}

/** Severity and words; places move with the text. */
async function words(folder: string, rule: (typeof rules)[number]): Promise<string[]> {
  const found = await judgeFolder(folder, rule);
  return found.map((line) => line.replace(/^.*?:\d+:\d+-\d+:\d+ /u, "")).sort();
}

describe.each(edits)("%s", (_, edit) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", async (id, rule) => {
    const cases = readdirSync(join("test/rules", id));
    let changed = 0;
    for (const name of cases) {
      const original = join("test/rules", id, name);
      const copy = mkdtempSync(join(tmpdir(), "edited-"));
      try {
        cpSync(original, copy, { recursive: true });
        for (const path of yamlFiles(copy)) {
          const before = readFileSync(path, "utf8");
          const after = edit(before);
          writeFileSync(path, after);
          if (after !== before) changed++;
        }
        expect(await words(copy, rule), name).toEqual(await words(original, rule));
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }
    expect(changed).toBeGreaterThan(0);
  });
});

test("keys are really reversed", () => {
  const [document] = parseAllDocuments(edited("a: 1\nb:\n  c: 2\n  d: 3\n", reverseKeys));
  expect(isMap(document?.contents) && String(document)).toBe("b:\n  d: 3\n  c: 2\na: 1\n");
});
