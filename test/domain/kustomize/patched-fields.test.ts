// What patches make good, and for which objects.
import { expect, test } from "vitest";
import { PatchedFields } from "#domain/kustomize/patched-fields.ts";
import { sourceText } from "#kernel/source-text.ts";
import { yaml } from "../../codecs/structural-schema/judged.ts";

const object = yaml("kind: HelmRelease\nmetadata: { name: a }\n");
const merge = "kind: HelmRelease\nmetadata: { name: a }\nspec: { install: { crds: Skip }, list: [{ x: 1 }] }\n";
const operations = "- { op: add, path: /spec/interval, value: 1h }\n- { op: remove, path: /spec/timeout }\n";

function patched(text: string, more: Partial<Parameters<PatchedFields["add"]>[0]> = {}) {
  const fields = new PatchedFields();
  fields.add({ source: sourceText("p.yaml", text), root: yaml(text), target: undefined, ...more });
  const writes = (field: string, isMissing = false, other = object) =>
    fields.writes({ path: "a.yaml", object: other, field, isMissing });
  return { fields, writes };
}

test("a strategic merge replaces texts and lists, and adds what a map lacks", () => {
  const { writes } = patched(merge);
  expect(writes("spec.install.crds")).toBe(true);
  expect(writes("spec.list[3].x")).toBe(true);
  expect(writes("spec.install")).toBe(false);
  expect(writes("spec.install", true)).toBe(true);
  expect(writes("spec.other", true)).toBe(false);
  expect(["apiVersion", "kind", "metadata.name"].filter((field) => writes(field))).toEqual([]);
});

test("operations replace what they add, and remove nothing that is wrong", () => {
  const { writes, fields } = patched(operations, { target: { kind: "HelmRelease" } });
  expect(writes("spec.interval")).toBe(true);
  expect(writes("spec.timeout")).toBe(false);
  expect(fields.merges({ path: "a.yaml", object })).toBe(false);
});

test("without a target the patch's own name decides, with one the target's", () => {
  const other = yaml("kind: HelmRelease\nmetadata: { name: b }\n");
  expect(patched(merge).writes("spec.install.crds", false, other)).toBe(false);
  expect(patched(merge, { target: { kind: "HelmRelease" } }).writes("spec.install.crds", false, other)).toBe(true);
  expect(
    patched(merge, { target: { kind: "HelmRelease", name: "[bc]" } }).writes("spec.install.crds", false, other),
  ).toBe(true);
  expect(
    patched(merge, { target: { kind: "HelmRelease", name: "[cd]" } }).writes("spec.install.crds", false, other),
  ).toBe(false);
  expect(patched(merge, { target: { kind: "Service" } }).writes("spec.install.crds")).toBe(false);
});

test("a patch reaches what its kustomization builds, and never its own holder", () => {
  expect(patched(merge, { scope: new Set(["a.yaml"]) }).writes("spec.install.crds")).toBe(true);
  expect(patched(merge, { scope: new Set(["b.yaml"]) }).writes("spec.install.crds")).toBe(false);
  expect(patched(merge, { holder: object }).writes("spec.install.crds")).toBe(false);
});

test("a HelmRelease's post-renderers change what its chart makes", () => {
  const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  postRenderers:
    - kustomize:
        patches:
          - patch: |
              kind: HelmRelease
              metadata: { name: a }
              spec: { interval: 1h }
`;
  const fields = new PatchedFields();
  fields.addEmbedded({ source: sourceText("h.yaml", text), root: yaml(text) });
  expect(fields.writes({ path: "a.yaml", object, field: "spec.interval", isMissing: false })).toBe(false);
});
