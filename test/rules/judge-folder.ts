// Judges a folder of a golden case as if it were a repository, and answers what one rule says of it.
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { folderFiles } from "#adapters/node/files.ts";
import { installation } from "#adapters/node/installation.ts";
import type { Ports } from "#ports/ports.ts";
import type { Rule } from "#rules/rule.ts";
import { judgeRevision } from "#verbs/validate/judge-revision.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";

/** Lines `path:line:column-endLine:endColumn severity message`, sorted as in a report. */
export async function judgeFolder(folder: string, rule: Rule): Promise<string[]> {
  const ports = portsFor(folder);
  const { settings } = loadSettings({ config: undefined, files: ports.files, base: undefined, ports });
  // A case of a rule that looks at changes has its base in a folder that its settings ignore.
  const before = join(folder, "before");
  const base = existsSync(before) ? folderFiles(realpathSync(before), undefined) : undefined;
  const { findings } = await judgeRevision({ files: ports.files, settings, ports, focus: undefined, base });
  return findings
    .filter((finding) => finding.rule === rule.id)
    .map(({ path, line, column, endLine, endColumn, severity, message }) => ({
      line,
      path,
      text: `${path}:${line}:${column}-${endLine}:${endColumn} ${severity ?? rule.severity} ${message}`,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line))
    .map(({ text }) => text);
}

/** Only what judging a revision asks for: files, schemas and a silent log. */
export function portsFor(folder: string): Ports {
  const { schemas, ownSchema } = installation();
  const root = realpathSync(folder);
  const log = { progress: () => {}, warning: () => {} };
  return {
    root,
    files: folderFiles(root, undefined),
    git: undefined,
    schemas,
    bringTools: false,
    ownSchema,
    log,
    environment: {},
  } as unknown as Ports;
}
