// `homelab comment`: puts a report on its pull request, as one comment that is kept up to date.
import { commentBody } from "#domain/comment/comment.ts";
import { refusalOf } from "#domain/github/refusal.ts";
import { earlierStates, writeMarker, type EarlierState, type Marker } from "#domain/github/marker.ts";
import { byOrigin } from "#domain/report/counts.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports, PullRequest } from "#ports/ports.ts";
import type { WorkflowRun } from "#ports/workflow.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { TextResult } from "#verbs/verb.ts";
import { commentLinks } from "./links.ts";
import { readReport } from "./read-report.ts";
import { postSticky, type Posted } from "./sticky.ts";
import { suggest } from "./suggest.ts";

export interface CommentInputs {
  /** Path of the report. */
  readonly report: string;
  /** When one is made; one that is there is always brought up to date. */
  readonly comment: "always" | "changes" | "problems";
  /** Make a review with the certain mends. */
  readonly suggestions: boolean;
  /** Default: `GITHUB_TOKEN`. */
  readonly token?: string | undefined;
  /** Page of the whole report. */
  readonly reportUrl?: string | undefined;
}

/**
 * Without the right to write (a pull request of a fork) the report stays in the check's summary, and that is no failure. In a
 * merge queue nothing is written: its pull requests have their comments.
 *
 * @throws WrongUse for a report that cannot be read, a run that is of no pull request, a missing token
 * @throws GitHubRefusal when GitHub does not do it
 */
export async function comment(inputs: CommentInputs, ports: Ports): Promise<TextResult> {
  if (ports.mergeGroup !== undefined)
    return text("this is a merge queue, whose pull requests have their comments: nothing was written", {
      result: "quiet",
    });
  const token = inputs.token ?? ports.environment["GITHUB_TOKEN"];
  const { pullRequest, workflow } = ports;
  const mistakes = [
    ...(token === undefined || token === ""
      ? ["there is no token: give the job `permissions: pull-requests: write` and the step `token`"]
      : []),
    ...(workflow === undefined
      ? ["this is no run of a GitHub workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set"]
      : []),
    ...(pullRequest === undefined
      ? ["this run is of no pull request: use the step in workflows `on: pull_request`"]
      : []),
    ...(inputs.reportUrl === undefined || isWebAddress(inputs.reportUrl)
      ? []
      : ["report-url is no address of a web page: it begins with https:// and has no spaces"]),
  ];
  if (mistakes.length > 0 || token === undefined || workflow === undefined || pullRequest === undefined) {
    throw new WrongUse(mistakes);
  }
  const report = await readReport(inputs.report, ports);
  const github = workflow.github(token);
  const state = await github.pullRequest(pullRequest.number);
  if (state.state === "closed") return said({ kind: "superseded", why: "the pull request is closed" });
  const isFork = state.headRepository !== state.baseRepository;
  const cluster = clusterOf(report);
  try {
    const posted = await postSticky(
      {
        pullRequest: pullRequest.number,
        cluster,
        head: pullRequest.head,
        run: workflow.run,
        mayCreate: isWorthIt(report, inputs.comment),
        body: (before) =>
          bodyOf({ inputs, report, cluster, workflow, pullRequest, headRepository: state.headRepository, before }),
      },
      github,
    );
    const wants = inputs.suggestions && posted.kind !== "superseded";
    const suggested = wants ? await suggest(report.findings, state, { github, log: ports.log }) : 0;
    return said(posted, suggested);
  } catch (thrown) {
    if (isFork && refusalOf(thrown, "not-allowed") !== undefined) {
      return text("no right to comment on a pull request of a fork: the report is in the summary of the check", {
        result: "no-right",
      });
    }
    throw thrown;
  }
}

/** It comes from the job that read the pull request. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"'()[\]\\`|]+$/.test(address) && URL.canParse(address);
}

interface Body {
  readonly inputs: CommentInputs;
  readonly report: CheckReport;
  readonly cluster: string;
  readonly workflow: WorkflowRun;
  readonly pullRequest: PullRequest;
  readonly headRepository: string | undefined;
  readonly before: Marker | undefined;
}

function bodyOf({ inputs, report, cluster, workflow, pullRequest, headRepository, before }: Body): string {
  const { head, base } = pullRequest;
  const { own } = byOrigin(report.findings);
  const count = (severity: string) => own.filter((finding) => finding.severity === severity).length;
  const earlier = earlierStates(before, head);
  const facts = { state: report.verdict, errors: count("error"), warnings: count("warning") };
  return commentBody({
    report,
    rules: ruleCatalog,
    links: commentLinks({ workflow, head, base, headRepository, report: inputs.reportUrl }),
    marker: writeMarker({ cluster, head, run: workflow.run, ...facts, earlier }),
    head,
    base: report.revisions?.base ?? base,
    earlier: earlier.map(earlierWords),
  });
}

function earlierWords({ head, verdict, errors, warnings }: EarlierState): string {
  const words = { clean: "clean", findings: "findings", "not-checked": "not everything could be checked" }[verdict];
  return `${head.slice(0, 7)}: ${words}, ${errors} errors, ${warnings} warnings`;
}

/** The clusters that the report is about, as one name. */
function clusterOf({ flux = [], talos = [] }: CheckReport): string {
  const names = new Set([...talos.map(({ bound }) => bound.cluster), ...flux.map(({ cluster }) => cluster)]);
  return names.size === 0 ? "cluster" : [...names].join("+");
}

function isWorthIt(report: CheckReport, when: CommentInputs["comment"]): boolean {
  const hasProblem =
    report.verdict !== "clean" || byOrigin(report.findings).own.some(({ severity }) => severity !== "info");
  if (when === "always" || hasProblem) return true;
  const changes =
    (report.flux ?? []).some(({ objects }) => objects.length > 0) ||
    (report.talos ?? []).some(({ bound }) => bound.steps.length > 0);
  return when === "changes" && changes;
}

function said(posted: Posted, suggested = 0): TextResult {
  const suggestions = String(suggested);
  switch (posted.kind) {
    case "superseded":
      return text(`nothing was written: ${posted.why}`, { result: posted.kind });
    case "quiet":
      return text("nothing changes and nothing is wrong: no comment was made", { result: posted.kind });
    default:
      return text(`comment ${posted.kind}: ${posted.url}`, { result: posted.kind, url: posted.url, suggestions });
  }
}

function text(sentence: string, outputs: Readonly<Record<string, string>>): TextResult {
  return { kind: "text", text: `${sentence}\n`, json: outputs, exitCode: 0, outputs };
}
