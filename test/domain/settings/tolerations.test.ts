import { describe, expect, test } from "vitest";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { inlineIgnores, knownToBase } from "#domain/settings/inline-ignore.ts";
import { graded } from "#domain/settings/severity.ts";
import { defaultSettings, type Toleration } from "#domain/settings/settings.ts";
import { applyTolerations, type TolerationInput } from "#domain/settings/tolerations.ts";
import type { Finding } from "#kernel/finding.ts";
import { sourceText } from "#kernel/source-text.ts";

const at = { path: ".github/homelab.yaml", line: 5, column: 5, endLine: 5, endColumn: 20 };
const rule = "schema/unknown-field";

function finding(path: string, line: number, of = rule): Finding {
  return {
    rule: of,
    severity: "error",
    message: "unknown field x",
    path,
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
  };
}

function apply(input: Partial<TolerationInput>) {
  return applyTolerations({ findings: [], notChecked: [], tolerate: [], ignores: [], complete: true, ...input });
}

function ignoresOf(path: string, text: string) {
  const source = sourceText(path, text);
  return inlineIgnores(source, commentsOf(source).ignores);
}

describe("tolerations of the settings", () => {
  const lab: Toleration = { rule, path: "apps/lab/**", reason: "the operator adds it", at };

  test("take their findings away, with the reason, and leave others", () => {
    const { findings, tolerated, about } = apply({
      findings: [
        finding("apps/lab/a.yaml", 3),
        finding("apps/x.yaml", 3),
        finding("apps/lab/a.yaml", 4, "yaml/syntax"),
      ],
      tolerate: [lab],
    });
    expect(findings.map(({ path, line }) => `${path}:${line}`)).toEqual(["apps/lab/a.yaml:4", "apps/x.yaml:3"]);
    expect(tolerated).toEqual([{ rule, path: "apps/lab/a.yaml", line: 3, reason: "the operator adds it" }]);
    expect(about).toEqual([]);
  });

  test.each([
    ["2027-03-31T23:59:59.000Z", true],
    ["2027-04-01T00:00:00.000Z", false],
    [undefined, true],
  ])("until 2027-03-31, at %s: tolerated is %s", (headDate, expected) => {
    const { findings, tolerated, about } = apply({
      findings: [finding("apps/lab/a.yaml", 3)],
      tolerate: [{ ...lab, until: "2027-03-31" }],
      ...(headDate === undefined ? {} : { headDate }),
    });
    expect(tolerated).toHaveLength(expected ? 1 : 0);
    expect(findings).toHaveLength(expected ? 0 : 1);
    if (expected) return;
    expect(findings[0]?.related).toEqual([
      { path: at.path, line: 5, column: 5, message: "was tolerated until 2027-03-31: the operator adds it" },
    ]);
    expect(about).toMatchObject([{ rule: "settings/expired-toleration", line: 5 }]);
  });

  test("with a date that cannot be compared are told, when they hide something", () => {
    const tolerate = [{ ...lab, until: "2027-03-31" }];
    const findings = [finding("apps/lab/a.yaml", 3)];
    expect(apply({ findings, tolerate }).notChecked).toEqual([
      {
        what: `end of the toleration of ${rule}, 2027-03-31`,
        why: "it is compared with the date of the head commit, and there is none",
        count: 1,
        relevant: false,
      },
    ]);
    expect(apply({ findings, tolerate, headDate: "2027-03-01T00:00:00.000Z" }).notChecked).toEqual([]);
    expect(apply({ tolerate }).notChecked).toEqual([]);
  });

  test("that match nothing are told, unless only a part was judged", () => {
    expect(apply({ tolerate: [lab] }).about).toMatchObject([{ rule: "settings/unused-toleration", line: 5 }]);
    expect(apply({ tolerate: [lab], complete: false }).about).toEqual([]);
  });

  test("name an unchecked thing, so that it no longer counts", () => {
    const item = { what: "template kubernetes/a.yaml.j2", why: "has to be rendered", count: 1, relevant: true };
    const tolerate = [{ notChecked: "template kubernetes/*.j2", reason: "made by make", at }];
    const { notChecked } = apply({ notChecked: [item, { ...item, what: "kubeconform" }], tolerate });
    expect(notChecked).toMatchObject([
      { relevant: false, why: "has to be rendered (tolerated: made by make)" },
      { relevant: true },
    ]);
  });
});

