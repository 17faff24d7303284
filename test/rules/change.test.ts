// Rules that say more of a change than of the tree that it leaves.
import { expect, test } from "vitest";
import { clusterModels } from "#domain/cluster/build.ts";
import { defaultSettings } from "#domain/settings/settings.ts";
import { substituteOneCommitBehind } from "#rules/flux/substitute-one-commit-behind.ts";
import { documents, kustomization } from "../domain/cluster/flux-trees.ts";
import { memoryTree } from "../domain/cluster/memory-tree.ts";

const settings = (city: string, label = "") => `# ${label}
apiVersion: v1
kind: ConfigMap
metadata:
  name: cluster-settings
  namespace: flux-system
  labels: { a: "${label}" }
data: { CITY: ${city}, LAND: France }
`;
const reading = "  postBuild: { substituteFrom: [{ kind: ConfigMap, name: cluster-settings }] }\n";
const tree = {
  "cluster/ks.yaml": documents(
    kustomization("settings", "settings"),
    kustomization("a", "a", reading),
    kustomization("b", "a", reading),
  ),
  "settings/cm.yaml": settings("Lyon"),
  "a/cm.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: default }\ndata: { c: '${CITY}' }\n",
};

function judged(before: string | undefined, label?: string): string[] {
  const input = memoryTree(label === undefined ? tree : { ...tree, "settings/cm.yaml": settings("Lyon", label) });
  const context = {
    ...input,
    clusters: clusterModels({ ...input, entries: [{ path: "cluster" }] }),
    talos: [],
    settings: defaultSettings,
    isUsed: () => true,
    removedKind: () => undefined,
    deprecatedKind: () => undefined,
    kubernetesMinor: "1.36",
    fits: () => false,
    extensionsOf: () => ({ extensions: [], overlays: [], isExact: false }),
    change: { textBefore: (path: string) => (path === "settings/cm.yaml" ? before : undefined) },
  };
  return [...substituteOneCommitBehind.check(context)].map(
    ({ at, severity, message }) => `${at.path}:${at.line} ${severity ?? "-"} ${message}`,
  );
}

const general =
  "settings/cm.yaml:5 - 2 Kustomizations (a and others) read ConfigMap cluster-settings without waiting for what applies it: a change of it reaches them late";

test("a source whose values this change alters", () => {
  expect(judged(settings("Paris"))).toEqual([
    "settings/cm.yaml:5 warning this change alters ConfigMap cluster-settings, which 2 Kustomizations (a and others) read without waiting for what applies it: they are applied with the old values and say Ready",
  ]);
});

test("a source that is as it was, new, or changed in other fields", () => {
  expect(judged(settings("Lyon"))).toEqual([general]);
  expect(judged(undefined)).toEqual([general]);
  expect(judged(settings("Lyon"), "other")).toEqual([general]);
  expect(judged("data: [")).toEqual([general]);
  expect(judged(settings("Lyon").replace("CITY: Lyon, LAND: France", "LAND: France, CITY: Lyon"))).toEqual([general]);
});
