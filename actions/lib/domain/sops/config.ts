// `.sops.yaml`: which files are encrypted, in which values, for whom. Source: getsops/sops, config/config.go.
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { entryOf, itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import { folderOf, isBelow, nameOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { recipientsOfRule, type Recipient } from "./recipients.ts";
import { selectionOf, type SopsSelection } from "./selection.ts";

export interface CreationRule {
  readonly config: SopsConfig;
  /** Absent: the rule takes every file. */
  readonly pathRegex?: string;
  /** The pattern, or the whole rule without one. */
  readonly at: TextRange;
  readonly selection: SopsSelection;
  readonly recipients: readonly Recipient[];
}

export interface SopsConfig {
  readonly path: string;
  /** Patterns see paths relative to it. */
  readonly folder: string;
  readonly source: SourceText;
  readonly rules: readonly CreationRule[];
}

/** Every `.sops.yaml` of the tree, the innermost first. */
export function sopsConfigs(files: ReadonlyMap<string, TreeFile>): readonly SopsConfig[] {
  const found = [...files.values()].flatMap((file) => (nameOf(file.path) === ".sops.yaml" ? [readConfig(file)] : []));
  return found.sort((a, b) => b.folder.length - a.folder.length);
}

function readConfig(file: TreeFile): SopsConfig {
  const root = file.documents[0]?.root;
  const rules: CreationRule[] = [];
  const { path } = file;
  const config: SopsConfig = { path, folder: folderOf(path), source: file.yaml.source, rules };
  for (const rule of itemsAt(root, "creation_rules")) rules.push(readRule(config, rule));
  return config;
}

function readRule(config: SopsConfig, rule: YamlNode): CreationRule {
  const pathRegex = stringAt(rule, "path_regex");
  const { start, end } = entryOf(rule, "path_regex")?.value ?? rule;
  return {
    config,
    at: { start, end },
    selection: selectionOf(rule),
    recipients: recipientsOfRule(rule),
    ...(pathRegex === undefined || pathRegex === "" ? {} : { pathRegex }),
  };
}

/**
 * The rule that `sops` would take for a file: of the innermost configuration that has one for it, the first that fits. A
 * pattern that Go refuses fits nothing.
 */
export function ruleFor(configs: readonly SopsConfig[], path: string): CreationRule | undefined {
  for (const { folder, rules } of configs) {
    if (!isBelow(path, folder)) continue;
    const relative = folder === "" ? path : path.slice(folder.length + 1);
    const rule = rules.find(({ pathRegex }) => pathRegex === undefined || matches(pathRegex, relative));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/**
 * True when the rule means files by a name of their own (`…\.sops\.yaml`), so that each of them is a secret. A rule for whole
 * folders (`kubernetes/.*`) says how secrets in them are encrypted, not that everything there is one.
 */
export function namesItsFiles({ pathRegex, config }: CreationRule, path: string): boolean {
  if (pathRegex === undefined) return false;
  const folder = folderOf(path).slice(config.folder === "" ? 0 : config.folder.length + 1);
  const inFolder = folder === "" ? "" : `${folder}/`;
  const ending = /\.[^./]+$/.exec(path)?.[0] ?? "";
  return !["kustomization", "helmrelease", "readme"].some((name) => matches(pathRegex, `${inFolder}${name}${ending}`));
}

function matches(pattern: string, path: string): boolean {
  try {
    return compileRe2(pattern).test(path);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
