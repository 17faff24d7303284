// The report for test dashboards: one suite for each file, one case for each finding.
import { xmlDocument, type XmlElement } from "#codecs/xml/xml.ts";
import { atLeast, type Finding } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import { compareText } from "#kernel/ordering.ts";
import { examinedWords } from "./counts.ts";
import type { WriterInput } from "./writer.ts";

/**
 * A case fails exactly when its finding fails the run; other findings are passed cases with their text as output. What
 * could not be checked is an error when relevant, else a skipped case. The first suite passes when anything was examined.
 */
export function junitReport(input: WriterInput): string {
  const { report } = input;
  const suites = [examinedSuite(input)];
  for (const path of [...new Set(report.findings.map((finding) => finding.path))].sort(compareText)) {
    const own = report.findings.filter((finding) => finding.path === path);
    suites.push(
      suite(
        path,
        own.map((finding) => findingCase(input, finding)),
      ),
    );
  }
  const totals = suites.map(({ attributes }) => attributes);
  const sum = (name: string) => totals.reduce((total, attributes) => total + Number(attributes[name]), 0);
  return xmlDocument({
    name: "testsuites",
    attributes: {
      name: "Ragas Homelab",
      tests: sum("tests"),
      failures: sum("failures"),
      errors: sum("errors"),
      skipped: sum("skipped"),
    },
    children: suites,
  });
}

function suite(name: string, cases: readonly XmlElement[]): XmlElement {
  const count = (kind: string) =>
    cases.filter(({ children }) => children?.some((child) => typeof child !== "string" && child.name === kind)).length;
  return {
    name: "testsuite",
    attributes: {
      name,
      tests: cases.length,
      failures: count("failure"),
      errors: count("error"),
      skipped: count("skipped"),
    },
    children: cases,
  };
}

function examinedSuite({ report }: WriterInput): XmlElement {
  const all: XmlElement = {
    name: "testcase",
    attributes: { classname: "homelab", name: `examined ${examinedWords(report.examined).join(", ")}` },
  };
  return suite("homelab", [all, ...report.notChecked.map(uncheckedCase)]);
}

function uncheckedCase({ what, why, count, relevant }: NotChecked): XmlElement {
  const outcome: XmlElement = { name: relevant ? "error" : "skipped", attributes: { message: `${why} (${count})` } };
  return { name: "testcase", attributes: { classname: "homelab.not-checked", name: what }, children: [outcome] };
}

function findingCase({ failOn }: WriterInput, finding: Finding): XmlElement {
  const { rule, severity, message, path, line, column, fix, since } = finding;
  const text = [`${path}:${line}:${column}: ${message}`, ...(fix === undefined ? [] : [`fix: ${fix}`])].join("\n");
  const fails = since !== "base" && atLeast(severity, failOn);
  const child: XmlElement = fails
    ? { name: "failure", attributes: { type: rule, message }, children: [text] }
    : { name: "system-out", attributes: {}, children: [`${severity}: ${text}`] };
  return {
    name: "testcase",
    attributes: { classname: rule, name: `${path}:${line}:${column}`, file: path, line },
    children: [child],
  };
}
