// Edits of any text that `yaml` can write: the values are those of before with the edit, or nothing is done.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, isMap, isScalar, parseDocument, visit } from "yaml";
import { editYaml } from "#codecs/yaml-edit/edit-yaml.ts";
import { isMeant } from "#domain/suggestion/meant.ts";
import { changedLines, applySuggestions } from "#domain/suggestion/lines.ts";
import type { Edit } from "#kernel/edit.ts";

const word = fc.constantFrom(
  "a",
  "name",
  "b-c",
  "yes",
  "8080",
  "x y",
  "# no",
  "it's",
  'say "x"',
  "",
  "~",
  "two\nlines\n",
);
const leaf = fc.oneof(word, fc.integer({ min: -9, max: 9999 }), fc.boolean());
const key = fc.constantFrom("a", "name", "kind", "b-c", "spec", "x.y/z", "80", "no");
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.dictionary(key, tie("tree"), { minKeys: 1, maxKeys: 4 }),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
  ),
}));
const text = fc
  .record({
    value: fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }),
    comments: fc.boolean(),
    flow: fc.boolean(),
    crlf: fc.boolean(),
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    singleQuote: fc.boolean(),
  })
  .map(({ value, comments, flow, crlf, indent, indentSeq, singleQuote }) => {
    const document = new Document(value);
    visit(document, {
      Pair: (number, { key: at, value: of }) => {
        if (comments && isScalar(at)) at.commentBefore = ` about ${String(number)}`;
        if (comments && isScalar(of) && !String(of.value).includes("\n")) of.comment = ` after ${String(number)}`;
        if (flow && isMap(of) && number === 0) of.flow = true;
      },
    });
    const written = document.toString({ indent, indentSeq, singleQuote, lineWidth: 0 });
    return crlf ? written.replaceAll("\n", "\r\n") : written;
  });

/** Offsets where a key or a scalar begins. */
interface Places {
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly items: readonly number[];
}

function places(of: string): Places {
  const keys: number[] = [];
  const values: number[] = [];
  const items: number[] = [];
  visit(parseDocument(of), {
    Pair: (_, { key: at, value: under }) => {
      if (isScalar(at)) keys.push(at.range?.[0] ?? 0);
      if (isScalar(under)) values.push(under.range?.[0] ?? 0);
    },
    Seq: (_, { items: all }) => {
      for (const item of all) if (isScalar(item)) items.push(item.range?.[0] ?? 0);
    },
  });
  return { keys, values, items };
}

const edit = (of: string): fc.Arbitrary<Edit> => {
  const { keys, values, items } = places(of);
  const at = fc.constantFrom(...keys);
  const to = fc.constantFrom(
    "meant",
    "true",
    "8080",
    "1.10",
    "on",
    "a: b",
    "#",
    "it's",
    'x"y',
    " ",
    "v1",
    "172.16.1.1/24",
  );
  const value = fc.oneof(to, fc.integer(), fc.boolean());
  const edits: fc.Arbitrary<Edit>[] = [
    fc.record({ do: fc.constant("rename-key" as const), at, to }),
    fc.record({ do: fc.constant("remove-entry" as const), at }),
    fc.record({ do: fc.constant("add-entry" as const), at, key: fc.constantFrom("namespace", "new"), to: value }),
    fc.record({ do: fc.constant("wrap-items" as const), at, to: fc.constant("patches"), as: fc.constant("path") }),
    fc.record({
      do: fc.constant("nest-in-list" as const),
      at,
      to: fc.constant("labels"),
      as: fc.constant("pairs"),
      with: fc.constant({ includeSelectors: true }),
    }),
  ];
  if (values.length > 0)
    edits.push(fc.record({ do: fc.constant("set-value" as const), at: fc.constantFrom(...values), to: value }));
  if (items.length > 0)
    edits.push(fc.record({ do: fc.constant("move-item" as const), at: fc.constantFrom(...items), to }));
  return fc.oneof(...edits);
};

const cases = text.chain((of) => fc.tuple(fc.constant(of), edit(of)));

describe("editYaml", () => {
  it("changes what is meant where the edit fits, and keeps every comment", () => {
    let made = 0;
    fc.assert(
      fc.property(cases, ([before, wanted]) => {
        const after = editYaml(before, wanted);
        if (after === undefined || !isMeant(before, after, wanted)) return;
        made++;
        const comments = (of: string) => (of.match(/# (?:about|after) \d+/gu) ?? []).sort();
        expect(comments(after)).toEqual(comments(before));
        const change = changedLines(before, after);
        if (change === undefined) return;
        expect(applySuggestions(before, [{ suggestion: change }]).text).toBe(after);
        if (before.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      { numRuns: 1500 },
    );
    expect(made).toBeGreaterThan(500);
  });

  it("of a scalar or a key fails only where that is no scalar on one line, or the key is there", () => {
    fc.assert(
      fc.property(cases, ([before, wanted]) => {
        if (wanted.do !== "set-value" && wanted.do !== "rename-key") return;
        const after = editYaml(before, wanted);
        const first = before.slice(wanted.at).charAt(0);
        const isBlock = first === "|" || first === ">" || first === "?" || after === undefined;
        if (!isBlock && wanted.do === "set-value") expect(isMeant(before, after, wanted)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
