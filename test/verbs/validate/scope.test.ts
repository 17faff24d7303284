// Which folders a run looks at when the settings name clusters.
import { describe, expect, test } from "vitest";
import { defaultSettings, type Settings } from "#domain/settings/settings.ts";
import { scopeOf } from "#verbs/validate/scope.ts";

const at = { path: ".github/homelab.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
const settings: Settings = {
  ...defaultSettings,
  clusters: [{ name: "prod", flux: "clusters/prod", at }],
  ignore: ["clusters/old/**"],
};
const paths = [
  ".sops.yaml",
  "apps/x/cm.yaml",
  "bootstrap/a.yaml",
  "clusters/old/a.yaml",
  "clusters/prod/apps.yaml",
  "docs/a.yaml",
];
const listing = { paths, ignored: 0, unreadable: [] };

describe("scope", () => {
  test("holds the clusters' folders, bootstrap and the root's dotfiles", () => {
    const scope = scopeOf(listing, settings);
    expect(scope.paths).toEqual([".sops.yaml", "bootstrap/a.yaml", "clusters/prod/apps.yaml"]);
    expect(scope.ignored).toBe(1);
  });

  test("holds the folders that Kustomizations lead to", () => {
    expect(scopeOf(listing, settings, ["apps"]).paths).toContain("apps/x/cm.yaml");
  });

  test("is everything without clusters", () => {
    expect(scopeOf(listing, defaultSettings).paths).toEqual(paths);
  });
});
