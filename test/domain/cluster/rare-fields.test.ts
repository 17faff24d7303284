// What few kustomizations use: transformer objects, configurations, generators of Flux artifacts, files that are no text.
import { expect, test } from "vitest";
import { nodeAt, stringAt, toValue } from "#codecs/yaml/node.ts";
import { clusterModels } from "#domain/cluster/build.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { ourBuild, withoutHashes } from "./built.ts";
import { applied, cluster, configMap, documents, gaps, kustomization } from "./flux-trees.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";
import { realBuild } from "./real-kustomize.ts";

const cases: Readonly<Record<string, Texts>> = {
  "a NamespaceTransformer that other folders share": {
    "top/kustomization.yaml": "sortOptions: { order: fifo }\nresources: [all.yaml]\ntransformers: [./transformers]\n",
    "top/transformers/kustomization.yaml": "namespace: media\nresources: [../../shared]\n",
    "shared/kustomization.yaml": "resources: [transformer.yaml]\n",
    "shared/transformer.yaml": `apiVersion: builtin
kind: NamespaceTransformer
metadata: { name: n, namespace: none }
setRoleBindingSubjects: allServiceAccounts
fieldSpecs:
  - { path: metadata/name, kind: Namespace, create: true }
  - { path: spec/targetNamespace, kind: Kustomization, create: true }
`,
    "top/all.yaml": documents(
      "apiVersion: v1\nkind: Namespace\nmetadata: { name: x }",
      kustomization("app", "./x"),
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: r }\nsubjects:\n  - { kind: ServiceAccount, name: s, namespace: y }\n  - { kind: User, name: default }\nroleRef: { kind: Role, name: r, apiGroup: rbac.authorization.k8s.io }",
    ),
  },
  "transformers as text": {
    "top/kustomization.yaml": `sortOptions: { order: fifo }
resources: [x.yaml]
transformers:
  - |-
    apiVersion: builtin
    kind: PrefixTransformer
    metadata: { name: p }
    prefix: pre-
    fieldSpecs: [{ path: metadata/name }]
  - |-
    apiVersion: builtin
    kind: LabelTransformer
    metadata: { name: l }
    labels: { a: b }
    fieldSpecs: [{ path: data, create: true }]
  - |-
    apiVersion: builtin
    kind: PatchTransformer
    metadata: { name: x }
    patch: '[{ "op": "add", "path": "/data/by", "value": "patch" }]'
    target: { kind: ConfigMap }
`,
    "top/x.yaml": configMap("x"),
  },
  "configurations that name references of custom resources": {
    "top/kustomization.yaml": `sortOptions: { order: fifo }
resources: [release.yaml, plain.yaml]
namePrefix: p-
configMapGenerator:
  - { name: values, literals: [a=b] }
configurations: [names.yaml]
`,
    "top/names.yaml": `nameReference:
  - kind: ConfigMap
    version: v1
    fieldSpecs:
      - { path: spec/valuesFrom/name, kind: HelmRelease }
`,
    "top/plain.yaml": configMap("other"),
    "top/release.yaml":
      "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: r }\nspec: { valuesFrom: [{ kind: ConfigMap, name: values }, { kind: ConfigMap, name: other }] }\n",
  },
  "a long secret": {
    "top/kustomization.yaml": `sortOptions: { order: fifo }\nsecretGenerator:\n  - { name: s, type: example.com/t, files: [long.txt, short=short.txt] }\n`,
    "top/long.txt": "0123456789".repeat(30),
    "top/short.txt": "ä",
  },
  "a replacement with a delimiter, in a file": {
    "top/kustomization.yaml": "sortOptions: { order: fifo }\nresources: [x.yaml]\nreplacements: [{ path: r.yaml }]\n",
    "top/r.yaml": `source: { kind: ConfigMap, name: x, fieldPath: data.host, options: { delimiter: ".", index: 1 } }
targets:
  - select: { kind: HelmRelease }
    reject: [{ name: not-this }]
    fieldPaths: ["spec.values.hosts.*", "spec.values.list.[name=a].host"]
    options: { delimiter: ".", index: 0 }
`,
    "top/x.yaml": documents(
      configMap("x", { host: "one.two.three" }),
      ...["this", "not-this"].map(
        (name) =>
          `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: ${name} }\nspec: { values: { hosts: [a.b, c], list: [{ name: a, host: x.y }, { name: b, host: x.y }] } }`,
      ),
    ),
  },
};

await describeWithTools(["kustomize"], "as kustomize does it", () => {
  test.each(Object.keys(cases))("%s", async (name) => {
    const texts = cases[name] ?? {};
    const real = await realBuild(texts, "top");
    if ("problem" in real) throw new Error(real.problem);
    const ours = ourBuild(texts, "top");
    expect(ours.objects).toEqual(withoutHashes(real.objects, ours.resources));
    expect([...ours.gaps, ...ours.problems]).toEqual([]);
  });
});

test("what Flux cannot do is a gap", () => {
  const model = cluster({
    "cluster/kustomization.yaml": `resources: [ks.yaml]
transformers:
  - |-
    apiVersion: example.com/v1
    kind: Fancy
    metadata: { name: f }
helmCharts:
  - { name: chart }
`,
    "cluster/ks.yaml": kustomization("a", "./a"),
    "a/x.yaml": configMap("x"),
  });
  expect(gaps(model)).toEqual([
    "cluster/kustomization.yaml:4:5 refused: Flux has no transformer Fancy",
    "cluster/kustomization.yaml:8:5 refused: Flux generates nothing of this",
  ]);
});

