// A secret in plain text is one wherever it lies; other trouble in a file that nothing reaches is no error.
import { expect, test } from "vitest";
import { configMap, fluxTree, misspelt } from "../../end-to-end/fixtures.ts";
import { reportOn } from "../../opinions/report-on.ts";

const secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: old\nstringData:\n  password: hunter2\n";
const token = `ghp_${"aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA"}bCdE`;

test("out of reach, in a script and in a workflow", async () => {
  const report = await reportOn(
    fluxTree(["a.yaml"], {
      "kubernetes/apps/a.yaml": configMap("a"),
      "kubernetes/archive/secret.yaml": secret,
      "kubernetes/archive/typo.yaml": misspelt,
      "scripts/deploy.sh": `#!/bin/sh\nexport TOKEN=${token}\n`,
    }),
  );
  const found = report.findings.map(({ path, line, rule, severity }) => `${path}:${line} ${rule} ${severity}`);
  expect(found).toContain("kubernetes/archive/secret.yaml:6 sops/plaintext-secret error");
  expect(found).toContain("scripts/deploy.sh:2 sops/plaintext-secret error");
  expect(found.filter((line) => line.startsWith("kubernetes/archive/typo.yaml") && line.endsWith("error"))).toEqual([]);
  expect(found.some((line) => line.startsWith("kubernetes/archive/typo.yaml"))).toBe(true);
  expect(JSON.stringify(report)).not.toContain(token);
  expect(JSON.stringify(report)).not.toContain("hunter2");
});
