// Where the links of a comment lead.
import type { CommentLinks } from "#domain/comment/input.ts";
import { rulePage } from "#domain/report/rule-page.ts";
import type { Place } from "#domain/report/writer.ts";
import type { WorkflowRun } from "#ports/workflow.ts";

interface LinkInput {
  readonly workflow: WorkflowRun;
  /** Commit ids. */
  readonly head: string;
  readonly base: string | undefined;
  /** `owner/name` of the repository that holds the head commit; undefined when it is deleted. */
  readonly headRepository: string | undefined;
  /** The page with the whole report, where the job knows it. */
  readonly report: string | undefined;
}

export function commentLinks({ workflow, head, base, headRepository, report }: LinkInput): CommentLinks {
  const { serverUrl, repository, run } = workflow;
  const at = (name: string, commit: string) => (place: Place) => blob(`${serverUrl}/${name}/blob/${commit}`, place);
  return {
    place: at(headRepository ?? repository, head),
    basePlace: base === undefined ? () => undefined : at(repository, base),
    rule: rulePage,
    report: report ?? `${serverUrl}/${repository}/actions/runs/${run.id}`,
  };
}

function blob(at: string, { path, line, endLine }: Place): string {
  const lines = endLine === undefined || endLine === line ? `L${line}` : `L${line}-L${endLine}`;
  return `${at}/${path.split("/").map(encodeURIComponent).join("/")}#${lines}`;
}
