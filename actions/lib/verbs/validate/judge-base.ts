// The base of a change, judged by the same settings, so that only what the change does makes a difference.
import type { Settings } from "#domain/settings/settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { BaseRevision } from "./base.ts";
import { problemsOfPins } from "./judge-pins.ts";
import { judgeRevision, type RevisionJudgement } from "./judge-revision.ts";
import { otherOpinions } from "./opinions/other-opinions.ts";
import type { OpenedSchemas } from "./open-schemas.ts";
import type { RevisionRead } from "./read-revision.ts";

export interface BaseOptions {
  readonly settings: Settings;
  readonly settingsFiles: Files;
  readonly ports: Ports;
  readonly pins: Pins;
  readonly focus: ReadonlySet<string> | undefined;
  readonly isPart: boolean;
  readonly read: RevisionRead | undefined;
  /** Those of the head. */
  readonly sharing: OpenedSchemas;
}

export async function judgeBase({ commit, files }: BaseRevision, asked: BaseOptions): Promise<RevisionJudgement> {
  asked.ports.log.progress(`judging the base ${commit.slice(0, 7)}`);
  const judged = await judgeRevision({ ...asked, files });
  const others = await otherOpinions({ ...asked, ...judged, files, own: judged.findings });
  const pins = await problemsOfPins({ ...asked.ports, files }, asked.focus);
  return { ...judged, findings: [...judged.findings, ...others.findings, ...pins] };
}
