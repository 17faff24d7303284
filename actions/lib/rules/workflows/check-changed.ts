import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { nodeAt, toValue, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { checkOf } from "#domain/workflows/checks.ts";
import { workflowsOf, type Workflow } from "#domain/workflows/workflow.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Rule } from "#rules/rule.ts";

/** Settings, ignores and pins are those of the base; the workflow is the one thing that a pull request brings along itself. */
export const checkChanged: Rule = {
  id: "workflows/check-changed",
  severity: "warning",
  title: "change of the workflow that judges it",
  why: "GitHub runs the workflow as the pull request has it: what fails the check, what it compares with and whether it runs at all is decided by the change itself. Its green check says less than others do.",
  example: `- uses: ragas-homelab/ragas-homelab/actions/check@<commit>
  with:
    continue-on-findings: true # added by the pull request that has findings
`,
  fix: "Read the change of the workflow before its result; let CODEOWNERS and the branch rule ask for your review of .github/.",
  *check({ files, change }) {
    if (change === undefined) return;
    for (const workflow of workflowsOf(files)) {
      const text = change.textBefore(workflow.path);
      const before = text === undefined ? undefined : rootOf(workflow.path, text);
      if (before === undefined || !(judges(workflow) || /actions\/check\b|homelab\s+check\b/.test(text ?? "")))
        continue;
      const { start, end } = changedPart(workflow, before) ?? { start: -1, end: -1 };
      if (start === -1) continue;
      const message = "this change edits the workflow that judges it: its own run follows the new text already";
      yield { at: workflow.source.span(start, end), message };
    }
  },
};

function rootOf(path: string, text: string): YamlNode | undefined {
  return readYaml(sourceText(path, text), { dialect: "kustomize" }).documents[0]?.root;
}

/** It runs for pull requests, and this suite's check is in it. */
function judges({ events, jobs }: Workflow): boolean {
  const isAsked = events.has("pull_request") || events.has("merge_group");
  const isOurs = (text: string | undefined) => text === "homelab check" || text === "homelab validate";
  return isAsked && [...jobs.values()].some(({ steps }) => steps.some((step) => isOurs(checkOf(step))));
}

/** The key of the first job that is another, else of the first other part; undefined where only pins were moved. */
function changedPart({ root, jobs, eventsAt }: Workflow, before: YamlNode): TextRange | undefined {
  if (meaning(root) === meaning(before)) return undefined;
  for (const { id, entry } of jobs.values())
    if (meaning(entry.value) !== meaning(nodeAt(before, "jobs", id))) return entry.keyRange;
  return eventsAt;
}

/** Without comments and style, and without what stands behind the `@` of an action. */
function meaning(node: YamlNode | undefined): string {
  if (node === undefined) return "";
  return canonicalJson(toValue(node)).replaceAll(/"uses":"([^"@]+)@[^"]*"/g, '"uses":"$1"');
}
