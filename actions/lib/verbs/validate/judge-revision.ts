// Everything that the files of one revision say by themselves: read, judged, counted.
import { stringAt } from "#codecs/yaml/node.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import type { Examined } from "#kernel/report.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { Files, Listing } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { filesToRead } from "./change.ts";
import { NotCheckedList, type RawFinding } from "./collected.ts";
import { judgeByCel } from "./judge-cel.ts";
import { judgeByOtherSchemas } from "./judge-by-json-schema.ts";
import { judgeTree, type JudgeOptions, type TreeJudgement } from "./judge-tree.ts";
import { noteUnjudged } from "./note-unjudged.ts";
import { openSchemas } from "./open-schemas.ts";
import { readTree, type TreeRead } from "./read-tree.ts";
import type { RuleContextOptions } from "./rule-context.ts";
import { foldersBeyond, scopeOf } from "./scope.ts";
import { unknownKindFindings } from "./unknown-kinds.ts";
import { usedFiles, type UsedFiles } from "./used-files.ts";

/** Stands in every file that defines a kind. */
export const definitionMark = "CustomResourceDefinition";

export interface RevisionOptions {
  readonly files: Files;
  readonly settings: Settings;
  readonly ports: Ports;
  /** Only these files are judged; undefined for all. */
  readonly focus: ReadonlySet<string> | undefined;
  /** With a focus: read the other files too, for what they say about those. */
  readonly wholeTree?: boolean;
  /** A tree that was read already and is nearly the same. */
  readonly known?: TreeRead;
  /** The revision that this one is a change of. */
  readonly base?: Files | undefined;
}

export interface RevisionJudgement {
  readonly findings: readonly RawFinding[];
  readonly tree: TreeRead;
  readonly usage: UsedFiles;
  readonly judgement: TreeJudgement;
  readonly store: SchemaStore;
  readonly notChecked: NotCheckedList;
  readonly examined: Examined;
}

/**
 * Judges one revision. With a focus, little else is read at first; when that leaves something to complain of, the whole
 * tree is read to know whether a patch elsewhere makes it good and whether anything uses the file, so that a part is
 * always judged as in the whole.
 */
export async function judgeRevision(options: RevisionOptions): Promise<RevisionJudgement> {
  const judged = await judgeOnce(options);
  if (options.focus === undefined) return judged;
  const doubtful = judged.findings.length > 0 || judged.notChecked.sorted().some(({ relevant }) => relevant);
  return doubtful ? judgeOnce({ ...options, wholeTree: true, known: judged.tree }) : judged;
}

/** One pass, with a focus over little more than its files. */
export async function judgeOnce({
  files,
  settings,
  ports,
  focus,
  wholeTree,
  known,
  base,
}: RevisionOptions): Promise<RevisionJudgement> {
  ports.log.progress("listing files");
  const isPart = focus !== undefined && wholeTree !== true;
  const [all, definitions] = await Promise.all([files.list(), isPart ? files.holding(definitionMark) : []]);
  const { listing, tree, only } = readInScope({ all, settings, files, known, ports }, (scope) =>
    isPart ? filesToRead(scope, focus, definitions) : undefined,
  );
  const entries = settings.clusters.flatMap((cluster) => cluster.flux ?? []);
  const usage = only === undefined ? usedFiles(tree, entries) : everythingUsed;
  const notChecked = new NotCheckedList();
  const schemas = openSchemas({ tree, settings, ports, files, paths: all.paths, notChecked });
  ports.log.progress("judging documents");
  const judgement = await judgeDocuments({ tree, ...schemas, notChecked, focus });
  const others = await judgeByOtherSchemas({ tree, judgement, templates: settings.schemas, files, notChecked, focus });
  noteUnjudged({ tree, judgement, usage, notChecked, listing, focus, judgedOtherwise: others.judged });
  const inFocus = ({ path }: RawFinding) => focus === undefined || focus.has(path);
  const { store } = schemas;
  const celled = await judgeByCel({ judgement, store });
  const ruled = focus === undefined ? await judgeAsAWhole({ tree, settings, files, store, usage, base }) : [];
  const unknown = unknownKindFindings(judgement, settings, others.judged);
  const findings = [
    ...tree.findings.filter(inFocus),
    ...judgement.findings,
    ...celled,
    ...others.findings,
    ...unknown,
    ...ruled,
  ];
  const examined = countExamined({ tree, judgement, usage, focus, ignored: listing.ignored });
  return { findings, tree, usage, judgement, store, notChecked, examined };
}

interface Reading extends Pick<RevisionOptions, "files" | "settings" | "ports"> {
  readonly known: TreeRead | undefined;
  readonly all: Listing;
}

interface ReadScope {
  readonly listing: Listing;
  readonly tree: TreeRead;
  readonly only: ReadonlySet<string> | undefined;
}

/** Reads the folders of the clusters, and those that their Kustomizations lead to, until they lead nowhere new. */
function readInScope(
  { all, settings, files, known, ports }: Reading,
  choose: (listing: Listing) => ReadonlySet<string> | undefined,
): ReadScope {
  let beyond: readonly string[] = [];
  let tree = known;
  for (;;) {
    const listing = scopeOf(all, settings, beyond);
    const only = choose(listing);
    ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
    tree = readTree({ files, listing, only, known: tree });
    const named = foldersBeyond(tree.files, settings);
    if (named.every((folder) => beyond.includes(folder))) return { listing, tree, only };
    beyond = [...new Set([...beyond, ...named])];
  }
}

/** Until the whole tree is read, a changed file is taken for one that is used. */
const everythingUsed: UsedFiles = { used: () => true, data: new Set(), kustomizations: 0, remote: [] };

/** The models of clusters and machines are loaded where a whole tree is judged. */
async function judgeAsAWhole(options: RuleContextOptions): Promise<readonly RawFinding[]> {
  const { judgeByRules } = await import("./rule-context.ts");
  return judgeByRules(options);
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
