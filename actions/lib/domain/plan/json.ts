// The plan as a file: canonical JSON, so that equal plans are equal bytes. Schema: schemas/plan.schema.json.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import type { Plan } from "./plan.ts";

/** One line with its newline. `bound` inside it is byte for byte what the digest covers. */
export function planJson(plan: Plan): string {
  return `${canonicalJson(plan)}\n`;
}
