// Which files get the full severity: those that the model of the cluster reads.
import { describe, expect, test } from "vitest";
import { configMap, fluxKustomization, fluxTree, kustomization, misspelt } from "../../end-to-end/fixtures.ts";
import { findingLines, relevantGaps } from "../../end-to-end/report.ts";
import type { Contents } from "../../end-to-end/tree.ts";
import { emptyEnvironment, reportOn } from "../../opinions/report-on.ts";

const rules = /schema\/|yaml\/|kubernetes\/no-such/;

async function judged(contents: Contents) {
  const report = await reportOn(contents, { environment: emptyEnvironment() });
  return { lines: findingLines(report).filter((line) => rules.test(line)), report };
}

const error = (path: string) => `${path}:5:3 error schema/unknown-field`;
const warning = (path: string) => `${path}:5:3 warning schema/unknown-field`;

describe("used is", () => {
  test("what a path with a variable builds, once the variable is known", async () => {
    const parent = fluxKustomization("apps", "./kubernetes/apps").replace(
      "  prune: true\n",
      "  prune: true\n  postBuild: { substitute: { STAGE: prod } }\n",
    );
    const { lines } = await judged({
      "kubernetes/flux/cluster/apps.yaml": parent,
      "kubernetes/apps/ks.yaml": fluxKustomization("web", "./kubernetes/web/${STAGE}"),
      "kubernetes/web/prod/web.yaml": misspelt,
      "kubernetes/web/test/web.yaml": misspelt,
    });
    expect(lines).toEqual([error("kubernetes/web/prod/web.yaml"), warning("kubernetes/web/test/web.yaml")]);
  });

  test("whatever a path with an unknown variable may build", async () => {
    const { lines } = await judged({
      ...fluxTree(["ks.yaml"]),
      "kubernetes/apps/ks.yaml": fluxKustomization("web", "./kubernetes/web/${STAGE}/app"),
      "kubernetes/web/prod/app/web.yaml": misspelt,
      "kubernetes/web/prod/other/web.yaml": misspelt,
    });
    expect(lines).toEqual([error("kubernetes/web/prod/app/web.yaml"), warning("kubernetes/web/prod/other/web.yaml")]);
  });

  test("a folder of an artifact that a generator puts together", async () => {
    const { lines } = await judged({
      ...fluxTree(["generator.yaml", "ks.yaml"]),
      "kubernetes/apps/generator.yaml": `apiVersion: source.extensions.fluxcd.io/v1beta1
kind: ArtifactGenerator
metadata: { name: web, namespace: flux-system }
spec:
  sources: [{ alias: repo, kind: GitRepository, name: flux-system }]
  artifacts: [{ name: web, copy: [{ from: "@repo/charts/web/**", to: "@artifact/app/" }] }]
`,
      "kubernetes/apps/ks.yaml": fluxKustomization("web", "./app").replace(
        "kind: GitRepository\n    name: flux-system",
        "kind: ExternalArtifact\n    name: web",
      ),
      "charts/web/web.yaml": misspelt,
      "charts/other/web.yaml": misspelt,
    });
    expect(lines).toEqual([warning("charts/other/web.yaml"), error("charts/web/web.yaml")]);
  });

  test("a component, a patch file, a transformer; not their neighbours", async () => {
    const listing = `${kustomization(["web.yaml"])}components: [../component]\npatches: [{ path: patch.yaml }]\n`;
    const { lines } = await judged({
      ...fluxTree(["web.yaml"]),
      "kubernetes/apps/kustomization.yaml": listing,
      "kubernetes/apps/web.yaml": configMap("a"),
      "kubernetes/apps/patch.yaml": misspelt,
      "kubernetes/component/kustomization.yaml":
        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [more.yaml]\n",
      "kubernetes/component/more.yaml": misspelt.replace("name: a", "name: b"),
      "kubernetes/component/left-over.yaml": misspelt,
    });
    expect(lines).toEqual([
      error("kubernetes/apps/patch.yaml"),
      warning("kubernetes/component/left-over.yaml"),
      error("kubernetes/component/more.yaml"),
    ]);
  });

  test("a manifest in JSON that a kustomization lists, with its places; no other JSON", async () => {
    const json = '{\n\t"apiVersion": "v1",\n\t"kind": "ConfigMap",\n\t"metadata": { "name": "a", "lables": {} }\n}\n';
    const { lines, report } = await judged({
      ...fluxTree(["web.json"], { "kubernetes/apps/web.json": json }),
      "kubernetes/apps/other.json": json,
    });
    expect(lines).toEqual(["kubernetes/apps/web.json:4:29 error schema/unknown-field"]);
    expect(report.findings.map(({ rule }) => rule)).not.toContain("kustomize/file-missing");
  });

  test("what programs look for by its name: the rules of sops, dotfiles at the root", async () => {
    const { lines } = await judged({
      ...fluxTree([]),
      ".sops.yaml": "a: [\n",
      ".yamllint.yaml": "a: [\n",
      "kubernetes/.sops.yaml": "a: [\n",
      "kubernetes/.yamllint.yaml": "a: [\n",
    });
    expect(lines).toEqual([
      ".sops.yaml:1:4 error yaml/syntax",
      ".yamllint.yaml:1:4 error yaml/syntax",
      "kubernetes/.sops.yaml:1:4 error yaml/syntax",
      "kubernetes/.yamllint.yaml:1:4 warning yaml/syntax",
    ]);
  });

  test("everything, where it is not known what Flux starts at", async () => {
    const ring = (name: string, path: string) => fluxKustomization(name, path);
    const { lines } = await judged({
      "a/ks.yaml": ring("b", "./b"),
      "b/ks.yaml": ring("a", "./a"),
      "c/web.yaml": misspelt,
    });
    expect(lines).toEqual([error("c/web.yaml")]);
  });

  test("everything, where no Kustomization builds a folder of the repository: and that is told", async () => {
    const { lines, report } = await judged({
      "kubernetes/flux/cluster/apps.yaml": fluxKustomization("apps", "./kubernetes/app"),
      "kubernetes/apps/web.yaml": misspelt,
    });
    expect(lines).toEqual([error("kubernetes/apps/web.yaml")]);
    expect(relevantGaps(report)).toEqual([
      "cluster cluster (no path of its Kustomizations is a folder here, and their sources are not either)",
    ]);
  });

  test("everything, where there is nothing at the entry path: and that is told", async () => {
    const instance = `apiVersion: fluxcd.controlplane.io/v1
kind: FluxInstance
metadata: { name: flux, namespace: flux-system }
spec:
  distribution: { version: 2.x, registry: ghcr.io/fluxcd }
  sync: { kind: GitRepository, url: "https://example.test/a.git", ref: refs/heads/main, path: clusters/gone }
`;
    const { lines, report } = await judged({
      ...fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": misspelt }),
      "kubernetes/instance.yaml": instance,
    });
    expect(lines).toEqual([error("kubernetes/apps/web.yaml")]);
    expect(relevantGaps(report)).toEqual(["cluster gone (there is nothing at clusters/gone, where Flux starts)"]);
  });
});

