// Documents that do not say what they are, or say it wrongly.
import { expect, test } from "vitest";
import { isMeantAsObject, judgeIdentity } from "#domain/kubernetes/identity.ts";
import { judgeObject } from "#domain/kubernetes/judge-object.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { sourceText } from "#kernel/source-text.ts";
import { yaml } from "../../codecs/structural-schema/judged.ts";
import { readBundle } from "../../mutants/judged-tree.ts";

test.each([
  ["apiVersions: v1\nkind: ConfigMap\n", ["unknown-field «apiVersions» did you mean apiVersion?"]],
  ["apiVersion: v1\nkid: ConfigMap\n", ["unknown-field «kid» did you mean kind?"]],
  ["metadata: { name: a }\n", ["missing-field «metadata» ", "missing-field «metadata» "]],
  ["apiVersion: v1\nkind:\n", ["missing-field «kind» "]],
  ["apiVersion: v1\nkind: ConfigMap\n", []],
])("%j", (text, expected) => {
  const found = judgeIdentity(yaml(text));
  expect(found.map(({ code, start, end, fix }) => `${code} «${text.slice(start, end)}» ${fix ?? ""}`)).toEqual(
    expected,
  );
});

test("metadata and one of apiVersion and kind make an object", () => {
  expect(isMeantAsObject(yaml("apiVersion: v1\nmetadata: { name: a }\n"))).toBe(true);
  expect(isMeantAsObject(yaml("kind: Pod\nmetadata: { name: a }\n"))).toBe(true);
  // A Helm chart, values of one, a complete object.
  expect(isMeantAsObject(yaml("apiVersion: v2\nname: chart\n"))).toBe(false);
  expect(isMeantAsObject(yaml("metadata: { name: a }\n"))).toBe(false);
  expect(isMeantAsObject(yaml("apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n"))).toBe(false);
});

const store = new SchemaStore({ read: readBundle, custom: [] });

function wordOn(apiVersion: string, kind: string): string[] {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`;
  const { violations, unknownKinds } = judgeObject(sourceText("a.yaml", text), yaml(text), store);
  const unknown = unknownKinds.map((each) => `unknown ${each.kind}`);
  return [
    ...unknown,
    ...violations.map(({ violation: { start, end, fix } }) => `«${text.slice(start, end)}» ${fix ?? ""}`),
  ];
}

test.each([
  ["helm.toolkit.fluxcd.oi/v2", "HelmRelease", "«helm.toolkit.fluxcd.oi/v2» did you mean helm.toolkit.fluxcd.io/v2?"],
  ["helm.toolkit.fluxcd.io/v2x", "HelmRelease", "«helm.toolkit.fluxcd.io/v2x» did you mean helm.toolkit.fluxcd.io/v2?"],
  ["v2", "HelmRelease", "«v2» did you mean helm.toolkit.fluxcd.io/v2?"],
  ["core/v1", "Secret", "«core/v1» did you mean v1?"],
  ["helm.toolkit.fluxcd.io/v2", "HelmRelaese", "«HelmRelaese» did you mean HelmRelease?"],
])("%s %s is a typing mistake", (apiVersion, kind, expected) => {
  expect(wordOn(apiVersion, kind)).toContain(expected);
});

test.each([
  ["helm.toolkit.fluxcd.io/v3", "HelmRelease"],
  ["example.org/v1", "HelmRelease"],
  ["example.org/v1", "Widget"],
])("%s %s may be a kind that the bundle does not know", (apiVersion, kind) => {
  expect(wordOn(apiVersion, kind)).toEqual([`unknown ${kind}`]);
});
