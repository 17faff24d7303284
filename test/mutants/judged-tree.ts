// `homelab validate` in this process on this repository's own trees, with some files changed in memory.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "#adapters/node/installation.ts";
import { compareFindings, type Finding } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { finishFindings } from "#verbs/validate/finish.ts";
import { judgePart } from "#verbs/validate/judge-revision.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { schemaRules } from "#rules/schema.ts";
import { yamlRules } from "#rules/yaml.ts";
import { withSuggestions } from "#verbs/validate/suggestions.ts";
import { validate } from "#verbs/validate/validate.ts";
import { repositoryFiles, root } from "../trees/repository.ts";

/** Texts by path. */
export type Texts = ReadonlyMap<string, string>;

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

const settingsPath = ".github/homelab.yaml";
const ownSettings = `clusters: [{ name: kubernetes, talos: talos, flux: kubernetes/flux/cluster }]
tools: { kubeconform: "off", actionlint: "off", zizmor: "off", sops: "off" }
`;
const { schemas, ownSchema } = installation();
const parsed = new Map<string, unknown>();

/** The bundle, each file parsed once for all runs. */
export function readBundle(name: string): unknown {
  if (!parsed.has(name)) parsed.set(name, schemas.read(name));
  return parsed.get(name);
}

/**
 * The files that the verb judges here. Settings leave the rules of form alone to speak: what a defect means for the rest of
 * the tree (a reference that leads nowhere now) is other rules' matter. Other programs are off: they are slow.
 */
export function ownTexts(): Texts {
  const texts = new Map<string, string>();
  for (const path of repositoryFiles("kubernetes", "talos", "bootstrap", ".github", ".sops.yaml", ".mise.toml"))
    if (existsSync(join(root, path))) texts.set(path, readFileSync(join(root, path), "utf8"));
  const form = new Set([...schemaRules, ...yamlRules].map(({ id }) => id));
  const others = [...ruleCatalog.keys()].filter((id) => !form.has(id)).map((id) => `  ${id}: "off"\n`);
  return texts.set(settingsPath, `${ownSettings}rules:\n${others.join("")}`);
}

/** Judges the whole tree. */
export async function judgeAll(texts: Texts): Promise<Verdict> {
  const inputs = { changed: false, staged: false, failOn: "error" as const };
  const { report } = await validate(inputs, portsOf(texts));
  return { findings: report.findings, notChecked: report.notChecked };
}

/**
 * Judges `paths` as the first pass of `--changed` does: with the files above them that say what they are for. Mutants of
 * several files are tried together, so what one of them does to the use of another is left out.
 */
export async function judgeFiles(texts: Texts, paths: readonly string[], withFixes = false): Promise<Verdict> {
  const ports = portsOf(texts);
  const { files } = ports;
  const focus = new Set(paths);
  const { settings, unknownRules } = loadSettings({ config: undefined, files, base: undefined, ports });
  const judged = await judgePart({ files, settings, ports, focus });
  const notChecked = judged.notChecked.sorted();
  const found = withFixes ? await withSuggestions(judged.findings, judged.tree) : judged.findings;
  const finished = await finishFindings({
    ...judged,
    findings: found,
    unknownRules,
    settings,
    ports,
    notChecked,
    focus,
  });
  return { findings: [...finished.findings].sort(compareFindings), notChecked: finished.notChecked };
}

function portsOf(texts: Texts): Ports {
  return {
    files: filesOf(texts),
    git: undefined,
    processes: { run: ({ file }) => Promise.reject(new Error(`${file} must not be started`)) },
    log: { progress: () => {}, warning: refuse },
    schemas: { read: readBundle },
    get toolchain(): never {
      throw new Error("no tool is needed");
    },
    scratch: { withFolder: () => Promise.reject(new Error("no scratch folder is needed")) },
    bringTools: false,
    ownSchema,
    environment: {},
    root: "/",
  };
}

function refuse(warning: string): never {
  throw new Error(warning);
}

function filesOf(texts: Texts): Files {
  const paths = [...texts.keys()].sort();
  const folders = new Set(paths.flatMap((path) => path.split("/").map((_, i, parts) => parts.slice(0, i).join("/"))));
  const encoder = new TextEncoder();
  return {
    list: () => Promise.resolve({ paths, ignored: 0, unreadable: [] }),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? { problem: "does not exist" } : { bytes: encoder.encode(text) };
    },
    holding: (text) => Promise.resolve(paths.filter((path) => texts.get(path)?.includes(text))),
    kind: (path) => (texts.has(path) ? "file" : folders.has(path) ? "directory" : "missing"),
  };
}
