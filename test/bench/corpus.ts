// Makes repositories of the same family as our own, as large as wanted: our apps again and again under other names.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseAllDocuments } from "yaml";
import { judgementRules } from "#rules/judgement.ts";
import { randomOf, type Random } from "../mutants/random.ts";
import { repositoryFiles, textOf } from "../trees/repository.ts";

export interface CorpusOptions {
  /** An empty or absent folder. */
  readonly folder: string;
  /** How many documents to come near to; below the size of our own trees a part of the apps is taken. */
  readonly documents: number;
  /** The same seed gives the same bytes. */
  readonly seed: string;
}

/** One YAML document of the corpus. */
export interface CorpusDocument {
  readonly path: string;
  /** `Namespace`; the name of the file for Talos' own documents. */
  readonly kind: string;
  /** Code units of the file; the end is that of the document's content, after a line break. */
  readonly end: number;
}

export interface Corpus {
  readonly folder: string;
  readonly files: number;
  /** All that a judge of Talos and Flux is there for; the plain data of other programs is not among them. */
  readonly documents: readonly CorpusDocument[];
}

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly CorpusDocument[];
}

/** Our own, without the opinions of other programs: these are not ours to be fast. */
const settings = `${textOf(".github/homelab.yaml")}
tools: { kubeconform: "off", actionlint: "off", zizmor: "off", sops: "off" }
`;

/** Settings under which only the schemas judge, as kubeconform does: every rule of judgement is off. */
export const schemasOnly = ".github/schemas-only.yaml";
const settingsForSchemas = `${settings}rules:
${judgementRules.map(({ id }) => `  ${id}: "off"\n`).join("")}`;

/** Copied once: a repository has one Talos folder, one set of components, one tool chain; and ours publishes its keys. */
const once = [
  ".mise.toml",
  "mise.lock",
  ".sops.yaml",
  "bootstrap",
  "kubernetes/components",
  "kubernetes/flux",
  "talos",
  "test/keys",
];

/** Writes the corpus and says what is in it. */
export function makeCorpus({ folder, documents, seed }: CorpusOptions): Corpus {
  const written: SourceFile[] = [];
  const put = (file: SourceFile): void => {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.text);
    written.push(file);
  };
  put({ path: ".github/homelab.yaml", text: settings, documents: [] });
  put({ path: schemasOnly, text: settingsForSchemas, documents: [] });
  for (const path of repositoryFiles(...once)) put(sourceFile(path));
  const apps = repositoryFiles("kubernetes/apps").map(sourceFile);
  const random = randomOf(seed);
  let missing = documents - count(written);
  for (let copy = 0; missing > 0; copy++) {
    const chosen = missing >= count(apps) ? apps : aPartOf(apps, missing, random);
    if (chosen.length === 0) break;
    const copied = renamed(chosen, copy, random);
    copied.forEach(put);
    missing -= count(copied);
  }
  return { folder, files: written.length, documents: written.flatMap((file) => file.documents) };
}

/** Where a mistake was planted. */
export interface Planted extends CorpusDocument {
  /** From 1. */
  readonly line: number;
}

/** The corpus once more, with `mistake` as the last line of every document. */
export function plantedCorpus(corpus: Corpus, folder: string, mistake: string): readonly Planted[] {
  cpSync(corpus.folder, folder, { recursive: true });
  const planted: Planted[] = [];
  for (const [path, documents] of Map.groupBy(corpus.documents, (document) => document.path)) {
    let text = readFileSync(join(folder, path), "utf8");
    for (const [index, document] of documents.entries()) {
      const end = document.end + index * (mistake.length + 1);
      planted.push({ ...document, line: text.slice(0, end).split("\n").length });
      text = `${text.slice(0, end)}${mistake}\n${text.slice(end)}`;
    }
    writeFileSync(join(folder, path), text);
  }
  return planted;
}

function count(files: readonly SourceFile[]): number {
  return files.reduce((sum, { documents }) => sum + documents.length, 0);
}

function sourceFile(path: string): SourceFile {
  return read(path, textOf(path));
}

