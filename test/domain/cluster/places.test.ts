// A finding about a built object lies in the file and line that its author has to change.
import { describe, expect, test } from "vitest";
import { entryOf, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";

const texts: Texts = {
  "cluster/ks.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: cluster-apps, namespace: flux-system }
spec:
  path: ./apps
  sourceRef: { kind: GitRepository, name: flux-system }
  patches:
    - target: { kind: Kustomization }
      patch: |
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: { name: any }
        spec:
          prune: true
          commonMetadata:
            labels: { team: core }
          patches:
            - target: { kind: Deployment }
              patch: |
                - op: add
                  path: /spec/replicas
                  value: 3
`,
  "apps/media/kustomization.yaml": `namespace: media
resources:
  - ks.yaml
`,
  "apps/media/ks.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: app
spec:
  targetNamespace: tv
  path: ./apps/media/app
  sourceRef: { kind: GitRepository, name: flux-system, namespace: flux-system }
`,
  "apps/media/app/kustomization.yaml": `resources:
  - deployment.yaml
patches:
  - path: patch.yaml
configMapGenerator:
  - name: settings
    literals:
      - colour=blue
images:
  - name: nginx
    newTag: "2"
`,
  "apps/media/app/deployment.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: app
          image: nginx
          env:
            - { name: A, value: "1" }
`,
  "apps/media/app/patch.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: B
              value: "2"
`,
};

const [model] = clusterModels(memoryTree(texts, [{ path: "cluster" }]));
if (model === undefined) throw new Error("no cluster");

describe("values", () => {
  const deployment = one(model, "Deployment");
  const container = ["spec", "template", "spec", "containers", 0] as const;

  test.each<[string, readonly (string | number)[], string]>([
    ["of the object itself", ["kind"], "apps/media/app/deployment.yaml:2:7"],
    ["of a patch file", [...container, "env", 0, "value"], "apps/media/app/patch.yaml:12:22"],
    ["beside a patched value", [...container, "env", 1, "value"], "apps/media/app/deployment.yaml:12:33"],
    ["of a list that a patch changed", [...container, "env"], "apps/media/app/deployment.yaml:12:13"],
    ["of an image", [...container, "image"], "apps/media/app/kustomization.yaml:10:5"],
    ["of targetNamespace", ["metadata", "namespace"], "apps/media/ks.yaml:6:20"],
    ["of a patch in a patch", ["spec", "replicas"], "cluster/ks.yaml:22:26"],
    ["of commonMetadata", ["metadata", "labels", "team"], "cluster/ks.yaml:16:29"],
  ])("%s", (_, path, expected) => {
    expect(place(model, deployment, nodeAt(deployment.root, ...path))).toBe(expected);
  });

  test("of a generated ConfigMap: the literal", () => {
    const settings = one(model, "ConfigMap");
    expect(place(model, settings, nodeAt(settings.root, "data", "colour"))).toBe(
      "apps/media/app/kustomization.yaml:8:9",
    );
    expect(settings.document.path).toBe("apps/media/app/kustomization.yaml");
    expect(settings.generated).toBe(true);
  });

  test("of a namespace that a kustomization sets", () => {
    const [app] = model.find("Kustomization", "media", "app");
    if (app === undefined) throw new Error("no Kustomization media/app");
    expect(place(model, app, nodeAt(app.root, "metadata", "namespace"))).toBe("apps/media/kustomization.yaml:1:12");
  });
});

test("keys stand where their values were written", () => {
  const deployment = one(model, "Deployment");
  const [app] = model.find("Kustomization", "media", "app");
  if (app === undefined) throw new Error("no Kustomization media/app");
  const key = (object: ClusterObject, parent: YamlNode | undefined, name: string) => {
    const entry = entryOf(parent, name);
    if (entry === undefined) throw new Error(`no key ${name}`);
    const { path, line, column } = model.keySpanOf(object, entry);
    return `${path}:${line}:${column}`;
  };
  expect(key(app, nodeAt(app.root, "spec"), "prune")).toBe("cluster/ks.yaml:14:11");
  expect(key(app, nodeAt(app.root, "spec"), "path")).toBe("apps/media/ks.yaml:7:3");
  expect(key(deployment, nodeAt(deployment.root, "spec", "template", "spec"), "containers")).toBe(
    "apps/media/app/deployment.yaml:8:7",
  );
});

test("offsets of a node count in the text of its source", () => {
  const deployment = one(model, "Deployment");
  const replicas = nodeAt(deployment.root, "spec", "replicas");
  if (replicas === undefined) throw new Error("no replicas");
  const source = model.sourceOf(deployment, replicas);
  expect(source.path).toBe("cluster/ks.yaml");
  expect(source.text.slice(replicas.start, replicas.end)).toBe("3");
});

function one(from: ClusterModel, kind: string): ClusterObject {
  const [object, ...others] = from.ofKind(kind);
  if (object === undefined || others.length > 0) throw new Error(`${others.length + 1} objects of kind ${kind}`);
  return object;
}

function place(from: ClusterModel, object: ClusterObject, node: YamlNode | undefined): string {
  if (node === undefined) throw new Error("no such field");
  const { path, line, column } = from.spanOf(object, node);
  return `${path}:${line}:${column}`;
}
