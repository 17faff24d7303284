// actionlint and zizmor over the workflows of one revision, in the same report as everything else.
import { decodeText } from "#codecs/yaml/decode.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { isWorkflowPath, workflowsOf } from "#domain/workflows/workflow.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { Files } from "#ports/files.ts";
import { askActionlint, type WorkflowText } from "#tools/actionlint/actionlint.ts";
import { askZizmor } from "#tools/zizmor/zizmor.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { findingOfActionlint, findingOfZizmor, isOursAlready } from "./workflow-findings.ts";
import { noOpinion, noteUnchecked, wantedTool, type Opinion, type OpinionOptions } from "./opinion.ts";

const actionlintSettings = [".github/actionlint.yaml", ".github/actionlint.yml"];
const zizmorSettings = ["zizmor.yml", "zizmor.yaml", ".github/zizmor.yml", ".github/zizmor.yaml"];

/** Both run when they are at hand. With `focus` only findings in its files are told. */
export async function workflowOpinion(
  options: OpinionOptions & { readonly own: readonly RawFinding[] },
): Promise<Opinion> {
  const { tree, focus } = options;
  const workflows = [...tree.files.values()]
    .filter(({ path }) => isWorkflowPath(path))
    .map(({ path, yaml }) => ({ path, text: yaml.source.text }));
  const isConcerned = workflows.some(({ path }) => focus === undefined || focus.has(path));
  if (!isConcerned) return noOpinion;
  const actions = localActions(options);
  const zizmor = await zizmorOpinion([...workflows, ...actions], options);
  const actionlint = await actionlintOpinion(workflows, actions, options);
  const known = [...options.own, ...zizmor.findings];
  const findings = [...zizmor.findings, ...actionlint.findings.filter((finding) => !isOursAlready(finding, known))];
  return {
    findings: findings.filter(({ path }) => focus === undefined || focus.has(path)),
    tools: [...actionlint.tools, ...zizmor.tools],
  };
}

async function actionlintOpinion(
  workflows: readonly WorkflowText[],
  actions: readonly WorkflowText[],
  options: OpinionOptions,
): Promise<Opinion> {
  const tool = await wantedTool("actionlint", options);
  if (tool === undefined) return noOpinion;
  const { processes, scratch, log } = options.ports;
  log.progress(`asking actionlint about ${workflows.length} workflows`);
  const others = [
    ...actions,
    ...programsOf(actions, options.files),
    ...textsAt(actionlintSettings, options.settingsFiles),
  ];
  const answer = await askActionlint({ binary: tool.binary, workflows, others, processes, scratch });
  if ("problem" in answer) {
    noteUnchecked("actionlint", answer.problem, options);
    return noOpinion;
  }
  const texts = textsByPath(workflows);
  return { findings: answer.verdicts.flatMap((verdict) => findingOfActionlint(verdict, texts)), tools: [tool.used] };
}

async function zizmorOpinion(texts: readonly WorkflowText[], options: OpinionOptions): Promise<Opinion> {
  const tool = await wantedTool("zizmor", options);
  if (tool === undefined) return noOpinion;
  const { processes, scratch, log } = options.ports;
  log.progress(`asking zizmor about ${texts.length} workflows and actions`);
  const settings = textsAt(zizmorSettings, options.settingsFiles);
  const answer = await askZizmor({ binary: tool.binary, texts: [...texts, ...settings], processes, scratch });
  if ("problem" in answer) {
    noteUnchecked("zizmor", answer.problem, options);
    return noOpinion;
  }
  const byPath = textsByPath(texts);
  return { findings: answer.verdicts.flatMap((verdict) => findingOfZizmor(verdict, byPath)), tools: [tool.used] };
}

function textsByPath(texts: readonly WorkflowText[]): ReadonlyMap<string, string> {
  return new Map(texts.map(({ path, text }) => [path, text]));
}

/** The metadata of actions that workflows name by a path, wherever in the repository they lie. */
function localActions({ tree, files }: OpinionOptions): WorkflowText[] {
  const uses = workflowsOf(tree.files).flatMap(({ jobs }) =>
    [...jobs.values()].flatMap(({ steps }) => steps.flatMap(({ uses: named }) => named ?? [])),
  );
  const folders = uses.flatMap((named) => {
    const local = /^(?:\.|\$)\/(.*)$/.exec(named)?.[1];
    return local === undefined ? [] : (resolveInside("", local) ?? []);
  });
  return [...new Set(folders)].flatMap((folder) =>
    textsAt(
      ["action.yml", "action.yaml"].map((name) => (folder === "" ? name : `${folder}/${name}`)),
      files,
    ),
  );
}

/** Files that actions run. actionlint asks whether they are there, not what they hold. */
function programsOf(actions: readonly WorkflowText[], files: Files): WorkflowText[] {
  const named = actions.flatMap(({ path, text }) => {
    const root = readYaml(sourceText(path, text), { dialect: "yaml12" }).documents[0]?.root;
    return ["main", "pre", "post"].flatMap((field) => {
      const program = stringAt(root, "runs", field);
      return program === undefined ? [] : (resolveInside(folderOf(path), program) ?? []);
    });
  });
  return [...new Set(named)].flatMap((path) => (files.kind(path) === "file" ? [{ path, text: "" }] : []));
}

function textsAt(paths: readonly string[], files: Files): WorkflowText[] {
  return paths.flatMap((path) => {
    if (files.kind(path) !== "file") return [];
    const content = files.read(path);
    const decoded = "bytes" in content ? decodeText(content.bytes) : content;
    return "text" in decoded ? [{ path, text: decoded.text }] : [];
  });
}
