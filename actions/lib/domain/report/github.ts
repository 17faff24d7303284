// Annotations on the lines of a pull request.
import { counted } from "#kernel/counted.ts";
import { workflowCommand, type WorkflowCommand } from "#codecs/workflow-command/workflow-command.ts";
import type { Finding, Severity } from "#kernel/finding.ts";
import { byOrigin, severityCounts, worstFirst } from "./counts.ts";
import type { WriterInput } from "./writer.ts";

/** GitHub shows at most ten of each kind for a step; the rest of what is printed is lost. */
export interface AnnotationLimits {
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Folder of the repository in the workspace, `cluster/`, or empty. */
  readonly prefix?: string;
}

const command: Readonly<Record<Severity, WorkflowCommand["name"]>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};
const longestMessage = 4000;

/** One command a line, worst first, and a last line that counts what did not fit. Findings of the base are only counted. */
export function githubAnnotations(
  input: WriterInput,
  limits: AnnotationLimits = { errors: 10, warnings: 10, notices: 10 },
): string {
  const { report } = input;
  const { own, older } = byOrigin(report.findings);
  const unchecked = uncheckedCommand(input);
  const left = { error: limits.errors - unchecked.length, warning: limits.warnings, info: limits.notices };
  const shown: Finding[] = [];
  const dropped: Finding[] = [];
  for (const finding of worstFirst(own)) (left[finding.severity]-- > 0 ? shown : dropped).push(finding);
  const lines = [...unchecked, ...shown.map((finding) => annotation(input, finding, limits.prefix ?? ""))];
  if (dropped.length > 0) lines.push(`${severityCounts(dropped)} more without an annotation: the report lists all`);
  if (older.length > 0) lines.push(`${counted(older.length, "finding")} from before this change without an annotation`);
  return lines.map((line) => `${line}\n`).join("");
}

function annotation({ rules }: WriterInput, finding: Finding, prefix: string): string {
  const { path, line, endLine, column, endColumn, rule } = finding;
  const title = rules.get(rule)?.title;
  // Columns of a range over several lines are refused.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {};
  const parts = [finding.message, finding.fix === undefined ? "" : `Fix: ${finding.fix}`];
  return workflowCommand({
    name: command[finding.severity],
    properties: {
      file: `${prefix}${path}`,
      line,
      endLine,
      ...columns,
      title: title === undefined ? rule : `${rule}: ${title}`,
    },
    message: shortened(parts.filter((part) => part !== "").join("\n")),
  });
}

function uncheckedCommand({ report }: WriterInput): string[] {
  const relevant = report.notChecked.filter((item) => item.relevant);
  if (relevant.length === 0) return [];
  const message = relevant.map(({ what, why }) => `${what}: ${why}`).join("\n");
  return [workflowCommand({ name: "error", properties: { title: "could not check" }, message: shortened(message) })];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestMessage ? text : `${characters.slice(0, longestMessage - 1).join("")}…`;
}
