// From the listing to documents: decodes, recognises templates, parses, and keeps going after each failure.
import { sourceText } from "#kernel/source-text.ts";
import { wholeFile } from "#kernel/span.ts";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { decodeText } from "#codecs/yaml/decode.ts";
import type { YamlDialect } from "#codecs/yaml/dialect.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { templateKindOf } from "#codecs/yaml/template.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { folderOf, isBelow, isYamlPath, nameOf, resolveInside } from "#domain/repository/paths.ts";
import { treeFile, type TreeFile } from "#domain/repository/tree.ts";
import type { Files, Listing } from "#ports/files.ts";
import type { RawFinding } from "./collected.ts";

/** A file that was not read as YAML, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly why: string;
  readonly kind: "unreadable" | "template";
}

export interface TreeRead {
  readonly files: ReadonlyMap<string, TreeFile>;
  /** All that the listing names, what cannot be read included: somebody may use it all the same. */
  readonly paths: ReadonlySet<string>;
  readonly talosFolders: readonly string[];
  /** Files that are no text or no YAML: findings, since somebody has to mend them. */
  readonly findings: readonly RawFinding[];
  readonly unread: readonly UnreadFile[];
}

export interface ReadOptions {
  readonly files: Pick<Files, "read">;
  readonly listing: Listing;
  /** Only these are parsed; undefined for all. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Another reading of a tree that is nearly the same: what is equal in it is not read again. */
  readonly known?: TreeRead | undefined;
  /** True for paths of which it is known without reading them that they are equal in it. */
  readonly isUnchanged?: ((path: string) => boolean) | undefined;
}

/**
 * Reads every YAML file of the listing, and those with other names (`namespace.json`) that a kustomization lists: kustomize does not look
 * at the name. Order of the result is that of the listing.
 */
export function readTree({ files, listing, only, known, isUnchanged }: ReadOptions): TreeRead {
  const paths = new Set([...listing.paths, ...listing.unreadable.map(({ path }) => path)]);
  const talosFolders = [...paths].filter((path) => /^talconfig\.ya?ml$/.test(nameOf(path))).map(folderOf);
  const read = new Map<string, TreeFile>();
  const findings: RawFinding[] = [];
  const unread: UnreadFile[] = listing.unreadable.map(({ path, why }) => ({ path, why, kind: "unreadable" }));
  const readAll = (wanted: readonly string[]): void => {
    for (const path of wanted) {
      if (only !== undefined && !only.has(path)) continue;
      const outcome = readFile(files, path, { talosFolders, known, isUnchanged });
      if ("file" in outcome) read.set(path, outcome.file);
      else if ("finding" in outcome) findings.push(outcome.finding);
      else unread.push(outcome.unread);
    }
  };
  readAll(listing.paths.filter(isTreeFile));
  const listed = listedFiles(read);
  const others = listing.paths.filter((path) => listed.has(path) && !isTreeFile(path));
  readAll(others);
  return { files: others.length === 0 ? read : inOrder(read, listing.paths), paths, talosFolders, findings, unread };
}

/** What kustomizations build from, by whatever name. */
function listedFiles(files: ReadonlyMap<string, TreeFile>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { use, path, file } of pathsNamed(files, "local")) {
    const target = use === "data" ? undefined : resolveInside(file.folder, path);
    if (target !== undefined) found.add(target);
  }
  return found;
}

function inOrder(files: ReadonlyMap<string, TreeFile>, paths: readonly string[]): ReadonlyMap<string, TreeFile> {
  return new Map(
    paths.flatMap((path): [string, TreeFile][] => {
      const file = files.get(path);
      return file === undefined ? [] : [[path, file]];
    }),
  );
}

/** YAML by name, and the kustomization file without an ending. */
export function isTreeFile(path: string): boolean {
  return isYamlPath(path) || nameOf(path) === kustomizationNames[2] || /\.ya?ml\.[a-z0-9]+$/i.test(path);
}

type FileOutcome = { readonly file: TreeFile } | { readonly finding: RawFinding } | { readonly unread: UnreadFile };

type Around = Pick<ReadOptions, "known" | "isUnchanged"> & Pick<TreeRead, "talosFolders">;

function readFile(files: Pick<Files, "read">, path: string, { talosFolders, known, isUnchanged }: Around): FileOutcome {
  const inTalosFolder = isTalos(path, talosFolders);
  const alike = isTalos(path, known?.talosFolders ?? []) === inTalosFolder ? known?.files.get(path) : undefined;
  if (alike !== undefined && isUnchanged?.(path) === true) return { file: alike };
  const content = files.read(path);
  if ("problem" in content) return { unread: { path, why: content.problem, kind: "unreadable" } };
  const decoded = decodeText(content.bytes);
  if ("problem" in decoded) {
    const { line, column, problem: message } = decoded;
    return {
      finding: {
        ...wholeFile(path),
        line,
        column,
        endLine: line,
        endColumn: column + 1,
        rule: "yaml/encoding",
        message,
      },
    };
  }
  if (alike?.yaml.source.text === decoded.text) return { file: alike };
  const template = templateKindOf(path, decoded.text);
  if (template !== undefined)
    return { unread: { path, why: `a ${template} template, judged only after rendering`, kind: "template" } };
  const source = sourceText(path, decoded.text);
  const yaml = readYaml(source, { dialect: dialectOf(path, inTalosFolder) });
  return { file: treeFile(yaml, commentsOf(source), inTalosFolder) };
}

function isTalos(path: string, talosFolders: readonly string[]): boolean {
  return talosFolders.some((folder) => isBelow(path, folder));
}

/**
 * Flux applies everything through kustomize, which reads by rules of its own (`off` is text, a key `1` is refused); what
 * people apply by hand from `bootstrap/` is read by kubectl; Talos decodes into typed structs.
 */
function dialectOf(path: string, inTalosFolder: boolean): YamlDialect {
  if (inTalosFolder) return "yaml12";
  return isBelow(path, "bootstrap") ? "kubernetes" : "kustomize";
}
