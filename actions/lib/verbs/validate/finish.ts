// From raw findings to those of the report: severities, then what settings and comments accept.
import type { Finding } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Tolerated } from "#kernel/report.ts";
import { inlineIgnores, knownToBase, type InlineIgnore } from "#domain/settings/inline-ignore.ts";
import type { SettingsRemark } from "#domain/settings/read-settings.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { graded, type UngradedFinding } from "#domain/settings/severity.ts";
import { applyTolerations } from "#domain/settings/tolerations.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { withoutDoubles } from "#rules/said-better.ts";
import type { TreeRead } from "./read-tree.ts";

export interface FinishOptions {
  /** Graded by use already. */
  readonly findings: readonly UngradedFinding[];
  readonly unknownRules: readonly SettingsRemark[];
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly notChecked: readonly NotChecked[];
  /** The tree of the base: an ignore that the change adds does not lower the change's own verdict. */
  readonly baseTree?: TreeRead | undefined;
  /** Only what the change does to these files and others is told; undefined for everything. */
  readonly focus: ReadonlySet<string> | undefined;
}

export interface Finished {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly tolerated: readonly Tolerated[];
}

export async function finishFindings(options: FinishOptions): Promise<Finished> {
  const { settings, tree, ports, notChecked, focus } = options;
  const paths = new Set(options.findings.map(({ path }) => path));
  const own = ignoresIn(tree).filter(({ path }) => focus === undefined || focus.has(path) || paths.has(path));
  const ignores = options.baseTree === undefined ? own : knownToBase(own, ignoresIn(options.baseTree));
  const headDate = await headDateFor(settings, ports);
  const outcome = applyTolerations({
    findings: graded(withoutDoubles(options.findings), ruleCatalog, settings),
    notChecked,
    tolerate: settings.tolerate,
    ignores,
    complete: focus === undefined,
    ...(headDate === undefined ? {} : { headDate }),
  });
  const unknown = options.unknownRules.map((remark) => ({ ...remark, rule: "settings/unknown-rule" }));
  const about = graded([...outcome.about, ...unknown], ruleCatalog, settings);
  return { ...outcome, findings: [...outcome.findings, ...about] };
}

function ignoresIn(tree: TreeRead): InlineIgnore[] {
  return [...tree.files.values()].flatMap((file) => inlineIgnores(file.yaml.source, file.comments.ignores));
}

/**
 * Git is asked only when a toleration has a date. A clone that holds no more than the merge of a pull request has not its
 * head commit, and the merge is at least as young.
 */
async function headDateFor(settings: Settings, { git, pullRequest }: Ports): Promise<string | undefined> {
  if (git === undefined || settings.tolerate.every((toleration) => toleration.until === undefined)) return undefined;
  const ofHead = pullRequest === undefined ? undefined : await git.commitDate(pullRequest.head);
  return ofHead ?? (await git.commitDate("HEAD"));
}
