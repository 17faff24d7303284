// Suggestions for defects that were made on purpose: applied, they give the text of before, and nothing else to say.
import { beforeAll, describe, expect, it } from "vitest";
import { applySuggestions, linesOf } from "#domain/suggestion/lines.ts";
import type { Finding, Suggestion } from "#kernel/finding.ts";
import { baseTexts } from "./base-texts.ts";
import { judgeFiles, ownTexts } from "./judged-tree.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf, withMutants } from "./mutants.ts";
import { batchesOf } from "./trial.ts";

const texts = baseTexts(ownTexts());
const mutants = mutantsOf(texts);

interface Mended {
  readonly mutant: Mutant;
  readonly original: string;
  readonly broken: string;
  readonly mended: string;
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
}

/** Classes whose defect has one cure: the text as it was. */
const restored = /misspelt|duplicate key|bad enum value|bad kind|no kind|pointer/u;

/** Classes that must get suggestions at all, with the smallest share that does. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/^misspelt (?:root|nested) key$/u, 0.85],
  [/^duplicate key$/u, 0.9],
  [/^wrong scalar type$/u, 0.3],
  [/^patch string/u, 0.1],
  [/^talconfig/u, 0.1],
  [/^talos patch/u, 0.1],
];

async function mend(batch: readonly Mutant[]): Promise<Mended[]> {
  const paths = batch.map(({ path }) => path);
  const broken = withMutants(texts, batch);
  const first = await judgeFiles(broken, paths, true);
  const fixed = new Map(broken);
  const suggested = first.findings.filter(
    (finding): finding is Finding & { readonly suggestion: Suggestion } => finding.suggestion !== undefined,
  );
  for (const path of new Set(suggested.map((finding) => finding.path))) {
    const own = suggested.filter((finding) => finding.path === path);
    fixed.set(path, applySuggestions(broken.get(path) ?? "", own).text);
  }
  const second = await judgeFiles(fixed, paths, true);
  return batch.map((mutant) => ({
    mutant,
    original: texts.get(mutant.path) ?? "",
    broken: broken.get(mutant.path) ?? "",
    mended: fixed.get(mutant.path) ?? "",
    before: first.findings.filter(({ path }) => path === mutant.path),
    after: second.findings.filter(({ path }) => path === mutant.path),
    suggestions: suggested.flatMap(({ path, suggestion }) => (path === mutant.path ? [suggestion] : [])),
  }));
}

function shown({ mutant, suggestions, after }: Mended): string {
  const said = after.map(({ line, rule, message }) => `    then ${line} ${rule} ${message}`);
  return [`${mutant.group}: ${mutant.path} ${mutant.what} ${JSON.stringify(suggestions)}`, ...said].join("\n");
}

describe("suggestions for mutants", () => {
  let all: Mended[] = [];
  let mended: Mended[] = [];

  beforeAll(async () => {
    for (const batch of batchesOf(mutants)) all.push(...(await mend(batch)));
    mended = all.filter(({ suggestions }) => suggestions.length > 0);
    const groups = [...new Set(all.map(({ mutant }) => mutant.group))];
    for (const group of groups) {
      const [of, got] = [all, mended].map((list) => list.filter(({ mutant }) => mutant.group === group).length);
      process.stdout.write(`${group.padEnd(44)}${String(of).padStart(6)}${String(got).padStart(6)}\n`);
    }
  }, 240_000);

  it("are made where they must be", () => {
    for (const [pattern, share] of shares) {
      const of = all.filter(({ mutant }) => pattern.test(mutant.group));
      const got = of.filter(({ suggestions }) => suggestions.length > 0);
      expect(of.length, String(pattern)).toBeGreaterThan(0);
      expect(got.length / of.length, String(pattern)).toBeGreaterThanOrEqual(share);
    }
  });

  it("leave no such finding and bring no new one", () => {
    const known = (one: Mended, { rule, message }: Finding) =>
      one.before.some((each) => each.rule === rule && each.message === message && each.suggestion === undefined);
    expect(mended.filter((one) => one.after.some((finding) => !known(one, finding))).map(shown)).toEqual([]);
  });

  it("restore the text where the defect can be cured in one way only", () => {
    const wrong = mended.filter(
      ({ mutant, original, mended: text }) => restored.test(mutant.group) && text !== original,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("touch no other line", () => {
    for (const { broken, mended: text, suggestions } of mended) {
      const lines = linesOf(broken);
      const kept = lines.filter((_, index) => !suggestions.some((each) => covers(each, index + 1)));
      const result = linesOf(text);
      expect(kept.every((line) => result.includes(line))).toBe(true);
      const [first] = suggestions;
      if (suggestions.length === 1 && first !== undefined) {
        expect(text).toBe(
          [...lines.slice(0, first.line - 1), first.replacement, ...lines.slice(first.endLine)].join(""),
        );
      }
    }
  });
});

function covers({ line, endLine }: Suggestion, number: number): boolean {
  return line <= number && number <= endLine;
}
