// The table of rules without a server; test/oracle/cel.test.ts asks the real one the same questions.
import { beforeAll, describe, expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { kindOf, ourAnswer, ruleTable } from "./table.ts";

beforeAll(loadRe2);

test("holds enough rules, most of them with a yes and a no", () => {
  expect(ruleTable.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ruleTable.map(({ id }) => id)).size).toBe(ruleTable.length);
  const answers = ruleTable.flatMap(({ cases }) => cases.map(({ expected }) => expected));
  for (const answer of [true, false]) expect(answers.filter((each) => each === answer).length).toBeGreaterThan(100);
});

describe.each(ruleTable.map((row, index) => [row.id, row, kindOf(row, index)] as const))("%s", (_id, row, resource) => {
  test.each(row.cases.map((each) => [shown(each.value), each] as const))("%s", (_value, each) => {
    expect(ourAnswer(resource, each)).toMatchObject({ answer: each.expected });
  });
});

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}
