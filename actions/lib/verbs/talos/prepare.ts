// From one revision to exactly what talhelper is given for one talconfig: nothing of it is encrypted, nothing else is there.
import type { RenderInput } from "#domain/machine-config/rendered.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { asksForKey, clearText } from "#domain/talos/clear-text.ts";
import { environmentOf, type Environment } from "#domain/talos/environment.ts";
import { nodesNeeding, withoutNodes } from "#domain/talos/hidden-uses.ts";
import { hiddenVariables, valuesWith, type HiddenVariable } from "#domain/talos/hidden-variables.ts";
import type { DeclaredNode } from "#domain/talos/output-names.ts";
import { judgeTalenv } from "#domain/talos/talenv.ts";
import { talhelperInputs, type Refusal, type TalhelperInputs } from "#domain/talos/talhelper-inputs.ts";
import { templateRefusal } from "#domain/talos/template-refusal.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { compareText } from "#kernel/ordering.ts";
import { wholeFile } from "#kernel/span.ts";
import type { TreeText } from "#tools/talhelper/genconfig.ts";
import type { NotRendered, Revision } from "./sides.ts";

export interface Prepared {
  readonly talconfig: string;
  readonly clusterName: string;
  readonly endpoint: string;
  readonly nodes: readonly DeclaredNode[];
  readonly files: readonly TreeText[];
  readonly environment: readonly string[];
  /** What the render depends on, sorted by path. */
  readonly inputs: readonly RenderInput[];
  /** Of those and the secret files, the ones with hidden content, by blob id. */
  readonly hiddenInputs: readonly RenderInput[];
  /** `DISK_KEY of talos/talenv.sops.yaml`: what placeholders stand for. */
  readonly hidden: readonly string[];
  readonly variables: readonly HiddenVariable[];
  /** Nodes that take something hidden, by index, and what. */
  readonly needing: ReadonlyMap<number, readonly string[]>;
  /** The talconfig without some of its nodes, for when those cannot be rendered. */
  readonly without: (indices: ReadonlySet<number>) => string | undefined;
}

const secretNames = ["talsecret.yaml", "talsecret.sops.yaml", "talsecret.yml", "talsecret.sops.yml"] as const;

/** The secret files beside a talconfig. */
export function secretFilesOf(talconfig: string, { paths }: Revision): readonly string[] {
  return secretNames.map((name) => beside(talconfig, name)).filter((path) => paths.has(path));
}

export function beside(talconfig: string, name: string): string {
  const folder = folderOf(talconfig);
  return folder === "" ? name : `${folder}/${name}`;
}

/** Reads the closure of a talconfig. Every reason not to go on is a value that names the place. */
export function prepare(talconfig: string, revision: Revision): Prepared | NotRendered {
  const file = revision.files.get(talconfig);
  const document = file?.documents.find(({ role }) => role === "talconfig");
  const [problem] = file?.yaml.problems ?? [];
  if (file === undefined || document?.root === undefined || problem !== undefined) {
    const at = problem === undefined ? wholeFile(talconfig) : file?.yaml.source.span(problem.start, problem.end);
    const why = problem === undefined ? "it cannot be read" : problem.message;
    return refused({ why: `${talconfig}: ${why}`, at: at ?? wholeFile(talconfig) });
  }
  if (asksForKey(file.yaml.source.text))
    return { notRendered: `${talconfig} is encrypted`, reason: "hidden", at: wholeFile(talconfig) };
  const environment = environmentOf(talconfig, revision.files, revision.paths);
  const broken = brokenEnvironment(environment, revision);
  if (broken !== undefined) return refused(broken);
  const variables = hiddenVariables(environment, revision.files, () => usersOf(document, environment, revision));
  const values = valuesWith(environment, variables);
  const inputs = talhelperInputs({ talconfig: document, values });
  if ("why" in inputs) return refused(inputs);
  const texts = listedTexts(inputs, document, revision);
  if ("notRendered" in texts) return texts;
  const template = templateRefusal({ talconfig: document, values, texts: texts.files });
  if (template !== undefined) return refused(template);
  const own: TreeText = { path: talconfig, content: file.yaml.source.text };
  const read = [talconfig, ...environment.paths, ...inputs.listed].map((path) => inputOf(path, revision));
  const encrypted = [...secretFilesOf(talconfig, revision), ...encryptedAmong(read, revision)];
  return {
    talconfig,
    clusterName: inputs.clusterName,
    endpoint: inputs.endpoint,
    nodes: inputs.nodes,
    files: [own, ...texts.files],
    environment: environmentTexts(environment, variables, revision),
    inputs: unique(read),
    hiddenInputs: unique(encrypted.map((path) => inputOf(path, revision))),
    hidden: [...variables.map(saidOf), ...[...texts.hidden.values()].flat()],
    variables,
    needing: nodesNeeding(document, {
      variables: new Map(variables.map((variable) => [variable.name, saidOf(variable)])),
      texts: new Map(texts.files.map(({ path, content }) => [path, textOf(content)])),
      files: texts.hidden,
      values,
    }),
    without: (indices) => withoutNodes(document, indices),
  };
}

function saidOf({ name, path }: HiddenVariable): string {
  return `${name} of ${path}`;
}

function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

export function refused({ why, at, fix }: Refusal): NotRendered {
  return { notRendered: why, reason: "refused", at, ...(fix === undefined ? {} : { fix }) };
}

