// A whole run of `validate` in this process, with the real ports or with some of them replaced.
import { expect } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Report } from "#kernel/report.ts";
import type { Ports } from "#ports/ports.ts";
import { validate } from "#verbs/validate/validate.ts";
import { folderOf, temporaryFolder, type Contents } from "../end-to-end/tree.ts";

export interface Run extends Partial<Pick<Ports, "scratch" | "processes" | "pullRequest">> {
  /** Added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly base?: string;
  readonly changed?: boolean;
  readonly staged?: boolean;
  /** The folder to judge, instead of a new one. */
  readonly folder?: string;
}

export async function reportOn(contents: Contents, run: Run = {}): Promise<Report> {
  const { environment = {}, base, changed = false, staged = false, folder, ...replaced } = run;
  const log = { progress: () => {}, warning: (text: string) => expect.fail(text) };
  const label = (name: string) => `--${name}`;
  const around = {
    cwd: folder ?? folderOf(contents),
    environment: { ...ownEnvironment(), ...environment },
    log,
    installation: installation(),
    label,
    bringTools: false,
  };
  const ports: Ports = { ...openRepository(undefined, around), ...replaced };
  const inputs = { changed, staged, failOn: "error" as const, base };
  return (await validate(inputs, ports)).report;
}

/** Of this process, without keys and without what the runner says of an event. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(?:SOPS_|GITHUB_)/.test(entry[0]),
    ),
  );
}

/** Nothing is installed, and nothing cached. */
export function emptyEnvironment(): Record<string, string> {
  const folder = temporaryFolder();
  return { PATH: folder, HOME: folder, XDG_CACHE_HOME: folder };
}

/** `path:line:column-endLine:endColumn severity message` of one rule. */
export function linesOf(report: Report, rule: string): string[] {
  return report.findings.filter((finding) => finding.rule === rule).map(lineOf);
}

function lineOf({ path, line, column, endLine, endColumn, severity, message }: Finding): string {
  return `${path}:${line}:${column}-${endLine}:${endColumn} ${severity} ${message}`;
}
