// The report of a verb about Talos: settings and tolerations applied, secrets covered.
import { compareFindings, type Severity } from "#kernel/finding.ts";
import { verdictOf } from "#kernel/outcome.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { comparedRevisions } from "#verbs/validate/base.ts";
import { finishFindings } from "#verbs/validate/finish.ts";
import { veilOver } from "#verbs/validate/veil.ts";
import type { ReportResult } from "#verbs/verb.ts";
import type { OpenChange } from "./open-change.ts";

export interface TalosReport extends Pick<CheckReport, "examined" | "tools" | "talos" | "machineConfigs"> {
  readonly opened: OpenChange;
  /** Of the verb itself; those of the settings are in `opened`. */
  readonly findings: readonly RawFinding[];
  readonly failOn: Severity;
  /** The verb compares the head with a base. */
  readonly compares: boolean;
}

export async function talosReport(said: TalosReport, ports: Ports): Promise<ReportResult> {
  const { opened, examined, tools, talos, machineConfigs } = said;
  const { settings, unknownRules, headTree, baseTree, baseCommit, notChecked } = opened;
  const veil = await veilOver(headTree, ports.files);
  const finished = await finishFindings({
    findings: [...said.findings, ...opened.findings],
    unknownRules,
    tree: headTree,
    settings,
    ports,
    notChecked: notChecked.sorted(),
    baseTree,
    focus: undefined,
  });
  const findings = finished.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
  const report: CheckReport = {
    version: 1,
    verdict: verdictOf(findings, finished.notChecked, said.failOn),
    examined,
    findings,
    ...(said.compares && baseCommit !== undefined ? { revisions: await comparedRevisions(baseCommit, ports) } : {}),
    ...(talos === undefined ? {} : { talos }),
    ...(machineConfigs === undefined ? {} : { machineConfigs }),
    notChecked: finished.notChecked,
    tolerated: finished.tolerated,
    tools,
  };
  return { kind: "report", report, rules: ruleCatalog, sources: (path) => veil.text(path) };
}
