// `homelab validate`: judges the files of a repository against their schemas.
import { Re2NotLoaded, loadRe2 } from "#codecs/regexp/re2.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { compareFindings, type Severity } from "#kernel/finding.ts";
import { verdictOf } from "#kernel/outcome.ts";
import type { Examined } from "#kernel/report.ts";
import { loadSettings } from "./load-settings.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { ReportResult } from "#verbs/verb.ts";
import { changeOf, filesToRead, type Change } from "./change.ts";
import { NotCheckedList } from "./collected.ts";
import { finishFindings } from "./finish.ts";
import { judgePins } from "./judge-pins.ts";
import { judgeModelines } from "./judge-modelines.ts";
import { judgeTree, type JudgeOptions, type TreeJudgement } from "./judge-tree.ts";
import { noteUnjudged } from "./note-unjudged.ts";
import { readTree, type TreeRead } from "./read-tree.ts";
import { openSchemas } from "./open-schemas.ts";
import { scopeOf } from "./scope.ts";
import { secondOpinion } from "./second-opinion.ts";
import { usedFiles, type UsedFiles } from "./used-files.ts";

export interface ValidateInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly changed: boolean;
  readonly staged: boolean;
  readonly failOn: Severity;
}

/**
 * Judges the tree and answers with the report.
 *
 * @throws WrongUse for a broken settings file, or `--changed` where nothing can be compared
 */
export async function validate(inputs: ValidateInputs, ports: Ports): Promise<ReportResult> {
  const { settings, unknownRules } = loadSettings(inputs.config, ports);
  const change = await changeOf(inputs, ports);
  ports.log.progress("listing files");
  const listing = scopeOf(await ports.files.list(), settings);
  const only = change.focus === undefined ? undefined : filesToRead(listing, change.focus);
  ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
  const tree = readTree({ files: change.files, listing, only });
  const entries = settings.clusters.flatMap((cluster) => cluster.flux ?? []);
  const usage = change.focus === undefined ? usedFiles(tree, entries) : everythingUsed;
  const notChecked = new NotCheckedList();
  const schemas = openSchemas({ tree, settings, ports, notChecked });
  ports.log.progress("judging documents");
  const judgement = await judgeWithPatterns({ tree, ...schemas, notChecked, focus: change.focus });
  noteUnjudged({ tree, judgement, usage, notChecked, listing, change });
  const judged = await judgePins({ ports, base: inputs.base, notChecked, focus: change.focus });
  const modelines = await judgeModelines({ tree, judgement, files: change.files, notChecked, focus: change.focus });
  const opinion = await secondOpinion({
    pins: judged.pins,
    tree,
    judgement,
    usage,
    settings,
    ports,
    store: schemas.store,
    notChecked,
    focus: change.focus,
  });
  const findings = [
    ...tree.findings,
    ...judgement.findings,
    ...judged.findings,
    ...modelines.findings,
    ...opinion.findings,
  ];
  const finished = await finishFindings({
    findings,
    unknownRules,
    tree,
    usage,
    settings,
    ports,
    notChecked: notChecked.sorted(),
    complete: change.focus === undefined,
  });
  const sorted = [...finished.findings].sort(compareFindings);
  const report = {
    version: 1 as const,
    verdict: verdictOf(sorted, finished.notChecked, inputs.failOn),
    examined: countExamined({ tree, judgement, usage, change, ignored: listing.ignored }),
    findings: sorted,
    notChecked: finished.notChecked,
    tolerated: finished.tolerated,
    tools: opinion.tools,
  };
  return { kind: "report", report, rules: ruleCatalog, sources: change.sources };
}

const everythingUsed: UsedFiles = { used: () => true, data: new Set(), kustomizations: 0, remote: [] };

/** Judging changes nothing, so it is simply begun again when the first pass meets a pattern that needs re2js. */
async function judgeWithPatterns(options: JudgeOptions): Promise<TreeJudgement> {
  try {
    return judgeTree(options);
  } catch (error) {
    if (!(error instanceof Re2NotLoaded)) throw error;
    await loadRe2();
    return judgeTree(options);
  }
}

interface Counting {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  readonly usage: UsedFiles;
  readonly change: Change;
  readonly ignored: number;
}

function countExamined({ tree, judgement, usage, change, ignored }: Counting): Examined {
  const files = [...tree.files.values()].filter((file) => change.focus === undefined || change.focus.has(file.path));
  const roots = files.flatMap((file) => file.documents.map((document) => document.root));
  const helmReleases = roots.filter((root) => stringAt(root, "kind") === "HelmRelease").length;
  return {
    files: files.length,
    documents: judgement.documents,
    kustomizations: usage.kustomizations,
    helmReleases,
    ignored,
  };
}
