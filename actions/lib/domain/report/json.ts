// The report as JSON, in the field order of its types, so that equal reports are equal bytes.
import type { Finding, RelatedPlace } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Examined, Tolerated, ToolUsed } from "#kernel/report.ts";
import type { CheckReport } from "./check-report.ts";
import type { WriterInput } from "./writer.ts";

/** Two spaces of indent and a trailing newline; absent fields are left out. `schemas/report.schema.json` describes it. */
export function jsonReport({ report }: WriterInput): string {
  return `${JSON.stringify(orderedReport(report), undefined, 2)}\n`;
}

/** The report with its fields in canonical order, and no others. */
function orderedReport(report: CheckReport): CheckReport {
  const { version, verdict, fixed, revisions, talos, machineConfigs, flux } = report;
  return {
    version,
    verdict,
    examined: examined(report.examined),
    findings: report.findings.map(finding),
    ...(fixed === undefined ? {} : { fixed: fixed.map(finding) }),
    ...present({ revisions, talos, machineConfigs, flux }),
    notChecked: report.notChecked.map(notChecked),
    tolerated: report.tolerated.map(tolerated),
    tools: report.tools.map(tool),
  };
}

function examined(of: Examined): Examined {
  const { files, documents, references, nodes, kustomizations, helmReleases, ignored } = of;
  return present({ files, documents, references, nodes, kustomizations, helmReleases, ignored });
}

function finding(of: Finding): Finding {
  const { rule, severity, message, path, line, column, endLine, endColumn, object, cluster, fix, since } = of;
  const suggestion = of.suggestion && {
    line: of.suggestion.line,
    endLine: of.suggestion.endLine,
    replacement: of.suggestion.replacement,
  };
  const related = of.related?.map(relatedPlace);
  const place = { path, line, column, endLine, endColumn };
  return present({ rule, severity, message, ...place, object, cluster, fix, suggestion, related, since });
}

function relatedPlace({ path, line, column, message }: RelatedPlace): RelatedPlace {
  return { path, line, column, message };
}

function notChecked({ what, why, count, relevant }: NotChecked): NotChecked {
  return { what, why, count, relevant };
}

function tolerated({ rule, path, line, reason, until }: Tolerated): Tolerated {
  return present({ rule, path, line, reason, until });
}

function tool({ name, version, sha256 }: ToolUsed): ToolUsed {
  return present({ name, version, sha256 });
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined. */
function present<T extends object>(of: T): Present<T> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<T>;
}
