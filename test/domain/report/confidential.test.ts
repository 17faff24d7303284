// A finding about a secret in plain text must not carry the secret on: into a log, a comment, an upload.
import { expect, test } from "vitest";
import { githubAnnotations } from "#domain/report/github.ts";
import { jsonReport } from "#domain/report/json.ts";
import { junitReport } from "#domain/report/junit.ts";
import { markdownReport } from "#domain/report/markdown.ts";
import { sarifReport } from "#domain/report/sarif.ts";
import { textReport } from "#domain/report/text.ts";
import type { Finding } from "#kernel/finding.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { input, report } from "./sample.ts";

const text = "stringData:\n  password: canary-5f3a\n";
const place = { path: "kubernetes/secret.yaml", line: 2, column: 13, endLine: 2, endColumn: 24 };
const writers = { textReport, jsonReport, githubAnnotations, sarifReport, junitReport, markdownReport };

test.each(Object.entries(writers))("%s shows the place and not the line", (_, write) => {
  const confidential = [...ruleCatalog.values()].filter((rule) => rule.confidential === true);
  const ids = confidential.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["sops/value-not-encrypted", "sops/plaintext-secret"]));
  for (const { id, severity } of confidential) {
    const finding: Finding = { ...place, rule: id, severity, message: "Secret x holds password in plain text" };
    const of = { ...report, findings: [finding], fixed: [] };
    const made = write(input(of, { sources: () => text, rules: ruleCatalog }));
    expect(made).toContain("kubernetes/secret.yaml");
    expect(made).not.toContain("canary-5f3a");
  }
});

test("any other finding shows it", () => {
  const finding: Finding = { ...place, rule: "schema/wrong-type", severity: "error", message: "no number" };
  const made = textReport(input({ ...report, findings: [finding], fixed: [] }, { sources: () => text }));
  expect(made).toContain("canary-5f3a");
});
