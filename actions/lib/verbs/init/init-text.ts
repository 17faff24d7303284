// What `homelab init` says: what was found, what was written and what each part is for, and what a person does next.
import { counted } from "#kernel/counted.ts";
import type { Adoptable, Adoption } from "./adopted-files.ts";
import type { Fate, InitStep } from "./step.ts";

export interface InitSaid {
  readonly steps: readonly InitStep[];
  readonly adoption: Adoption;
  readonly dryRun: boolean;
  readonly wanted: readonly Adoptable[];
  /** True where Renovate has a configuration. */
  readonly hasRenovate: boolean;
}

export function initText(said: InitSaid): string {
  const { steps, dryRun } = said;
  const blocks = [foundLines(said.adoption), ...steps.map((step) => stepLines(step, dryRun)), nextLines(said)];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function foundLines({ layout, branch, version, commit }: Adoption): string[] {
  const clusters = layout.clusters.map(({ name, talos, flux }) => {
    const places = [
      ...(talos === undefined ? [] : [`Talos in ${talos}`]),
      ...(flux === undefined ? [] : [`Flux from ${flux}`]),
    ];
    return `found     cluster ${name}: ${places.join(", ")}`;
  });
  return [
    ...(clusters.length === 0
      ? ["found     neither Talos nor Flux yet: until there is something to judge, the check ends with exit code 3"]
      : clusters),
    ...layout.checkedBy.map((path) => `found     ${path} runs homelab check already; one of the two is enough`),
    `branch    ${branch}`,
    ...(commit === "" ? [] : [`pinned    ragas-homelab ${version} at ${commit}`]),
  ];
}

const words: Readonly<Record<Fate, readonly [string, string]>> = {
  created: ["created", "would create"],
  replaced: ["replaced", "would replace"],
  same: ["is there", "is there"],
  kept: ["kept", "would keep"],
};

function stepLines({ file, fate, difference }: InitStep, dryRun: boolean): string[] {
  const verb = words[fate][dryRun ? 1 : 0];
  const why =
    fate === "kept" ? ": another file stands there; --force writes it anew, --dry-run shows the difference" : "";
  const width = Math.max(...file.parts.map(([name]) => name.length));
  const parts = file.parts.map(([name, does]) => `  ${name.padEnd(width)}  ${does}`);
  const shown = dryRun && difference !== "" ? difference.replace(/\n$/, "").split("\n") : [];
  return [`${verb.padEnd(9)} ${file.path}${why}`, ...parts, ...shown];
}

function nextLines({ steps, wanted, adoption, dryRun, hasRenovate }: InitSaid): string[] {
  const written = steps.filter(({ fate }) => fate === "created" || fate === "replaced").length;
  if (dryRun) return [`Nothing was written; without --dry-run ${counted(written, "file")} would be.`];
  if (steps.every(({ fate }) => fate === "same")) return ["Everything is as init would write it."];
  const todo = [
    "Commit .github/ on a branch and open a pull request: it goes through the check already.",
    ...(wanted.includes("pull-request")
      ? [
          `Settings, Rules: let ${adoption.branch} require a pull request and the check ci-ok, and branches that are up to date (or a merge queue).`,
          "Settings, Actions, General: let workflows read only, and require actions to be pinned to a full commit id.",
        ]
      : []),
    ...(wanted.includes("renovate")
      ? [
          ...(hasRenovate ? [] : ["Write .github/renovate.json5: without a configuration the run fails, on purpose."]),
          "Make a GitHub App with the rights that the workflow names, and install it on this repository.",
          `Settings, Environments: make renovate, limit it to ${adoption.branch}, and give it the variable RENOVATE_CLIENT_ID and the secret RENOVATE_PRIVATE_KEY.`,
        ]
      : []),
  ];
  return ["Next", ...todo.map((each, index) => `  ${index + 1}. ${each}`)];
}
