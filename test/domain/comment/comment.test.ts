import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentBody } from "#domain/comment/comment.ts";
import type { CommentInput } from "#domain/comment/input.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { FluxChange, ObjectChange } from "#domain/flux-change/change.ts";
import type { Finding } from "#kernel/finding.ts";
import { assertWhole, withoutCode } from "./markup.ts";

const finding: Finding = {
  rule: "flux/source-not-found",
  severity: "error",
  message: "HelmRelease media/sonarr refers to OCIRepository media/app, which no Kustomization creates",
  path: "kubernetes/apps/media/helmrelease.yaml",
  line: 9,
  column: 11,
  endLine: 9,
  endColumn: 23,
  fix: "add namespace: flux-system",
  since: "head",
};
const empty: CheckReport = {
  version: 1,
  verdict: "clean",
  examined: { files: 268, documents: 310 },
  findings: [],
  notChecked: [],
  tolerated: [],
  tools: [],
};
const noChange: FluxChange = {
  cluster: "kubernetes",
  objects: [],
  kustomizations: [],
  images: [],
  charts: [],
  reach: [],
  isRoutine: false,
};
const object: ObjectChange = {
  object: "HelmRelease media/sonarr",
  kind: "HelmRelease",
  kustomization: "media/sonarr",
  change: "changed",
  path: "kubernetes/apps/media/helmrelease.yaml",
  line: 1,
  fields: [{ path: "spec.values.image.tag", old: "1.0.0", new: "1.0.1" }],
};

function input(report: CheckReport, more: Partial<CommentInput> = {}): CommentInput {
  const at =
    (side: string) =>
    ({ path, line }: { path: string; line: number }) =>
      `https://forge.test/${side}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
  return {
    report,
    rules: new Map([[finding.rule, { id: finding.rule, severity: "error", title: "t", why: "w" }]]),
    links: {
      place: at("head"),
      basePlace: at("base"),
      rule: (id) => `https://forge.test/rules#${id}`,
      report: "https://forge.test/run",
    },
    marker: "<!-- homelab:v1 cluster=kubernetes {} -->",
    head: "4c1d2e7".padEnd(40, "0"),
    base: "90ab12f".padEnd(40, "0"),
    earlier: [],
    ...more,
  };
}

function firstLines(report: CheckReport): string {
  return commentBody(input(report)).split("\n").slice(1, 4).join("\n");
}

