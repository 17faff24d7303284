// What the files of a Talos folder are, and what they say together.
import { describe, expect, it } from "vitest";
import { judgeTalosDocuments } from "#domain/talos/judge-talos.ts";
import { recogniseTalosDocument } from "#domain/talos/recognise.ts";
import { substitute } from "#domain/talos/substitution.ts";
import { judgeTalenv } from "#domain/talos/talenv.ts";
import { targetVersions } from "#domain/talos/target-version.ts";
import { usedTalosPaths } from "#domain/talos/used-paths.ts";
import { context, lines, read } from "./judging.ts";

function role(path: string, text: string, inTalosFolder = false): string | undefined {
  const root = read(text, path).documents[0]?.root;
  return root === undefined ? undefined : recogniseTalosDocument(root, { path, inTalosFolder });
}

describe("recogniseTalosDocument", () => {
  it.each([
    ["talos/talconfig.yaml", "a: b", true, "talconfig"],
    ["x.yaml", "clusterName: a\nendpoint: b\nnodes: []", false, "talconfig"],
    ["talos/topf.yaml", "clusterName: a\ntalosVersion: v1.13.8\nclusterEndpoint: b\nnodes: []", false, undefined],
    ["talos/talenv.sops.yaml", "a: b", true, "talenv"],
    ["talos/talsecret.sops.yaml", "a: b", true, "talos-secrets"],
    ["secrets.yaml", "cluster: {}\nsecrets: {}\ntrustdinfo: {}\ncerts: {}", false, "talos-secrets"],
    ["out/cp1.yaml", "version: v1alpha1\nmachine: { type: worker, token: a }\ncluster: {}", false, "machine-config"],
    ["out/cp1.yaml", "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: a", false, "machine-config"],
    ["talos/patches/a.yaml", "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: a", true, "machine-patch"],
    ["infra/patches/a.yaml", "apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: a", false, "machine-patch"],
    ["a.yaml", "machine: { sysctls: {} }", false, "machine-patch"],
    ["talos/patches/a.yaml", "- op: add\n  path: /debug\n  value: true", true, "machine-patch"],
    ["a.yaml", "- op: add\n  path: /spec\n  value: true", false, undefined],
    ["a.yaml", "apiVersion: v1\nkind: ConfigMap", false, undefined],
    ["a.yaml", "machine: a\ncluster: b", false, undefined],
    ["values.yaml", "cluster: { a: b }\nimage: c", false, undefined],
  ])("%s with %j", (path, text, inTalosFolder, expected) => {
    expect(role(path, text, inTalosFolder)).toBe(expected);
  });
});

describe("judgeTalenv", () => {
  const judge = (text: string): readonly string[] => lines(judgeTalenv(read(text, "talenv.yaml").documents));

  it("takes flat values, and files that sops has encrypted", () => {
    expect(judge('a: v1.13.8 # note\nb: "x y"\nc: 5\n')).toEqual([]);
    expect(judge("a: ENC[AES256_GCM,data:a]\nsops: { mac: a, age: [] }\n")).toEqual([]);
  });

  it.each([
    [
      "a: { b: c }\n",
      "1:4-12 wrong-type a: the variable a is a map: talhelper reads one value per line and then takes none of this file (write one plain or quoted value)",
    ],
    [
      "a:\n  - b\n",
      "2:3-6 wrong-type a: the variable a is a list: talhelper reads one value per line and then takes none of this file (write one plain or quoted value)",
    ],
    [
      "a: |\n  b\n",
      "1:4-2:4 wrong-type a: the variable a is a block of lines: talhelper reads one value per line and then takes none of this file (write one plain or quoted value)",
    ],
    [
      "a-b: c\n",
      '1:1-4 invalid-value a-b: "a-b" is no name of a variable: talhelper then takes none of this file (use letters, digits and _)',
    ],
  ])("reports %j", (text, expected) => {
    expect(judge(text)).toEqual([expected]);
  });
});

it("substitutes as talhelper does", () => {
  const variables = new Map([
    ["a", "1"],
    ["empty", ""],
  ]);
  expect(substitute("$a ${a} ${b:-2} ${empty:-3} ${a:+4} ${b+5} $$a ${c=6}", variables)).toEqual({
    text: "1 1 2 3 4  $a 6",
    unset: [],
  });
  expect(substitute("${b} $c ${empty}", variables)).toEqual({ text: "${b} $c ${empty}", unset: ["b", "c", "empty"] });
});

describe("a tree", () => {
  const texts: Readonly<Record<string, string>> = {
    "talos/patches/a.yaml": "machine: { sysctls: {} }\n",
    "talos/patches/b.yaml": "- op: remove\n  path: /machine/sysctls\n",
    "talos/patches/unused.yaml": "machine: {}\n",
    "talos/talconfig.yaml":
      'clusterName: a\ntalosVersion: ${talos}\nkubernetesVersion: v1.36.4\nendpoint: https://a:6443\npatches: ["@./patches/${which}.yaml", "@./patches/b.yaml"]\nnodes: []\n',
    "talos/talenv.yaml": "talos: v1.13.8\nwhich: a\n",
    "out/cp.yaml":
      "machine: { type: worker, token: a, install: { image: x/installer:v1.12.4@sha256:0 }, kubelet: { image: k:v1.35.4 } }\ncluster: {}\n",
  };
  const files = (only: (path: string) => boolean) =>
    Object.keys(texts)
      .filter(only)
      .map((path) => {
        const documents = read(texts[path] ?? "", path).documents.map((document) => ({
          ...document,
          path,
          role: role(path, texts[path] ?? "", path.startsWith("talos/")) ?? "data",
        }));
        return { path, documents };
      });
  const documents = (only: (path: string) => boolean = () => true) => files(only).flatMap((file) => file.documents);

  it("pins versions in the talconfig, with the variables beside it", () => {
    expect(targetVersions(documents())).toEqual({ talos: "v1.13.8", kubernetes: "v1.36.4" });
  });

  it("pins versions by images where there is no talconfig", () => {
    expect(targetVersions(documents((path) => path.startsWith("out/")))).toEqual({
      talos: "v1.12.4",
      kubernetes: "v1.35.4",
    });
  });

  it("uses the files that the talconfig lists", () => {
    expect(
      [
        ...usedTalosPaths(
          files(() => true),
          ["talos"],
          Object.keys(texts),
        ),
      ].sort(),
    ).toEqual([
      "out/cp.yaml",
      "talos/patches/a.yaml",
      "talos/patches/b.yaml",
      "talos/talconfig.yaml",
      "talos/talenv.yaml",
    ]);
  });

  it("takes a listed path with an unknown variable for every file that fits", () => {
    const used = usedTalosPaths(
      files((path) => path !== "talos/talenv.yaml"),
      ["talos"],
      [],
    );
    expect(used.has("talos/patches/unused.yaml")).toBe(true);
  });

  it("refuses a JSON patch below a talconfig since Talos 1.12", () => {
    const patch = documents((path) => path === "talos/patches/b.yaml");
    const judge = (version: string): readonly string[] =>
      lines(judgeTalosDocuments({ documents: patch, tree: { talosFolders: ["talos"] }, context: context(version) }));
    expect(judge("v1.13.8")).toHaveLength(1);
    expect(judge("v1.11.6")).toEqual([]);
  });
});