describe("what generators hand on", () => {
  const broken = "a: [\n";
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web, namespace: default }
spec:
  interval: 1h
  chartRef: { kind: OCIRepository, name: web }
  valuesFrom: [{ kind: ConfigMap, name: web-values }]
`;
  const generators = (name: string) =>
    `${kustomization(["release.yaml"])}configMapGenerator: [{ name: ${name}, files: [values.yaml] }]\n`;

  test("is an error when Helm reads it", async () => {
    const { lines } = await judged({
      ...fluxTree([], { "kubernetes/apps/release.yaml": release, "kubernetes/apps/values.yaml": broken }),
      "kubernetes/apps/kustomization.yaml": generators("web-values"),
    });
    expect(lines).toEqual(["kubernetes/apps/values.yaml:1:4 error yaml/syntax"]);
  });

  test("is a warning when only some program does, and a template is none of our business", async () => {
    const { lines, report } = await judged({
      ...fluxTree([], { "kubernetes/apps/release.yaml": release, "kubernetes/apps/values.yaml": broken }),
      "kubernetes/apps/kustomization.yaml": `${generators("other")}secretGenerator: [{ name: x, files: [t.yaml.j2] }]\n`,
      "kubernetes/apps/t.yaml.j2": "{% if a %}\na: {{ b }}\n{% endif %}\n",
    });
    expect(lines).toEqual(["kubernetes/apps/values.yaml:1:4 warning yaml/syntax"]);
    expect(relevantGaps(report)).toEqual([]);
  });
});
