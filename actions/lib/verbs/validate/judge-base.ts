// The base of a change, judged by the same settings, so that only what the change does makes a difference.
import { compareFindings, type Finding } from "#kernel/finding.ts";
import type { SettingsRemark } from "#domain/settings/read-settings.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { BaseRevision } from "./base.ts";
import { finishFindings } from "./finish.ts";
import { judgeRevision } from "./judge-revision.ts";
import { otherOpinions } from "./opinions/other-opinions.ts";
import type { TreeRead } from "./read-tree.ts";
import { veilOver } from "./veil.ts";

export interface BaseOptions {
  readonly settings: Settings;
  readonly settingsFiles: Files;
  readonly unknownRules: readonly SettingsRemark[];
  readonly ports: Ports;
  readonly pins: Pins;
  readonly focus: ReadonlySet<string> | undefined;
  /** The tree of the change. */
  readonly head: TreeRead;
}

export interface BaseJudgement {
  readonly tree: TreeRead;
  readonly findings: readonly Finding[];
  /** Those of its findings that the head has no more, as they may be shown. */
  mended(fixed: readonly Finding[]): readonly Finding[];
}

export async function judgeBase({ commit, files }: BaseRevision, asked: BaseOptions): Promise<BaseJudgement> {
  const { settings, unknownRules, ports, focus, head } = asked;
  ports.log.progress(`judging the base ${commit.slice(0, 7)}`);
  const judged = await judgeRevision({ files, settings, ports, focus, known: head });
  const others = await otherOpinions({ ...asked, ...judged, files, own: judged.findings });
  const findings = [...judged.findings, ...others.findings];
  const options = { ...judged, findings, unknownRules, settings, ports, notChecked: [], focus };
  const { tree } = judged;
  const veil = await veilOver(tree, files);
  return {
    tree,
    findings: (await finishFindings(options)).findings,
    mended: (fixed) => fixed.map((finding) => veil.finding(finding)).sort(compareFindings),
  };
}
