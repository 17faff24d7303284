// Old fields of a kustomization, mended: the real kustomize builds the same of both.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fluxTree } from "../../end-to-end/fixtures.ts";
import { folderOf } from "../../end-to-end/tree.ts";
import { requireTool } from "../../tools/real-tools.ts";
import { runFix } from "./run-fix.ts";

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { own: "1" } }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: ghcr.io/example/web }] }
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const patches = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 2 }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: ClusterIP }
`;

const fields = {
  bases: "bases:\n  # the app\n  - ./base\n",
  commonLabels: "resources: [./base]\ncommonLabels:\n  team: home # ours\n  tier: web\nnamespace: default\n",
  patchesStrategicMerge:
    "namePrefix: my-\nresources:\n  - ./base\npatchesStrategicMerge:\n- patch.yaml # two of them\n",
  imageTags: "resources: [./base]\nimageTags:\n  - name: ghcr.io/example/web\n    newTag: 1.2.3\n",
};

test.each(Object.entries(fields))("%s", async (field, content) => {
  const kustomize = await requireTool("kustomize");
  const folder = folderOf(
    fluxTree([], {
      "kubernetes/apps/kustomization.yaml": content,
      "kubernetes/apps/base/kustomization.yaml": "resources: [web.yaml, service.yaml]\n",
      "kubernetes/apps/base/web.yaml": deployment,
      "kubernetes/apps/base/service.yaml": service,
      "kubernetes/apps/patch.yaml": patches,
    }),
  );
  const build = () =>
    execFileSync(kustomize, ["build", "kubernetes/apps"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const before = build();
  const { rules } = await runFix(folder);
  expect(readFileSync(join(folder, "kubernetes/apps/kustomization.yaml"), "utf8")).not.toMatch(
    new RegExp(`^${field}:`, "mu"),
  );
  expect(rules).not.toContain("kustomize/deprecated-field");
  expect(build()).toBe(before);
  expect(before).toContain("kind: Deployment");
});
