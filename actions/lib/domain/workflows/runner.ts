// Which machine a job runs on: one of GitHub's, a rented one, or one of your own.
import { itemsAt, nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { Job } from "./workflow.ts";

const hosted = /^(?:ubuntu|windows|macos)-/;
const rented =
  /^(?:blacksmith|depot|namespace|nscloud|buildjet|warp|ubicloud|runs-on|cirun|garm|codebuild|bufbuild|github-hosted|gha-)/;

export interface OwnRunner {
  readonly label: string;
  /** False for a label that may also be a larger runner of an organisation at GitHub. */
  readonly isCertain: boolean;
  readonly at: YamlScalar;
}

/** The label that makes a job run on a machine of one's own; undefined for GitHub's and rented ones, and for what cannot be known. */
export function ownRunnerOf(job: Job, known: ReadonlySet<string>): OwnRunner | undefined {
  const runsOn = nodeAt(job.entry.value, "runs-on");
  const labels = runsOn?.kind === "map" ? nodeAt(runsOn, "labels") : runsOn;
  const scalars = (labels?.kind === "list" ? labels.items : [labels]).flatMap((label) =>
    label?.kind === "scalar" ? resolve(label, job) : [],
  );
  const own = scalars.find(({ text }) => text === "self-hosted" || known.has(text));
  if (own !== undefined) return { label: own.text, isCertain: true, at: own.at };
  // A runner group may be one of GitHub's.
  if (runsOn?.kind === "map") return undefined;
  const other = scalars.find(({ text }) => !hosted.test(text) && !rented.test(text));
  return other === undefined ? undefined : { label: other.text, isCertain: false, at: other.at };
}

interface Label {
  readonly text: string;
  readonly at: YamlScalar;
}

/** `${{ matrix.os }}` is looked up; any other expression is unknown. */
function resolve(label: YamlScalar, job: Job): Label[] {
  if (!label.text.includes("${{")) return label.text === "" ? [] : [{ text: label.text, at: label }];
  const variable = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(label.text.trim())?.[1];
  if (variable === undefined) return [];
  const matrix = nodeAt(job.entry.value, "strategy", "matrix");
  const values = [
    ...itemsAt(matrix, variable),
    ...itemsAt(matrix, "include").flatMap((item) => nodeAt(item, variable) ?? []),
  ];
  return values.flatMap((value) =>
    value.kind === "scalar" && !value.text.includes("${{") ? [{ text: value.text, at: label }] : [],
  );
}

/** Labels that the tree itself says are machines of one's own: runner scale sets in the cluster, and actionlint's settings. */
export function knownOwnLabels(files: ReadonlyMap<string, TreeFile>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path, documents } of files.values())
    for (const { root } of documents) {
      if (/^\.github\/actionlint\.ya?ml$/.test(path))
        for (const label of itemsAt(root, "self-hosted-runner", "labels"))
          if (label.kind === "scalar") found.add(label.text);
      if (isScaleSet(root))
        for (const name of [
          stringAt(root, "metadata", "name"),
          stringAt(root, "spec", "releaseName"),
          stringAt(root, "spec", "values", "runnerScaleSetName"),
        ])
          if (name !== undefined) found.add(name);
    }
  return found;
}

function isScaleSet(root: YamlNode | undefined): boolean {
  if (stringAt(root, "kind") !== "HelmRelease") return false;
  return (
    stringAt(root, "spec", "values", "githubConfigUrl") !== undefined ||
    stringAt(root, "spec", "chart", "spec", "chart") === "gha-runner-scale-set" ||
    stringAt(root, "spec", "chartRef", "name") === "gha-runner-scale-set"
  );
}
