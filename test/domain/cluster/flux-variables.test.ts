// Variables of `postBuild`: where they come from, and what they fill in.
import { describe, expect, test } from "vitest";
import { stringAt } from "#codecs/yaml/node.ts";
import { applied, cluster, configMap, documents, gaps, kustomization } from "./flux-trees.ts";

const from = (name: string, kind = "ConfigMap", more = "") =>
  `  postBuild:\n    substituteFrom:\n      - { kind: ${kind}, name: ${name}${more} }\n`;
const inline = (values: object) => `  postBuild:\n    substitute: ${JSON.stringify(values)}\n`;

describe("sources of variables", () => {
  test("what a later Kustomization makes is waited for; later sources win, inline ones most", () => {
    const model = cluster({
      "cluster/ks.yaml": documents(
        kustomization(
          "app",
          "./app",
          `${from("first")}      - { kind: ConfigMap, name: second }\n    substitute: { C: inline, D: "two\\nlines" }\n`,
        ),
        kustomization("settings", "./settings"),
      ),
      "app/x.yaml": configMap("${A}-${B}-${C}"),
      "settings/maps.yaml": documents(
        configMap("first", { A: "a1", B: "b1", C: "c1" }, { namespace: "flux-system" }),
        configMap("second", { B: "b2" }, { namespace: "flux-system" }),
      ),
    });
    expect(applied(model)).toContain("ConfigMap -/a1-b2-inline <- app");
    expect(model.kustomizations.map(({ name }) => name)).toEqual(["app", "settings"]);
    expect(Object.fromEntries(model.kustomizations[0]?.variables ?? [])).toEqual({
      A: "a1",
      B: "b2",
      C: "inline",
      D: "twolines",
    });
    expect(model.kustomizations[0]?.substitutes?.map(({ kind, name }) => [kind, name])).toEqual([
      ["ConfigMap", "first"],
      ["ConfigMap", "second"],
      ["inline", undefined],
    ]);
  });

  test("encrypted values are hidden, plain Secrets are not", () => {
    const sops = `apiVersion: v1
kind: Secret
metadata: { name: secrets, namespace: flux-system }
stringData: { DOMAIN: "ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]" }
sops: { mac: x }
`;
    const plain = `apiVersion: v1
kind: Secret
metadata: { name: plain, namespace: flux-system }
data: { HOST: d2ViCg== }
stringData: { PORT: "80" }
`;
    const model = cluster({
      "cluster/ks.yaml": kustomization(
        "app",
        "./app",
        `${from("secrets", "Secret")}      - { kind: Secret, name: plain }\n`,
      ),
      "cluster/secrets.yaml": documents(sops, plain),
      "app/x.yaml": configMap("${HOST}-${PORT}-${DOMAIN:-none}"),
    });
    expect(applied(model)).toContain("ConfigMap -/web-80-${DOMAIN:-none} <- app");
    expect([...(model.kustomizations[0]?.unknownVariables ?? [])]).toEqual(["DOMAIN"]);
  });

  test("while a source is missing nothing is taken for unset", () => {
    const model = cluster({
      "cluster/ks.yaml": kustomization(
        "app",
        "./app",
        `${from("gone", "Secret", ", optional: true")}    substitute: { A: a }\n`,
      ),
      "app/x.yaml": documents(configMap("${A}-${B:-b}")),
    });
    expect(applied(model)).toContain("ConfigMap -/a-${B:-b} <- app");
    expect(model.kustomizations[0]?.substitutes?.[0]?.optional).toBe(true);
  });

  test("a generated ConfigMap gives its values under its plain name", () => {
    const model = cluster({
      "cluster/kustomization.yaml": `namespace: flux-system
resources: [ks.yaml]
configMapGenerator:
  - { name: settings, literals: [A=a], options: { disableNameSuffixHash: true } }
`,
      "cluster/ks.yaml": kustomization("app", "./app", from("settings")),
      "app/x.yaml": configMap("${A}"),
    });
    expect(applied(model)).toContain("ConfigMap -/a <- app");
  });
});

describe("what is filled in", () => {
  test("names and namespaces, with operators; the object's own nodes stay as they are written", () => {
    const model = cluster({
      "cluster/ks.yaml": kustomization("app", "./app", `  targetNamespace: "\${NS}"\n${inline({ NAME: "Web.App" })}`),
      "app/x.yaml": documents(
        configMap("${NAME,,}"),
        configMap("${NAME/./-}"),
        configMap("${NOPE:=default}"),
        configMap("$${NAME}"),
        configMap("${NOPE}"),
        configMap("${bad.name}"),
        configMap("${NAME:0:3}", {}, { annotations: { "kustomize.toolkit.fluxcd.io/substitute": "disabled" } }),
      ),
    });
    expect(applied(model).slice(1)).toEqual([
      "ConfigMap ${NS}/web.app <- app",
      "ConfigMap ${NS}/Web-App <- app",
      "ConfigMap ${NS}/default <- app",
      "ConfigMap ${NS}/${NAME} <- app",
      "ConfigMap ${NS}/${NOPE} <- app",
      "ConfigMap ${NS}/${bad.name} <- app",
      "ConfigMap ${NS}/${NAME:0:3} <- app",
    ]);
    expect(stringAt(model.objects[1]?.root, "metadata", "name")).toBe("${NAME,,}");
  });

  test("without postBuild or without any variable nothing happens, defaults included", () => {
    const model = cluster({
      "cluster/ks.yaml": documents(
        kustomization("none", "./app"),
        kustomization("empty", "./app", "  postBuild: {}\n"),
        kustomization("always", "./app", "  postBuild: { substituteStrategy: Always }\n"),
      ),
      "app/x.yaml": configMap("${A:-a}"),
    });
    expect(applied(model).slice(3)).toEqual([
      "ConfigMap -/${A:-a} <- none",
      "ConfigMap -/${A:-a} <- empty",
      "ConfigMap -/a <- always",
    ]);
  });

  test("a child's path, namespace and patches with the variables of its parent", () => {
    const model = cluster({
      "cluster/ks.yaml": kustomization("parent", "./parent", inline({ CLUSTER: "main", REPLICAS: "3" })),
      "parent/ks.yaml": kustomization(
        "child-${CLUSTER}",
        "./apps/${CLUSTER}/x",
        `  targetNamespace: ns-\${CLUSTER}
  patches:
    - target: { kind: ConfigMap }
      patch: |
        - { op: add, path: /data/cluster, value: "\${CLUSTER}" }
${inline({ FROM: "${CLUSTER}" })}`,
      ),
      "apps/main/x/x.yaml": configMap("x-${FROM}", { a: "1" }),
    });
    expect(applied(model)).toEqual([
      "Kustomization flux-system/parent <- entry",
      "Kustomization flux-system/child-main <- parent",
      "ConfigMap ns-main/x-main <- child-main",
    ]);
    expect(model.kustomizations[1]?.path).toBe("apps/main/x");
    expect(stringAt(model.objects[2]?.root, "data", "cluster")).toBe("main");
    expect(gaps(model)).toEqual([]);
  });

  test("a path with a hidden variable is a gap", () => {
    const model = cluster({
      "cluster/ks.yaml": kustomization("parent", "./parent", from("gone")),
      "parent/ks.yaml": kustomization("child", "./apps/${CLUSTER}"),
    });
    expect(model.kustomizations[1]?.path).toBeUndefined();
    expect(gaps(model)).toEqual(["parent/ks.yaml:5:9 unknown-path: the path holds a variable without a known value"]);
  });
});
