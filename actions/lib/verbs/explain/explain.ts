// `homelab rules` and `homelab explain RULE`: what the rules are, in words.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { compareText } from "#kernel/ordering.ts";
import { WrongUse } from "#kernel/outcome.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { RuleInfo } from "#rules/rule.ts";
import type { TextResult } from "#verbs/verb.ts";

/** Every rule with its severity and title, by id. */
export async function rules(): Promise<TextResult> {
  const all = [...ruleCatalog.values()].sort((a, b) => compareText(a.id, b.id));
  const width = Math.max(...all.map(({ id }) => id.length));
  const lines = all.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}`);
  return { kind: "text", text: `${lines.join("\n")}\n`, json: all, exitCode: 0 };
}

/**
 * One rule in full.
 *
 * @throws WrongUse for a rule that does not exist, with the nearest name
 */
export async function explain(inputs: { readonly words: readonly string[] }): Promise<TextResult> {
  const id = inputs.words[0] ?? "";
  const rule = ruleCatalog.get(id);
  if (rule === undefined) throw new WrongUse([unknownRule(id)]);
  return { kind: "text", text: explanation(rule), json: rule, exitCode: 0 };
}

function unknownRule(id: string): string {
  const near = nearestName(id, ruleCatalog.keys());
  return `there is no rule ${id}${near === undefined ? "" : `: did you mean ${near}?`} (homelab rules lists them)`;
}

function explanation(rule: RuleInfo): string {
  const { id, severity, title, why } = rule;
  return [
    `${id} (${severity}): ${title}`,
    "",
    ...wrapped(why, 100),
    "",
    ...shownExample(rule),
    `Another severity:  rules: { ${id}: ${severity === "warning" ? "info" : "warning"} }                    in .github/homelab.yaml`,
    `Accept one place:  # homelab: ignore ${id} -- reason   on the line, or the line above`,
    "",
  ].join("\n");
}

function shownExample({ example, fix }: RuleInfo): string[] {
  const lines = example.trimEnd().split("\n");
  return ["Example:", "", ...lines.map((line) => `    ${line}`), "", ...wrapped(`Fix: ${fix}`, 100), ""];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
