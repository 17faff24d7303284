// ResourceSets with inputs of their own; what is expected is what `flux-operator build rset` makes of them.
import { describe, expect, test } from "vitest";
import { nodeAt, toValue } from "#codecs/yaml/node.ts";
import { applied, cluster, configMap, gaps, kustomization } from "./flux-trees.ts";

const set = (spec: string) => `apiVersion: fluxcd.controlplane.io/v1
kind: ResourceSet
metadata: { name: apps, namespace: flux-system }
spec:
${spec}`;

const child = `  inputs:
    - { tenant: one, folder: a, replicas: 2 }
    - { tenant: two, folder: b, replicas: 3 }
  resources:
    - apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: { name: "app-<< inputs.tenant >>", namespace: flux-system, labels: { shared: "<< inputs.replicas >>" } }
      spec:
        path: "./apps/<< inputs.folder >>"
        sourceRef: { kind: GitRepository, name: flux-system, namespace: flux-system }
    - apiVersion: v1
      kind: Namespace
      metadata: { name: shared }
`;

const tree = { "apps/a/cm.yaml": configMap("in-a"), "apps/b/cm.yaml": configMap("in-b") };

describe("inputs of the set", () => {
  test("fill resources in, once for each input, and Kustomizations are followed", () => {
    const model = cluster({ ...tree, "cluster/set.yaml": set(child) });
    expect(gaps(model)).toEqual([]);
    expect(applied(model)).toEqual([
      "ResourceSet flux-system/apps <- entry",
      "Kustomization flux-system/app-one <- entry",
      "Kustomization flux-system/app-two <- entry",
      "Namespace -/shared <- entry",
      "ConfigMap -/in-a <- app-one",
      "ConfigMap -/in-b <- app-two",
    ]);
    const [first] = model.find("Kustomization", "flux-system", "app-one");
    if (first === undefined) throw new Error("none");
    expect(toValue(nodeAt(first.root, "metadata", "labels") ?? first.root)).toEqual({ shared: 2 });
    const path = nodeAt(first.root, "spec", "path") ?? first.root;
    expect(model.spanOf(first, path)).toMatchObject({ path: "cluster/set.yaml", line: 13, column: 15 });
  });

  test("fill a template in, whose places are lines of it", () => {
    const text = set(`  inputs: [{ tenant: one }]
  resourcesTemplate: |
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: of-<< inputs.tenant >>
      namespace: default
    ---
    apiVersion: v1
    kind: Secret
    metadata: { name: plain, namespace: default, annotations: { fluxcd.controlplane.io/reconcile: disabled } }
`);
    const model = cluster({
      "cluster/set.yaml": text,
      "cluster/ks.yaml": kustomization("x", "apps"),
      "apps/a.yaml": "",
    });
    expect(applied(model)).toContain("ConfigMap default/of-one <- entry");
    expect(applied(model).some((line) => line.startsWith("Secret"))).toBe(false);
    const [made] = model.find("ConfigMap", "default", "of-one");
    if (made === undefined) throw new Error("none");
    expect(model.spanOf(made, nodeAt(made.root, "metadata", "name") ?? made.root)).toMatchObject({
      path: "cluster/set.yaml",
      line: 10,
      column: 7,
    });
  });

  test("without inputs resources are as they are", () => {
    const model = cluster({
      "cluster/set.yaml": set("  resources:\n    - { apiVersion: v1, kind: Namespace, metadata: { name: plain } }\n"),
      "cluster/ks.yaml": kustomization("x", "apps"),
      "apps/a.yaml": "",
    });
    expect(applied(model)).toContain("Namespace -/plain <- entry");
  });
});

describe("what is not followed is a gap", () => {
  test.each([
    ["providers", "  inputsFrom: [{ name: tenants }]\n  resources: []\n", "its inputs come from providers"],
    ["permutations", "  inputStrategy: { name: Permute }\n  resources: []\n", "its inputs are combined (Permute)"],
    [
      "functions",
      `  inputs: [{ a: b }]\n  resourcesTemplate: "<< range inputs.list >>x<< end >>"\n`,
      "its template does more than put inputs in their place",
    ],
    [
      "absent inputs",
      `  inputs: [{ a: b }]\n  resources:\n    - { apiVersion: v1, kind: Namespace, metadata: { name: "<< inputs.c >>" } }\n`,
      "its template does more than put inputs in their place",
    ],
  ])("%s", (_, spec, why) => {
    const model = cluster({
      "cluster/set.yaml": set(spec),
      "cluster/ks.yaml": kustomization("x", "apps"),
      "apps/a.yaml": "",
    });
    expect(gaps(model)).toEqual([
      `cluster/set.yaml:1:1 not-modelled: what ResourceSet apps makes is not known: ${why}`,
    ]);
  });
});
