// CEL rules of custom kinds on whole trees: test/verbs/validate/cel/{bad,ok}, and from before/ to after/ the rules about changes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderFiles } from "#adapters/node/files.ts";
import { withoutDoubles } from "#rules/said-better.ts";
import { judgeTransitions } from "#verbs/validate/judge-cel.ts";
import { judgeRevision } from "#verbs/validate/judge-revision.ts";
import { loadSettings } from "#verbs/validate/load-settings.ts";
import { portsFor } from "../../rules/judge-folder.ts";

const celRules = new Set(["schema/broken-rule", "schema/cel-not-evaluated"]);

async function judged(folder: string) {
  const ports = portsFor(folder);
  const { settings } = loadSettings({ config: undefined, files: ports.files, base: undefined, ports });
  return judgeRevision({ files: folderFiles(ports.root, undefined), settings, ports, focus: undefined });
}

type Findings = Awaited<ReturnType<typeof judged>>["findings"];

function said(findings: Findings): string[] {
  return findings
    .filter(({ rule }) => celRules.has(rule))
    .map(
      ({ path, line, column, endColumn, rule, message }) => `${path}:${line}:${column}-${endColumn} ${rule} ${message}`,
    )
    .sort();
}

describe("rules of CRDs, of the bundle and of the tree", () => {
  test("broken ones are found at their place, in the words of the API server", async () => {
    const { findings } = await judged("test/verbs/validate/cel/bad");
    const expected = readFileSync("test/verbs/validate/cel/bad/expected.txt", "utf8").trimEnd().split("\n");
    expect(said(findings)).toEqual(expected);
  });

  test("nothing is said of what a patch changes and of what only the cluster knows", async () => {
    expect(said((await judged("test/verbs/validate/cel/ok")).findings)).toEqual([]);
  });
});

test("a change is held against the base's object, wherever that was written", async () => {
  const [head, base] = [await judged("test/verbs/validate/cel/after"), await judged("test/verbs/validate/cel/before")];
  expect(said(head.findings)).toEqual([]);
  const changes = await judgeTransitions({ ...head, base: base.tree, known: head.findings });
  expect(said(changes)).toEqual([
    "apps/moved.yaml:17:32-37 schema/broken-rule spec.source.persistentVolumeClaimName: persistentVolumeClaimName is immutable",
    "apps/snapshot.yaml:9:32-37 schema/broken-rule spec.source.persistentVolumeClaimName: persistentVolumeClaimName is immutable",
  ]);
  expect(await judgeTransitions({ ...head, base: base.tree, known: changes })).toEqual([]);
  expect(await judgeTransitions({ ...head, base: head.tree, known: [] })).toEqual([]);
});

test.each([
  ["apps/snapshot.yaml", "  name: data", "  name: data\n  annotations: { kustomize.toolkit.fluxcd.io/force: enabled }"],
  ["cluster/ks.yaml", "  prune: true", "  prune: true\n  force: true"],
])("a change that Flux gets through with force is none of ours: %s", async (path, from, to) => {
  const folder = mkdtempSync(join(tmpdir(), "cel-"));
  cpSync("test/verbs/validate/cel/after", folder, { recursive: true });
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
  const [head, base] = [await judged(folder), await judged("test/verbs/validate/cel/before")];
  const changes = said(await judgeTransitions({ ...head, base: base.tree, known: [] }));
  rmSync(folder, { recursive: true });
  expect(changes.filter((line) => line.startsWith("apps/snapshot.yaml"))).toEqual([]);
});

test("a defect that a rule of judgement says better is said once", () => {
  const cel = { rule: "schema/broken-rule", path: "a.yaml", message: "spec: either chart or chartRef must be set" };
  const both = { rule: "flux/helm-release-both-charts", path: "a.yaml", line: 22, message: "both" };
  const findings = [
    { ...cel, line: 7 },
    { ...cel, line: 17 },
    both,
    { ...cel, line: 30 },
    { ...cel, path: "b.yaml", line: 17 },
  ];
  expect(withoutDoubles(findings)).toEqual(findings.filter(({ path, line }) => path !== "a.yaml" || line !== 17));
  expect(withoutDoubles(findings.filter((each) => each !== both))).toHaveLength(4);
});
