// The report as SARIF 2.1.0, for code scanning and editors.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
import { compareText } from "#kernel/ordering.ts";
import { exitCodeOf } from "#kernel/outcome.ts";
import { rulePage } from "./rule-page.ts";
import { sarifLevel, sarifResults } from "./sarif-results.ts";
import type { RuleText, WriterInput } from "./writer.ts";

/** Rules are those that found something, sorted; what was not checked is a notification of the invocation. */
export function sarifReport(input: WriterInput): string {
  const { report, version, rules } = input;
  const ids = [...new Set(report.findings.map(({ rule }) => rule))].sort(compareText);
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Ragas Homelab",
            version,
            semanticVersion: version,
            rules: ids.map((id) => ruleDescriptor(rules.get(id) ?? { id, severity: "warning", title: id, why: id })),
          },
          ...(report.tools.length === 0
            ? {}
            : { extensions: report.tools.map((tool) => ({ name: tool.name, version: tool.version })) }),
        },
        invocations: [invocation(input)],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "the root of the repository" } } },
        columnKind: "utf16CodeUnits",
        results: sarifResults(input, ids),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleDescriptor({ id, severity, title, why }: RuleText): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: rulePage(id),
    help: { text: `${why}\n\nhomelab explain ${id}` },
    defaultConfiguration: { level: sarifLevel[severity] },
  };
}

function invocation({ report }: WriterInput): object {
  const notifications = report.notChecked.map(({ what, why, count, relevant }) => ({
    level: relevant ? "error" : "note",
    message: { text: `not checked: ${what} (${count}): ${why}` },
    descriptor: { id: "not-checked" },
  }));
  return {
    executionSuccessful: !report.notChecked.some((item) => item.relevant),
    exitCode: exitCodeOf(report.verdict),
    toolExecutionNotifications: notifications,
  };
}
