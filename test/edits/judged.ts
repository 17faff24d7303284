// What every rule of judgement says of a tree in memory.
import { installation } from "#adapters/node/installation.ts";
import type { Severity } from "#kernel/finding.ts";
import type { Ports } from "#ports/ports.ts";
import { judgementRules } from "#rules/judgement.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { judgeRevision } from "#verbs/validate/judge-revision.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { filesOf, type Tree } from "./tree.ts";

export type Judged = RawFinding & { readonly severity: Severity };

const grades: ReadonlyMap<string, Severity> = new Map(judgementRules.map(({ id, severity }) => [id, severity]));
const { schemas, ownSchema } = installation();

export async function judged(tree: Tree): Promise<Judged[]> {
  const files = filesOf(tree);
  const log = { progress: () => {}, warning: () => {} };
  const ports = { root: "/nowhere", files, git: undefined, schemas, bringTools: false, ownSchema, log, environment: {} } as unknown as Ports; // prettier-ignore
  const { settings } = loadSettings({ config: undefined, files, base: undefined, ports });
  const { findings } = await judgeRevision({ files, settings, ports, focus: undefined });
  return findings.flatMap((finding) => {
    const usual = grades.get(finding.rule);
    return usual === undefined ? [] : [{ ...finding, severity: finding.severity ?? usual }];
  });
}

/** `path:line:column-endLine:endColumn severity message`, as in `expected.txt`. */
export function lineOf({ path, line, column, endLine, endColumn, severity, message }: Judged): string {
  return `${path}:${line}:${column}-${endLine}:${endColumn} ${severity} ${message}`;
}
