import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadAjv } from "#codecs/json-schema/engine.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { readSettings } from "#domain/settings/read-settings.ts";
import { sourceText } from "#kernel/source-text.ts";

const schema = JSON.parse(readFileSync("schemas/homelab.schema.json", "utf8")) as JsonSchema;
const rules = ["kubernetes/unknown-kind", "schema/unknown-field", "yaml/syntax"];
const folders = new Set(["talos", "kubernetes/flux/cluster", "schemas/crds"]);

beforeAll(loadAjv);

function read(text: string) {
  const kind = (path: string) => (folders.has(path) ? ("directory" as const) : ("missing" as const));
  return readSettings(sourceText(".github/homelab.yaml", text), { schema, rules, kind });
}

describe("readSettings", () => {
  test("an empty file is no settings and no mistake", () => {
    for (const text of ["", "# nothing yet\n", "---\n"]) {
      const { settings, mistakes } = read(text);
      expect(mistakes).toEqual([]);
      expect(settings.clusters).toEqual([]);
      expect(settings.path).toBe(".github/homelab.yaml");
    }
  });

  test("everything that the interface shows is read", () => {
    const { settings, mistakes, unknownRules } = read(`clusters:
  - name: kubernetes
    talos: ./talos/
    flux: kubernetes/flux/cluster
inventory:
  networks: [172.16.1.0/24]
  hosts: { pve1: { memory: 28GiB, osd: true }, pve2: }
  nodes: { talos-cp-1: { host: pve1, cpu: 4, disk: 100GB } }
  reserved: { router: 172.16.1.1, dns: "fd00::53" }
rules: { kubernetes/unknown-kind: off }
ignore: [ test/** ]
tolerate:
  - rule: schema/unknown-field
    path: kubernetes/apps/lab/**
    reason: the operator adds it
    until: 2027-03-31
  - notChecked: kubeconform
    reason: no network here
schemas: [ schemas/crds, "local/{{ .ResourceKind }}.json" ]
registries: [ ghcr.io, "*.example.com", docker.io/library ]
tools: { kubeconform: require }
apply: { order: [talos-cp-1], soak: 60s, window: "Sat-Sun 08:00-22:00 Europe/Berlin", approvals: 2 }
`);
    expect(mistakes).toEqual([]);
    expect(unknownRules).toEqual([]);
    expect(settings.clusters).toMatchObject([{ name: "kubernetes", talos: "talos", at: { line: 2, column: 11 } }]);
    expect(settings.inventory.hosts.get("pve1")).toMatchObject({ memory: 28 * 1024 ** 3, osd: true });
    expect(settings.inventory.hosts.get("pve2")).toMatchObject({ osd: false });
    expect(settings.inventory.nodes.get("talos-cp-1")).toMatchObject({
      host: "pve1",
      cpu: 4,
      disk: 100e9,
      at: { line: 8, column: 12 },
      hostAt: { line: 8, column: 32 },
    });
    expect(settings.inventory.reserved.get("dns")?.address).toBe("fd00::53");
    expect(settings.rules.get("kubernetes/unknown-kind")).toBe("off");
    expect(settings.ignore).toEqual(["test/**"]);
    expect(settings.tolerate).toMatchObject([
      { rule: "schema/unknown-field", path: "kubernetes/apps/lab/**", until: "2027-03-31", at: { line: 13 } },
      { notChecked: "kubeconform", reason: "no network here" },
    ]);
    expect(settings.registries).toEqual(["ghcr.io", "*.example.com", "docker.io/library"]);
    expect(settings.tools.get("kubeconform")).toBe("require");
    expect(settings.apply).toEqual({
      order: ["talos-cp-1"],
      soak: "60s",
      window: "Sat-Sun 08:00-22:00 Europe/Berlin",
      approvals: 2,
    });
  });

  test("all mistakes of a file are told at once, each at its place and with the way out", () => {
    const { settings, mistakes } = read(`aply: {}
clusters:
  - name: a
    talos: tals
  - name: a
    flux: /etc
  - name: Wrong_Name
    flux: kubernetes/flux/cluster
inventory:
  networks: [172.16.1.0]
  hosts: { pve1: { memory: 28 } }
  nodes: { cp-1: { host: pve2 } }
  reserved: { nas: 172.16.1.300 }
rules:
  schema/unknown-fild: warning
  yaml/syntax: fatal
ignore: [ "test/[", "../x" ]
tolerate:
  - rule: yaml/sintax
    reason: x y z
  - reason: nothing named
  - rule: yaml/syntax
  - rule: yaml/syntax
    reason: ended
    until: 2027-02-30
schemas: [ https://example.test/crd.yaml, gone ]
tools: { kubeconfrm: require, helm: on }
`);
    expect(mistakes).toMatchInlineSnapshot(`
      [
        ".github/homelab.yaml:1:1: aply is not a field of the document; did you mean apply?",
        ".github/homelab.yaml:4:12: the talos folder tals is not there; paths count from the root of the repository",
        ".github/homelab.yaml:5:11: a cluster named a is there already; give it another name",
        ".github/homelab.yaml:6:11: flux must be a folder of the repository, not /etc",
        ".github/homelab.yaml:7:11: clusters[2].name must look like home, got "Wrong_Name"",
        ".github/homelab.yaml:10:14: inventory.networks[0] must look like 172.16.1.0/24, got "172.16.1.0"",
        ".github/homelab.yaml:11:28: inventory.hosts.pve1.memory must be a string, got 28",
        ".github/homelab.yaml:12:26: cp-1 runs on pve2, which is not among the hosts; did you mean pve1?",
        ".github/homelab.yaml:13:20: 172.16.1.300 must be an IP address",
        ".github/homelab.yaml:15:3: there is no rule schema/unknown-fild; did you mean schema/unknown-field?",
        ".github/homelab.yaml:16:16: rules[yaml/syntax] must be one of off, info, warning, error, got "fatal"",
        ".github/homelab.yaml:17:11: the path pattern test/[ has a [ without its ]",
        ".github/homelab.yaml:17:21: the path pattern ../x climbs out of the repository with ..",
        ".github/homelab.yaml:19:11: there is no rule yaml/sintax; did you mean yaml/syntax?",
        ".github/homelab.yaml:21:5: a toleration names a rule or something notChecked; add rule",
        ".github/homelab.yaml:22:5: tolerate[2].reason is required; add reason",
        ".github/homelab.yaml:25:12: tolerate[3].until must be in the format date, got "2027-02-30"",
        ".github/homelab.yaml:26:12: https://example.test/crd.yaml is remote, and nothing is fetched; put the schemas into the repository",
        ".github/homelab.yaml:26:43: gone is not there; paths count from the root of the repository",
        ".github/homelab.yaml:27:10: kubeconfrm is not a field of tools; did you mean kubeconform?",
        ".github/homelab.yaml:27:37: tools.helm must be one of auto, require, off, got "on"",
      ]
    `);
    expect(settings.clusters).toEqual([]);
  });

  test("a rule that is near no other is a remark, not a mistake", () => {
    const { settings, mistakes, unknownRules } = read("rules: { talos/failure-domain: warning }\n");
    expect(mistakes).toEqual([]);
    expect(settings.rules.get("talos/failure-domain")).toBe("warning");
    expect(unknownRules).toMatchObject([{ line: 1, column: 10, message: expect.stringContaining("no effect") }]);
  });

  test.each([
    ["a: [", /^\.github\/homelab\.yaml:1:\d+: /],
    ["rules: {}\nrules: {}\n", /^\.github\/homelab\.yaml:2:1: /],
    ["- a\n", /^\.github\/homelab\.yaml:1:1: the document must be a map/],
    ["rules: {}\n---\nrules: {}\n", /^\.github\/homelab\.yaml:3:1: settings are one document/],
    ["__proto__: { rules: {} }\n", /__proto__ is not a field/],
    ["rules: &a [*a, *b]\n", /^\.github\/homelab\.yaml:1:/],
  ])("%j is a clear sentence", (text, expected) => {
    const { mistakes } = read(text);
    expect(mistakes[0]).toMatch(expected);
  });

  test("the repository's own settings have no mistakes", () => {
    const text = readFileSync(".github/homelab.yaml", "utf8");
    const { settings, mistakes } = readSettings(sourceText(".github/homelab.yaml", text), { schema, rules });
    expect(mistakes).toEqual([]);
    expect(settings.inventory.hosts.size).toBe(4);
    expect(settings.inventory.nodes.size).toBe(4);
  });
});
