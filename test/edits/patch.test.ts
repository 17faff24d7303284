import { describe, expect, test } from "vitest";
import { folderOf, headOf, patched } from "./patch.ts";

const tree = new Map([
  ["a.yaml", "one\ntwo\nthree\n"],
  ["b.yaml", "gone\n"],
]);

describe("a patch", () => {
  test("changes, adds and takes away files", () => {
    const patch = `what it is for
--- ok/a.yaml
+++ ok/a.yaml
@@ -1,2 +1,3 @@
 one
-two
+2
+2.5
@@ -3 +4,2 @@
 three
+four
--- ok/b.yaml
+++ /dev/null
@@ -1 +0,0 @@
-gone
--- /dev/null
+++ ok/c/d.yaml
@@ -0,0 +1 @@
+new
`;
    expect(headOf(patch)).toEqual(["what it is for"]);
    expect(folderOf(patch)).toBe("ok");
    expect([...patched(tree, patch)]).toEqual([
      ["a.yaml", "one\n2\n2.5\nthree\nfour\n"],
      ["c/d.yaml", "new\n"],
    ]);
  });

  test("that does not fit changes nothing", () => {
    expect(() => patched(tree, "--- ok/a.yaml\n+++ ok/a.yaml\n@@ -1 +1 @@\n-uno\n+1\n")).toThrow(
      'a.yaml:1 is not "uno"',
    );
    expect(() => patched(tree, "--- ok/z.yaml\n+++ ok/z.yaml\n@@ -1 +1 @@\n-uno\n+1\n")).toThrow("which is not there");
  });
});
