// Health expressions of the settings: CEL over one object of the cluster. No answer is no "healthy".
import { evaluateExpression } from "#codecs/cel/expression.ts";
import { read, unreadable, type Reading } from "#domain/apply/reading.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { attempt } from "./attempt.ts";
import type { ClusterKubernetes, ObjectReference } from "./kubernetes.ts";

export interface HealthExpression {
  readonly name: string;
  readonly object: ObjectReference;
  /** `self` is the object: `self.status.ceph.health == "HEALTH_OK"`. */
  readonly holds: string;
}

export interface JudgedHealth {
  readonly name: string;
  readonly holds: Reading<boolean>;
}

/** One expression, on the object as it is now. */
export async function judgeHealth(kubernetes: ClusterKubernetes, expression: HealthExpression): Promise<JudgedHealth> {
  const { name, object, holds } = expression;
  const found = await attempt(() => kubernetes.object(object));
  if ("unreadable" in found) return { name, holds: found };
  const { kind, name: of } = object;
  if (found.value === undefined) return { name, holds: unreadable(`there is no ${kind} ${of}`) };
  const answer = await withOnDemand(() => evaluateExpression(holds, found.value));
  if ("problem" in answer) return { name, holds: unreadable(`\`${holds}\`: ${answer.problem}`) };
  if (typeof answer.value !== "boolean") return { name, holds: unreadable(`\`${holds}\` is neither true nor false`) };
  return { name, holds: read(answer.value) };
}
