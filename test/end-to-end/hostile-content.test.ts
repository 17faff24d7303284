// Content made to break a reader: each file costs one finding at its place, and its neighbours are judged all the same.
import { beforeAll, describe, expect, test } from "vitest";
import { configMap, fluxKustomization, fluxTree, kustomization, misspelt, talosTree } from "./fixtures.ts";
import { homelab, nodes } from "./program.ts";
import { findingLines, judge, type Judged } from "./report.ts";
import { folderOf, sharedFolder, write } from "./tree.ts";

const bytes = (...values: readonly (string | number)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.from([value]))));

/** A billion laughs: nine levels of nine aliases each. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? '"lol"' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array.from({ length: 9 }, () => inner).join(", ")}]`;
  });
  return `${levels.join("\n")}\n`;
}

/** The same through merges: every level doubles the keys that a walk sees. */
function mergedLaughs(): string {
  const levels = Array.from(
    { length: 40 },
    (_, level) => `m${level}: &m${level} { a: *m${level - 1}, b: *m${level - 1} }`,
  );
  return `${["m-1: &m-1 { a: 1 }", ...levels].join("\n")}\n`;
}

const deep = 10_000;
const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["invalid UTF-8", bytes("a: b\nc: caf", 0xe9, "\n"), /^2:7 error yaml\/encoding$/],
  ["a cut UTF-8 sequence at the end", bytes("a: ", 0xf0, 0x9f), /^1:4 error yaml\/encoding$/],
  ["NUL", bytes("a: b\n", 0, "\n"), /^2:1 error yaml\/encoding$/],
  ["UTF-16 with a mark", bytes(0xff, 0xfe, "a", 0, ":", 0), /^1:1 error yaml\/encoding$/],
  ["UTF-16 without a mark", Buffer.from("a: b\n", "utf16le"), /^1:2 error yaml\/encoding$/],
  ["a picture", bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0, 0, 13), /^3:1 error yaml\/encoding$/],
  ["a control character", "a: \u0007b\n", /^1:4 error yaml\/encoding$/],
  ["billion laughs", laughs(), /^\d+:\d+ error yaml\/limit$/],
  ["billion laughs through maps", mergedLaughs(), /^\d+:\d+ error yaml\/limit$/],
  ["deep flow lists", "[".repeat(deep), /^\d+:\d+ error yaml\//],
  ["deep closed flow lists", `a: ${"[".repeat(deep)}${"]".repeat(deep)}\n`, /^\d+:\d+ error yaml\/limit$/],
  ["deep flow maps", `${"{a: ".repeat(deep)}1${"}".repeat(deep)}\n`, /^\d+:\d+ error yaml\/limit$/],
  ["deep block lists", `${"- ".repeat(deep)}1\n`, /^\d+:\d+ error yaml\/limit$/],
  [
    "deep block maps",
    `${Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")}\n`,
    /^\d+:\d+ error yaml\/limit$/,
  ],
  ["many open quotes", `a: "${"\\".repeat(100_001)}\n`, /^\d+:\d+ error yaml\/syntax$/],
  ["a tab for an indentation", "a:\n\tb: 1\n", /^2:1 error yaml\/syntax$/],
  ["a key twice", "a: 1\nb: 2\na: 3\n", /^3:1 error yaml\/duplicate-key$/],
  ["a hundred thousand keys twice", "a: 1\n".repeat(100_000), /^\d+:\d+ error yaml\//],
  [
    "an alias of nothing",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: *gone\n",
    /^4:7 error yaml\/not-json$/,
  ],
  ["text after a document", '"a" b: c\n', /^\d+:\d+ error yaml\/syntax$/],
  ["only an opening brace", "{", /^\d+:\d+ error yaml\/syntax$/],
];

describe("hostile files, all in one tree", () => {
  const at = (index: number) => `bad-${index}.yaml`;
  const folder = sharedFolder();
  let once: Promise<Judged> | undefined;
  const judged = () => (once ??= judge(folder));

  beforeAll(() => {
    const resources = [...cases.map((_, index) => at(index)), "web.yaml"];
    write(folder, fluxTree(resources, { "kubernetes/apps/web.yaml": misspelt }));
    for (const [index, [, content]] of cases.entries())
      write(folder, { [`kubernetes/apps/${at(index)}`]: content, [`kubernetes/left-over/${at(index)}`]: content });
  });

  test.each(cases.map(([name, , expected], index) => ({ name, expected, index })))(
    "$name is a finding where it is used, a warning where nothing reaches it",
    async ({ expected, index }) => {
      const { report } = await judged();
      const of = (path: string) =>
        findingLines(report).flatMap((line) =>
          line.startsWith(`${path}:`) && line.includes(" yaml/") ? [line.slice(path.length + 1)] : [],
        );
      const used = of(`kubernetes/apps/${at(index)}`);
      expect(used[0]).toMatch(expected);
      expect(of(`kubernetes/left-over/${at(index)}`)).toEqual(used.map((line) => line.replace(" error ", " warning ")));
    },
  );

  test("cost each other nothing", async () => {
    const { exitCode, report } = await judged();
    expect(findingLines(report)).toContain("kubernetes/apps/web.yaml:5:3 error schema/unknown-field");
    expect(report.examined.files).toBeGreaterThan(10);
    expect(exitCode).toBe(1);
  });

  test("are words in the text format, too, not too many of them", async () => {
    const { exitCode, stdout } = await homelab(folder, ["validate"]);
    expect(exitCode).toBe(1);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThan(400);
  });
});

describe("keys that mean something to JavaScript", () => {
  const keys = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then", "length"];

  test("are data like any other in data", async () => {
    const data = keys.map((key) => `  ${key}: x\n`).join("");
    const folder = folderOf({
      "a.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n${data.replaceAll("  ", "    ").replaceAll("__proto__", "x__proto__x")}data:\n${data}`,
    });
    const { exitCode, report } = await judge(folder);
    expect({ exitCode, findings: findingLines(report) }).toEqual({ exitCode: 0, findings: [] });
  });

  test("are unknown fields like any other in a schema", async () => {
    const folder = folderOf({
      "a.yaml": `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec:\n  ports: [{ port: 80 }]\n${keys.map((key) => `  ${key}: {}\n`).join("")}`,
    });
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual(keys.map((_, index) => `a.yaml:${index + 6}:3 error schema/unknown-field`));
    expect(exitCode).toBe(1);
  });

  test.each([
    ["at the root", (key: string) => `${key}: {}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n`],
    ["as kind", (key: string) => `apiVersion: v1\nkind: ${key}\nmetadata: { name: a }\n`],
    ["as group", (key: string) => `apiVersion: ${key}/v1\nkind: Constructor\nmetadata: { name: a }\n`],
    ["as version", (key: string) => `apiVersion: ${key}\nkind: Constructor\nmetadata: { name: a }\n`],
    ["in Talos", (key: string) => `machine:\n  type: worker\n  token: a\n  ${key}: {}\ncluster: { ${key}: 1 }\n`],
    [
      "in a kustomization",
      (key: string) =>
        `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${key}: []\nresources: [${key}]\n`,
    ],
    [
      "as a name of a CRD",
      (key: string) =>
        `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a.${key} }\nspec:\n  group: ${key}\n  names: { kind: ${key}, plural: a }\n  scope: Namespaced\n  versions: [{ name: ${key}, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { ${key}: { type: string } } } } }]\n---\napiVersion: ${key}/${key}\nkind: ${key}\nmetadata: { name: a }\n${key}: 1\n`,
    ],
  ])("break nothing %s", async (_, make) => {
    const folder = folderOf({
      "ok.yaml": configMap("ok"),
      ...Object.fromEntries(keys.map((key, index) => [`${index}.yaml`, make(key)])),
    });
    const { report } = await judge(folder);
    expect(report.examined.files).toBe(keys.length + 1);
    expect(findingLines(report).filter((line) => line.startsWith("ok.yaml"))).toEqual([]);
  });

  test("break nothing in the settings", async () => {
    const folder = folderOf({
      "a.yaml": configMap("a"),
      ".github/homelab.yaml":
        "__proto__: 1\nrules: { constructor: error, __proto__/x: off }\ninventory: { hosts: { __proto__: {}, constructor: {} }, nodes: { toString: { host: valueOf } } }\ntools: { __proto__: require }\n",
    });
    const { exitCode, stderr } = await homelab(folder, ["validate"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^homelab: \.github\/homelab\.yaml:1:1: __proto__ is not a field/);
  });
});

describe("an anchor that holds itself", () => {
  test("is an error in a resource, and nobody's business in a file of another program", async () => {
    const content = "a: &a [*a]\n";
    const folder = folderOf(fluxTree(["bad.yaml"], { "kubernetes/apps/bad.yaml": content, "other.yaml": content }));
    const { report } = await judge(folder);
    expect(findingLines(report).filter((line) => line.includes(" yaml/"))).toEqual([
      "kubernetes/apps/bad.yaml:1:8 error yaml/not-json",
    ]);
  });
});

describe("one bad file among good ones", () => {
  test("that does not parse costs only itself, and a document only itself", async () => {
    const folder = folderOf({
      "a.yaml": `${misspelt}---\na: [\n---\n${misspelt}`,
      "b.yaml": misspelt,
    });
    const { report } = await judge(folder);
    expect(findingLines(report)).toEqual([
      "a.yaml:5:3 error schema/unknown-field",
      "a.yaml:7:4 error yaml/syntax",
      "a.yaml:13:3 error schema/unknown-field",
      "b.yaml:5:3 error schema/unknown-field",
    ]);
  });

  test.each(["kubernetes/apps/kustomization.yaml", "kubernetes/flux/cluster/apps.yaml"])(
    "that is %s is an error of its own",
    async (path) => {
      const folder = folderOf(
        fluxTree(["web.yaml"], {
          "kubernetes/apps/web.yaml": configMap("web"),
          "kubernetes/flux/cluster/more.yaml": fluxKustomization("more", "./kubernetes/more"),
          "kubernetes/more/kustomization.yaml": kustomization([]),
          [path]: "a: [\n",
        }),
      );
      const { exitCode, report } = await judge(folder);
      expect(findingLines(report)).toEqual([`${path}:1:4 error yaml/syntax`]);
      expect(exitCode).toBe(1);
    },
  );

  test.each(["talos/talconfig.yaml", "talos/talenv.yaml", "talos/talsecret.sops.yaml", "talos/patches/node.yaml"])(
    "that is Talos' %s is an error",
    async (path) => {
      const folder = folderOf({ ...fluxTree([]), ...talosTree(), [path]: "a: [\n" });
      const { exitCode, report } = await judge(folder);
      expect(findingLines(report).filter((line) => !line.includes(" info "))).toEqual([
        `${path}:1:4 error yaml/syntax`,
      ]);
      expect(exitCode).toBe(1);
    },
  );
});

test.each(nodes())("byte order mark, CRLF and a lone CR are read as an editor shows them on %s", async (node) => {
  const folder = folderOf({
    "crlf.yaml": `\ufeff${misspelt.replaceAll("\n", "\r\n")}`,
    "cr.yaml": misspelt.replaceAll("\n", "\r"),
  });
  const { report } = await judge(folder, ["validate"], { node });
  expect(findingLines(report)).toEqual([
    "cr.yaml:5:3 error schema/unknown-field",
    "crlf.yaml:5:3 error schema/unknown-field",
  ]);
});
