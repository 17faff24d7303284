// The library: the verbs as functions over ports, and the types that they speak.
export { check, type CheckInputs } from "#verbs/check.ts";
export { diff, type DiffInputs } from "#verbs/diff.ts";
export { validate, type ValidateInputs } from "#verbs/validate/validate.ts";
export { doctor } from "#verbs/toolchain/doctor.ts";
export { tools } from "#verbs/toolchain/tools.ts";
export type { ReportResult, TextResult, Verb, VerbResult } from "#verbs/verb.ts";
export { WrongUse, exitCodeOf, verdictOf, type NotChecked, type Verdict } from "#kernel/outcome.ts";
export type { Examined, Report, Tolerated, ToolUsed } from "#kernel/report.ts";
export type { Finding, Severity } from "#kernel/finding.ts";
export type { Span } from "#kernel/span.ts";
export type { Files } from "#ports/files.ts";
export type { Git } from "#ports/git.ts";
export type { Ports, PullRequest } from "#ports/ports.ts";
export type { Processes } from "#ports/processes.ts";
export type { RuleInfo } from "#rules/rule.ts";
export { ruleCatalog } from "#rules/catalog.ts";
