// `homelab validate`: judges the files of a repository against their schemas.
import { compareFindings, type Severity } from "#kernel/finding.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { verdictOf, type NotChecked } from "#kernel/outcome.ts";
import type { ToolUsed } from "#kernel/report.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { ReportResult } from "#verbs/verb.ts";
import { baseOf, type BaseAnswer } from "./base.ts";
import { changeOf, filesToJudge } from "./change.ts";
import type { RawFinding } from "./collected.ts";
import { finishFindings } from "./finish.ts";
import { judgeBase } from "./judge-base.ts";
import { judgeTransitions } from "./judge-cel.ts";
import { judgePins } from "./judge-pins.ts";
import { judgeRevision } from "./judge-revision.ts";
import { loadSettings } from "./load-settings.ts";
import { otherOpinions } from "./opinions/other-opinions.ts";
import { secondOpinion } from "./opinions/second-opinion.ts";
import { openRevisions, type OpenRevisions } from "./open-revisions.ts";
import { gradedByUse } from "./use-grade.ts";
import { withoutStanding } from "./elsewhere.ts";
import { comparedWithBase } from "./compared.ts";
import { notSaidAlready } from "./said-already.ts";
import { withSuggestions } from "./suggestions.ts";
import { veilOver } from "./veil.ts";

export interface ValidateInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly changed: boolean;
  readonly staged: boolean;
  readonly failOn: Severity;
  readonly failOnBase?: boolean;
}

/**
 * Judges the tree and answers with the report. It has a base only where one is named or a pull request tells it.
 *
 * @throws WrongUse for a broken settings file, a base that is not here, or `--changed` where nothing can be compared
 */
export function validate(inputs: ValidateInputs, ports: Ports): Promise<ReportResult> {
  return judgeRepository(inputs, ports, { defaultBase: false });
}

/** What was read and decided before anything was judged, for a verb that has more to say about it. */
export interface ReadChange extends Pick<OpenRevisions, "head" | "base"> {
  readonly files: Files;
  readonly settings: Settings;
  readonly pins: Pins;
  /** Those of the base by itself. */
  readonly basePins: Pins;
  readonly answer: BaseAnswer;
}

/** What such a verb adds to the report. */
export interface MoreToSay {
  readonly findings: readonly RawFinding[];
  readonly notChecked: readonly NotChecked[];
  readonly tools: readonly ToolUsed[];
  readonly nodes?: number;
  readonly report: Pick<CheckReport, "revisions" | "talos" | "machineConfigs">;
  readonly drawing?: ReportResult["drawing"];
}

export interface JudgeOptions {
  readonly defaultBase: boolean;
  /** Asked when the whole tree was read. */
  readonly more?: (change: ReadChange) => Promise<MoreToSay>;
}

/** The same for verbs that compare with the default branch by themselves. */
export async function judgeRepository(
  inputs: ValidateInputs,
  ports: Ports,
  { defaultBase, more }: JudgeOptions,
): Promise<ReportResult> {
  beginListing(ports);
  const files = await filesToJudge(inputs, ports);
  const answer = await baseOf({ base: inputs.base, defaultBase: defaultBase || inputs.changed }, ports);
  const { base, unread } = answer;
  const places = { config: inputs.config, files, base: base?.files, ports };
  const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
  const change = await changeOf({ inputs, git: ports.git, files, settings, base: answer });
  const opened = await openRevisions({ files, base, change, staged: inputs.staged, settings, ports });
  const { focus, isPart, against } = opened;
  const head = await judgeRevision({ files, settings, ports, focus, isPart, read: opened.head, base: against?.files });
  const veil = await veilOver(head.tree, files);
  if (unread !== undefined) head.notChecked.add(unread);
  const pins = await judgePins({ ports, base, notChecked: head.notChecked, focus });
  const opinion = await secondOpinion({ ...head, pins: pins.pins, settings, ports, focus, veil });
  const asked = { settings, settingsFiles: base?.files ?? files, ports, pins: pins.pins, focus };
  const others = await otherOpinions({ ...asked, ...head, files, own: head.findings });
  const said = opened.head === undefined ? undefined : await more?.({ ...opened, files, settings, ...pins, answer });
  for (const item of said?.notChecked ?? []) head.notChecked.add(item);
  const found = [
    ...head.findings,
    ...pins.findings,
    ...opinion.findings,
    ...others.findings,
    ...notSaidAlready(said?.findings ?? [], head.findings),
    ...about,
  ];
  // Without a base in the report, the last commit is asked only whether a finding outside the change is an old one.
  const isCompared = base !== undefined || (focus !== undefined && found.some(({ path }) => !focus.has(path)));
  const before =
    against === undefined || !isCompared
      ? undefined
      : await judgeBase(against, { ...asked, isPart: !head.isWhole, read: opened.base, sharing: head.schemas });
  const earlier = before?.tree ?? opened.base?.tree;
  const changes = earlier === undefined ? [] : await judgeTransitions({ ...head, base: earlier, known: head.findings });
  const flux =
    more === undefined || base === undefined || before?.isWhole !== true || !head.isWhole
      ? undefined
      : await (
          await import("./flux-changes.ts")
        ).fluxChanges({ ...before, settings, files: base.files }, { ...head, settings, files });
  for (const item of flux?.notChecked ?? []) head.notChecked.add(item);
  const sides = withoutStanding(
    {
      head: gradedByUse([...found, ...changes, ...(flux?.cautions ?? [])], head.usage),
      base: before === undefined ? [] : gradedByUse(before.findings, before.usage),
    },
    focus,
  );
  const finish = { unknownRules, settings, ports, focus };
  const finished = await finishFindings({
    ...finish,
    findings: await withSuggestions(sides.head, head.tree),
    tree: head.tree,
    notChecked: head.notChecked.sorted(),
    baseTree: base === undefined ? undefined : before?.tree,
  });
  const compared =
    base === undefined || before === undefined
      ? { findings: finished.findings }
      : await comparedWithBase(finished.findings, { ...finish, findings: sides.base, tree: before.tree, base });
  const findings = compared.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
  const report: CheckReport = {
    version: 1,
    verdict: verdictOf(findings, finished.notChecked, inputs),
    examined: said?.nodes === undefined ? head.examined : { ...head.examined, nodes: said.nodes },
    ...compared,
    findings,
    ...said?.report,
    ...(flux === undefined ? {} : { flux: flux.changes }),
    notChecked: finished.notChecked,
    tolerated: finished.tolerated,
    tools: [...opinion.tools, ...others.tools, ...(said?.tools ?? [])],
  };
  const drawing = said?.drawing === undefined ? {} : { drawing: said.drawing };
  return { kind: "report", report, rules: ruleCatalog, sources: (path) => veil.text(path), ...drawing };
}

/** Git looks through the tree while we look for the base. Who asks for it later gets the answer, or the error. */
function beginListing({ files }: Ports): void {
  void Promise.allSettled([files.list()]);
}
