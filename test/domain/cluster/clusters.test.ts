// Several clusters in one repository, and where each of them starts.
import { expect, test } from "vitest";
import { clusterModels } from "#domain/cluster/build.ts";
import { applied, configMap, documents, gaps, kustomization } from "./flux-trees.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";

function models(texts: Texts, entries: { name?: string; path: string }[] = []) {
  return clusterModels(memoryTree(texts, entries)).map((model) => ({
    name: model.name,
    entry: model.entry,
    applied: applied(model),
    gaps: gaps(model),
  }));
}

test("no Flux Kustomization, no cluster", () => {
  expect(models({ "a/x.yaml": configMap("x") })).toEqual([]);
});

test("the settings name them", () => {
  const texts = {
    "one/ks.yaml": kustomization("apps", "./shared"),
    "two/ks.yaml": kustomization("apps", "./shared", "  targetNamespace: two\n"),
    "shared/x.yaml": configMap("x"),
  };
  expect(models(texts, [{ name: "first", path: "./one" }, { path: "two" }])).toEqual([
    {
      name: "first",
      entry: "one",
      applied: ["Kustomization flux-system/apps <- entry", "ConfigMap -/x <- apps"],
      gaps: [],
    },
    {
      name: "two",
      entry: "two",
      applied: ["Kustomization flux-system/apps <- entry", "ConfigMap two/x <- apps"],
      gaps: [],
    },
  ]);
});

test("each bootstrap's Kustomization builds the folder that holds it, with its own spec", () => {
  const bootstrap = (name: string) =>
    kustomization("flux-system", `./clusters/${name}`, `  postBuild: { substitute: { CLUSTER: ${name} } }\n`);
  const texts = {
    "clusters/prod/flux-system/gotk-sync.yaml": bootstrap("prod"),
    "clusters/prod/apps.yaml": kustomization("apps", "./apps/${CLUSTER}"),
    "clusters/staging/flux-system/gotk-sync.yaml": bootstrap("staging"),
    "clusters/staging/apps.yaml": kustomization("apps", "./apps/${CLUSTER}"),
    "apps/prod/x.yaml": configMap("prod"),
    "apps/staging/x.yaml": configMap("staging"),
  };
  const expected = (name: string) => ({
    name,
    entry: `clusters/${name}`,
    applied: [
      "Kustomization flux-system/flux-system <- entry",
      "Kustomization flux-system/apps <- flux-system",
      `ConfigMap -/${name} <- apps`,
    ],
    gaps: [],
  });
  expect(models(texts)).toEqual([expected("prod"), expected("staging")]);
});

test("FluxInstances name them, in objects, in values, and in a file of values", () => {
  const values = "instance: { sync: { kind: GitRepository, path: three } }\n";
  const texts = {
    "one/instance.yaml":
      "apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: { name: flux }\nspec: { sync: { path: ./one } }\n",
    "two/release.yaml":
      "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: flux-instance, namespace: flux-system }\nspec: { values: { instance: { sync: { path: two } } } }\n",
    "three/values.yaml": values,
    "three/kustomization.yaml": "resources: [ks.yaml]\n",
    "three/ks.yaml": kustomization("three", "./shared"),
    "shared/x.yaml": configMap("x"),
  };
  expect(models(texts).map(({ name, applied: found }) => [name, found])).toEqual([
    ["one", ["FluxInstance -/flux <- entry"]],
    ["three", ["Kustomization flux-system/three <- entry", "ConfigMap -/x <- three"]],
    ["two", ["HelmRelease flux-system/flux-instance <- entry"]],
  ]);
});

test("where nobody says how Flux was started, what nothing applies is applied by hand", () => {
  const texts = {
    "flux/cluster/ks.yaml": kustomization("cluster-apps", "./apps"),
    "flux/cluster/nested/not-applied.yaml": configMap("nested"),
    "flux/config/ks.yaml": kustomization("config", "./settings"),
    "apps/ks.yaml": kustomization("inner", "./inner"),
    "inner/x.yaml": configMap("x"),
    "settings/y.yaml": configMap("y"),
  };
  expect(models(texts)).toEqual([
    {
      name: "cluster",
      entry: "flux/cluster",
      applied: [
        "Kustomization flux-system/cluster-apps <- entry",
        "Kustomization flux-system/config <- entry",
        "Kustomization flux-system/inner <- cluster-apps",
        "ConfigMap -/y <- config",
        "ConfigMap -/x <- inner",
      ],
      gaps: [],
    },
  ]);
});

test("folders by hand with Kustomizations of the same name are clusters of their own", () => {
  const texts = {
    "clusters/a/ks.yaml": documents(kustomization("apps", "./apps"), kustomization("infra", "./apps")),
    "clusters/b/ks.yaml": kustomization("apps", "./apps"),
    "apps/x.yaml": configMap("x"),
  };
  expect(models(texts).map(({ name, applied: found }) => [name, found.length])).toEqual([
    ["a", 4],
    ["b", 2],
  ]);
});

test.each([
  [
    "FluxInstance",
    "apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: { name: flux }\nspec: { sync: { path: clusters/a } }\n",
  ],
  ["bootstrap", kustomization("flux-system", "./clusters/a")],
])("a cluster beside one that a %s names is none the less one; what is left over elsewhere is not", (_, start) => {
  const texts = {
    "clusters/a/start.yaml": start,
    "clusters/a/ks.yaml": kustomization("apps", "./apps"),
    "clusters/b/ks.yaml": kustomization("apps", "./apps"),
    "archive/ks.yaml": kustomization("old", "./old"),
    "apps/x.yaml": configMap("x"),
    "old/y.yaml": configMap("y"),
  };
  expect(models(texts).map(({ entry, applied: found }) => [entry, found.at(-1)])).toEqual([
    ["clusters/a", "ConfigMap -/x <- apps"],
    ["clusters/b", "ConfigMap -/x <- apps"],
  ]);
});
