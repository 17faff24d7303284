// What the rules about a change say of two trees: a golden case of theirs has its revisions in `base/` and `head/`.
import { installation } from "#adapters/node/installation.ts";
import type { Finding } from "#kernel/finding.ts";
import type { FluxChange } from "#domain/flux-change/change.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { fluxChanges } from "#verbs/validate/flux-changes.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { NotCheckedList } from "#verbs/validate/collected.ts";
import { openSchemas } from "#verbs/validate/open-schemas.ts";
import { readRevision } from "#verbs/validate/read-revision.ts";
import type { ModelOptions } from "#verbs/validate/revision-models.ts";
import { filesOf, type Tree } from "../edits/tree.ts";

const { schemas, ownSchema } = installation();

export interface JudgedChange {
  readonly changes: readonly FluxChange[];
  /** `rule path:line:column-endLine:endColumn severity message` */
  readonly cautions: readonly string[];
}

export async function judgeChange(base: Tree, head: Tree): Promise<JudgedChange> {
  const { changes, cautions } = await fluxChanges(await opened(base), await opened(head));
  return {
    changes,
    cautions: cautions.map(({ rule, path, line, column, endLine, endColumn, severity, message }) => {
      const grade: Finding["severity"] | undefined = severity ?? ruleCatalog.get(rule)?.severity;
      return `${rule} ${path}:${line}:${column}-${endLine}:${endColumn} ${grade ?? "?"} ${message}`;
    }),
  };
}

async function opened(tree: Tree): Promise<ModelOptions> {
  const files = filesOf(tree);
  const log = { progress: () => {}, warning: () => {} };
  const ports = { root: "/nowhere", files, git: undefined, schemas, ownSchema, log, environment: {} } as unknown as Ports; // prettier-ignore
  const { settings } = loadSettings({ config: undefined, files, base: undefined, ports });
  const read = await readRevision({ files, settings, ports });
  const { store } = openSchemas({ tree: read.tree, settings, ports, files, paths: read.all.paths, notChecked: new NotCheckedList() }); // prettier-ignore
  return { tree: read.tree, settings, files, store };
}
