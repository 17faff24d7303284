// One topf tree through the real topf, where that is at hand.
import type { ConfigReader } from "#domain/machine-config/read-documents.ts";
import type { RenderInput, TalosRender } from "#domain/machine-config/rendered.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import { asksForKey, clearText } from "#domain/talos/clear-text.ts";
import { templateRefusal } from "#domain/talos/template-refusal.ts";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import { topfInputs, type TopfInputs } from "#domain/talos/topf-inputs.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { compareText } from "#kernel/ordering.ts";
import { sourceText } from "#kernel/source-text.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import type { TreeText } from "#tools/talhelper/genconfig.ts";
import { renderWithTopf } from "#tools/topf/render.ts";
import { refused } from "./prepare.ts";
import { leavesOf, markOf, withV, type RealSecrets } from "./render-talhelper.ts";
import type { FoundTool } from "./side-tools.ts";
import type { NotRendered, Revision } from "./sides.ts";

export interface TopfPrepared {
  readonly path: string;
  readonly found: TopfInputs;
  readonly files: readonly TreeText[];
  /** `data.token of talos/topf.yaml`: what placeholders stand for. */
  readonly hidden: readonly string[];
  readonly inputs: readonly RenderInput[];
  readonly hiddenInputs: readonly RenderInput[];
}

/** Reads what topf.yaml leads to. Every reason not to go on is a value that names the place. */
export function prepareTopf(path: string, revision: Revision): TopfPrepared | NotRendered {
  const file = revision.files.get(path);
  const [config] = file?.documents ?? [];
  const [problem] = file?.yaml.problems ?? [];
  if (file === undefined || config?.root === undefined || problem !== undefined) {
    const at = problem === undefined ? undefined : file?.yaml.source.span(problem.start, problem.end);
    return refused({ why: `${path}: ${problem?.message ?? "it cannot be read"}`, at: at ?? wholeFile(path) });
  }
  const found = topfInputs(config, revision.paths);
  if ("why" in found) return refused(found);
  const files: TreeText[] = [];
  const hidden: string[] = [];
  const hiddenInputs: RenderInput[] = [];
  const inputs: RenderInput[] = [];
  for (const each of [path, ...found.listed]) {
    const read = textFor(each, revision);
    if ("notRendered" in read) return read;
    files.push({ path: each, content: read.text });
    hidden.push(...read.hidden);
    inputs.push(read.input);
    if (read.hidden.length > 0) hiddenInputs.push(read.input);
  }
  const refusal =
    templateRefusal({ talconfig: config, values: new Map(), texts: templatesOf(files) }) ?? ownRefusal(files);
  if (refusal !== undefined) return refused(refusal);
  inputs.sort((a, b) => compareText(a.path, b.path));
  return { path, found, files, hidden, inputs, hiddenInputs: [...hiddenInputs, ...secretsOf(found, revision)] };
}

interface ReadText {
  readonly text: string;
  readonly hidden: readonly string[];
  readonly input: RenderInput;
}

/** With placeholders in the place of what is encrypted; topf decrypts everything but templates. */
function textFor(path: string, { read, files }: Revision): ReadText | NotRendered {
  const content = read(path);
  if ("problem" in content)
    return refused({ why: `${path}, which topf reads, ${content.problem}`, at: wholeFile(path) });
  const input = { path, blob: gitBlobId(content.bytes) };
  const text = Buffer.from(content.bytes).toString("utf8");
  const file = files.get(path);
  if (file !== undefined && file.yaml.problems.length === 0) {
    const clear = clearText(file);
    const hidden = clear.hidden.map((field) => `${field} of ${path}`);
    if (!asksForKey(clear.text)) return { text: clear.text, hidden, input };
  } else if (!asksForKey(text)) return { text, hidden: [], input };
  return { notRendered: `needs ${path}, which is encrypted`, reason: "hidden", at: wholeFile(path) };
}

function templatesOf(files: readonly TreeText[]): readonly TreeText[] {
  return files.filter(({ path }) => path.endsWith(".tpl"));
}

/** What topf's templates know beside the functions of sprig: the folder of this machine, and a reader of files. */
function ownRefusal(files: readonly TreeText[]) {
  for (const { path, content } of templatesOf(files)) {
    const source = sourceText(path, String(content));
    const use = /\.(?:PatchesDir|DecryptCache)\b/u.exec(source.text);
    if (use === null) continue;
    const why = `${use[0]} in a template of ${path} is of the machine that renders`;
    return { why, at: source.span(use.index, use.index + use[0].length) };
  }
  return undefined;
}

/** By its blob alone: its content is not read here. */
function secretsOf({ secretsPath }: TopfInputs, { read, paths }: Revision): readonly RenderInput[] {
  if (!paths.has(secretsPath)) return [];
  const content = read(secretsPath);
  return [{ path: secretsPath, blob: "bytes" in content ? gitBlobId(content.bytes) : "" }];
}

export interface TopfRendering {
  readonly prepared: TopfPrepared;
  readonly tool: FoundTool;
  /** Absent: the throw-away ones. */
  readonly secrets?: RealSecrets | undefined;
  readonly read: ConfigReader;
}

/** All nodes, or none and the reason. */
export async function renderTopf(
  { prepared, tool, secrets, read }: TopfRendering,
  { processes, scratch }: Pick<Ports, "processes" | "scratch">,
): Promise<TalosRender | NotRendered> {
  const { path, found, files, hidden, inputs } = prepared;
  const at = wholeFile(path);
  if ("why" in tool) return { notRendered: tool.why, reason: "tool", at };
  const text = secrets?.text ?? throwAwaySecrets;
  const generated = await renderWithTopf({
    binary: tool.binary,
    config: path,
    files,
    secrets: text,
    secretsPath: found.secretsPath,
    mark: markOf(text),
    expected: found.nodes.map(({ hostname }) => hostname),
    redact: valueRedactor(secrets === undefined ? [] : leavesOf(text)),
    processes,
    scratch,
  });
  if ("problem" in generated) {
    if (hidden.length === 0) return { notRendered: generated.problem, reason: "failed", at };
    const why = `needs ${hidden.join(", ")}, which only a key opens (${generated.problem})`;
    return { notRendered: why, reason: "hidden", at };
  }
  const { talosVersion, kubernetesVersion, endpoint } = found;
  return {
    cluster: found.clusterName,
    renderer: "topf",
    tools: [tool.used],
    secrets: secrets === undefined ? "throw-away" : "real",
    ...(talosVersion === undefined ? {} : { talosVersion: withV(talosVersion) }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: withV(kubernetesVersion) }),
    endpoint,
    nodes: found.nodes.map((node, index) => {
      const own = generated.texts[index] ?? "";
      return { ...node, documents: read(own), text: own };
    }),
    unrendered: [],
    inputs,
  };
}
