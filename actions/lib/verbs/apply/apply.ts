// `homelab apply`: an approved plan carried out on the cluster, node by node, or one reason why not.
import { renderDifference } from "#domain/apply/same-render.ts";
import { isInWindow } from "#domain/apply/window.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { hiddenPlaceholders } from "#domain/talos/hidden-values.ts";
import { counted } from "#kernel/counted.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { ClusterAccess } from "#ports/cluster-access.ts";
import type { StateFolder } from "#ports/journal.ts";
import type { Ports } from "#ports/ports.ts";
import type { TextResult } from "#verbs/verb.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import type { ApplyInputs } from "./apply-inputs.ts";
import { abandon } from "./abandon.ts";
import { carryOut, holderOf } from "./carry-out.ts";
import { openLive, type LiveCluster } from "./open-access.ts";
import { freshPlan, type FreshPlan } from "./prepare/approved.ts";
import { realRender, type RealRender } from "./prepare/real-render.ts";
import { Stopped } from "./stopped.ts";

/**
 * Goes on where an earlier run ended, when the journal says so. Exit code 0: every step is done. 1: stopped, for the reason that is told
 * first.
 *
 * @throws WrongUse when it may not begin: another plan, no approval, credentials
 */
export async function apply(inputs: ApplyInputs, ports: Ports): Promise<TextResult> {
  const { cluster: access, pullRequest } = ports;
  if (access === undefined) throw new WrongUse(["nothing may touch a cluster from here"]);
  if (pullRequest !== undefined) throw new WrongUse(["a pull request applies nothing: run it on the merged branch"]);
  const bad = inputs.approver?.find((id) => !/^\d+$/u.test(id));
  if (bad !== undefined)
    throw new WrongUse([`--approver: ${bad} is no numeric id; gh api users/NAME --jq .id tells it`]);
  if (inputs.abandon === true) return abandonIt(inputs, access, ports);
  const fresh = await freshPlan({ ...inputs, digest: inputs.words[0] ?? "" }, ports);
  refuse(fresh, access);
  const real = await realSides(fresh, ports);
  const lines: string[] = [];
  const tell = (text: string) => {
    lines.push(text);
    ports.log.progress(text);
  };
  const { folder, live, close } = await openBoth(inputs, access, ports);
  try {
    const left = await carryOut({ inputs, fresh, real, live, folder, access, tell }, ports);
    return result(fresh.plan, lines, { left });
  } catch (thrown) {
    if (!(thrown instanceof Stopped)) throw thrown;
    return result(fresh.plan, lines, { stopped: thrown.message });
  } finally {
    close();
  }
}

interface Opened {
  readonly folder: StateFolder;
  readonly live: LiveCluster;
  readonly close: () => void;
}

async function openBoth(inputs: ApplyInputs, access: ClusterAccess, ports: Ports): Promise<Opened> {
  const state = access.openState(ports.givenPath?.(inputs.state) ?? inputs.state);
  if ("problem" in state) throw new WrongUse([`--state: ${inputs.state}: ${state.problem}`]);
  const live = await openLive(inputs, access, ports).catch((thrown: unknown) => {
    state.close();
    throw thrown;
  });
  return {
    folder: state.folder,
    live,
    close() {
      live.close();
      state.close();
    },
  };
}

async function abandonIt(inputs: ApplyInputs, access: ClusterAccess, ports: Ports): Promise<TextResult> {
  const { folder, live, close } = await openBoth(inputs, access, ports);
  try {
    return await abandon({ digest: inputs.words[0] ?? "", holder: holderOf(inputs, access), folder, live, access });
  } finally {
    close();
  }
}

