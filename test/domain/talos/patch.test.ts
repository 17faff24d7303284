import { describe, expect, it } from "vitest";
import { judgeEmbeddedPatch } from "#domain/talos/patch.ts";
import { nodeAt } from "#codecs/yaml/node.ts";
import { context, lines, patch, read } from "./judging.ts";

describe("strategic merge patches", () => {
  it("misses nothing, takes null and deletions", () => {
    expect(patch("machine:\n  nodeLabels: { a: null }\n  kubelet:\n    nodeIP:\n      $patch: delete\n")).toEqual([]);
    expect(patch("machine:\n  files:\n    - path: /var/a\n      $patch: delete\n")).toEqual([]);
    expect(patch("apiVersion: v1alpha1\nkind: HostnameConfig\n$patch: delete\n")).toEqual([]);
    expect(patch("apiVersion: v1alpha1\nkind: LinkConfig\nmtu: 9000\n---\nmachine: { sysctls: { a: 1 } }\n")).toEqual(
      [],
    );
  });

  it.each([
    [
      "an unknown field",
      "machine:\n  sysctl: { a: b }\n",
      ["2:3-9 unknown-field machine.sysctl: sysctl is not a field of machine (did you mean sysctls?)"],
    ],
    [
      "a deletion of an unknown field",
      "machine:\n  nodeLabel: { $patch: delete }\n",
      ["2:3-12 unknown-field machine.nodeLabel: nodeLabel is not a field of machine (did you mean nodeLabels?)"],
    ],
    [
      "another word than delete",
      "machine:\n  kubelet: { $patch: replace }\n",
      [
        "2:14-20 unknown-field machine.kubelet.$patch: Talos takes $patch only in patches, and there only with the value delete",
      ],
    ],
    [
      "a deletion of an unnamed item",
      "machine:\n  files: [{ $patch: delete }]\n",
      [
        "2:13-19 missing-field $patch: a list item to delete is chosen by one of its fields, and none is given (add the field that names it)",
      ],
    ],
    [
      "a deletion of a document without a kind",
      "$patch: delete\n",
      [
        "1:1-7 missing-field apiVersion: a document to delete is named by apiVersion and kind, and apiVersion is missing (add apiVersion)",
        "1:1-7 missing-field kind: a document to delete is named by apiVersion and kind, and kind is missing (add kind)",
      ],
    ],
    [
      "a wrong type",
      "cluster:\n  proxy: { disabled: sure }\n",
      ['2:22-26 wrong-type cluster.proxy.disabled: cluster.proxy.disabled must be true or false, got "sure"'],
    ],
    [
      "a document twice",
      "machine: {}\n---\nmachine: {}\n",
      ["3:1-8 duplicate-document : a second document v1alpha1; Talos refuses the whole file"],
    ],
  ])("reports %s", (_, text, expected) => {
    expect(patch(text)).toEqual(expected);
  });

  it("knows that talhelper's envsubst comes first", () => {
    const text = "machine:\n  kubelet: { $patch: delete }\n";
    expect(patch(text, { ofTalhelper: true })).toEqual([
      "2:14-20 invalid-value $patch: talhelper takes $patch for a variable, finds it unset and stops (write $$patch)",
    ]);
    expect(
      patch(
        text.replace("$patch", () => "$$patch"),
        { ofTalhelper: true },
      ),
    ).toEqual([]);
  });

  it("does not judge values that talhelper or sops put in", () => {
    expect(patch('machine:\n  kubelet: { nodeIP: "${nodeIP}" }\n  install: { disk: "{{ .x }}" }\n')).toEqual([]);
    expect(
      patch("machine:\n  network: ENC[AES256_GCM,data:a,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:a,type:str]\n"),
    ).toEqual([
      "2:3-10 deprecated-field machine.network: machine.network is deprecated since Talos 1.13 (use HostnameConfig, ResolverConfig, StaticHostConfig, KubeSpanConfig)",
    ]);
  });
});

