// Base and head of a change as the verbs about Talos read them: settings, pins, both revisions.
import type { Settings } from "#domain/settings/settings.ts";
import type { SettingsRemark } from "#domain/settings/read-settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { baseOf, type BaseAnswer } from "#verbs/validate/base.ts";
import { NotCheckedList, type RawFinding } from "#verbs/validate/collected.ts";
import { judgePins } from "#verbs/validate/judge-pins.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { openRevisions } from "#verbs/validate/open-revisions.ts";
import { readRevision } from "#verbs/validate/read-revision.ts";
import type { TreeRead } from "#verbs/validate/read-tree.ts";
import type { Revision } from "./sides.ts";

export interface ChangeInputs {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
}

export interface OpenChange {
  readonly settings: Settings;
  readonly unknownRules: readonly SettingsRemark[];
  readonly pins: Pins;
  readonly basePins: Pins;
  readonly head: Revision;
  readonly headTree: TreeRead;
  /** `same`: the head is the base, so nothing differs. `none`: nothing is there to compare with. `unread`: it is not in this clone. */
  readonly base: Revision | "same" | "none" | "unread";
  readonly baseTree?: TreeRead;
  readonly baseCommit?: string;
  /** About settings and pins of the change. */
  readonly findings: readonly RawFinding[];
  readonly notChecked: NotCheckedList;
}

/**
 * The base is the one named, else that of the pull request, else the merge base with the default branch.
 *
 * @throws WrongUse for a broken settings file or a base that is not here
 */
export async function openChange(inputs: ChangeInputs, ports: Ports): Promise<OpenChange> {
  const { files } = ports;
  const answer = await baseOf({ base: inputs.base, defaultBase: true }, ports);
  const { base, unread } = answer;
  const places = { config: inputs.config, files, base: base?.files, ports };
  const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
  const read = await openRevisions({ files, base, change: undefined, staged: false, settings, ports });
  const head = read.head ?? (await readRevision({ files, settings, ports }));
  const notChecked = new NotCheckedList();
  if (unread !== undefined) notChecked.add(unread);
  const pins = await judgePins({ ports, base, notChecked, focus: undefined });
  return {
    settings,
    unknownRules,
    pins: pins.pins,
    basePins: pins.basePins,
    head: revisionOf(head.tree, files),
    headTree: head.tree,
    base: base !== undefined && read.base !== undefined ? revisionOf(read.base.tree, base.files) : withoutBase(answer),
    ...(read.base === undefined ? {} : { baseTree: read.base.tree }),
    ...(base === undefined ? {} : { baseCommit: base.commit }),
    findings: [...pins.findings, ...about],
    notChecked,
  };
}

function withoutBase({ commit, unread }: BaseAnswer): "same" | "none" | "unread" {
  if (unread !== undefined) return "unread";
  return commit === undefined ? "none" : "same";
}

function revisionOf(tree: TreeRead, files: Files): Revision {
  return { files: tree.files, paths: tree.paths, read: (path) => files.read(path) };
}
