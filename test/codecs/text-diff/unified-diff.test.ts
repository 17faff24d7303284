import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { lineEdits } from "#codecs/text-diff/line-edits.ts";
import { unifiedDiff } from "#codecs/text-diff/unified-diff.ts";

const folder = mkdtempSync(join(tmpdir(), "homelab-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = fc
  .tuple(fc.array(fc.constantFrom("a", "b", "c", "", "a\r"), { maxLength: 14 }), fc.boolean())
  .map(([lines, ends]) => lines.join("\n") + (ends && lines.length > 0 ? "\n" : ""));

describe("unifiedDiff", () => {
  it("says nothing of equal texts", () => {
    expect(unifiedDiff("a\n", "a\n", { path: "x" })).toBe("");
  });

  it("shows a change with three lines around it", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(unifiedDiff(before, before.replace("5", "five"), { path: "k/x.yaml" })).toBe(
      "--- a/k/x.yaml\n+++ b/k/x.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
  });

  it("joins changes that are near and parts those that are not", () => {
    const before = Array.from({ length: 30 }, (_, index) => `${index}\n`).join("");
    const after = before.replace("3\n", "x\n").replace("8\n", "y\n").replace("20\n", "z\n");
    const hunks = unifiedDiff(before, after, { path: "x" }).match(/^@@.*$/gm);
    expect(hunks).toEqual(["@@ -1,12 +1,12 @@", "@@ -18,7 +18,7 @@"]);
  });

  it("says where the last line break is missing", () => {
    expect(unifiedDiff("a\nb", "a\nc\n", { path: "x" })).toContain("-b\n\\ No newline at end of file\n+c\n");
  });

  it("needs as few lines as the longest common subsequence leaves", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 }),
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 }),
        (a, b) => {
          const edits = lineEdits(a, b);
          expect(edits.filter(({ sign }) => sign !== "+").map(({ line }) => line)).toEqual(a);
          expect(edits.filter(({ sign }) => sign !== "-").map(({ line }) => line)).toEqual(b);
          expect(edits.filter(({ sign }) => sign === " ")).toHaveLength(longestCommon(a, b));
        },
      ),
    );
  });

  it("is applied by the real patch to give the new text", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 3 }), (before, after, context) => {
        const [target, patch] = [join(folder, "x"), join(folder, "x.patch")];
        writeFileSync(target, before);
        writeFileSync(patch, unifiedDiff(before, after, { path: "x", context }));
        if (before === after || before === "" || after === "") return;
        const git = spawnSync("git", ["apply", "--unidiff-zero", "--whitespace=nowarn", patch], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, GIT_DIR: join(folder, "none") },
        });
        expect(git.stderr).toBe("");
        expect(readFileSync(target, "utf8")).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    let diagonal = 0;
    for (const [index, y] of b.entries()) {
      const above = row[index + 1] ?? 0;
      row[index + 1] = x === y ? diagonal + 1 : Math.max(above, row[index] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