/** What nobody's approval makes right. */
function refuse({ plan, changed, opened }: FreshPlan, { clock }: ClusterAccess): void {
  if (changed.length > 0)
    throw new WrongUse(["the plan that was approved is not what would be done now; plan again", ...changed]);
  const [refusal] = plan.refusals;
  if (refusal !== undefined) throw new WrongUse([`the plan is refused: ${refusal.message}; ${refusal.fix}`]);
  if (plan.bound.steps.length === 0) throw new WrongUse(["the plan has no steps: there is nothing to do"]);
  const membership = plan.bound.steps.filter(({ action, node }) => action === "person" && node !== undefined);
  if (membership.length > 0)
    throw new WrongUse([
      "nodes that join or leave are for a person; what to type:",
      ...membership.flatMap(({ node, what, commands }) => [
        `${node ?? ""} ${what}`,
        ...commands.map((line) => `  ${line}`),
      ]),
    ]);
  const { window } = opened.settings.apply;
  const open = window === undefined ? true : isInWindow(window, clock.now());
  if (typeof open === "object") throw new WrongUse([`apply.window: ${open.problem}`]);
  if (!open) throw new WrongUse([`apply.window: changes begin ${window ?? ""} only, and that is not now`]);
}

/** With the real secrets, and held against what was approved without them. */
async function realSides(fresh: FreshPlan, ports: Ports): Promise<RealRender> {
  const { opened, base, sides, plan } = fresh;
  const { headTree, baseTree, baseCommit, head, settings, pins } = opened;
  const { git } = ports;
  if (git === undefined || baseCommit === undefined || baseTree === undefined)
    throw new WrongUse(["there is no base to render"]);
  const real = await realRender(
    {
      path: sides.path,
      head: { revision: head, tree: headTree, files: ports.files },
      base: { revision: base, tree: baseTree, files: await git.filesAt(baseCommit) },
      settings,
      pins,
    },
    ports,
  );
  if ("problem" in real) throw new WrongUse([real.problem]);
  compare(fresh, real, plan);
  return real;
}

function compare({ sides }: FreshPlan, real: RealRender, plan: Plan): void {
  const [approved, rendered] = [sides.head, real.sides.head];
  if (!isRendered(approved) || !isRendered(rendered)) return;
  if (rendered.secrets !== "real")
    throw new WrongUse(["the configurations were not rendered with the secrets of the cluster"]);
  const placeholders = hiddenPlaceholders(approved.nodes);
  for (const { hostname } of plan.bound.nodes.filter(({ kind }) => kind !== "removed")) {
    const [before, now] = [approved, rendered].map(({ nodes }) => nodes.find((node) => node.hostname === hostname));
    if (before === undefined || now === undefined) throw new WrongUse([`${hostname} was not rendered`]);
    const at = renderDifference(before.documents, now.documents, placeholders);
    if (at !== undefined)
      throw new WrongUse([
        `${hostname}: rendered with the real secrets, ${at} is another than in the plan that was approved`,
      ]);
  }
}

interface Outcome {
  readonly stopped?: string;
  readonly left?: readonly Plan["bound"]["steps"][number][];
}

function result(plan: Plan, lines: readonly string[], { stopped, left = [] }: Outcome): TextResult {
  const done = lines.filter((line) => line.endsWith(" is done")).length;
  const remaining = left.flatMap(({ what, commands, executor }) =>
    executor === undefined
      ? [`left for a person: ${what}`, ...commands.map((line) => `  ${line}`)]
      : [`left to ${executor}: ${what}`],
  );
  const head = stopped === undefined ? `applied ${plan.digest}` : `stopped: ${stopped}`;
  const text = [head, `${counted(done, "node")} done in this run`, ...remaining, "", ...lines].join("\n");
  return {
    kind: "text",
    text: `${text}\n`,
    json: {
      digest: plan.digest,
      complete: stopped === undefined,
      ...(stopped === undefined ? {} : { reason: stopped }),
      left,
      lines,
    },
    exitCode: stopped === undefined ? 0 : 1,
    outputs: { complete: String(stopped === undefined), ...(stopped === undefined ? {} : { reason: stopped }) },
  };
}
