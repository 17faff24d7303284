// The Kustomization of the entry path as a FluxInstance makes and patches it, and what its source leaves out.
import { expect, test } from "vitest";
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { memoryTree, type Texts } from "./memory-tree.ts";

function modelOf(texts: Texts): ClusterModel {
  const [model, ...others] = clusterModels(memoryTree(texts));
  if (model === undefined || others.length > 0) throw new Error("one cluster");
  return model;
}

const patches = `
    kustomize:
      patches:
        - target: { kind: Deployment, name: source-controller }
          patch: |
            - op: add
              path: /spec/replicas
              value: 2
        - target: { kind: Kustomization, name: flux-system }
          patch: |
            - op: add
              path: /spec/decryption
              value: { provider: sops, secretRef: { name: sops-age } }
            - op: add
              path: /spec/postBuild
              value: { substitute: { CITY: Lyon } }
        - patch: |
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: { name: flux-system, namespace: flux-system }
            spec:
              ignore: |
                /*
                !/kubernetes
                kubernetes/old
`;

const values = `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: flux-instance, namespace: flux-system }
spec:
  values:
   instance:
    sync: { kind: GitRepository, url: "https://example.test/a.git", ref: refs/heads/main, path: kubernetes/cluster }
`;

const tree: Texts = {
  "kubernetes/cluster/values.yaml": values + patches,
  "kubernetes/cluster/ks.yaml": `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: "apps-\${CITY}", namespace: flux-system }
spec: { path: kubernetes/apps, prune: true, sourceRef: { kind: GitRepository, name: flux-system } }
`,
  "kubernetes/apps/cm.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: default }\n",
  "kubernetes/old/cm.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b, namespace: default }\n",
  "docs/x.md": "",
};

test("patches of the instance reach the Kustomization of the entry", () => {
  const { kustomizations, objects, patches: uses } = modelOf(tree);
  expect(kustomizations.map(({ name, path, hasDecryption }) => ({ name, path, hasDecryption }))).toEqual([
    { name: "flux-system", path: "kubernetes/cluster", hasDecryption: true },
    { name: "apps-Lyon", path: "kubernetes/apps", hasDecryption: false },
  ]);
  expect(objects.find(({ kind }) => kind === "HelmRelease")?.owner?.name).toBe("flux-system");
  expect(kustomizations[1]?.parent).toBe(kustomizations[0]);
  // Nobody can say from here whether a patch on a controller hits it.
  expect(uses).toEqual([]);
});

test("places of the made objects are where the instance says so", () => {
  const model = modelOf(tree);
  const [first] = model.kustomizations;
  if (first === undefined) throw new Error("none");
  expect(model.spanOf(first.object, first.object.root)).toMatchObject({
    path: "kubernetes/cluster/values.yaml",
    line: 8,
  });
});

test("what the patched source ignores is not there", () => {
  const model = modelOf(tree);
  expect(model.leftOut("kubernetes/old")).toBe("spec.ignore of GitRepository flux-system leaves it out");
  expect(model.leftOut("docs/x.md")).toBe("spec.ignore of GitRepository flux-system leaves it out");
  expect(model.leftOut("kubernetes/apps")).toBeUndefined();
  expect(model.leftOut("nowhere")).toBeUndefined();
});

test("without patches the Kustomization of the entry stays unknown", () => {
  const { kustomizations, objects } = modelOf({ ...tree, "kubernetes/cluster/values.yaml": values });
  expect(kustomizations.map(({ name }) => name)).toEqual(["apps-${CITY}"]);
  expect(objects.every(({ kind, owner }) => kind === "ConfigMap" || owner === undefined)).toBe(true);
});
