// Suggestions as one review on the lines of the diff: each can be taken over with a click.
import { sha256 } from "#kernel/digest.ts";
import type { Finding, Suggestion } from "#kernel/finding.ts";
import { markdownCode, markdownText } from "#codecs/markdown/markdown.ts";
import { isInDiff } from "#domain/github/diff-lines.ts";

/** One remark; `key` stays the same as long as place and replacement do. */
export interface Remark {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
}

/** More remarks than this are a nuisance: the comment has all. */
const most = 20;
const opening = "<!-- homelab-review:v1 ";

type WithSuggestion = Finding & { readonly suggestion: Suggestion };

/** Remarks for new findings with a certain mend whose lines are in the diff, without those that were made before. */
export function remarksFor(
  findings: readonly Finding[],
  patches: ReadonlyMap<string, string | undefined>,
  said: ReadonlySet<string>,
): Remark[] {
  return findings
    .filter((finding): finding is WithSuggestion => finding.suggestion !== undefined && finding.since !== "base")
    .filter(({ path, suggestion: { line, endLine } }) => isInDiff(patches.get(path) ?? "", line, endLine))
    .map(remark)
    .filter(({ key }) => !said.has(key))
    .slice(0, most);
}

function remark({ path, message, rule, suggestion }: WithSuggestion): Remark {
  const { line, endLine, replacement } = suggestion;
  return {
    key: sha256(JSON.stringify([path, line, endLine, replacement])).slice(0, 16),
    path,
    line: endLine,
    ...(line === endLine ? {} : { startLine: line }),
    body: `${markdownText(message)}  \nrule ${markdownCode(rule)}\n\n${suggestionBlock(replacement)}`,
  };
}

/** The replacement goes in as it is, and the fence is longer than any run of backticks in it. */
function suggestionBlock(replacement: string): string {
  const longest = Math.max(0, ...[...replacement.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  const text = replacement === "" || replacement.endsWith("\n") ? replacement : `${replacement}\n`;
  return `${fence}suggestion\n${text}${fence}\n`;
}

/** The body of the review: which remarks it makes, for the next run to know. */
export function reviewBody(remarks: readonly Remark[]): string {
  return `${opening}${remarks.map(({ key }) => key).join(" ")} -->\nCertain mends for what was found; the comment has everything else.`;
}

/** The remarks that earlier reviews of ours made. */
export function saidBefore(bodies: readonly string[]): ReadonlySet<string> {
  const keys = bodies
    .filter((body) => body.startsWith(opening))
    .flatMap((body) => (/^<!-- homelab-review:v1 ([0-9a-f ]*)-->/.exec(body)?.[1] ?? "").split(" "));
  return new Set(keys.filter((key) => key !== ""));
}
