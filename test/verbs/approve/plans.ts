// A plan that can be approved: three control planes and a worker get another Talos.
import { planJson } from "#domain/plan/json.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { readPlans } from "#domain/plan/read-plan.ts";
import { readFileSync } from "node:fs";

export function upgradePlan(): Plan {
  const plans = readPlans(readFileSync("test/domain/plan/golden/upgrade.json", "utf8"));
  const [plan] = "problem" in plans ? [] : plans;
  if (plan === undefined) throw new Error("there is no golden plan of an upgrade");
  return JSON.parse(planJson(plan)) as Plan;
}
