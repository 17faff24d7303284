import { describe, expect, test } from "vitest";
import { chartPairs } from "#domain/helm/chart-pairs.ts";

const pair = chartPairs.find(({ main }) => main === "kube-prometheus-stack");

describe("kube-prometheus-stack and the chart of its definitions", () => {
  // Chart versions with the `appVersion` that their releases have.
  test.each([
    ["88.5.3", "31.0.1"],
    ["79.7.1", "24.0.2"],
    ["69.8.2", "18.0.1"],
    ["66.0.0", "16.0.0"],
    ["66.7.0", "17.0.0"],
    ["56.0.0", "9.0.0"],
  ])("%s and %s are of one operator", (stack, crds) => {
    expect(pair?.differ(stack, crds)).toBeUndefined();
  });

  test("definitions that are behind, and ahead", () => {
    expect(pair?.differ("88.5.3", "29.0.0")).toEqual({
      message:
        "kube-prometheus-stack 88.5.3 runs Prometheus Operator 0.93, and prometheus-operator-crds 29.0.0 has the definitions of 0.91",
      fix: "use 31.x",
      isSlight: false,
    });
    expect(pair?.differ("85.0.0", "29.0.0")).toMatchObject({ fix: "use 28.x", isSlight: true });
  });

  test("versions that nobody here knows", () => {
    expect(pair?.differ("89.0.0", "31.0.0")).toBeUndefined();
    expect(pair?.differ("88.0.0", "32.0.0")).toBeUndefined();
    expect(pair?.differ("40.0.0", "6.0.0")).toBeUndefined();
    expect(pair?.differ("88.0.0", "5.0.0")).toBeUndefined();
  });
});