function read(path: string, text: string): SourceFile {
  return { path, text, documents: /\.ya?ml$/.test(path) ? documentsIn(path, text) : [] };
}

function documentsIn(path: string, text: string): CorpusDocument[] {
  return parseAllDocuments(text).flatMap((document) => {
    const value = document.toJS() as Readonly<Record<string, unknown>> | null;
    const range = document.contents?.range;
    if (range === undefined || range === null || value === null) return [];
    const isTalos = path.startsWith("talos/");
    if (!isTalos && (typeof value["kind"] !== "string" || typeof value["apiVersion"] !== "string")) return [];
    return [{ path, kind: typeof value["kind"] === "string" ? value["kind"] : basename(path), end: range[1] }];
  });
}

/** Whole apps, picked at random, that together have at most `most` documents, with their namespaces. */
function aPartOf(files: readonly SourceFile[], most: number, random: Random): SourceFile[] {
  const byApp = Map.groupBy(files, ({ path }) => path.split("/").slice(0, 4).join("/"));
  const order = shuffled(
    [...byApp.keys()].filter((app) => !app.endsWith(".yaml")),
    random,
  );
  const chosen = new Set<SourceFile>();
  for (const app of order) {
    const namespace = dirname(app);
    const wanted = [...(byApp.get(app) ?? []), ...files.filter(({ path }) => dirname(path) === namespace)];
    const added = wanted.filter((file) => !chosen.has(file));
    if (count([...chosen, ...added]) <= most) added.forEach((file) => chosen.add(file));
  }
  return files.filter((file) => chosen.has(file)).map((file) => withoutAbsentApps(file, chosen));
}

/** A namespace's kustomization lists the apps that were taken, and no others. */
function withoutAbsentApps(file: SourceFile, chosen: ReadonlySet<SourceFile>): SourceFile {
  if (!/^kubernetes\/apps\/[^/]+\/kustomization\.yaml$/.test(file.path)) return file;
  const present = new Set([...chosen].map(({ path }) => path));
  const lines = file.text.split("\n").filter((line) => {
    const listed = /^ {2}- \.\/(\S+)$/.exec(line)?.[1];
    return listed === undefined || present.has(join(dirname(file.path), listed));
  });
  return read(file.path, lines.join("\n"));
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const result: T[] = [];
  while (left.length > 0) result.push(...left.splice(random.number(left.length), 1));
  return result;
}

/** Namespaces and apps of one copy get a name of their own, wherever they are named. */
function renamed(files: readonly SourceFile[], copy: number, random: Random): SourceFile[] {
  if (copy === 0) return [...files];
  const suffix = `-${copy}${random.pick(["a", "b", "c", "d"])}`;
  const folders = files.map(({ path }) => path.split("/"));
  const namespaces = new Set(folders.map((parts) => parts[2] ?? ""));
  const apps = new Set(folders.flatMap((parts) => (parts.length > 4 ? [parts[3] ?? ""] : [])));
  const rename = (name: string): string => (namespaces.has(name) || apps.has(name) ? `${name}${suffix}` : name);
  return files.map(({ text }, index) => {
    const parts = folders[index] ?? [];
    const named = text
      .replace(
        /^( *(?:- )?(?:name|namespace|targetNamespace): )(\S+)$/gm,
        (_, key: string, name: string) => `${key}${rename(name)}`,
      )
      .replace(/^( *(?:- )?[\w.-]+: )(\S+)$/gm, (line, key: string, name: string) =>
        apps.has(name) ? `${key}${rename(name)}` : line,
      )
      .replace(
        /(\.\/kubernetes\/apps\/)([^/\s]+)\/([^/\s]+)/g,
        (_, before: string, namespace: string, app: string) => `${before}${rename(namespace)}/${rename(app)}`,
      )
      .replace(
        /^( {2}- \.\/)([^/\s]+)(\/ks\.yaml)$/gm,
        (_, before: string, app: string, after: string) => `${before}${rename(app)}${after}`,
      );
    return read([...parts.slice(0, 2), ...parts.slice(2, 4).map(rename), ...parts.slice(4)].join("/"), named);
  });
}
