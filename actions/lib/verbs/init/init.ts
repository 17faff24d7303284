// `homelab init`: writes the workflows and the settings with which a repository adopts the suite.
import { unifiedDiff } from "#codecs/text-diff/unified-diff.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { TextResult } from "#verbs/verb.ts";
import { adoptable, adoptedFile, type Adoptable, type AdoptedFile } from "./adopted-files.ts";
import { defaultBranch, prefixInRepository } from "./default-branch.ts";
import { findLayout } from "./found-layout.ts";
import { initText } from "./init-text.ts";
import type { InitStep } from "./step.ts";

export interface InitInputs {
  /** What is written; nothing named: settings, pull-request and main. */
  readonly words: readonly string[];
  /** Commit of the release that the workflows pin. */
  readonly pin: string | undefined;
  readonly branch: string | undefined;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Nothing that is there is overwritten without `force`; with `dryRun` nothing is written at all.
 *
 * @throws WrongUse for words that are none, a release that is not known, a folder in the middle of a repository; Error when a file
 * cannot be written
 */
export async function init(inputs: InitInputs, ports: Ports): Promise<TextResult> {
  const wanted = wantedOf(inputs.words);
  const { workTree, program } = ports;
  const prefix = await prefixInRepository(ports);
  const commit = inputs.pin ?? program?.commit;
  const mistakes = [
    ...wanted.mistakes,
    ...pinMistakes(inputs.pin, commit, wanted.files),
    ...(prefix === ""
      ? []
      : [
          `${prefix.slice(0, -1)} is a folder of a repository, and GitHub reads workflows at its top only: run homelab init there`,
        ]),
    ...(workTree === undefined ? ["init is not offered here: nothing may be written"] : []),
  ];
  if (mistakes.length > 0 || workTree === undefined) throw new WrongUse(mistakes);
  const layout = await findLayout(ports);
  const branch = inputs.branch ?? (await defaultBranch(ports));
  const adoption = { layout, branch, version: program?.version ?? "0.0.0", commit: commit ?? "" };
  const steps = wanted.files.map((what) => stepFor(adoptedFile(what, adoption), inputs, ports));
  if (!inputs.dryRun) for (const step of steps) carryOut(step, ports, workTree);
  return {
    kind: "text",
    text: initText({ steps, adoption, dryRun: inputs.dryRun, wanted: wanted.files, hasRenovate: hasRenovate(ports) }),
    json: {
      clusters: layout.clusters,
      branch,
      files: steps.map(({ file, fate, difference }) => ({ path: file.path, fate, difference })),
    },
    exitCode: 0,
  };
}

/** Where Renovate looks for its configuration (docs.renovatebot.com/configuration-options). */
function hasRenovate({ files }: Ports): boolean {
  const names = [
    "renovate.json",
    "renovate.json5",
    "renovate.jsonc",
    ".renovaterc",
    ".renovaterc.json",
    ".renovaterc.json5",
  ];
  const paths = names.flatMap((name) => (name.startsWith(".") ? [name] : [name, `.github/${name}`]));
  return paths.some((path) => files.kind(path) === "file");
}

function wantedOf(words: readonly string[]): {
  readonly files: readonly Adoptable[];
  readonly mistakes: readonly string[];
} {
  const isKnown = (word: string): word is Adoptable => (adoptable as readonly string[]).includes(word);
  const mistakes = words
    .filter((word) => !isKnown(word))
    .map((word) => `init ${word}: write one of ${adoptable.join(", ")}`);
  const named = words.filter(isKnown);
  return {
    files: named.length > 0 ? adoptable.filter((each) => named.includes(each)) : ["settings", "pull-request", "main"],
    mistakes,
  };
}

function pinMistakes(pin: string | undefined, commit: string | undefined, files: readonly Adoptable[]): string[] {
  if (pin !== undefined && !/^[0-9a-f]{40}$/.test(pin))
    return ["--pin: a tag or branch can move; give the whole commit id of a release, 40 characters of 0-9 and a-f"];
  if (commit !== undefined || !files.some((each) => each === "pull-request" || each === "main")) return [];
  return [
    "this build is of no release, so it does not know which commit the workflows are to pin: give it as --pin COMMIT " +
      "(git ls-remote https://github.com/ragas-homelab/ragas-homelab 'refs/tags/v*' lists those of the releases)",
  ];
}

function stepFor(file: AdoptedFile, { force }: InitInputs, { files }: Ports): InitStep {
  const { path, content } = file;
  const other =
    path === ".github/homelab.yaml" && files.kind(".github/homelab.yml") === "file" ? ".github/homelab.yml" : path;
  if (files.kind(other) === "missing") return { file, fate: "created", difference: unifiedDiff("", content, { path }) };
  const read = files.read(other);
  const before = "bytes" in read ? new TextDecoder().decode(read.bytes) : "";
  const difference = unifiedDiff(before, content, { path: other });
  if (difference === "") return { file, fate: "same", difference };
  return { file: { ...file, path: other }, fate: force ? "replaced" : "kept", difference };
}

function carryOut({ file, fate }: InitStep, { files }: Ports, workTree: NonNullable<Ports["workTree"]>): void {
  const content = new TextEncoder().encode(file.content);
  if (fate === "same" || fate === "kept") return;
  const before = fate === "replaced" ? files.read(file.path) : undefined;
  const problem =
    before === undefined
      ? workTree.create(file.path, content)
      : "bytes" in before
        ? workTree.replace(file.path, before.bytes, content)
        : before.problem;
  if (problem !== undefined) throw new Error(`${file.path} ${problem}`);
}
