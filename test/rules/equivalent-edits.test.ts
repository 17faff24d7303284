// Every rule says the same of a tree that says the same: whatever the order of keys, the comments, the quotes, the anchors, the
// style and the names of the files are. Each case is judged by every rule, so that a rule is tried on the cases of all others.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { judgementRules } from "#rules/judgement.ts";
import { equivalentEdits } from "../edits/equivalent.ts";
import { judged, lineOf, type Judged } from "../edits/judged.ts";
import { shown } from "../edits/shown.ts";
import { isYaml, type Tree } from "../edits/tree.ts";
import { goldenCases } from "./cases.ts";

interface Exception {
  readonly edits: RegExp;
  readonly rules: RegExp;
  /** What is left to compare; nothing when it is absent. */
  readonly still?: (finding: Judged) => string;
  readonly why: string;
}

const exceptions: readonly Exception[] = [
  {
    edits: /^order of keys/u,
    rules: /^(?:sops\/(?:metadata|plaintext-secret|shared-recipient)|network\/address-twice)$/u,
    still: ({ rule, severity, path }) => `${rule} ${severity} ${path}`,
    why: "the first place in the file speaks for all, and another one is first now",
  },
  {
    edits: /^(?:line ends|.*quote.*|anchors|aliases|flow style)$/u,
    rules: /^pins\//u,
    why: "the regular expressions of Renovate read the text, not what it says",
  },
];
/** Of fourteen. A rule about files that are no YAML has fewer. */
const fewestEdits = 9;
const needed = new Set<Exception>();
/** By rule: the edits that changed something in one of its cases. */
const tried = new Map<string, Set<string>>();
const before = new Map(
  await Promise.all(goldenCases.map(async ({ name, tree }) => [name, await judged(tree)] as const)),
);

test("trees in memory are judged as folders are", () => {
  for (const { name, rule } of goldenCases.filter((each) => /\/bad(?:-\d+)?$/u.test(each.name))) {
    const own = (before.get(name) ?? []).filter((finding) => finding.rule === rule).map(lineOf);
    const expected = readFileSync(join("test/rules", name, "expected.txt"), "utf8");
    expect(own.sort()).toEqual(expected.trimEnd().split("\n").sort());
  }
});

describe.each(equivalentEdits)("$name", ({ name: edit, apply, isMove }) => {
  const special = exceptions.filter(({ edits }) => edits.test(edit));

  test.each(goldenCases)("$name", async ({ name, tree, rule }) => {
    const edited = apply(tree);
    if (isSame(tree, edited.tree)) return;
    tried.set(rule, (tried.get(rule) ?? new Set()).add(edit));
    const was = (before.get(name) ?? []).map((finding) => ({ finding, words: shown({ finding, tree, edited }) }));
    const findings = await judged(edited.tree);
    const is = findings.map((finding) => ({ finding, words: shown({ finding, tree: edited.tree, edited }) }));
    for (const exception of special) if (isNeeded(exception, was, is)) needed.add(exception);
    expect(compared(is, special)).toEqual(compared(was, special));
  });

  // A move leaves every text as it is.
  if (isMove === true) return;
  test("says the same to another reader", () => {
    const texts = new Map(goldenCases.flatMap(({ tree }) => [...tree]).map(([path, text]) => [text, path]));
    let changed = 0;
    for (const [text, path] of texts) {
      const after = apply(new Map([[path, text]])).tree.get(path) ?? "";
      if (after === text || !isYaml(path)) continue;
      changed++;
      expect(contentOf(after), path).toEqual(contentOf(text));
    }
    expect(changed).toBeGreaterThan(50);
  });
});

test("each rule was tried by most edits", () => {
  const few = judgementRules.filter(({ id }) => (tried.get(id)?.size ?? 0) < fewestEdits);
  expect(few.map(({ id }) => `${id}: ${[...(tried.get(id) ?? [])].join(", ")}`)).toEqual([]);
});

test("no exception is out of date", () => {
  expect(exceptions.filter((exception) => !needed.has(exception))).toEqual([]);
});

interface Said {
  readonly finding: Judged;
  readonly words: string;
}

function compared(said: readonly Said[], special: readonly Exception[]): string[] {
  const words = said.flatMap((each) => {
    const exception = special.find(({ rules }) => rules.test(each.finding.rule));
    if (exception === undefined) return [each.words];
    return exception.still === undefined ? [] : [exception.still(each.finding)];
  });
  return words.sort();
}

function isNeeded({ rules }: Exception, was: readonly Said[], is: readonly Said[]): boolean {
  const strict = (said: readonly Said[]) => compared(said.filter(({ finding }) => rules.test(finding.rule)), []).join("\n"); // prettier-ignore
  return strict(was) !== strict(is);
}

function isSame(a: Tree, b: Tree): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

function contentOf(text: string): unknown[] {
  return parseAllDocuments(text, { logLevel: "silent", uniqueKeys: false }).map(
    (document) => document.toJS() as unknown,
  );
}
