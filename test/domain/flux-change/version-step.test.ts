import { expect, test } from "vitest";
import { versionStep } from "#domain/flux-change/version-step.ts";

test.each([
  ["4.1.0", "5.0.0", "major up"],
  ["v1.132.3", "v1.120.0", "minor down"],
  ["16.6-alpine", "17.2-alpine", "major up"],
  ["1.2.3", "1.2.4", "patch up"],
  ["35", "36", "major up"],
  ["0.9", "0.10", "minor up"],
  ["1.2.3_build7", "2.0.0+1", "major up"],
  ["5.13.0.9361", "5.12.2.9335", "minor down"],
  ["1.2.3-rc.1", "1.2.3", "nothing"],
  ["2025.11.3", "2026.1.0", "nothing"],
  ["20240101", "20250101", "nothing"],
  ["latest", "1.0.0", "nothing"],
  ["1.0.0, 2.0.0", "3.0.0", "nothing"],
  [undefined, "1.0.0", "nothing"],
  ["1.0.0", undefined, "nothing"],
  [">=1.0.0", "2.0.0", "nothing"],
])("%s to %s is %s", (from, to, words) => {
  const step = versionStep(from, to);
  expect(step === undefined ? "nothing" : `${step.size} ${step.isDown ? "down" : "up"}`).toBe(words);
});
