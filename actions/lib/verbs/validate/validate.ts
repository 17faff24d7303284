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
import { baseOf, comparedRevisions, type BaseAnswer } from "./base.ts";
import { changeOf, filesToJudge } from "./change.ts";
import type { RawFinding } from "./collected.ts";
import { finishFindings } from "./finish.ts";
import { judgeBase } from "./judge-base.ts";
import { judgeTransitions } from "./judge-cel.ts";
import { judgePins } from "./judge-pins.ts";
import { judgeRevision, type RevisionJudgement } from "./judge-revision.ts";
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
  readonly report: Pick<CheckReport, "talos" | "machineConfigs">;
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
  const run = await openRun(inputs, ports, defaultBase);
  const head = await judgeHead(run, more);
  const before = await judgeBefore(run, head);
  const flux = more === undefined ? undefined : await fluxOf(run, head, before);
  for (const item of flux?.notChecked ?? []) head.judged.notChecked.add(item);
  const { findings, compared, finished } = await finishRun(run, head, { before, cautions: flux?.cautions ?? [] });
  const { judged, said, veil, tools } = head;
  const report: CheckReport = {
    version: 1,
    verdict: verdictOf(findings, finished.notChecked, inputs),
    examined: said?.nodes === undefined ? judged.examined : { ...judged.examined, nodes: said.nodes },
    ...compared,
    findings,
    ...(more === undefined ? {} : await revisionsOf(run)),
    ...said?.report,
    ...(flux === undefined ? {} : { flux: flux.changes }),
    notChecked: finished.notChecked,
    tolerated: finished.tolerated,
    tools,
  };
  const drawing = said?.drawing === undefined ? {} : { drawing: said.drawing };
  return { kind: "report", report, rules: ruleCatalog, sources: (path) => veil.text(path), ...drawing };
}

/** What is read and decided before anything is judged. */
async function openRun(inputs: ValidateInputs, ports: Ports, defaultBase: boolean) {
  beginListing(ports);
  const files = await filesToJudge(inputs, ports);
  const answer = await baseOf({ base: inputs.base, defaultBase: defaultBase || inputs.changed }, ports);
  const { base } = answer;
  const places = { config: inputs.config, files, base: base?.files, ports };
  const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
  const change = await changeOf({ inputs, git: ports.git, files, settings, base: answer });
  const opened = await openRevisions({ files, base, change, staged: inputs.staged, settings, ports });
  return { ports, files, answer, base, settings, unknownRules, about, opened, focus: opened.focus };
}

type Run = Awaited<ReturnType<typeof openRun>>;

/** The head by its schemas, the rules, the other programs, and whatever the verb has to say besides. */
async function judgeHead(run: Run, more: JudgeOptions["more"]) {
  const { ports, files, answer, base, settings, about, opened, focus } = run;
  const { isPart, against } = opened;
  const read = { read: opened.head, base: against?.files };
  const judged = await judgeRevision({ files, settings, ports, focus, isPart, ...read });
  const { notChecked } = judged;
  const veil = await veilOver(judged.tree, files);
  if (answer.unread !== undefined) notChecked.add(answer.unread);
  const pins = await judgePins({ ports, base, notChecked, focus });
  const opinion = await secondOpinion({ ...judged, pins: pins.pins, settings, ports, focus, veil });
  const asked = { settings, settingsFiles: base?.files ?? files, ports, pins: pins.pins, focus };
  const others = await otherOpinions({ ...asked, ...judged, files, own: judged.findings });
  const said = opened.head === undefined ? undefined : await more?.({ ...opened, files, settings, ...pins, answer });
  for (const item of said?.notChecked ?? []) notChecked.add(item);
  const found = [
    ...judged.findings,
    ...pins.findings,
    ...opinion.findings,
    ...others.findings,
    ...notSaidAlready(said?.findings ?? [], judged.findings),
    ...about,
  ];
  return { judged, found, asked, said, veil, tools: [...opinion.tools, ...others.tools, ...(said?.tools ?? [])] };
}

type Head = Awaited<ReturnType<typeof judgeHead>>;

/** Without a base in the report, the last commit is asked only whether a finding outside the change is an old one. */
async function judgeBefore(run: Run, { judged, found, asked }: Head): Promise<RevisionJudgement | undefined> {
  const { base, focus, opened } = run;
  const { against } = opened;
  const isCompared = base !== undefined || (focus !== undefined && found.some(({ path }) => !focus.has(path)));
  if (against === undefined || !isCompared) return undefined;
  return judgeBase(against, { ...asked, isPart: !judged.isWhole, read: opened.base, sharing: judged.schemas });
}

/** Undefined where one of the revisions was not read as a whole. */
async function fluxOf(run: Run, { judged }: Head, before: RevisionJudgement | undefined) {
  const { base, settings, files } = run;
  if (base === undefined || before?.isWhole !== true || !judged.isWhole) return undefined;
  const { fluxChanges } = await import("./flux-changes.ts");
  return fluxChanges({ ...before, settings, files: base.files }, { ...judged, settings, files });
}

interface Earlier {
  readonly before: RevisionJudgement | undefined;
  /** About the change as a whole. */
  readonly cautions: readonly RawFinding[];
}

/** Graded, tolerated, told apart from what the base has, and covered where secrets are. */
async function finishRun(run: Run, { judged, found, veil }: Head, { before, cautions }: Earlier) {
  const { ports, settings, unknownRules, base, opened, focus } = run;
  const earlier = before?.tree ?? opened.base?.tree;
  const changes =
    earlier === undefined ? [] : await judgeTransitions({ ...judged, base: earlier, known: judged.findings });
  const sides = withoutStanding(
    {
      head: gradedByUse([...found, ...changes, ...cautions], judged.usage),
      base: before === undefined ? [] : gradedByUse(before.findings, before.usage),
    },
    focus,
  );
  const finish = { unknownRules, settings, ports, focus };
  const finished = await finishFindings({
    ...finish,
    findings: await withSuggestions(sides.head, judged.tree),
    tree: judged.tree,
    notChecked: judged.notChecked.sorted(),
    baseTree: base === undefined ? undefined : before?.tree,
  });
  const compared =
    base === undefined || before === undefined
      ? { findings: finished.findings }
      : await comparedWithBase(finished.findings, { ...finish, findings: sides.base, tree: before.tree, base });
  const findings = compared.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
  return { findings, compared, finished };
}

async function revisionsOf({ base, ports }: Run): Promise<Pick<CheckReport, "revisions">> {
  return base === undefined ? {} : { revisions: await comparedRevisions(base.commit, ports) };
}

/** Git looks through the tree while we look for the base. Who asks for it later gets the answer, or the error. */
function beginListing({ files }: Ports): void {
  void Promise.allSettled([files.list()]);
}
