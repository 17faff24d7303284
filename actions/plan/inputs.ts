// What the plan action takes.
import { planInputs } from "#hosts/plan-inputs.ts";

export const inputs = planInputs;
