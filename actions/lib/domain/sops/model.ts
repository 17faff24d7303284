// Everything of a tree that has to do with SOPS, read once and asked by all rules.
import { isYamlPath } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { namesItsFiles, ruleFor, sopsConfigs, type CreationRule, type SopsConfig } from "./config.ts";
import { sopsMetadata, type SopsMetadata } from "./metadata.ts";
import { isPlaceholder } from "./placeholder.ts";
import { selectedValues } from "./selection.ts";

/** A document with a `sops` block. */
export interface EncryptedDocument {
  readonly document: TreeDocument;
  readonly metadata: SopsMetadata;
  readonly rule: CreationRule | undefined;
}

/** A file that a rule says must be encrypted, and which is not. */
export interface PlainFile {
  readonly path: string;
  readonly rule: CreationRule;
}

export interface SopsModel {
  readonly configs: readonly SopsConfig[];
  readonly encrypted: readonly EncryptedDocument[];
  readonly plain: readonly PlainFile[];
  /** The paths of `plain`. */
  readonly plainPaths: ReadonlySet<string>;
}

export interface SopsSources {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
  readonly text: (path: string) => string | undefined;
}

const models = new WeakMap<ReadonlyMap<string, TreeFile>, SopsModel>();

/** Reads each tree once. */
export function sopsModel(sources: SopsSources): SopsModel {
  const known = models.get(sources.files);
  if (known !== undefined) return known;
  const made = makeModel(sources);
  models.set(sources.files, made);
  return made;
}

function makeModel({ files, paths, text }: SopsSources): SopsModel {
  const configs = sopsConfigs(files);
  const encrypted: EncryptedDocument[] = [];
  for (const file of files.values())
    for (const document of file.documents) {
      const metadata = sopsMetadata(document.root);
      if (metadata !== undefined) encrypted.push({ document, metadata, rule: ruleFor(configs, file.path) });
    }
  const plain: PlainFile[] = [];
  if (configs.length > 0)
    for (const path of paths) {
      const rule = isSourceOfOther(path) ? undefined : ruleFor(configs, path);
      if (rule === undefined || !namesItsFiles(rule, path)) continue;
      const file = files.get(path);
      if (file === undefined ? isPlainText(path, text(path)) : isPlainYaml(file, rule)) plain.push({ path, rule });
    }
  return { configs, encrypted, plain, plainPaths: new Set(plain.map(({ path }) => path)) };
}

/** Templates and examples are not the secret itself, and a configuration is none. */
function isSourceOfOther(path: string): boolean {
  return (
    /\.(?:j2|tmpl|tpl|gotmpl|template|example|sample|dist|md)$/i.test(path) ||
    /(?:^|[/._-])(?:example|sample|template)s?[/._-]/i.test(path) ||
    /(?:^|\/)\.sops\.ya?ml$/.test(path)
  );
}

/** None of its documents is encrypted, and one has a value that must be. */
function isPlainYaml({ documents }: TreeFile, { selection }: CreationRule): boolean {
  if (documents.some(({ root }) => sopsMetadata(root) !== undefined)) return false;
  return documents.some(
    ({ root }) =>
      root !== undefined &&
      (selection.by === "comment" || selectedValues(root, selection).some(({ node }) => !isPlaceholder(node.text))),
  );
}

/** JSON, dotenv, INI and binary files keep their metadata each in a way of its own. A YAML file that was not read is unknown. */
function isPlainText(path: string, text: string | undefined): boolean {
  if (text === undefined || isYamlPath(path) || text.trim() === "") return false;
  if (path.endsWith(".env")) return !/^sops_mac=/m.test(text);
  if (path.endsWith(".ini")) return !/^\[sops\]/m.test(text);
  return !/"sops"\s*:\s*\{/.test(text);
}
