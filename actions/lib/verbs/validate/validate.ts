// `homelab validate`: judges the files of a repository against their schemas.
import { compareFindings, type Severity } from "#kernel/finding.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { verdictOf } from "#kernel/outcome.ts";
import type { Report } from "#kernel/report.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { ReportResult } from "#verbs/verb.ts";
import { baseOf } from "./base.ts";
import { filesToJudge, focusOf } from "./change.ts";
import { finishFindings } from "./finish.ts";
import { judgeBase } from "./judge-base.ts";
import { judgeTransitions } from "./judge-cel.ts";
import { judgePins } from "./judge-pins.ts";
import { definitionMark, judgeRevision } from "./judge-revision.ts";
import { loadSettings } from "./load-settings.ts";
import { otherOpinions } from "./opinions/other-opinions.ts";
import { secondOpinion } from "./opinions/second-opinion.ts";
import { splitByBase } from "./since.ts";
import { withSuggestions } from "./suggestions.ts";
import { veilOver } from "./veil.ts";

export interface ValidateInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly changed: boolean;
  readonly staged: boolean;
  readonly failOn: Severity;
}

/**
 * Judges the tree and answers with the report. It has a base only where one is named or a pull request tells it.
 *
 * @throws WrongUse for a broken settings file, a base that is not here, or `--changed` where nothing can be compared
 */
export function validate(inputs: ValidateInputs, ports: Ports): Promise<ReportResult> {
  return judgeRepository(inputs, ports, { defaultBase: false });
}

/** The same for verbs that compare with the default branch by themselves. */
export async function judgeRepository(
  inputs: ValidateInputs,
  ports: Ports,
  { defaultBase }: { readonly defaultBase: boolean },
): Promise<ReportResult> {
  beginListing(inputs, ports);
  const files = await filesToJudge(inputs, ports);
  const answer = await baseOf({ base: inputs.base, defaultBase: defaultBase || inputs.changed }, ports);
  const { base, unread } = answer;
  const places = { config: inputs.config, files, base: base?.files, ports };
  const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
  const focus = await focusOf({ inputs, git: ports.git, files, settings, base: answer });
  const head = await judgeRevision({ files, settings, ports, focus, base: base?.files });
  const veil = await veilOver(head.tree, files);
  if (unread !== undefined) head.notChecked.add(unread);
  const pins = await judgePins({ ports, base, notChecked: head.notChecked, focus });
  const opinion = await secondOpinion({ ...head, pins: pins.pins, settings, ports, focus, veil });
  const settingsFiles = base?.files ?? files;
  const asked = { settings, settingsFiles, ports, pins: pins.pins, focus };
  const others = await otherOpinions({ ...asked, ...head, files, own: head.findings });
  const before = base === undefined ? undefined : await judgeBase(base, { ...asked, unknownRules, head: head.tree });
  const changes =
    before === undefined ? [] : await judgeTransitions({ ...head, base: before.tree, known: head.findings });
  const finished = await finishFindings({
    ...head,
    findings: [
      ...(await withSuggestions(head.findings, head.tree)),
      ...pins.findings,
      ...opinion.findings,
      ...others.findings,
      ...changes,
      ...about,
    ],
    unknownRules,
    settings,
    ports,
    notChecked: head.notChecked.sorted(),
    baseTree: before?.tree,
    focus,
  });
  const split = before === undefined ? finished : splitByBase(finished.findings, before.findings);
  const findings = split.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
  const report: Report = {
    version: 1,
    verdict: verdictOf(findings, finished.notChecked, inputs.failOn),
    examined: head.examined,
    findings,
    ...("fixed" in split && before !== undefined ? { fixed: before.mended(split.fixed) } : {}),
    notChecked: finished.notChecked,
    tolerated: finished.tolerated,
    tools: [...opinion.tools, ...others.tools],
  };
  return { kind: "report", report, rules: ruleCatalog, sources: (path) => veil.text(path) };
}

/** Git looks through the tree while we look for the base. Who asks for it later gets the answer, or the error. */
function beginListing({ changed }: ValidateInputs, { files }: Ports): void {
  void Promise.allSettled([files.list(), ...(changed ? [files.holding(definitionMark)] : [])]);
}
