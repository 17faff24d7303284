// Opens the bundled schemas and writes judgements as lines.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readYaml, type YamlFile } from "#codecs/yaml/reader.ts";
import { judgeMachineConfig } from "#domain/talos/machine-config.ts";
import { openTalosSchemas, type TalosContext } from "#domain/talos/judge-talos.ts";
import type { TalosJudgement } from "#domain/talos/judgement.ts";
import { judgeMachinePatch, type PatchContext } from "#domain/talos/patch.ts";
import { judgeTalconfig } from "#domain/talos/talconfig.ts";
import { sourceText } from "#kernel/source-text.ts";
import { line } from "../../codecs/json-schema/golden.ts";

const bundle = fileURLToPath(new URL("../../../schemas/bundle", import.meta.url));
const parsed = new Map<string, unknown>();

/** A parsed file of the bundle; each is read once. */
function readBundle(name: string): unknown {
  if (!parsed.has(name)) parsed.set(name, JSON.parse(readFileSync(join(bundle, name), "utf8")));
  return parsed.get(name);
}

const contexts = new Map<string, TalosContext>();

export function context(version = "v1.13.8"): TalosContext {
  const known = contexts.get(version) ?? openTalosSchemas(readBundle, version);
  contexts.set(version, known);
  return known;
}

export function read(text: string, path = "x.yaml"): YamlFile {
  return readYaml(sourceText(path, text), { dialect: "yaml12" });
}

/** `line:column-end code field: message (fix)` per violation, in the order of the answer; YAML problems first. */
export function lines({ violations, problems }: TalosJudgement): readonly string[] {
  return [
    ...problems.map(({ source, problem }) => `${source.span(problem.start, problem.end).line} ${problem.code}`),
    ...violations.map(({ source, violation }) => line(source, violation)),
  ];
}

export function config(text: string, version?: string): readonly string[] {
  const { documents, ...file } = read(text);
  return [...problemsOf(file), ...lines(judgeMachineConfig(documents, context(version)))];
}

export function patch(
  text: string,
  options: Partial<PatchContext> & { readonly version?: string } = {},
): readonly string[] {
  const { version, ...rest } = options;
  const { documents, ...file } = read(text);
  return [...problemsOf(file), ...lines(judgeMachinePatch(documents, { ...context(version), ...rest }))];
}

function problemsOf({ source, problems }: Pick<YamlFile, "source" | "problems">): readonly string[] {
  return problems.map(({ start, end, code }) => `${source.span(start, end).line} ${code}`);
}

export function talconfig(text: string, options: Partial<PatchContext> = {}): readonly string[] {
  const [document] = read(text, "talconfig.yaml").documents;
  if (document === undefined) throw new Error("the text has no document");
  return lines(judgeTalconfig(document, { ...context(), ...options }));
}

/** True when nothing but deprecations is reported: what Talos would take. */
export function isGreen(reported: readonly string[]): boolean {
  return reported.every((each) => each.split(" ")[1] === "deprecated-field");
}
