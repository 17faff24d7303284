// Head and base of one run as far as they are read before anything is judged, and how much of them is judged.
import type { Settings } from "#domain/settings/settings.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import type { BaseRevision } from "./base.ts";
import type { Change } from "./change.ts";
import { reachedByPatches } from "./patch-reach.ts";
import { readRevision, type RevisionRead } from "./read-revision.ts";

export interface OpenRevisionsOptions {
  readonly files: Files;
  readonly base: BaseRevision | undefined;
  readonly change: Change | undefined;
  readonly staged: boolean;
  readonly settings: Settings;
  readonly ports: Ports;
}

export interface OpenRevisions {
  /** Files that the schemas judge; undefined for all. */
  readonly focus: ReadonlySet<string> | undefined;
  /** The rules of judgement look at nothing: then a change is judged with little more than its own files. */
  readonly isPart: boolean;
  readonly head: RevisionRead | undefined;
  /** What outside the focus is compared with. */
  readonly against: BaseRevision | undefined;
  readonly base: RevisionRead | undefined;
}

/** Reads the head, and of the base only what is not the same. */
export async function openRevisions(options: OpenRevisionsOptions): Promise<OpenRevisions> {
  const { change, settings, ports, files, staged } = options;
  const focus = change?.focus;
  if (focus !== undefined && (focus.size === 0 || (await areRulesOff(settings))))
    return { focus, isPart: true, head: undefined, against: options.base, base: undefined };
  const head = await readRevision({ files, settings, ports });
  const against = options.base ?? (change === undefined ? undefined : await lastCommit(ports));
  if (against === undefined) return { focus, isPart: false, head, against, base: undefined };
  const changed = new Set(await ports.git?.changedPaths(against.commit, { staged }));
  const isUnchanged = (path: string) => !changed.has(path);
  const base = await readRevision({ files: against.files, settings, ports, known: head.tree, isUnchanged });
  const reached = focus === undefined ? [] : reachedByPatches(changed, [head.tree, base.tree]);
  return {
    focus: focus === undefined ? undefined : new Set([...focus, ...reached]),
    isPart: false,
    head,
    against,
    base,
  };
}

/** What is staged is a change of the last commit, though the report does not compare with it. */
async function lastCommit({ git }: Ports): Promise<BaseRevision | undefined> {
  const commit = await git?.resolve("HEAD");
  return git === undefined || commit === undefined ? undefined : { commit, files: await git.filesAt(commit) };
}

/** The list of rules is loaded only where the settings switch some off. */
async function areRulesOff({ rules }: Settings): Promise<boolean> {
  if (![...rules.values()].includes("off")) return false;
  const { areAllOff } = await import("./run-rules.ts");
  return areAllOff(rules);
}
