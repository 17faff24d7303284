import { describe, expect, test } from "vitest";
import { bundled } from "./bundled.ts";
import { specVerdict, verdict } from "./judged.ts";

const patch = (spec: string) =>
  verdict(
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ANY.*\nspec:\n${spec.replace(/^/gm, "  ")}\n`,
    bundled("apps/v1", "Deployment"),
    {
      placeholders: true,
      fragment: true,
    },
  );

describe("strategic merge patches", () => {
  test.each([
    "replicas: 3",
    "replicas: null",
    "template:\n  spec:\n    containers:\n    - name: web\n      env:\n      - name: A\n        $patch: delete",
    "template:\n  spec:\n    containers:\n    - $patch: replace\n    - name: web\n      image: a",
    "strategy:\n  $retainKeys: [type]\n  type: Recreate",
    "template:\n  metadata:\n    finalizers:\n    $deleteFromPrimitiveList/finalizers: [a]",
    "template:\n  spec:\n    $setElementOrder/containers:\n    - name: web\n    containers:\n    - name: web",
    "$patch: delete",
  ])("nothing is required, and directives are understood: %s", (spec) => {
    expect(patch(spec)).toEqual([]);
  });

  test.each([
    ["replcas: 3", "unknown-field «replcas» replcas is not a field of Deployment.spec (did you mean replicas?)"],
    ["replicas: three", 'wrong-type «three» spec.replicas must be an integer, got "three"'],
    [
      "template:\n  spec:\n    containers:\n    - image: a",
      "missing-field «image» spec.template.spec.containers[0].name is required: the patch finds the item to change by it",
    ],
    ["$patch: remove", 'invalid-value «remove» spec: $patch must be one of delete, merge, replace, got "remove"'],
    [
      "strategy:\n  $retainKeys: [tipe]",
      "unknown-field «tipe» $retainKeys names tipe, which is not a field of spec.strategy (did you mean type?)",
    ],
    [
      "template:\n  spec:\n    $setElementOrder/container: []",
      "unknown-field «$setElementOrder/container» $setElementOrder/container names container, which is not a field of spec.template.spec (did you mean containers?)",
    ],
  ])("%s", (spec, expected) => {
    expect(patch(spec)).toEqual([expected]);
  });

  test("a list without a merge key is replaced, so its items are complete", () => {
    expect(
      patch(
        "template:\n  spec:\n    tolerations:\n    - effect: NoSchedule\n    containers:\n    - name: web\n      livenessProbe:\n        httpGet:\n          httpHeaders:\n          - value: x",
      ),
    ).toEqual([
      "missing-field «value» spec.template.spec.containers[0].livenessProbe.httpGet.httpHeaders[0].name is required",
    ]);
  });

  test("what $patch: replace puts in place is complete", () => {
    expect(
      patch(
        "template:\n  spec:\n    containers:\n    - name: web\n      livenessProbe:\n        $patch: replace\n        httpGet:\n          path: /",
      ),
    ).toEqual(["missing-field «httpGet» spec.template.spec.containers[0].livenessProbe.httpGet.port is required"]);
  });

  test("a part does not tell which of several forms the whole has", () => {
    const schema = {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      oneOf: [{ required: ["a"] }, { required: ["b"] }],
    } as const;
    expect(specVerdict("{}", schema, { placeholders: true, fragment: true })).toEqual([]);
  });

  test("without the option a directive is an unknown field", () => {
    expect(
      verdict("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n$patch: delete\n", bundled("v1", "ConfigMap")),
    ).toEqual(["unknown-field «$patch» $patch is not a field of ConfigMap"]);
  });
});
