// From what one revision holds to what the rules of judgement look at.
import { decodeText } from "#codecs/yaml/decode.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { clusterModels } from "#domain/cluster/build.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { talosModels } from "#domain/talos/build-model.ts";
import type { Files } from "#ports/files.ts";
import type { RuleContext } from "#rules/context.ts";
import type { RawFinding } from "./collected.ts";
import type { TreeRead } from "./read-tree.ts";
import { runRules } from "./run-rules.ts";
import type { UsedFiles } from "./used-files.ts";

export interface RuleContextOptions {
  readonly tree: TreeRead;
  readonly settings: Settings;
  readonly files: Files;
  readonly store: SchemaStore;
  readonly usage: UsedFiles;
  /** The revision that the tree is a change of. */
  readonly base?: Files | undefined;
}

/** Findings of the rules of judgement over the whole tree. */
export async function judgeByRules(options: RuleContextOptions): Promise<readonly RawFinding[]> {
  return runRules(await withOnDemand(() => ruleContext(options)));
}

/** The models of a tree that was read as a whole. */
export function ruleContext({ tree, settings, files, store, usage, base }: RuleContextOptions): RuleContext {
  const text = (path: string) => tree.files.get(path)?.yaml.source.text ?? textOf(files, path);
  const clusters = clusterModels({
    files: tree.files,
    paths: tree.paths,
    text,
    entries: settings.clusters.flatMap(({ name, flux }) => (flux === undefined ? [] : [{ name, path: flux }])),
    scopeOf: (apiVersion, kind) => store.lookup(apiVersion, kind)?.scope,
  });
  const talos = talosModels(tree.files, tree.paths);
  const change = base === undefined ? {} : { change: { textBefore: (path: string) => textOf(base, path) } };
  return { files: tree.files, paths: tree.paths, text, clusters, talos, settings, isUsed: usage.used, ...change };
}

function textOf(files: Files, path: string): string | undefined {
  const content = files.read(path);
  if ("problem" in content) return undefined;
  const decoded = decodeText(content.bytes);
  return "problem" in decoded ? undefined : decoded.text;
}
