// The graph of Flux Kustomizations: who applies what, from which folder, with which settings.
import { describe, expect, test } from "vitest";
import { applied, cluster, configMap, documents, gaps, kustomization } from "./flux-trees.ts";

describe("what a Kustomization applies", () => {
  test("parents first, each with its folder, components and namespace", () => {
    const model = cluster({
      "cluster/apps.yaml": kustomization("apps", "./apps"),
      "apps/media/kustomization.yaml": "namespace: media\nresources: [ks.yaml, ns.yaml]\n",
      "apps/media/ns.yaml": "apiVersion: v1\nkind: Namespace\nmetadata: { name: _ }\n",
      "apps/media/ks.yaml": documents(
        kustomization("sonarr", "apps/media/sonarr", "  targetNamespace: tv\n  components: [../../../shared]\n"),
        kustomization("radarr", "./apps/media/radarr/", "  suspend: true\n"),
      ),
      "apps/media/sonarr/config.yaml": configMap("sonarr"),
      "apps/media/sonarr/deeper/more.yml": configMap("more"),
      "apps/media/radarr/config.yaml": configMap("radarr", {}, { namespace: "written" }),
      "shared/kustomization.yaml": "kind: Component\nresources: [shared.yaml]\n",
      "shared/shared.yaml": configMap("shared"),
    });
    expect(applied(model)).toEqual([
      "Kustomization flux-system/apps <- entry",
      "Kustomization media/sonarr <- apps",
      "Kustomization media/radarr <- apps",
      "Namespace -/media <- apps",
      "ConfigMap tv/sonarr <- sonarr",
      "ConfigMap tv/more <- sonarr",
      "ConfigMap tv/shared <- sonarr",
      "ConfigMap written/radarr <- radarr",
    ]);
    expect(gaps(model)).toEqual([]);
    expect(
      model.kustomizations.map(({ name, path, suspended, parent }) => [name, path, suspended, parent?.name]),
    ).toEqual([
      ["apps", "apps", false, undefined],
      ["sonarr", "apps/media/sonarr", false, "apps"],
      ["radarr", "apps/media/radarr", true, "apps"],
    ]);
  });

  test("who is below a suspended one is told", () => {
    const model = cluster({
      "cluster/a.yaml": kustomization("a", "./a", "  suspend: true\n"),
      "a/b.yaml": kustomization("b", "./b"),
      "b/c.yaml": configMap("c"),
    });
    expect(model.kustomizations.map(({ suspended, underSuspended }) => [suspended, underSuspended])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test("a parent's patches reach children, and through them their objects", () => {
    const model = cluster({
      "cluster/apps.yaml": kustomization(
        "apps",
        "./apps",
        `  patches:
    - target: { kind: Kustomization, labelSelector: "plain notin (yes)" }
      patch: |
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: { name: all }
        spec:
          decryption: { provider: sops }
          targetNamespace: patched
          prune: true
          namePrefix: p-
`,
      ),
      "apps/ks.yaml": documents(
        kustomization("one", "./one"),
        kustomization("two", "./one").replace("namespace:", 'labels: { plain: "yes" }, namespace:'),
      ),
      "one/config.yaml": configMap("config"),
    });
    expect(applied(model).slice(3)).toEqual(["ConfigMap patched/p-config <- one", "ConfigMap -/config <- two"]);
    expect(model.kustomizations.map(({ hasDecryption, prune }) => [hasDecryption, prune])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(model.patches).toEqual([
      { at: expect.objectContaining({ path: "cluster/apps.yaml", line: 8 }), applications: 1, hits: 1, misses: 0 },
    ]);
  });

  test("dependencies have their place and their namespace", () => {
    const model = cluster({
      "cluster/a.yaml": kustomization("a", "./a", "  dependsOn:\n    - name: b\n    - { name: c, namespace: other }\n"),
      "a/x.yaml": configMap("x"),
    });
    expect(model.kustomizations[0]?.dependsOn).toEqual([
      {
        namespace: "flux-system",
        name: "b",
        at: expect.objectContaining({ path: "cluster/a.yaml", line: 8, column: 13 }),
      },
      { namespace: "other", name: "c", at: expect.objectContaining({ line: 9, column: 15 }) },
    ]);
  });
});

describe("what keeps a part from being known", () => {
  test("missing, remote, foreign and endless", () => {
    const model = cluster({
      "cluster/ks.yaml": documents(
        kustomization("gone", "./gone"),
        kustomization("foreign", "./here").replace("name: flux-system,", "name: elsewhere,"),
        kustomization("listed", "./listed"),
        kustomization("itself", "./itself"),
      ),
      "cluster/source.yaml":
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: { name: elsewhere, namespace: flux-system }\nspec: { url: https://example.com/other }\n",
      "here/x.yaml": configMap("x"),
      "listed/kustomization.yaml": `resources:
  - https://example.com/crds.yaml
  - missing.yaml
  - ../../outside
  - empty
  - round
`,
      "listed/empty/x.txt": "no kustomization here",
      "listed/round/kustomization.yaml": "resources: [../round]\n",
      "itself/inner.yaml": kustomization("inner", "./itself", "  namePrefix: again-\n"),
    });
    expect(gaps(model)).toEqual([
      "cluster/ks.yaml:5:9 missing: gone does not exist",
      "cluster/ks.yaml:14:14 foreign-source: GitRepository flux-system/elsewhere is another repository",
      "itself/inner.yaml:5:9 refused: itself holds this Kustomization itself",
      "listed/kustomization.yaml:2:5 remote: https://example.com/crds.yaml is fetched when Flux builds",
      "listed/kustomization.yaml:3:5 missing: missing.yaml does not exist",
      "listed/kustomization.yaml:4:5 refused: ../../outside leaves the repository",
      "listed/kustomization.yaml:5:5 missing: empty has no kustomization file",
      "listed/round/kustomization.yaml:1:13 refused: ../round lists itself in the end",
    ]);
  });

  test("a file that cannot be read", () => {
    const model = cluster({
      "cluster/ks.yaml": kustomization("a", "./a"),
      "a/broken.yaml": "a: b: c\n",
      "a/good.yaml": configMap("good"),
    });
    expect(gaps(model)).toEqual(["a/broken.yaml:1:1 refused: broken.yaml cannot be read as YAML"]);
    expect(applied(model)).toContain("ConfigMap -/good <- a");
  });
});

describe("sources of this repository", () => {
  const source = (name: string, url: string) =>
    `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: { name: ${name}, namespace: flux-system }\nspec: { url: "${url}" }\n`;
  const named = (name: string) => kustomization(name, `./${name}`).replace("name: flux-system,", `name: ${name},`);

  test("the entry's, another object with its address, and one made by hand for a folder that is here", () => {
    const model = cluster({
      "cluster/ks.yaml": documents(
        kustomization("a", "./a"),
        named("same"),
        named("other"),
        named("unknown"),
        named("nowhere"),
      ),
      "cluster/sources.yaml": documents(
        source("flux-system", "https://example.com/repo.git"),
        source("same", "https://example.com/repo"),
        source("other", "https://example.com/other"),
      ),
      "a/x.yaml": configMap("x"),
      "same/x.yaml": configMap("x"),
      "other/x.yaml": configMap("x"),
      "unknown/x.yaml": configMap("x"),
    });
    expect(model.kustomizations.map(({ name, isOwnSource }) => [name, isOwnSource])).toEqual([
      ["a", true],
      ["same", true],
      ["other", false],
      ["unknown", true],
      ["nowhere", false],
    ]);
  });

  test("as the FluxInstance says", () => {
    const instance = `apiVersion: fluxcd.controlplane.io/v1
kind: FluxInstance
metadata: { name: flux, namespace: flux-system }
spec: { sync: { kind: OCIRepository, name: fleet, path: cluster } }
`;
    const model = cluster({
      "cluster/instance.yaml": instance,
      "cluster/ks.yaml": kustomization("a", "./a").replace(
        "kind: GitRepository, name: flux-system",
        "kind: OCIRepository, name: fleet",
      ),
      "cluster/sources.yaml": source("flux-system", "https://example.com/other"),
      "cluster/git.yaml": kustomization("git", "./a"),
      "a/x.yaml": configMap("x"),
    });
    expect(model.kustomizations.map(({ name, isOwnSource }) => [name, isOwnSource])).toEqual([
      ["git", false],
      ["a", true],
    ]);
  });
});
