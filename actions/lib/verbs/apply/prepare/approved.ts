// The plan that was approved, made anew from what lies here, and the approvals for it.
import { judgeApprovals, type Approval } from "#domain/approval/judge.ts";
import { whatChanged } from "#domain/apply/what-changed.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { namedPlan, readPlans } from "#domain/plan/read-plan.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { githubApprovals, sameCommits, type GitHubSources } from "#verbs/approve/github-approvals.ts";
import { readApprovals, type ReadApprovals } from "#verbs/approve/read-approvals.ts";
import { openChange, type OpenChange } from "#verbs/talos/open-change.ts";
import { planChange } from "#verbs/talos/plan-change.ts";
import type { ClusterSides, Revision } from "#verbs/talos/sides.ts";

export interface PlanInputs {
  readonly plan: string;
  readonly digest: string;
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly from?: string | undefined;
}

export interface FreshPlan {
  readonly plan: Plan;
  readonly opened: OpenChange;
  readonly base: Revision;
  /** Rendered with throw-away secrets, as the plan was. */
  readonly sides: ClusterSides;
  /** Why it is not the one that was approved; none when it is. */
  readonly changed: readonly string[];
}

/** @throws WrongUse when there is no such plan, or nothing to compare it with */
export async function freshPlan(inputs: PlanInputs, ports: Ports): Promise<FreshPlan> {
  const plan = planOf(inputs, ports);
  const opened = await openChange({ base: inputs.base, config: inputs.config }, ports);
  const { base, baseCommit } = opened;
  if (typeof base === "string")
    throw new WrongUse(["--base: name the revision that the plan begins at: what was applied last"]);
  const change = {
    ...opened,
    base,
    from: inputs.from,
    changedPaths: async () => (await ports.git?.changedPaths(baseCommit)) ?? [],
  };
  const found = await planChange(change, ports);
  const index = found.plans.findIndex(({ bound }) => bound.cluster === plan.bound.cluster);
  const fresh = found.plans[index];
  const path = found.sides.clusters.find(({ headModel }) => headModel?.clusterName?.value === plan.bound.cluster);
  if (fresh === undefined || path === undefined) {
    const why = found.notChecked.find(({ relevant }) => relevant)?.why ?? "it is not in this tree";
    throw new WrongUse([`there is no plan for the cluster ${plan.bound.cluster} now: ${why}`]);
  }
  return { plan, opened, base, sides: path, changed: whatChanged(plan.bound, fresh.bound) };
}

function planOf({ plan: path, digest }: PlanInputs, ports: Ports): Plan {
  const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
  if ("problem" in content) throw new WrongUse([`--plan: ${path} ${content.problem}`]);
  const plans = readPlans(Buffer.from(content.bytes).toString("utf8"));
  if ("problem" in plans) throw new WrongUse([`--plan: ${path} ${plans.problem}`]);
  const plan = namedPlan(plans, digest);
  if ("problem" in plan) throw new WrongUse([plan.problem]);
  return plan;
}

export interface ApprovalInputs {
  readonly files: readonly string[];
  /** Needed where there are files. */
  readonly allowedSigners?: string | undefined;
  readonly github: GitHubSources;
  readonly needed: number;
  readonly now: number;
  readonly usedNonces: ReadonlySet<string>;
}

/** The approvals that count. @throws WrongUse with a line for each that does not, when there are not enough */
export async function approvalsFor(
  fresh: FreshPlan,
  inputs: ApprovalInputs,
  ports: Ports,
): Promise<readonly Approval[]> {
  const { needed, now, usedNonces } = inputs;
  const { plan, sides } = fresh;
  const [signed, shown] = await Promise.all([signedApprovals(inputs, ports), githubApprovals(inputs.github, ports)]);
  const { git } = ports;
  const head = await git?.resolve("HEAD");
  const others = git === undefined ? [] : await sameCommits(shown, sides.headInputs, git);
  const commits = [...(head === undefined ? [] : [head]), ...others];
  const question = { cluster: plan.bound.cluster, digest: plan.digest, commits, now, usedNonces, needed };
  const answer = judgeApprovals([...signed.approvals, ...shown], question);
  if ("refused" in answer) throw new WrongUse([...signed.rejected, ...answer.refused]);
  return answer.approved;
}

async function signedApprovals({ files: names, allowedSigners }: ApprovalInputs, ports: Ports): Promise<ReadApprovals> {
  if (names.length === 0) return { approvals: [], rejected: [] };
  if (allowedSigners === undefined)
    throw new WrongUse(["--allowed-signers: name the file that says whose signatures count"]);
  const signers = givenText("allowed-signers", allowedSigners, ports);
  const files = names.map((name) => ({ name, text: givenText("approval", name, ports) }));
  const { processes, scratch, environment } = ports;
  return readApprovals(files, signers, { processes, scratch, environment });
}

function givenText(flag: string, path: string, ports: Ports): string {
  const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
  if ("problem" in content) throw new WrongUse([`--${flag}: ${path} ${content.problem}`]);
  return Buffer.from(content.bytes).toString("utf8");
}
