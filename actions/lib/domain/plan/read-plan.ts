// A plan file as `homelab plan` wrote it: one plan on each line. What is bound must have the digest that stands beside it.
import { planDigest } from "./digest.ts";
import type { Plan } from "./plan.ts";

/** Every plan of the file, or why it is none. */
export function readPlans(text: string): readonly Plan[] | { readonly problem: string } {
  const plans: Plan[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const plan = planOf(line);
    if (plan === undefined) return { problem: "is no plan; homelab plan --out plan.json writes one" };
    if (plan.bound.version !== 1) return { problem: "is of another version of homelab" };
    if (planDigest(plan.bound) !== plan.digest)
      return { problem: "was changed: its digest is not that of what it says" };
    plans.push(plan);
  }
  return plans.length === 0 ? { problem: "holds no plan" } : plans;
}

function planOf(line: string): Plan | undefined {
  try {
    const value = JSON.parse(line) as Partial<Plan> | null;
    const isPlan =
      typeof value === "object" &&
      value !== null &&
      typeof value.bound === "object" &&
      Array.isArray((value.bound as Partial<Plan["bound"]>).steps) &&
      Array.isArray((value.bound as Partial<Plan["bound"]>).nodes) &&
      Array.isArray(value.refusals) &&
      typeof value.digest === "string";
    return isPlan ? (value as Plan) : undefined;
  } catch {
    return undefined;
  }
}

/** The plan that somebody names by its digest: whole, or at least its first twelve hexadecimal digits. */
export function namedPlan(plans: readonly Plan[], digest: string): Plan | { readonly problem: string } {
  const hex = digest.replace(/^sha256:/u, "").toLowerCase();
  if (!/^[0-9a-f]{12,64}$/u.test(hex))
    return { problem: `${JSON.stringify(digest)} is no digest: write it as the comment on the pull request shows it` };
  const found = plans.filter((plan) => plan.digest.slice("sha256:".length).startsWith(hex));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const there = plans.map((plan) => plan.digest).join(", ");
  return { problem: `the plan file has no plan with that digest; it has ${there}` };
}
