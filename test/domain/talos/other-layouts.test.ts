// Talos trees of other renderers are told by their files.
import { expect, test } from "vitest";
import { otherLayouts } from "#domain/talos/other-layouts.ts";

function layouts(texts: Readonly<Record<string, string>>) {
  return otherLayouts(Object.keys(texts), (path) => texts[path]).map(({ renderer, path, paths }) => [
    renderer,
    path,
    paths.length,
  ]);
}

const config = "---\nmachine:\n  type: {{ type }}\n";
const document = "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: {{ host }}\n";

test("topf, with everything below it", () => {
  expect(
    layouts({ "talos/topf.yaml": "", "talos/all/01.yaml.tpl": config, "talos/node/a/01.yaml": "", "x.yaml": "" }),
  ).toEqual([["topf", "talos/topf.yaml", 3]]);
});

test("templates, as one tree with those below", () => {
  expect(
    layouts({
      "talos/cluster.yaml.j2": config,
      "talos/nodes/a.yaml.j2": document,
      "talos/schematic.yaml.j2": "customization: {}\n",
    }),
  ).toEqual([["templates", "talos/cluster.yaml.j2", 2]]);
});

test("templates of anything else, and those beside a talconfig, are none", () => {
  expect(
    layouts({
      "apps/values.yaml.j2": "machine: {{ x }}\n",
      "apps/crd.yaml.j2": "apiVersion: v1\nkind: ConfigMap\n",
      "talos/talconfig.yaml": "",
      "talos/patches/a.yaml.j2": config,
    }),
  ).toEqual([]);
});
