// One report with everything that a writer has to draw, and the texts that it is about.
import type { WriterInput } from "#domain/report/writer.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Report } from "#kernel/report.ts";
import { verdictOf } from "#kernel/outcome.ts";

export const sources: Readonly<Record<string, string>> = {
  "kubernetes/apps/media/sonarr/app/helmrelease.yaml": `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: sonarr
spec:
  interval: 1h
  chartRef:
    kind: OCIRepository
    name: app-template
  valus:
    controllers:
      sonarr:
        replicas: two
        strategy: Recreate
        annotations:
          secret.reloader.stakater.com/reload: x
          another: y
`,
  "talos/talconfig.yaml": `clusterName: 家の雲 # home
nodes:
\t- hostname: "名前名前名前" # 🚀 tab in front
  - { hostname: talos-cp-1, ipAddress: 172.16.1.50, installDisk: /dev/sda, machineSpec: { secureboot: true, mode: metal }, controlPlane: yes-please, patches: [] }
`,
};

export const findings: readonly Finding[] = [
  {
    rule: "flux/source-not-found",
    severity: "error",
    message: "HelmRelease media/sonarr refers to OCIRepository media/app-template, which no Kustomization creates",
    path: "kubernetes/apps/media/sonarr/app/helmrelease.yaml",
    line: 9,
    column: 11,
    endLine: 9,
    endColumn: 23,
    object: "HelmRelease media/sonarr",
    cluster: "kubernetes",
    fix: "add namespace: flux-system to chartRef",
    suggestion: { line: 9, endLine: 9, replacement: "    name: app-template\n    namespace: flux-system\n" },
    related: [
      {
        path: "kubernetes/apps/flux-system/oci.yaml",
        line: 3,
        column: 7,
        message: "an OCIRepository of that name is here",
      },
    ],
    since: "head",
  },
  {
    rule: "schema/unknown-field",
    severity: "error",
    message: "unknown field valus in spec",
    path: "kubernetes/apps/media/sonarr/app/helmrelease.yaml",
    line: 10,
    column: 3,
    endLine: 10,
    endColumn: 8,
    object: "HelmRelease media/sonarr",
    fix: "did you mean values?",
    since: "head",
  },
  {
    rule: "flux/odd-block",
    severity: "warning",
    message: "these settings are repeated by the chart's own defaults",
    path: "kubernetes/apps/media/sonarr/app/helmrelease.yaml",
    line: 11,
    column: 5,
    endLine: 18,
    endColumn: 1,
    since: "head",
  },
  {
    rule: "schema/unknown-field",
    severity: "info",
    message: "nothing reaches this file",
    path: "old/left over.yaml",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    since: "head",
  },
  {
    rule: "schema/wrong-type",
    severity: "warning",
    message: 'nodes[1].controlPlane must be true or false, not "yes-please"',
    path: "talos/talconfig.yaml",
    line: 4,
    column: 136,
    endLine: 4,
    endColumn: 146,
    fix: "write true",
    since: "head",
  },
  {
    rule: "yaml/syntax",
    severity: "error",
    message: "a tab cannot indent",
    path: "talos/talconfig.yaml",
    line: 3,
    column: 14,
    endLine: 3,
    endColumn: 22,
    since: "base",
  },
];

export const report: Report = {
  version: 1,
  verdict: verdictOf(findings, [], "error"),
  examined: { files: 268, documents: 310, references: 412, nodes: 4, kustomizations: 41, helmReleases: 1, ignored: 12 },
  findings,
  fixed: [
    {
      rule: "yaml/duplicate-key",
      severity: "error",
      message: "the key a stands twice",
      path: "a.yaml",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 2,
    },
  ],
  notChecked: [
    { what: "template kubernetes/apps/x.yaml.j2", why: "has to be rendered first", count: 1, relevant: true },
    { what: "kind Foo (example.test/v1)", why: "no schema is known for it", count: 3, relevant: false },
    { what: "kubeconform", why: "not installed: homelab tools install", count: 1, relevant: false },
    { what: "talhelper", why: "not installed: homelab tools install", count: 1, relevant: false },
  ],
  tolerated: [
    {
      rule: "kubernetes/unknown-kind",
      path: "kubernetes/apps/lab/a.yaml",
      line: 2,
      reason: "made at run time",
      until: "2027-01-31",
    },
    { rule: "kubernetes/unknown-kind", path: "kubernetes/apps/lab/b.yaml", line: 2, reason: "made at run time" },
  ],
  tools: [{ name: "talhelper", version: "3.1.16", sha256: "9f".repeat(32) }],
};

export const cleanReport: Report = {
  version: 1,
  verdict: "clean",
  examined: { files: 1, documents: 1 },
  findings: [],
  notChecked: [],
  tolerated: [],
  tools: [],
};

export function input(of: Report = report, more: Partial<WriterInput> = {}): WriterInput {
  const severity = "error" as const;
  const rule = (id: string, title: string) => [id, { id, severity, title, why: `Because of ${title}.` }] as const;
  return {
    report: of,
    sources: (path) => sources[path],
    rules: new Map([
      rule("flux/source-not-found", "reference to a source that is not there"),
      rule("schema/unknown-field", "field that the schema does not know"),
      rule("schema/wrong-type", "value of the wrong type"),
      rule("yaml/syntax", "text that is not YAML"),
    ]),
    style: { color: false, width: 100 },
    failOn: "error",
    version: "0.1.0",
    ...more,
  };
}

/** A report with one finding that says `text` wherever a finding can say anything. */
export function hostileReport(text: string): Report {
  const finding: Finding = {
    rule: "schema/unknown-field",
    severity: "error",
    message: text,
    path: text,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    object: text,
    fix: text,
    suggestion: { line: 1, endLine: 1, replacement: text },
    related: [{ path: text, line: 1, column: 1, message: text }],
  };
  return {
    ...cleanReport,
    verdict: "findings",
    findings: [finding, { ...finding, severity: "info", since: "base" }],
    fixed: [finding],
    notChecked: [
      { what: text, why: text, count: 1, relevant: true },
      { what: text, why: text, count: 1, relevant: false },
    ],
    tolerated: [{ rule: "a/b", path: text, line: 1, reason: text }],
    tools: [{ name: text, version: text }],
  };
}
