// Everything that the files of one revision say by themselves: read, judged, counted.
import { stringAt } from "#codecs/yaml/node.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import type { Examined } from "#kernel/report.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { filesToRead } from "./change.ts";
import { NotCheckedList, type RawFinding } from "./collected.ts";
import { judgeByCel } from "./judge-cel.ts";
import { judgeByOtherSchemas } from "./judge-by-json-schema.ts";
import { judgeTree, type JudgeOptions, type TreeJudgement } from "./judge-tree.ts";
import { noteRenderers } from "./note-renderers.ts";
import { noteUnjudged, noteUnmodelled } from "./note-unjudged.ts";
import { openSchemas, type OpenedSchemas } from "./open-schemas.ts";
import { readRevision, type RevisionRead } from "./read-revision.ts";
import type { TreeRead } from "./read-tree.ts";
import { unknownKindFindings } from "./unknown-kinds.ts";
import { everythingUsed, usedFiles, type UsedFiles } from "./used-files.ts";

/** Stands in every file that defines a kind. */
export const definitionMark = "CustomResourceDefinition";

export interface RevisionOptions {
  readonly files: Files;
  readonly settings: Settings;
  readonly ports: Ports;
  /** Only these files are judged by their schemas; undefined for all. */
  readonly focus: ReadonlySet<string> | undefined;
  /** The whole tree, where it was read already. */
  readonly read?: RevisionRead | undefined;
  /** With a focus: be content with little more than its files where those leave nothing to complain of. */
  readonly isPart?: boolean;
  /** The revision that this one is a change of. */
  readonly base?: Files | undefined;
  /** Another revision that was judged by the same settings. */
  readonly sharing?: OpenedSchemas | undefined;
}

export interface RevisionJudgement {
  /** Those of the schemas are about the focus; the rules of judgement look at everything. */
  readonly findings: readonly RawFinding[];
  readonly tree: TreeRead;
  readonly usage: UsedFiles;
  readonly judgement: TreeJudgement;
  readonly store: SchemaStore;
  readonly schemas: OpenedSchemas;
  /** False where only a part was read, and no rule of judgement was asked. */
  readonly isWhole: boolean;
  readonly notChecked: NotCheckedList;
  readonly examined: Examined;
}

/**
 * Judges one revision. Where a part is enough, little else than the focus is read at first, and no rule of judgement runs; when
 * that leaves something to complain of, the whole tree is read to know whether a patch elsewhere makes it good and whether
 * anything uses the file, so that a part is always judged as in the whole.
 */
export async function judgeRevision(options: RevisionOptions): Promise<RevisionJudgement> {
  const { focus, isPart } = options;
  if (focus === undefined || isPart !== true) return judgeWhole(options, undefined);
  const judged = await judgePart({ ...options, focus });
  const doubtful = judged.findings.length > 0 || judged.notChecked.sorted().some(({ relevant }) => relevant);
  return doubtful ? judgeWhole(options, judged.tree) : judged;
}

/** Judges the focus by its schemas, with little more than its files. */
export async function judgePart(
  options: RevisionOptions & { readonly focus: ReadonlySet<string> },
): Promise<RevisionJudgement> {
  const { files, focus } = options;
  const [, definitions] = await Promise.all([files.list(), files.holding(definitionMark)]);
  const read = await readRevision({ ...options, choose: (listing) => filesToRead(listing, focus, definitions) });
  return judgeRead({ ...options, read, isWhole: false });
}

async function judgeWhole(options: RevisionOptions, known: TreeRead | undefined): Promise<RevisionJudgement> {
  const read = options.read ?? (await readRevision({ ...options, known }));
  return judgeRead({ ...options, read, isWhole: true });
}

interface ReadOptions extends RevisionOptions {
  readonly read: RevisionRead;
  readonly isWhole: boolean;
}