describe("inline ignores", () => {
  test("speak for their line, or for the next line that is more than a comment", () => {
    const text = `a: 1 # homelab: ignore ${rule} -- known
b: 2
# homelab: ignore ${rule} -- known
# homelab: ignore yaml/syntax -- known

c: 3
d: 4
`;
    const ignores = ignoresOf("x.yaml", text);
    expect(ignores.map(({ lines }) => lines)).toEqual([[1], [3, 6], [4, 6]]);
    const findings = [1, 2, 6, 7].map((line) => finding("x.yaml", line));
    const result = apply({
      findings: [...findings, finding("y.yaml", 1), finding("x.yaml", 6, "yaml/syntax")],
      ignores,
    });
    expect(result.findings.map(({ path, line }) => `${path}:${line}`)).toEqual(["x.yaml:2", "x.yaml:7", "y.yaml:1"]);
    expect(result.tolerated).toHaveLength(3);
    expect(result.about).toEqual([]);
  });

  test("without a reason ignore nothing and are findings themselves", () => {
    const ignores = ignoresOf("x.yaml", `a: 1 # homelab: ignore ${rule}\nb: 1 # homelab: ignore -- why not\n`);
    const result = apply({ findings: [finding("x.yaml", 1)], ignores });
    expect(result.findings).toHaveLength(1);
    expect(result.tolerated).toEqual([]);
    expect(result.about).toMatchObject([
      { rule: "settings/ignore-without-reason", path: "x.yaml", line: 1, column: 6 },
      { rule: "settings/ignore-without-reason", path: "x.yaml", line: 2 },
    ]);
  });

  test("that match nothing are told", () => {
    const ignores = ignoresOf("x.yaml", `a: 1 # homelab: ignore ${rule},yaml/syntax -- known\n`);
    expect(apply({ ignores }).about).toMatchObject([{ rule: "settings/unused-toleration", line: 1 }]);
    expect(apply({ ignores, findings: [finding("x.yaml", 1, "yaml/syntax")] }).about).toEqual([]);
  });

  test("that a change adds do not count for it; moved ones do", () => {
    const base = ignoresOf("x.yaml", `a: 1 # homelab: ignore ${rule} -- known\n`);
    const head = ignoresOf(
      "x.yaml",
      `new: 1\na: 1 # homelab: ignore ${rule} -- known\nb: 1 # homelab: ignore ${rule} -- known\n`,
    );
    expect(knownToBase(head, base).map(({ line }) => line)).toEqual([2]);
  });
});

describe("graded", () => {
  const catalog = new Map([[rule, { severity: "error" as const }]]);
  const { severity: _, ...ungraded } = finding("x.yaml", 1);
  const settings = (wanted: "off" | "info" | "warning" | "error") => ({
    ...defaultSettings,
    rules: new Map([[rule, wanted]]),
  });

  test("the rule's severity, unless the settings say otherwise", () => {
    expect(graded([ungraded], catalog, defaultSettings)[0]?.severity).toBe("error");
    expect(graded([ungraded], catalog, settings("info"))[0]?.severity).toBe("info");
    expect(graded([ungraded], catalog, settings("off"))).toEqual([]);
  });

  test("never graver than the finding's own severity", () => {
    const own = { ...ungraded, severity: "warning" as const };
    expect(graded([own], catalog, settings("error"))[0]?.severity).toBe("warning");
    expect(graded([own], catalog, settings("info"))[0]?.severity).toBe("info");
  });

  test("a rule that nobody knows is a fault of the program", () => {
    expect(() => graded([{ ...ungraded, rule: "a/b" }], catalog, defaultSettings)).toThrow("a/b");
  });
});
