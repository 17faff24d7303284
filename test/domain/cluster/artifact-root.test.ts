// Sources whose artifact is a folder of the repository: their paths count from there.
import { describe, expect, test } from "vitest";
import { clusterModels } from "#domain/cluster/build.ts";
import { applied, configMap, gaps, kustomization } from "./flux-trees.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";

function models(texts: Texts) {
  return clusterModels(memoryTree(texts)).map((model) => [model.entry, applied(model), gaps(model)]);
}

const oci = (name: string, path: string, kind = "OCIRepository") =>
  kustomization(name, path).replace("kind: GitRepository", `kind: ${kind}`);
const instance = (path: string, kind = "OCIRepository") =>
  `apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: { name: flux, namespace: flux-system }\nspec: { sync: { kind: ${kind}, path: ${path} } }\n`;

describe("an artifact of a folder", () => {
  const tree = {
    "deploy/clusters/prod/ks.yaml": oci("apps", "./apps"),
    "deploy/apps/x.yaml": configMap("x"),
    "docs/x.yaml": configMap("docs"),
  };
  const found = ["deploy/clusters/prod", ["Kustomization flux-system/apps <- entry", "ConfigMap -/x <- apps"], []];

  test("is found where a FluxInstance starts at a path in it", () => {
    expect(models({ ...tree, "bootstrap/instance.yaml": instance("clusters/prod") })).toEqual([found]);
  });

  test("is found by what Kustomizations say alone", () => {
    expect(models(tree)).toEqual([found]);
  });

  test("is found where a Kustomization applies itself", () => {
    const [[entry, objects] = []] = models({
      ...tree,
      "deploy/clusters/prod/flux-system.yaml": oci("flux-system", "clusters/prod"),
    });
    expect(entry).toBe("deploy/clusters/prod");
    expect(objects).toContain("ConfigMap -/x <- apps");
  });
});

describe("no artifact of a folder is", () => {
  test("that of a Git repository", () => {
    const texts = {
      "deploy/clusters/prod/ks.yaml": kustomization("apps", "./apps"),
      "deploy/apps/x.yaml": configMap("x"),
    };
    expect(models(texts)).toEqual([
      [
        "deploy/clusters/prod",
        ["Kustomization flux-system/apps <- entry"],
        [
          "deploy/clusters/prod/ks.yaml:6:14 foreign-source: GitRepository flux-system/flux-system is another repository",
        ],
      ],
    ]);
  });

  test("one of which another path is a folder of the whole", () => {
    const [[, , found] = []] = models({
      "deploy/ks.yaml": `${oci("apps", "./apps")}\n---\n${oci("more", "./more")}`,
      "deploy/apps/x.yaml": configMap("x"),
      "more/y.yaml": configMap("y"),
    });
    expect(found).toEqual(["deploy/ks.yaml:5:9 missing: apps does not exist"]);
  });

  test("one that several folders fit: then the cluster stays empty", () => {
    const texts = {
      "a/clusters/prod/ks.yaml": oci("apps", "./apps"),
      "b/clusters/prod/ks.yaml": oci("apps", "./apps"),
      "bootstrap/instance.yaml": instance("clusters/prod"),
    };
    expect(models(texts)).toEqual([["clusters/prod", [], []]]);
  });
});