async function judgeRead(options: ReadOptions): Promise<RevisionJudgement> {
  const { files, settings, ports, focus, read, sharing } = options;
  const { all, listing, tree } = read;
  const notChecked = new NotCheckedList();
  const schemas = openSchemas({ tree, settings, ports, files, paths: all.paths, notChecked, sharing });
  const { store } = schemas;
  ports.log.progress("judging documents");
  const judgement = await judgeDocuments({ tree, ...schemas, notChecked, focus });
  const celled = await judgeByCel({ judgement, store });
  const others = await judgeByOtherSchemas({ tree, judgement, templates: settings.schemas, files, notChecked, focus });
  const { usage, ruled } = options.isWhole ? await judgeAsAWhole({ ...options, tree, store, notChecked }) : asAPart;
  const { base } = options;
  noteRenderers({ paths: tree.paths, files, base, focus, notChecked });
  noteUnjudged({ tree, judgement, usage, notChecked, listing, focus, judgedOtherwise: others.judged });
  const inFocus = ({ path }: RawFinding) => focus === undefined || focus.has(path);
  const unknown = unknownKindFindings(judgement, settings, others.judged);
  const findings = [
    ...tree.findings.filter(inFocus),
    ...withConsequence(judgement, usage),
    ...celled,
    ...others.findings,
    ...unknown,
    ...ruled,
  ];
  const examined = countExamined({ tree, judgement, usage, focus, ignored: listing.ignored });
  return { findings, tree, usage, judgement, store, schemas, isWhole: options.isWhole, notChecked, examined };
}

/** In a built-in kind a misspelt field has no other sign than that it does nothing. */
function withConsequence({ findings, dropped }: TreeJudgement, usage: UsedFiles): readonly RawFinding[] {
  if (dropped.size === 0 || usage.kustomizations === 0) return findings;
  const isApplied = ({ path }: RawFinding) => usage.used(path) && !isBelow(path, "bootstrap");
  return findings.map((finding) =>
    dropped.has(finding) && isApplied(finding)
      ? { ...finding, message: `${finding.message}: Flux drops it without a word` }
      : finding,
  );
}

interface Whole {
  readonly usage: UsedFiles;
  readonly ruled: readonly RawFinding[];
}

/** Until the whole tree is read, a changed file is taken for one that is used. */
const asAPart: Whole = { usage: everythingUsed, ruled: [] };

interface WholeOptions extends Pick<RevisionOptions, "files" | "settings" | "ports" | "base"> {
  readonly tree: TreeRead;
  readonly store: SchemaStore;
  readonly notChecked: NotCheckedList;
}

/** The models of clusters and machines, and the rules, are loaded where a whole tree is judged. */
async function judgeAsAWhole({ ports, notChecked, ...options }: WholeOptions): Promise<Whole> {
  const { revisionModels, ruleContext } = await import("./revision-models.ts");
  const models = await revisionModels(options);
  const usage = usedFiles(options.tree, models.clusters);
  noteUnmodelled(models.clusters, notChecked);
  ports.log.progress("asking the rules");
  const { runRules } = await import("./run-rules.ts");
  return { usage, ruled: await runRules(ruleContext({ ...options, models, usage })) };
}

/** What an attempt notes counts only when it comes to its end. */
async function judgeDocuments({ notChecked, ...options }: JudgeOptions): Promise<TreeJudgement> {
  const { judgement, noted } = await withOnDemand(() => {
    const list = new NotCheckedList();
    return { judgement: judgeTree({ ...options, notChecked: list }), noted: list.sorted() };
  });
  for (const item of noted) notChecked.add(item);
  return judgement;
}

interface Counting {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  readonly usage: UsedFiles;
  readonly focus: ReadonlySet<string> | undefined;
  readonly ignored: number;
}

function countExamined({ tree, judgement, usage, focus, ignored }: Counting): Examined {
  const files = [...tree.files.values()].filter((file) => focus === undefined || focus.has(file.path));
  const roots = files.flatMap((file) => file.documents.map((document) => document.root));
  const helmReleases = roots.filter((root) => stringAt(root, "kind") === "HelmRelease").length;
  return {
    files: files.length,
    documents: judgement.documents,
    // With a part of the tree nobody follows the Kustomizations for their own sake.
    ...(focus === undefined ? { kustomizations: usage.kustomizations } : {}),
    helmReleases,
    ignored,
  };
}
