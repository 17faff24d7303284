// What a kustomization file says it is.
import { expect, test } from "vitest";
import { withKustomizationDefaults } from "#domain/kustomize/defaults.ts";
import { judgeKustomizationIdentity } from "#domain/kustomize/identity.ts";
import { toValue } from "#codecs/yaml/node.ts";
import { yaml } from "../../codecs/structural-schema/judged.ts";

const group = "kustomize.config.k8s.io";

test.each([
  [`apiVersion: ${group}/v1beta1\nkind: Kustomization\n`, []],
  [`apiVersion: ${group}/v1alpha1\nkind: Component\n`, []],
  ["resources: [a]\n", []],
  [`apiVersion: ${group}/v1\nkind: Kustomization\n`, [`«${group}/v1» use apiVersion: ${group}/v1beta1`]],
  [`apiVersion: ${group}/v1beta1\nkind: Component\n`, [`«${group}/v1beta1» use apiVersion: ${group}/v1alpha1`]],
  [`apiVersion: ${group}/v1alpha1\nkind: component\n`, ["«component» "]],
  ["apiVersion: v1\nkind: Kustomisation\n", ["«Kustomisation» ", `«v1» use apiVersion: ${group}/v1beta1`]],
])("%j", (text, expected) => {
  const found = judgeKustomizationIdentity(yaml(text));
  expect(found.map(({ start, end, fix }) => `«${text.slice(start, end)}» ${fix ?? ""}`)).toEqual(expected);
});

test("whatever it says, it is judged as what kustomize takes it for", () => {
  const judgedAs = (text: string) => toValue(withKustomizationDefaults(yaml(text)));
  expect(judgedAs("apiVersion: v9\nresources: [a]\n")).toEqual({
    apiVersion: `${group}/v1beta1`,
    kind: "Kustomization",
    resources: ["a"],
  });
  expect(judgedAs("kind: Component\n")).toEqual({ apiVersion: `${group}/v1alpha1`, kind: "Component" });
});