test("files that are no text are in binaryData, without their content", () => {
  const texts = {
    "cluster/kustomization.yaml":
      "resources: [ks.yaml]\nconfigMapGenerator:\n  - { name: c, files: [image.webp, a.txt] }\n",
    "cluster/ks.yaml": kustomization("a", "./a"),
    "cluster/image.webp": "",
    "cluster/a.txt": "a",
    "a/x.yaml": configMap("x"),
  };
  const input = memoryTree(texts, [{ path: "cluster" }]);
  const text = (path: string) => (path.endsWith(".webp") ? undefined : input.text(path));
  const [model] = clusterModels({ ...input, text });
  const [made] = model?.find("ConfigMap", undefined, "c") ?? [];
  expect(made && toValue(nodeAt(made.root, "binaryData") ?? made.root)).toEqual({ "image.webp": "" });
  expect(stringAt(made?.root, "data", "a.txt")).toBe("a");
  expect(model?.gaps).toEqual([]);
});

test("paths in an artifact that an ArtifactGenerator puts together from this repository", () => {
  const model = cluster({
    "cluster/artifacts.yaml": `apiVersion: source.extensions.fluxcd.io/v1beta1
kind: ArtifactGenerator
metadata: { name: generator, namespace: flux-system }
spec:
  sources: [{ alias: git, kind: GitRepository, name: flux-system }]
  artifacts:
    - name: apps
      copy:
        - { from: "@git/apps/base/**", to: "@artifact/base/" }
        - { from: "@git/apps/production/**", to: "@artifact/production/" }
`,
    "cluster/ks.yaml": documents(
      kustomization("direct", "./direct"),
      kustomization("apps", "./production/web").replace(
        "kind: GitRepository, name: flux-system",
        "kind: ExternalArtifact, name: apps",
      ),
      kustomization("none", "./elsewhere").replace(
        "kind: GitRepository, name: flux-system",
        "kind: ExternalArtifact, name: apps",
      ),
    ),
    "direct/x.yaml": configMap("direct"),
    "apps/base/x.yaml": configMap("base"),
    "apps/production/web/x.yaml": configMap("web"),
  });
  expect(applied(model)).toContain("ConfigMap -/web <- apps");
  expect(model.kustomizations.map(({ name, path, isOwnSource }) => [name, path, isOwnSource])).toEqual([
    ["direct", "direct", true],
    ["apps", "apps/production/web", true],
    ["none", undefined, true],
  ]);
});

test("a tenant's Kustomization, reached from a cluster, is no cluster of its own", () => {
  const texts = {
    "clusters/prod/ks.yaml": kustomization("tenants", "./tenants/prod"),
    "clusters/test/ks.yaml": kustomization("tenants", "./tenants/test"),
    "tenants/prod/kustomization.yaml": "resources: [../base]\n",
    "tenants/test/kustomization.yaml": "resources: [../base]\n",
    "tenants/base/kustomization.yaml": "resources: [sync.yaml]\n",
    "tenants/base/sync.yaml": kustomization("team", "./").replace("name: flux-system,", "name: team,"),
  };
  expect(clusterModels(memoryTree(texts)).map(({ entry }) => entry)).toEqual(["clusters/prod", "clusters/test"]);
});

test("kustomizations that double at every level come to an end", () => {
  const levels = 40;
  const texts: Record<string, string> = {
    "cluster/ks.yaml": kustomization("a", "./level-0", "  components: [../part-0]\n"),
    [`level-${levels}/x.yaml`]: configMap("x"),
    [`level-${levels}/kustomization.yaml`]: "resources: [x.yaml]\n",
    [`part-${levels}/kustomization.yaml`]: "kind: Component\ncommonLabels: { a: b }\n",
  };
  for (let level = 0; level < levels; level++) {
    texts[`level-${level}/kustomization.yaml`] = `resources: [../level-${level + 1}, ../level-${level + 1}]\n`;
    texts[`part-${level}/kustomization.yaml`] =
      `kind: Component\ncomponents: [../part-${level + 1}, ../part-${level + 1}]\n`;
  }
  expect(gaps(cluster(texts)).join("\n")).toContain("the kustomizations build more than anybody can apply");
});

test("so do Kustomizations that apply two more under new names at every level", () => {
  const child = (level: number, letter: string) =>
    kustomization(
      `k-\${X}-${letter}`,
      `./level-${level + 1}`,
      `  postBuild: { substitute: { X: "\${X}${letter}" } }\n`,
    );
  const texts: Record<string, string> = {
    "cluster/ks.yaml": kustomization("a", "./level-0", "  postBuild: { substitute: { X: x } }\n"),
  };
  for (let level = 0; level < 40; level++)
    texts[`level-${level}/ks.yaml`] = documents(child(level, "a"), child(level, "b"));
  const small = Object.fromEntries(Object.entries(texts).filter(([path]) => !/level-(?:[4-9]|\d\d)/.test(path)));
  expect(cluster(small).kustomizations).toHaveLength(1 + 2 + 4 + 8 + 16);
  expect(gaps(cluster(texts)).join("\n")).toContain("the kustomizations build more than anybody can apply");
});
