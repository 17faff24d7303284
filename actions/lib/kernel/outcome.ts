// Exit codes and verdicts: "could not check" is never green.
import { atLeast, type Finding, type Severity } from "./finding.ts";

export type Verdict = "clean" | "findings" | "not-checked";
/** 0 clean, 1 findings, 2 wrong use, 3 could not check something relevant. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Something that was not judged, and why. `relevant` means the verdict cannot be trusted without it. */
export interface NotChecked {
  /** The thing by name: `kind Foo (example.test/v1)`, `kubeconform`, `template kubernetes/x.yaml.j2`. */
  readonly what: string;
  readonly why: string;
  /** How many things `what` names: documents, files, references, tools. */
  readonly count: number;
  readonly relevant: boolean;
}

/** Which findings fail a run. */
export interface Gate {
  readonly failOn: Severity;
  /** Those that the base has already count as well. */
  readonly failOnBase?: boolean;
}

/** True for a finding that a run is about: everything, or what the base has not already. */
export function counts({ since }: Pick<Finding, "since">, { failOnBase }: Pick<Gate, "failOnBase">): boolean {
  return failOnBase === true || since !== "base";
}

/** Verdict of a report: findings that the gate does not let through win over unchecked things, and both over clean. */
export function verdictOf(
  findings: readonly Finding[],
  notChecked: readonly NotChecked[],
  gate: Severity | Gate,
): Verdict {
  const { failOn, failOnBase = false }: Gate = typeof gate === "string" ? { failOn: gate } : gate;
  if (findings.some((finding) => counts(finding, { failOnBase }) && atLeast(finding.severity, failOn)))
    return "findings";
  return notChecked.some((item) => item.relevant) ? "not-checked" : "clean";
}

/** The exit code that tells a verdict. */
export function exitCodeOf(verdict: Verdict): ExitCode {
  if (verdict === "findings") return 1;
  return verdict === "not-checked" ? 3 : 0;
}

/** Wrong use: flags, settings, a folder that is not there. One message per mistake, each naming its place and the way out. */
export class WrongUse extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[], options?: ErrorOptions) {
    super(mistakes.join("\n"), options);
    this.name = "WrongUse";
    this.mistakes = mistakes;
  }
}
