// `validate --fix` in this process, on a real folder.
import { expect } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { openRepository } from "#hosts/repository.ts";
import { exitCodeOf } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { validate, type FixInputs } from "#verbs/fix/fix.ts";
import { emptyEnvironment } from "../../opinions/report-on.ts";

export async function runFix(folder: string, inputs: Partial<FixInputs> = {}, replaced: Partial<Ports> = {}) {
  const around = {
    cwd: folder,
    environment: { ...emptyEnvironment(), PATH: process.env["PATH"] ?? "" },
    log: { progress: () => {}, warning: (said: string) => expect.fail(said) },
    installation: installation(),
    label: (name: string) => `--${name}`,
    bringTools: false,
    mayWrite: true as const,
  };
  const ports: Ports = { ...openRepository(undefined, around), ...replaced };
  const flags = { changed: false, staged: false, failOn: "error" as const, fix: true, dryRun: false };
  const { report, changes = [] } = await validate({ ...flags, ...inputs }, ports);
  return { report, changes, exitCode: exitCodeOf(report.verdict), rules: report.findings.map(({ rule }) => rule) };
}
