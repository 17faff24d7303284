// A secret that stands in the tree, by right or by mistake, stays there: no output and no other program's files get it.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, kustomization, talosTree } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { judge } from "./report.ts";
import { commitAll, folderOf, repositoryOf, temporaryFolder, write, type Contents } from "./tree.ts";

const canary = "Zq7wX2canaryKp9";
const encoded = Buffer.from(canary).toString("base64");
const pin = "918273645";
const formats = ["text", "json", "markdown", "sarif", "junit", "github"] as const;

const secret = (body: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n${body}`;
const machine = (token: string) => `version: v1alpha1
machine:
  type: controlplane
  token: ${token}
  ca: { crt: aaaa, key: ${canary} }
  install: { image: ghcr.io/siderolabs/installer:v1.13.8 }
cluster:
  secret: ${canary}
  controlPlane: { endpoint: https://a.test:6443 }
`;
const sops = { ".sops.yaml": "creation_rules:\n  - path_regex: \\.sops\\.yaml$\n    age: age1x\n" };

/** Each holds a canary and a mistake beside it, in it or around it. */
const cases: readonly (readonly [string, Contents])[] = [
  ["data that is no base64", { "a.yaml": secret(`data:\n  password: "${canary}!"\n`) }],
  ["data with a misspelt neighbour on its line", { "a.yaml": secret(`data: { password: ${encoded}, other: [x] }\n`) }],
  ["stringData that is a number", { "a.yaml": secret(`stringData:\n  pin: ${pin}\n`) }],
  ["stringData that is a list", { "a.yaml": secret(`stringData:\n  password: [${canary}]\n`) }],
  ["a key twice", { "a.yaml": secret(`stringData:\n  password: ${canary}\n  password: ${canary}2\n`) }],
  ["a misspelt field that holds it", { "a.yaml": secret(`stringDta: { password: ${canary} }\n`) }],
  [
    "a misspelt kind",
    { "a.yaml": secret(`stringData: { password: ${canary}, pin: ${pin} }\n`).replace("Secret", "Secert") },
  ],
  ["no kind", { "a.yaml": secret(`stringData: { password: ${canary}, pin: ${pin} }\n`).replace("kind: Secret\n", "") }],
  ["a quote that is not closed", { "a.yaml": secret(`stringData:\n  password: "${canary}\n  more: x\n`) }],
  ["a bracket that is not closed", { "a.yaml": secret(`stringData: { password: ${canary}\n`) }],
  ["a wrong indentation", { "a.yaml": secret(`stringData:\n  password: ${canary}\n more: ${canary}\n`) }],
  ["a missing space", { "a.yaml": secret(`stringData:\n  password:${canary}\n  more: x\n`) }],
  ["a missing colon", { "a.yaml": secret(`stringData:\n  password ${canary}\n  more: x\n`) }],
  ["a tab", { "a.yaml": secret(`stringData:\n\tpassword: ${canary}\n`) }],
  ["a tag that it does not fit", { "a.yaml": secret(`stringData:\n  password: !!int ${canary}\n`) }],
  ["an escape that nobody knows", { "a.yaml": secret(`stringData:\n  password: "${canary}\\q"\n`) }],
  ["NUL in it", { "a.yaml": secret(`stringData:\n  password: ${canary}\0\n`) }],
  [
    "bytes that are no text in it",
    { "a.yaml": Buffer.concat([Buffer.from(secret(`stringData:\n  password: ${canary}`)), Buffer.from([0xff, 10])]) },
  ],
  [
    "a folded block with a wrong end",
    { "a.yaml": secret(`stringData:\n  password: >-\n    ${canary}\n   ${canary}\n`) },
  ],
  [
    "a list of Secrets",
    {
      "a.yaml": `apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: Secret, metadata: { name: a }, stringData: { password: ${canary}, x: [1] } }\n`,
    },
  ],
  [
    "a patch of a Secret in a string",
    {
      "kustomization.yaml": `resources: [ok.yaml]\npatches:\n  - patch: |-\n      apiVersion: v1\n      kind: Secret\n      metadata: { name: a }\n      stringData: { password: ${canary}, pin: ${pin} }\n`,
      "ok.yaml": configMap("ok"),
    },
  ],
  [
    "a generator's literal",
    {
      "kustomization.yaml": `resources: [ok.yaml]\nsecretGenerator: [{ name: a, literals: [password=${canary}], optoins: {} }]\n`,
      "ok.yaml": configMap("ok"),
    },
  ],
  [
    "a file that SOPS should have encrypted",
    {
      ...sops,
      "app.sops.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { host: ${canary}, port: ${pin} }\n`,
    },
  ],
  ["the same in a file that does not parse", { ...sops, "app.sops.yaml": `host: ${canary}\n port: ${canary}\n` }],
  [
    "the same with bytes that are no text",
    { ...sops, "app.sops.yaml": Buffer.from([0x61, 0x3a, 0x20, ...Buffer.from(canary), 0xff]) },
  ],
  [
    "a password in a HelmRelease",
    {
      "hr.yaml": `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: a }\nspec: { interval: 1h, chartRef: { kind: OCIRepository, name: a }, valuez: { auth: { password: ${canary} } } }\n`,
    },
  ],
  [
    "talsecret in plain text",
    {
      ...talosTree(),
      "talos/talsecret.yaml": `cluster: { id: aaaa, secrte: ${canary} }\nsecrets: { bootstraptoken: ${pin} }\ntrustdinfo: { token: ${canary} }\ncerts: { os: { crt: aaaa, key: ${canary} } }\n`,
    },
  ],
  [
    "talsecret that does not parse",
    { ...talosTree(), "talos/talsecret.yaml": `cluster:\n  secret: ${canary}\n trustdinfo: ${canary}\n` },
  ],
  ["a machine configuration", { "cp.yaml": machine(pin).replace("token:", "tokn:") }],
  ["a machine configuration with a number for its token", { "cp.yaml": machine(pin) }],
  [
    "a machine patch",
    { ...talosTree(), "talos/patches/node.yaml": `machine: { tokn: ${canary}, ca: { key: ${canary}, crt: [1] } }\n` },
  ],
  [
    "a patch string of talhelper",
    {
      "talos/talconfig.yaml": `${String(talosTree()["talos/talconfig.yaml"])}      - |-\n        machine: { token: ${canary}, tokne: ${canary}, tpye: x }\n`,
    },
  ],
  [
    "an age key in a text that nothing else is wrong with",
    {
      "a.yaml": configMap(
        "a",
        `key: AGE-SECRET-KEY-1${"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)}`,
      ).replace("  name: a\n", "  name: a\n  lables: {}\n"),
    },
  ],
];

const secrets = [canary, encoded, pin, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"];

function expectNoSecret(text: string, where: string): void {
  const lines = text.split("\n").filter((line) => secrets.some((each) => line.includes(each)));
  expect(lines, where).toEqual([]);
}

describe("in no output", () => {
  // Each case in a folder of its own, all judged at once.
  const all: Contents = Object.fromEntries(
    cases.flatMap(([, contents], index) =>
      Object.entries({ "ok.yaml": configMap("ok"), ...contents }).map(([path, content]) => [
        `case-${index}/${path}`,
        content,
      ]),
    ),
  );

  test("although each case has its mistake", async () => {
    const { report } = await judge(folderOf(all));
    const without = cases.flatMap(([name], index) =>
      report.findings.some(({ path }) => path.startsWith(`case-${index}/`)) ? [] : [name],
    );
    expect(without).toEqual([]);
  });

  test.each(formats)("as %s", async (format) => {
    const { stdout, stderr } = await homelab(folderOf(all), ["validate", "--format", format, "--progress", "always"]);
    expectNoSecret(stdout + stderr, format);
    expect(stdout.length).toBeGreaterThan(1000);
  });
});

test("what a change mends is not shown either, nor what its base held", async () => {
  const folder = repositoryOf({
    "a.yaml": secret(`data:\n  password: "${canary}!"\n`),
    "b.yaml": secret(`stringData: { pin: ${pin} }\n`),
  });
  write(folder, { "a.yaml": configMap("a"), "b.yaml": secret("stringData: { pin: [x] }\n") });
  commitAll(folder, "mended");
  for (const format of formats) {
    const { stdout, stderr } = await homelab(folder, ["validate", "--base", "HEAD~1", "--format", format]);
    expectNoSecret(stdout + stderr, format);
  }
});

test("what is no secret is still shown, at its place", async () => {
  const folder = folderOf({ "a.yaml": secret(`stringData: { password: ${canary} }\ntype: [Opaque]\n`) });
  const { stdout } = await homelab(folder, ["validate"]);
  expect(stdout).toContain("6 │ type: [Opaque]");
  const { stdout: wrong } = await homelab(
    folderOf({ "a.yaml": secret(`stringData: { a: b, password: [${canary}] }\n`) }),
    ["validate"],
  );
  expect(wrong).toMatch(/5 │ stringData: \{ a: •, password: \[•+\] \}/);
});

describe("kubeconform", () => {
  /** A program in its place that keeps what it is given, and refuses the first object in words that hold a value. */
  function recorder(): { readonly environment: Record<string, string>; readonly records: string } {
    const folder = temporaryFolder();
    const records = join(folder, "records");
    mkdirSync(join(folder, "bin"));
    mkdirSync(records);
    const script = `#!${process.execPath}
const fs = require("node:fs");
const path = require("node:path");
const argv = process.argv.slice(2);
if (argv[0] === "-v") { console.log("v0.8.0"); process.exit(0); }
const stdin = fs.readFileSync(0, "utf8");
const location = argv[argv.indexOf("-schema-location") + 1];
const scratch = path.dirname(location);
fs.writeFileSync(${JSON.stringify(join(records, "argv"))}, JSON.stringify({ argv, env: process.env, scratch }));
for (const name of fs.readdirSync(scratch)) fs.copyFileSync(path.join(scratch, name), path.join(${JSON.stringify(records)}, "scratch-" + name));
const documents = stdin.split(/^---$/m).map((text) => JSON.parse(text));
const resources = documents.map((document) => ({ filename: "stdin", kind: document.kind, name: document.metadata.name, version: document.apiVersion, status: document.kind === "Secret" ? "statusInvalid" : "statusValid", msg: document.kind === "Secret" ? "problem validating schema. Check JSON formatting: jsonschema validation failed - at '/stringData/password': '" + document.stringData.password + "' is not right" : "" }));
const invalid = resources.filter(({ status }) => status === "statusInvalid");
console.log(JSON.stringify({ resources: invalid, summary: { valid: resources.length - invalid.length, invalid: invalid.length, errors: 0, skipped: 0 } }));
process.exit(1);
`;
    write(folder, { "bin/kubeconform": script });
    chmodSync(join(folder, "bin/kubeconform"), 0o755);
    return { environment: { PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}` }, records };
  }

  test("gets secrets through its standard input only, and its words about them are not repeated", async () => {
    const { environment, records } = recorder();
    const folder = folderOf(
      fluxTree(["secret.yaml", "ok.yaml"], {
        "kubernetes/apps/secret.yaml": secret(`stringData:\n  password: ${canary}\n`),
        "kubernetes/apps/ok.yaml": configMap("ok"),
        "kubernetes/apps/kustomization.yaml": kustomization(["secret.yaml", "ok.yaml"]),
      }),
    );
    for (const format of formats) {
      const { stdout, stderr } = await homelab(folder, ["validate", "--format", format], { environment });
      expectNoSecret(stdout + stderr, format);
    }
    const { report } = await judge(folder, ["validate"], { environment });
    expect(report.findings.map(({ rule }) => rule)).toContain("tools/kubeconform-disagrees");
    const files = readdirSync(records);
    expect(files.filter((file) => file.startsWith("scratch-")).length).toBeGreaterThan(0);
    for (const file of files) expectNoSecret(readFileSync(join(records, file), "utf8"), file);
    const { scratch } = JSON.parse(readFileSync(join(records, "argv"), "utf8")) as { scratch: string };
    expect(existsSync(scratch)).toBe(false);
  });
});
