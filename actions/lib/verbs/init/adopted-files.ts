// What `homelab init` writes, and what each part of it is for.
import { mainWorkflow } from "#domain/adoption/main-workflow.ts";
import { releasedAction } from "#domain/adoption/pinned-actions.ts";
import { pullRequestWorkflow } from "#domain/adoption/pull-request-workflow.ts";
import { renovateWorkflow } from "#domain/adoption/renovate-workflow.ts";
import { starterSettings } from "#domain/adoption/starter-settings.ts";
import { quoted } from "#domain/adoption/yaml-text.ts";
import type { FoundLayout } from "./found-layout.ts";

export const adoptable = ["settings", "pull-request", "main", "renovate"] as const;
export type Adoptable = (typeof adoptable)[number];

export interface AdoptedFile {
  readonly path: string;
  readonly content: string;
  /** Name of a part of it, and what that does. */
  readonly parts: readonly (readonly [string, string])[];
}

export interface Adoption {
  readonly layout: FoundLayout;
  readonly branch: string;
  readonly version: string;
  /** Of the release. */
  readonly commit: string;
}

export function adoptedFile(what: Adoptable, adoption: Adoption): AdoptedFile {
  const { layout, version, commit } = adoption;
  const use = releasedAction({ version, commit });
  const branch = quoted(adoption.branch);
  switch (what) {
    case "settings":
      return {
        path: ".github/homelab.yaml",
        content: starterSettings({ ...layout, version }),
        parts: settingsParts(layout),
      };
    case "pull-request":
      return workflow(what, { adoption, body: pullRequestWorkflow(use), parts: pullRequestParts });
    case "main": {
      const plans = layout.clusters.some(({ talos }) => talos !== undefined);
      const parts = plans ? mainParts : mainParts.slice(0, 1);
      return workflow(what, { adoption, body: mainWorkflow({ use, branch, plans }), parts });
    }
    default:
      return workflow(what, { adoption, body: renovateWorkflow(branch), parts: renovateParts });
  }
}

const comments: Readonly<Record<Exclude<Adoptable, "settings">, string>> = {
  "pull-request":
    "What every change goes through before it is merged: hosted machines, no secret, nothing that reaches the cluster.",
  main: "What the merge has brought: judged once more from the merged commit, and kept as the record of it.",
  renovate:
    "Renovate. Its pull requests go through the same check as everybody's, because they come with an App's token.",
};

interface Written {
  readonly adoption: Adoption;
  readonly body: string;
  readonly parts: AdoptedFile["parts"];
}

function workflow(what: Exclude<Adoptable, "settings">, { adoption, body, parts }: Written): AdoptedFile {
  const head = `# ${comments[what]}\n# Written by homelab init of ragas-homelab ${adoption.version}; yours to change.\n`;
  return { path: `.github/workflows/${what}.yaml`, content: head + body, parts };
}

function settingsParts({ clusters }: FoundLayout): AdoptedFile["parts"] {
  return [
    ...(clusters.length === 0 ? [] : [["clusters", "where they are, as it was found"] as const]),
    ["the rest", "commented out: what the repository cannot know by itself, to be filled in at leisure"],
  ];
}

const pullRequestParts: AdoptedFile["parts"] = [
  ["check", "judges the change with a token that can only read; the report stays as an artifact and a page"],
  ["comment", "the only job that may write: keeps one comment up to date, and runs nothing of the pull request"],
  ["ci-ok", "green only when the others are: the one check that the branch rule asks for"],
];

const mainParts: AdoptedFile["parts"] = [
  ["check", "judges the merged commit against the one before it; the report is kept for 90 days"],
  ["plan", "says once more what it does to each node, and keeps the plan with its digest"],
];

const renovateParts: AdoptedFile["parts"] = [
  ["token", "of your own GitHub App: what GITHUB_TOKEN pushes or merges starts no workflow, so nothing would check it"],
  ["renovate", "hourly, with the configuration of this repository; by hand with a dry run"],
];
