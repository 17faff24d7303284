// From both sides of a change to what the planner takes.
import { halvesOf } from "#domain/plan/halves.ts";
import { executorsIn } from "#domain/plan/executors.ts";
import { treeDigest } from "#domain/plan/digest.ts";
import { buildPlan, type PlanAnswer } from "#domain/plan/build-plan.ts";
import { emptySide, schematicContents, sideOfModel, sideOfRender } from "#domain/plan/sides.ts";
import { whatIf, type Versions } from "#domain/plan/what-if.ts";
import type { HiddenFile } from "#domain/plan/plan.ts";
import type { PlanSide, PlanSubject } from "#domain/plan/subject.ts";
import type { NodeChange } from "#domain/machine-config/change.ts";
import type { RenderInput } from "#domain/machine-config/rendered.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { secretFilesOf } from "./prepare.ts";
import { sameSecrets } from "./same-secrets.ts";
import { isRendered, type ClusterSides, type Revision } from "./sides.ts";

export interface PlanContext {
  readonly settings: Settings;
  readonly head: Revision;
  readonly base: Revision;
  /** Every path that differs between base and head. */
  readonly changedPaths: readonly string[];
  /** Kinds that the new Kubernetes does not serve and that the change moves away from. */
  readonly leftKinds: readonly string[];
  /** The Talos that the nodes run, where it is not what the base pins. */
  readonly from?: string | undefined;
  readonly ridesAlong: readonly string[];
}

/** The plan of one cluster, or the nodes for which there is none. */
export function planOfSides(sides: ClusterSides, changes: readonly NodeChange[], context: PlanContext): PlanAnswer {
  const { head, base, settings } = context;
  const hidden = sides.hidden.filter(({ path }) => !sameSecrets(path, { head, base }));
  const before = sideOf(sides, "base", base);
  const subject: PlanSubject = {
    ...around(sides, settings),
    base: context.from === undefined ? before : { ...before, talosVersion: context.from },
    head: sideOf(sides, "head", head),
    changes,
    ...bundleOf(sides),
    executors: executorsIn(head.files),
    executorsBefore: executorsIn(base.files),
    hidden: hidden satisfies readonly HiddenFile[],
    ridesAlong: context.ridesAlong,
  };
  const answer = buildPlan(subject);
  if ("unplannable" in answer) return answer;
  const { steps } = answer.plan.bound;
  const halves = halvesOf({ changes, steps, fluxPaths: fluxPaths(context), leftKinds: context.leftKinds });
  return halves === undefined ? answer : { plan: { ...answer.plan, halves } };
}

/** The plan from one pair of versions to another, for the tree as it is. */
export function planOfVersions(
  sides: ClusterSides,
  versions: { readonly from: Versions; readonly to: Versions },
  { settings, head }: Pick<PlanContext, "settings" | "head">,
): PlanAnswer | undefined {
  const { headModel } = sides;
  if (headModel === undefined) return undefined;
  return buildPlan({
    ...around(sides, settings),
    ...whatIf(headModel, treeDigest(inputsOf(sides, "head", head)), versions),
    tools: [],
    executors: executorsIn(head.files),
    executorsBefore: [],
    hidden: [],
    ridesAlong: [],
  });
}

/** Where each renderer leaves the configuration of a node when a person runs it. */
function around(sides: ClusterSides, { inventory, apply }: Settings) {
  const { headModel, baseModel, path } = sides;
  const models = [headModel, baseModel].filter((model) => model !== undefined);
  const cluster = models[0]?.clusterName?.value ?? "";
  const folder = folderOf(path);
  const isTalhelper = models[0]?.renderer === "talhelper";
  const isTopf = [sides.head, sides.base].some((side) => isRendered(side) && side.renderer === "topf");
  return {
    inventory,
    apply,
    schematics: schematicContents(models),
    configFile: (hostname: string) => {
      const own = isTopf ? `output/${hostname}.yaml` : `${hostname}.yaml`;
      const name = isTalhelper ? `clusterconfig/${cluster}-${hostname}.yaml` : own;
      return folder === "" ? name : `${folder}/${name}`;
    },
  };
}

function sideOf(sides: ClusterSides, which: "head" | "base", revision: Revision): PlanSide {
  const render = sides[which];
  const model = sides[`${which}Model`];
  const tree = treeDigest(inputsOf(sides, which, revision));
  if (isRendered(render)) return sideOfRender(render, tree);
  return model === undefined ? emptySide(clusterOf(sides), tree) : sideOfModel(model, tree);
}

function clusterOf({ headModel, baseModel, path }: ClusterSides): string {
  return (headModel ?? baseModel)?.clusterName?.value ?? path;
}

/** What decides a side: the inputs of the render, and the secret files, which no render in a pull request reads. */
function inputsOf(sides: ClusterSides, which: "head" | "base", revision: Revision): readonly RenderInput[] {
  const model = sides[`${which}Model`];
  const inputs = sides[`${which}Inputs`];
  const secrets = model === undefined ? [] : secretFilesOf(model.path, revision).map((path) => inputOf(path, revision));
  return [...new Map([...inputs, ...secrets].map((input) => [input.path, input])).values()];
}

function inputOf(path: string, { read }: Revision): RenderInput {
  const content = read(path);
  return { path, blob: "bytes" in content ? gitBlobId(content.bytes) : "" };
}

function bundleOf({ head, base }: ClusterSides): Pick<PlanSubject, "tools" | "secrets"> {
  const render = [head, base].find(isRendered);
  return render === undefined ? { tools: [] } : { tools: render.tools, secrets: render.secrets };
}

/** Changed files that hold objects or are kustomizations. */
function fluxPaths({ changedPaths, head, base }: PlanContext): readonly string[] {
  return changedPaths.filter((path) =>
    [head, base].some(({ files }) =>
      files.get(path)?.documents.some(({ role }) => role === "kubernetes" || role === "kustomization"),
    ),
  );
}