describe("the first lines say what a merge means", () => {
  test("nothing changes", () => {
    expect(firstLines({ ...empty, flux: [noChange] })).toBe(
      "## ✅ Nothing changes in the cluster\n\n268 files, 310 documents checked, nothing left out.",
    );
  });

  test("a routine bump names it", () => {
    const images = [{ name: "ghcr.io/x/speedtest-tracker", from: "1.6.2", to: "1.6.4", users: ["Deployment a/b"] }];
    const flux = [{ ...noChange, objects: [object], kustomizations: ["media/sonarr"], images, isRoutine: true }];
    expect(firstLines({ ...empty, flux })).toContain("## ✅ Routine: speedtest\\-tracker 1\\.6.2 → 1\\.6.4\n");
  });

  test("objects and apps are counted, removed ones among them", () => {
    const objects = [object, { ...object, object: "ConfigMap media/x", change: "removed" as const }];
    const flux = [{ ...noChange, objects, kustomizations: ["media/sonarr"] }];
    expect(firstLines({ ...empty, flux })).toContain("## ✅ 2 objects in 1 app change, 1 of them removed\n");
  });

  test("a warning is neither green nor a failure, and a bump with one is not routine", () => {
    const warning = { ...finding, severity: "warning" as const, rule: "change/major-version" };
    const images = [{ name: "ghcr.io/x/app", from: "1.6.2", to: "2.0.0", users: ["Deployment a/b"] }];
    const flux = [{ ...noChange, objects: [object], kustomizations: ["media/sonarr"], images, isRoutine: true }];
    expect(firstLines({ ...empty, findings: [warning], flux })).toBe(
      "## 🟡 app 1\\.6.2 → 2\\.0.0, with 1 warning\n\n**1 warning** · 1 changed; Flux applies it minutes after the merge · nothing left out",
    );
    expect(firstLines({ ...empty, findings: [warning] })).toContain("## 🟡 HelmRelease media/sonarr refers to");
    expect(firstLines({ ...empty, findings: [warning, warning] })).toContain("## 🟡 Nothing changes in the cluster, with 2 warnings"); // prettier-ignore
  });

  test("an app that goes as a whole is called by its name", () => {
    const gone = { ...object, change: "removed" as const };
    const kustomization = {
      ...gone,
      object: "Kustomization media/sonarr",
      kind: "Kustomization",
      kustomization: "a/b",
    };
    expect(firstLines({ ...empty, flux: [{ ...noChange, objects: [gone, kustomization] }] })).toContain(
      "## ✅ media/sonarr is removed (2 objects)\n",
    );
  });

  test("what is mended is good news", () => {
    expect(firstLines({ ...empty, flux: [noChange], fixed: [finding] })).toContain("mends 1 older finding");
  });

  test("one error is the headline, several are counted", () => {
    expect(firstLines({ ...empty, verdict: "findings", findings: [finding] })).toContain(
      "## ⛔ HelmRelease media/sonarr refers",
    );
    expect(firstLines({ ...empty, verdict: "findings", findings: [finding, finding] })).toContain(
      "## ⛔ 2 errors to mend before this is merged",
    );
  });

  test("what could not be checked is not green", () => {
    const notChecked = [{ what: "talhelper", why: "not installed", count: 1, relevant: true }];
    const body = commentBody(input({ ...empty, verdict: "not-checked", notChecked }));
    expect(body).toContain("## ⚠️ Not everything could be checked: talhelper \\(not installed\\)");
    expect(body).toContain("> - `talhelper`: not installed\n");
    expect(body).not.toContain("✅");
  });
});

describe("the budget", () => {
  const many = (count: number, of: Partial<Finding>): Finding[] =>
    Array.from({ length: count }, (_, index) => ({ ...finding, ...of, message: `${"ä".repeat(150)} ${index}` }));
  const huge: CheckReport = {
    ...empty,
    verdict: "findings",
    findings: [...many(500, {}), ...many(500, { severity: "warning" }), ...many(500, { since: "base" })],
    notChecked: [{ what: "kind Foo", why: "no schema", count: 3, relevant: true }],
    flux: [
      {
        ...noChange,
        objects: Array.from({ length: 2000 }, (_, index) => ({ ...object, object: `ConfigMap a/${index}` })),
        kustomizations: ["media/sonarr"],
      },
    ],
  };

  test("a huge report fits, its errors first, everything left out counted, nothing cut", () => {
    const body = commentBody(input(huge));
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
    assertWhole(body);
    const errors = (body.match(/^> \*\*ä/gmu) ?? []).length;
    expect(errors).toBeGreaterThanOrEqual(25);
    expect(body).toContain(`> ${500 - errors} more errors: [the report](https://forge.test/run) has all`);
    expect(body).toContain("## ⛔ 500 errors");
    expect(body).toContain("<b>Warnings</b> (500)");
    expect(body).toMatch(/\d+ more objects: /);
    expect(body).toContain("kind Foo");
  });

  test("every budget is kept to the byte, and more room never shows less", () => {
    let shown = 0;
    for (let budget = 20_000; budget <= 120_000; budget += 7919) {
      const body = commentBody(input(huge, { budget }));
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(budget);
      assertWhole(body);
      const errors = (body.match(/^> \*\*ä/gmu) ?? []).length;
      expect(errors).toBeGreaterThanOrEqual(shown);
      shown = errors;
    }
    expect(shown).toBeGreaterThan(100);
  });

  test("the same report gives the same bytes", () => {
    expect(commentBody(input(huge))).toBe(commentBody(input(structuredClone(huge))));
  });
});

