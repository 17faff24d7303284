// Applies what the settings and the comments in the files accept.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { compareFindings, type Finding } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Tolerated } from "#kernel/report.ts";
import { compareText } from "#kernel/ordering.ts";
import type { UngradedFinding } from "./severity.ts";
import type { InlineIgnore } from "./inline-ignore.ts";
import type { Toleration } from "./settings.ts";

export interface TolerationInput {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly tolerate: readonly Toleration[];
  readonly ignores: readonly InlineIgnore[];
  /** Date of the head commit, ISO 8601 in UTC; without it no toleration ends, and those with a date are told. */
  readonly headDate?: string;
  /** False when only a part was judged: then nothing is said of tolerations that matched nothing. */
  readonly complete: boolean;
}

export interface TolerationOutcome {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Sorted by path, line, rule. */
  readonly tolerated: readonly Tolerated[];
  /** Of the families `settings/…`, about tolerations and ignores themselves; they cannot be tolerated away. */
  readonly about: readonly UngradedFinding[];
}

/** A finding is tolerated by the first toleration that matches it, else by an inline ignore with a reason. */
export function applyTolerations(input: TolerationInput): TolerationOutcome {
  const day = input.headDate?.slice(0, 10);
  const used = new Map<Toleration | InlineIgnore, number>();
  const count = (of: Toleration | InlineIgnore) => void used.set(of, (used.get(of) ?? 0) + 1);
  const findings: Finding[] = [];
  const tolerated: Tolerated[] = [];
  for (const finding of input.findings) {
    const matching = input.tolerate.filter((toleration) => isFor(toleration, finding));
    const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
    const ignore = input.ignores.find((one) => isMeant(one, finding));
    if (toleration !== undefined) count(toleration);
    if (toleration !== undefined && !hasEnded(toleration, day)) tolerated.push(entryOf(finding, toleration));
    else if (ignore !== undefined) {
      count(ignore);
      tolerated.push(entryOf(finding, { reason: ignore.reason ?? "" }));
    } else findings.push(toleration === undefined ? finding : withEnd(finding, toleration));
  }
  const notChecked = input.notChecked.map((item) => {
    const matching = input.tolerate.filter((one) => isName(one.notChecked, item.what));
    const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
    if (toleration !== undefined) count(toleration);
    if (toleration === undefined || hasEnded(toleration, day)) return item;
    return { ...item, why: `${item.why} (tolerated: ${toleration.reason})`, relevant: false };
  });
  return {
    findings: findings.sort(compareFindings),
    notChecked: [...notChecked, ...(day === undefined ? input.tolerate.flatMap((one) => undated(one, used)) : [])],
    tolerated: tolerated.sort((a, b) => compareText(a.path, b.path) || a.line - b.line || compareText(a.rule, b.rule)),
    about: [
      ...input.tolerate.flatMap((one) => aboutToleration(one, { used: used.get(one) ?? 0, day, input })),
      ...aboutIgnores(input, used),
    ],
  };
}

function isFor({ rule, path }: Toleration, finding: Finding): boolean {
  return rule === finding.rule && (path === undefined || matchesGlob(finding.path, path));
}

/** Without a commit nobody says what day it is: what the toleration hides may count again. */
function undated(toleration: Toleration, used: ReadonlyMap<Toleration | InlineIgnore, number>): NotChecked[] {
  const { until, rule, notChecked } = toleration;
  if (until === undefined || !used.has(toleration)) return [];
  const what = `end of the toleration of ${rule ?? notChecked ?? ""}, ${until}`;
  return [
    { what, why: "it is compared with the date of the head commit, and there is none", count: 1, relevant: false },
  ];
}

function hasEnded({ until }: Toleration, day: string | undefined): boolean {
  return until !== undefined && day !== undefined && compareText(day, until) > 0;
}

/** An ignore without a reason ignores nothing. */
function isMeant(ignore: InlineIgnore, finding: Finding): boolean {
  const { path, rules, lines, reason } = ignore;
  return reason !== undefined && path === finding.path && lines.includes(finding.line) && rules.includes(finding.rule);
}

function isName(pattern: string | undefined, what: string): boolean {
  if (pattern === undefined) return false;
  const parts = pattern.split("*");
  if (parts.length === 1) return pattern === what;
  const [first = "", ...rest] = parts;
  const last = rest.pop() ?? "";
  if (!what.startsWith(first) || what.length < first.length + last.length || !what.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = what.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= what.length - last.length;
}

function entryOf({ rule, path, line }: Finding, { reason, until }: { reason: string; until?: string }): Tolerated {
  return { rule, path, line, reason, ...(until === undefined ? {} : { until }) };
}

function withEnd(finding: Finding, { at, reason, until }: Toleration): Finding {
  const { path, line, column } = at;
  const message = `was tolerated until ${until}: ${reason}`;
  return { ...finding, related: [...(finding.related ?? []), { path, line, column, message }] };
}

interface About {
  readonly used: number;
  readonly day: string | undefined;
  readonly input: TolerationInput;
}

function aboutToleration(toleration: Toleration, { used, day, input }: About): UngradedFinding[] {
  const { at, until, rule, notChecked } = toleration;
  const name = rule ?? notChecked ?? "";
  if (used > 0 && hasEnded(toleration, day)) {
    const message = `the toleration of ${name} ended on ${until}: ${used === 1 ? "a finding counts" : `${used} findings count`} again`;
    return [
      { ...at, rule: "settings/expired-toleration", message, fix: "mend the cause, or give it a new date and say why" },
    ];
  }
  if (used > 0 || !input.complete) return [];
  return [
    {
      ...at,
      rule: "settings/unused-toleration",
      message: `nothing matches the toleration of ${name}`,
      fix: "remove it",
    },
  ];
}

function aboutIgnores(
  { ignores, complete }: TolerationInput,
  used: ReadonlyMap<Toleration | InlineIgnore, number>,
): UngradedFinding[] {
  return ignores.flatMap((ignore): UngradedFinding[] => {
    const { path, line, column, endLine, endColumn, rules, reason } = ignore;
    const at = { path, line, column, endLine, endColumn };
    const fix = "write # homelab: ignore RULE -- reason";
    if (rules.length === 0)
      return [
        {
          ...at,
          rule: "settings/ignore-without-reason",
          message: "the ignore names no rule, so it ignores nothing",
          fix,
        },
      ];
    if (reason === undefined) {
      return [
        {
          ...at,
          rule: "settings/ignore-without-reason",
          message: `the ignore of ${rules.join(", ")} gives no reason, so it ignores nothing`,
          fix,
        },
      ];
    }
    if (used.has(ignore) || !complete) return [];
    return [
      {
        ...at,
        rule: "settings/unused-toleration",
        message: `nothing on this line matches the ignore of ${rules.join(", ")}`,
        fix: "remove it",
      },
    ];
  });
}
