import { describe, expect, test } from "vitest";
import { nearbyPath, presenceOf, relativePath } from "#domain/repository/presence.ts";

const paths = new Set([
  "kubernetes/apps/media/sonarr/app/helmrelease.yaml",
  "kubernetes/apps/media/sonarr/app/pvc.yaml.j2",
  "kubernetes/link",
  "fixtures/one.yaml",
]);
const whole = { paths, settings: { clusters: [], ignore: [] } };
const at = { path: ".github/homelab.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

describe("what stands at a path", () => {
  test.each([
    ["kubernetes/apps/media/sonarr/app/helmrelease.yaml", "file"],
    ["kubernetes/apps/media/sonarr", "folder"],
    ["kubernetes/apps/media/sonar", "absent"],
    ["other/place", "absent"],
    ["kubernetes/apps/media/sonarr/app/pvc.yaml", "unknown"],
    ["kubernetes/link/below/it.yaml", "unknown"],
  ])("%s is %s", (path, expected) => expect(presenceOf(whole, path)).toBe(expected));

  test("with clusters in the settings, other folders were not listed", () => {
    const listed = { paths, settings: { clusters: [{ name: "kubernetes", at }], ignore: [] } };
    expect(presenceOf(listed, "other/place")).toBe("unknown");
    expect(presenceOf(listed, "kubernetes/other")).toBe("absent");
  });

  test("what the settings ignore is not known", () => {
    const listed = { paths, settings: { clusters: [], ignore: ["vendor/**"] } };
    expect(presenceOf(listed, "vendor/crds/one.yaml")).toBe("unknown");
    expect(presenceOf(listed, "vendor")).toBe("unknown");
  });
});

test("a path with one wrong segment has a neighbour", () => {
  expect(nearbyPath(paths, "kubernetes/apps/media/sonar/app")).toBe("kubernetes/apps/media/sonarr/app");
  expect(nearbyPath(paths, "kubernetes/apps/media/sonarr/app/helmrelase.yaml")).toBe(
    "kubernetes/apps/media/sonarr/app/helmrelease.yaml",
  );
  expect(nearbyPath(paths, "kubernetes/apps/media/sonar/elsewhere")).toBeUndefined();
});

test.each([
  ["a/b", "a/b/c.yaml", "./c.yaml"],
  ["a/b", "a/c/d", "../c/d"],
  ["", "a/b", "./a/b"],
  ["a/b/c", "d", "../../../d"],
])("from %s to %s: %s", (folder, target, expected) => expect(relativePath(folder, target)).toBe(expected));