describe("what says the same", () => {
  const many = Array.from({ length: 9 }, (_, index): Finding => ({ ...finding, line: index + 1 }));

  test("is said once, with its places", () => {
    const body = commentBody(input({ ...empty, verdict: "findings", findings: many }));
    expect(body.match(/refers to OCIRepository/gu)).toHaveLength(1);
    expect(body).toContain("helmrelease.yaml:5`](https://forge.test/head/kubernetes/apps/media/helmrelease.yaml#L5) and 4 more places");
    expect(body).toContain("**9 errors**");
  }); // prettier-ignore

  test("counts for as many as it stands for where there is no room", () => {
    const long = many.map((each) => ({ ...each, message: "ä".repeat(500), fix: "ö".repeat(500) }));
    const body = commentBody(input({ ...empty, verdict: "findings", findings: long }, { budget: 1500 }));
    expect(body).toContain("9 more errors: ");
  });

  test("of removed objects is one line, and not repeated where a warning says it", () => {
    const gone = (name: string, consequence: string): ObjectChange => ({
      ...object,
      object: name,
      change: "removed",
      fields: [],
      consequence,
    });
    const objects = [
      gone("Service a/b", "is deleted"),
      gone("Deployment a/b", "is deleted"),
      gone("Secret a/c", "stays"),
    ];
    const warning = { ...finding, rule: "change/orphaned", severity: "warning" as const, message: "Secret a/c stays" };
    const body = commentBody(input({ ...empty, findings: [warning], flux: [{ ...noChange, objects }] }));
    const lines = body.split("\n").filter((line) => line.startsWith("- [`"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^- \[`Service a\/b`\]\([^)]*\), \[`Deployment a\/b`\]\([^)]*\): each is deleted$/u);
  });
});

const attacks = [
  "@team please merge",
  "</details></summary><img src=x onerror=alert(1)>",
  "```\n## ✅ Clean\n```",
  "| a | b |\n|---|---|",
  "<!-- homelab:v1 cluster=kubernetes {} -->",
  "::error file=x::oops\n::set-output name=a::b",
  "\u001b[31mred\u202Eevil\u2066",
  "[click](javascript:alert(1)) https://evil.test www.evil.test #1 GH-1",
  "$& $' $1 ${x} {{ y }}",
  "a `b` c ``d`` `e` `<img src=x>` @team `",
  "> quote\n- item\n# heading",
];

describe("hostile text stays text", () => {
  const hostile = fc.oneof(
    fc.constantFrom(...attacks),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((pair) => pair.join("")),
  );

  test("in every field of a report", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, path) => {
        const report: CheckReport = {
          ...empty,
          verdict: "findings",
          findings: [
            { ...finding, message: text, path, fix: text, rule: text },
            { ...finding, severity: "warning", message: text, path },
          ],
          notChecked: [{ what: text, why: text, count: 1, relevant: true }],
          tolerated: [{ rule: text, path, line: 1, reason: text }],
          tools: [{ name: text, version: text }],
          flux: [
            {
              cluster: text,
              objects: [
                {
                  ...object,
                  object: text,
                  kustomization: text,
                  path,
                  fields: [{ path: text, old: text, new: `${text}\n${text}` }],
                  consequence: text,
                },
              ],
              kustomizations: [text],
              images: [{ name: text, from: text, to: text, users: [text] }],
              charts: [],
              reach: [{ from: text, dependents: [text] }],
              isRoutine: false,
            },
          ],
        };
        const body = commentBody(input(report));
        assertWhole(body);
        const [marker, ...rest] = body.split("\n");
        expect(marker).toBe("<!-- homelab:v1 cluster=kubernetes {} -->");
        const prose = withoutCode(rest.join("\n"));
        expect(prose).not.toContain("<!--");
        expect(prose).not.toMatch(/<(?!\/?(?:details|summary|b|sub)\b)/);
        expect(prose).not.toMatch(/@\w/);
        expect(prose).not.toMatch(/^::/m);
        expect(body).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/);
        expect(body.match(/^## /gm)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