/** talhelper takes no variable at all of a file with one line that it cannot read, and says nothing. */
function brokenEnvironment({ paths, gaps }: Environment, { files }: Revision): Refusal | undefined {
  for (const path of paths) {
    const { problems = [], source } = files.get(path)?.yaml ?? {};
    const [problem] = problems;
    if (problem !== undefined && source !== undefined)
      return { why: `${path}: ${problem.message}`, at: source.span(problem.start, problem.end) };
  }
  const [gap] = gaps;
  if (gap !== undefined) return { why: gap.value, at: gap.at };
  for (const path of paths) {
    const documents = files.get(path)?.documents ?? [];
    const [first] = judgeTalenv(documents).violations;
    if (first === undefined) continue;
    const { source, violation } = first;
    return { why: violation.message, at: source.span(violation.start, violation.end) };
  }
  return paths.map((path) => expandedValue(files.get(path))).find((refusal) => refusal !== undefined);
}

/** github.com/joho/godotenv fills `$name` in with earlier variables of the file, or with nothing, unless the value is in single quotes. */
function expandedValue(file: TreeFile | undefined): Refusal | undefined {
  if (file === undefined || asksForKey(file.yaml.source.text)) return undefined;
  for (const { root, source } of file.documents)
    for (const { key, value } of root?.kind === "map" ? root.entries : [])
      if (value.kind === "scalar" && value.style !== "single" && /\$[{A-Za-z_0-9(]/u.test(value.text)) {
        const why = `talhelper fills in what looks like a variable in the value of ${key}`;
        return { why, at: source.span(value.start, value.end), fix: "write the value in single quotes" };
      }
  return undefined;
}

/** The trees in which variables are used, as far as they can be told before the hidden ones have a value. */
function usersOf(document: TreeDocument, environment: Environment, revision: Revision) {
  const inputs = talhelperInputs({ talconfig: document, values: valuesWith(environment, []) });
  const folder = folderOf(document.path);
  const patches =
    "why" in inputs ? [...revision.files.keys()].filter((path) => path.startsWith(folder)) : inputs.listed;
  return [
    document.root,
    ...patches.flatMap((path) => revision.files.get(path)?.documents.map(({ root }) => root) ?? []),
  ];
}

/** Texts of the listed files, placeholders in the place of what is encrypted in them. */
function listedTexts(
  { listed, places }: TalhelperInputs,
  talconfig: TreeDocument,
  revision: Revision,
): { readonly files: readonly TreeText[]; readonly hidden: ReadonlyMap<string, readonly string[]> } | NotRendered {
  const found: TreeText[] = [];
  const hidden = new Map<string, readonly string[]>();
  for (const path of listed) {
    const content = revision.read(path);
    if ("problem" in content) {
      const why = `${talconfig.path} lists ${path}, which ${wordsOf(content.problem)}`;
      return refused({ why, at: places.get(path) ?? wholeFile(talconfig.path) });
    }
    const file = revision.files.get(path);
    const text = Buffer.from(content.bytes).toString("utf8");
    if (file !== undefined && file.yaml.problems.length === 0) {
      const clear = clearText(file);
      if (!asksForKey(clear.text)) {
        found.push({ path, content: clear.text === file.yaml.source.text ? content.bytes : clear.text });
        if (clear.hidden.length > 0)
          hidden.set(
            path,
            clear.hidden.map((field) => `${field} of ${path}`),
          );
        continue;
      }
    } else if (!asksForKey(text)) {
      found.push({ path, content: content.bytes });
      continue;
    }
    return { notRendered: `needs ${path}, which is encrypted`, reason: "hidden", at: wholeFile(path) };
  }
  return { files: found, hidden };
}

function wordsOf(problem: string): string {
  return /^(?:is|was|cannot|lies|leads|has) /u.test(problem) ? problem : `cannot be read: ${problem}`;
}

/** Encrypted files are written anew, without what is hidden; placeholders come last, so that they win. */
function environmentTexts(
  { paths, variables }: Environment,
  hidden: readonly HiddenVariable[],
  { files }: Revision,
): readonly string[] {
  const texts = paths.map((path) => {
    const file = files.get(path);
    const text = file?.yaml.source.text ?? "";
    return asksForKey(text) ? readableLines(file, variables) : text;
  });
  const last = hidden.map(({ name, placeholder }) => `${name}: '${placeholder}'\n`).join("");
  return last === "" ? texts : [...texts, last];
}

function readableLines(file: TreeFile | undefined, variables: Environment["variables"]): string {
  const lines: string[] = [];
  for (const { root } of file?.documents ?? [])
    for (const { key } of root?.kind === "map" ? root.entries : []) {
      const value = variables.get(key)?.value;
      if (value !== undefined && variables.get(key)?.at.path === file?.path) lines.push(`${key}: '${value}'\n`);
    }
  return lines.join("");
}

function inputOf(path: string, revision: Revision): RenderInput {
  const content = revision.read(path);
  return { path, blob: "bytes" in content ? gitBlobId(content.bytes) : "" };
}

function encryptedAmong(inputs: readonly RenderInput[], { files }: Revision): readonly string[] {
  return inputs.filter(({ path }) => asksForKey(files.get(path)?.yaml.source.text ?? "")).map(({ path }) => path);
}

function unique(inputs: readonly RenderInput[]): readonly RenderInput[] {
  return [...new Map(inputs.map((input) => [input.path, input])).values()].sort((a, b) => compareText(a.path, b.path));
}
