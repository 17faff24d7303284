// What the Talos judges answer with.
import type { YamlDocument } from "#codecs/yaml/node.ts";
import type { PlacedProblem } from "#codecs/yaml/problem.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { PlacedViolation, Violation } from "#kernel/violation.ts";
import type { TalosSchemas } from "./talos-schemas.ts";
import type { TalosMinor } from "./talos-version.ts";

export interface TalosContext {
  readonly schemas: TalosSchemas;
  /** The minor that will read the documents; absent: the newest that the schemas describe. */
  readonly target?: TalosMinor;
}

export interface TalosJudgement {
  readonly violations: readonly PlacedViolation[];
  /** Of documents inside strings; the files themselves are the caller's to read. */
  readonly problems: readonly PlacedProblem[];
  readonly notChecked: readonly NotChecked[];
  /** How many documents were judged. */
  readonly judged: number;
}

export const nothingJudged: TalosJudgement = { violations: [], problems: [], notChecked: [], judged: 0 };

export function joinJudgements(parts: readonly TalosJudgement[]): TalosJudgement {
  return {
    violations: parts.flatMap((part) => part.violations),
    problems: parts.flatMap((part) => part.problems),
    notChecked: parts.flatMap((part) => part.notChecked),
    judged: parts.reduce((sum, part) => sum + part.judged, 0),
  };
}

/** A judgement of one document. */
export function judgementOf(document: YamlDocument, violations: readonly Violation[]): TalosJudgement {
  const { source } = document;
  return { ...nothingJudged, violations: violations.map((violation) => ({ source, violation })), judged: 1 };
}