describe("RFC 6902 patches", () => {
  it("takes every operation", () => {
    const operations = [
      "{ op: add, path: /machine/sysctls/a~1b, value: x }",
      "{ op: add, path: /machine/certSANs/-, value: a.example.org }",
      "{ op: replace, path: /machine/files/0/permissions, value: 0o600 }",
      "{ op: remove, path: /cluster/apiServer/admissionControl }",
      "{ op: test, path: /debug, value: false }",
      "{ op: move, from: /machine/sysfs, path: /machine/sysctls }",
    ];
    expect(patch(operations.map((each) => `- ${each}\n`).join(""))).toEqual([]);
  });

  it.each([
    [
      "an unknown operation",
      "- op: put\n  path: /debug\n",
      ['1:7-10 invalid-value [0].op: op must be one of add, remove, replace, move, copy, test, not "put"'],
    ],
    [
      "an unknown step at its place",
      "- op: remove\n  path: /machine/kublet/image\n",
      ["2:18-24 unknown-field [0].path: kublet is not a field of machine (did you mean kubelet?)"],
    ],
    [
      "an unknown step in quotes",
      '- op: remove\n  path: "/machin"\n',
      ["2:11-17 unknown-field [0].path: machin is not a field of the document (did you mean machine?)"],
    ],
    [
      "a path without /",
      "- op: remove\n  path: machine\n",
      ['2:9-16 invalid-value [0].path: a path starts with /, and "machine" does not'],
    ],
    [
      "no value",
      "- op: add\n  path: /debug\n",
      ["1:3-5 missing-field [0].value: the operation lacks value (add value)"],
    ],
    ["no path", "- op: remove\n", ["1:3-5 missing-field [0].path: the operation lacks path (add path)"]],
    [
      "a wrong value",
      "- op: replace\n  path: /machine/kubelet\n  value: { imag: a }\n",
      ["3:12-16 unknown-field [0].value.imag: imag is not a field of the value (did you mean image?)"],
    ],
    [
      "a wrong scalar",
      "- op: replace\n  path: /debug\n  value: maybe\n",
      ['3:10-15 wrong-type [0].value: the value must be true or false, got "maybe"'],
    ],
    [
      "something else than a map",
      "- add\n",
      ["1:3-6 wrong-type [0]: an operation of a JSON patch is a map with op and path"],
    ],
  ])("reports %s", (_, text, expected) => {
    expect(patch(text)).toEqual(expected);
  });

  it("says that Talos refuses them where there are several documents", () => {
    expect(patch("- op: add\n  path: /debug\n  value: true\n", { multiDocument: true })).toEqual([
      "1:3-5 invalid-value : Talos refuses JSON patches (RFC 6902) here: the machine configuration has several documents (write it as a strategic merge patch)",
    ]);
  });
});

describe("patches in strings", () => {
  function embedded(text: string): readonly string[] {
    const { source, documents } = read(text);
    const scalar = nodeAt(documents[0]?.root, "patches", 0);
    if (scalar?.kind !== "scalar") throw new Error("no patch");
    return lines(judgeEmbeddedPatch(source, scalar, context()));
  }

  it("reports at the place in the file", () => {
    expect(embedded("patches:\n  - |-\n    machine:\n      sysctl: {}\n")).toEqual([
      "4:7-13 unknown-field machine.sysctl: sysctl is not a field of machine (did you mean sysctls?)",
    ]);
    expect(embedded('patches:\n  - \'[{"op": "add", "path": "/debgu", "value": true}]\'\n')).toEqual([
      "2:31-36 unknown-field [0].path: debgu is not a field of the document (did you mean debug?)",
    ]);
  });

  it("reports text that is no YAML, and leaves a template alone", () => {
    expect(embedded("patches:\n  - |-\n    machine: [\n")).toEqual(["3 syntax"]);
    const text = "patches:\n  - |-\n    machine:\n      {{- if .x }}\n      sysctl: {}\n      {{- end }}\n";
    const { source, documents } = read(text);
    const scalar = nodeAt(documents[0]?.root, "patches", 0);
    if (scalar?.kind !== "scalar") throw new Error("no patch");
    expect(judgeEmbeddedPatch(source, scalar, context())).toMatchObject({
      violations: [],
      problems: [],
      notChecked: [{ what: "template x.yaml", relevant: true, count: 1 }],
    });
  });
});
