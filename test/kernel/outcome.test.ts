import { describe, expect, test } from "vitest";
import type { Finding } from "#kernel/finding.ts";
import { verdictOf } from "#kernel/outcome.ts";

const place = { path: "a.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };
const finding = (of: Partial<Finding>): Finding => ({
  ...place,
  rule: "yaml/syntax",
  severity: "error",
  message: "m",
  ...of,
});

describe("the verdict", () => {
  test.each([
    [{}, false, "findings"],
    [{ since: "head" }, false, "findings"],
    [{ since: "base" }, false, "clean"],
    [{ since: "base" }, true, "findings"],
    [{ since: "base", severity: "warning" }, true, "clean"],
  ] as const)("of a finding %o with failOnBase %s is %s", (of, failOnBase, verdict) => {
    expect(verdictOf([finding(of)], [], { failOn: "error", failOnBase })).toBe(verdict);
  });

  test("findings win over what was not checked, older ones only where they count", () => {
    const notChecked = [{ what: "talhelper", why: "not installed", count: 1, relevant: true }];
    const older = [finding({ since: "base" })];
    expect(verdictOf(older, notChecked, { failOn: "error" })).toBe("not-checked");
    expect(verdictOf(older, notChecked, { failOn: "error", failOnBase: true })).toBe("findings");
  });
});
