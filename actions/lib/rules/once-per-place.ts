// One place to change, one finding: a Component or a patch brings the same words to many objects.
import { groupedBy } from "#kernel/grouping.ts";
import type { Rule, RuleFinding } from "./rule.ts";

/** The rule with the findings of one place joined: the first one speaks, and says how many more there are. */
export function oncePerPlace(rule: Rule): Rule {
  return { ...rule, check: (context) => joined(rule.check(context)) };
}

function* joined(findings: Iterable<RuleFinding>): Generator<RuleFinding> {
  for (const [first, ...others] of groupedBy(findings, placeOf).values()) {
    if (first === undefined) continue;
    const more = new Set(others.map(({ message }) => message).filter((message) => message !== first.message)).size;
    yield more === 0 ? first : { ...first, message: `${first.message} (and ${more} more from this place)` };
  }
}

function placeOf({ at: { path, line, column, endLine, endColumn } }: RuleFinding): string {
  return `${path}:${line}:${column}-${endLine}:${endColumn}`;
}
