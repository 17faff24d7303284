// What the rules say of a tree in memory.
import { installation } from "#adapters/node/installation.ts";
import type { Severity } from "#kernel/finding.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { judgementRules } from "#rules/judgement.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { judgeRevision } from "#verbs/validate/judge-revision.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { filesOf, type Tree } from "./tree.ts";

export type Judged = RawFinding & { readonly severity: Severity };

const judgementIds: ReadonlySet<string> = new Set(judgementRules.map(({ id }) => id));
const { schemas, ownSchema } = installation();

/** Findings of the rules of judgement alone: small trees need not be complete for the schemas. */
export async function judged(tree: Tree): Promise<Judged[]> {
  return (await judgedByAll(tree)).filter(({ rule }) => judgementIds.has(rule));
}

/** Findings of every rule that needs no other tool. */
export async function judgedByAll(tree: Tree): Promise<Judged[]> {
  const files = filesOf(tree);
  const log = { progress: () => {}, warning: () => {} };
  const ports = { root: "/nowhere", files, git: undefined, schemas, bringTools: false, ownSchema, log, environment: {} } as unknown as Ports; // prettier-ignore
  const { settings } = loadSettings({ config: undefined, files, base: undefined, ports });
  const { findings } = await judgeRevision({ files, settings, ports, focus: undefined, base: baseOf(tree) });
  return findings.flatMap((finding) => {
    const usual = ruleCatalog.get(finding.rule)?.severity;
    return usual === undefined ? [] : [{ ...finding, severity: finding.severity ?? usual }];
  });
}

/** What lies in `before/` is the base of the tree; its settings ignore it. */
function baseOf(tree: Tree): Files | undefined {
  const before = [...tree].flatMap(([path, text]): [string, string][] =>
    path.startsWith("before/") ? [[path.slice("before/".length), text]] : [],
  );
  return before.length === 0 ? undefined : filesOf(new Map(before));
}

/** `path:line:column-endLine:endColumn severity message`, as in `expected.txt`. */
export function lineOf({ path, line, column, endLine, endColumn, severity, message }: Judged): string {
  return `${path}:${line}:${column}-${endLine}:${endColumn} ${severity} ${message}`;
}
