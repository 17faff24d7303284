// What stands in a tree and cannot be read: told by name with its reason, and relevant exactly where Flux or Talos would use it.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { configMap, fluxKustomization, fluxTree, talosTree } from "./fixtures.ts";
import { findingLines, gaps, judge, relevantGaps } from "./report.ts";
import { commitAll, folderOf, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

/** Each makes something unreadable at a path; `why` is what the report says of it. */
const obstacles: readonly (readonly [string, (at: string) => void | Promise<void>, string])[] = [
  ["a link out of the tree", (at) => symlinkSync("/etc/hostname", at), "is a link that leaves the repository"],
  ["a link to nothing", (at) => symlinkSync("gone.yaml", at), "is a link to gone.yaml, which is not there"],
  ["a link to itself", (at) => symlinkSync(at, at), "is a link that goes in a circle"],
  ["a link to a folder outside", (at) => symlinkSync("/etc", at), "is a link that leaves the repository"],
  ["a pipe", (at) => void execFileSync("mkfifo", [at]), "is neither a file nor a directory"],
  ["a socket", listenAt, "is neither a file nor a directory"],
  [
    "51 MB",
    (at) => (writeFileSync(at, "a: b\n"), truncateSync(at, 51 * 1024 * 1024)),
    "is 51 MB; files above 50 MB are not read",
  ],
];

async function listenAt(at: string): Promise<void> {
  // The path of a socket may not be longer than 107 bytes, so it is named from its own folder.
  const server = createServer();
  await new Promise<void>((done) => server.listen(at, done));
  onTestFinished(() => void server.close());
}

describe.each(obstacles)("%s", (_, make, why) => {
  test("is relevant where a kustomization lists it", async () => {
    const folder = folderOf(fluxTree(["web.yaml", "odd.yaml"], { "kubernetes/apps/web.yaml": configMap("web") }));
    await make(join(folder, "kubernetes/apps/odd.yaml"));
    const { exitCode, report } = await judge(folder);
    expect(relevantGaps(report)).toEqual([`file kubernetes/apps/odd.yaml (${why})`]);
    expect({ exitCode, findings: findingLines(report) }).toEqual({ exitCode: 3, findings: [] });
  });

  test("is told, and no more, where nothing reaches it", async () => {
    const folder = folderOf(fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": configMap("web") }));
    await make(join(folder, "kubernetes/odd.yaml"));
    const { exitCode, report } = await judge(folder);
    expect(report.notChecked).toContainEqual({ what: "file kubernetes/odd.yaml", why, count: 1, relevant: false });
    expect({ exitCode, findings: findingLines(report) }).toEqual({ exitCode: 0, findings: [] });
  });
});

describe("where it is used in another way", () => {
  test("a folder of Flux without a kustomization takes every file", async () => {
    const folder = folderOf({
      "kubernetes/flux/cluster/apps.yaml": fluxKustomization("apps", "./kubernetes/apps"),
      "kubernetes/apps/web.yaml": configMap("web"),
    });
    symlinkSync("/etc/hostname", join(folder, "kubernetes/apps/odd.yaml"));
    const { exitCode, report } = await judge(folder);
    expect(relevantGaps(report)).toEqual(["file kubernetes/apps/odd.yaml (is a link that leaves the repository)"]);
    expect(exitCode).toBe(3);
  });

  test("a whole folder behind a link", async () => {
    const folder = folderOf(fluxTree(["./media"]));
    symlinkSync("/usr", join(folder, "kubernetes/apps/media"));
    const { exitCode, report } = await judge(folder);
    expect(relevantGaps(report)).toEqual(["file kubernetes/apps/media (is a link that leaves the repository)"]);
    expect(exitCode).toBe(3);
  });

  test.each(["talconfig.yaml", "talenv.yaml", "talsecret.sops.yaml", "patches/node.yaml"])(
    "Talos' %s",
    async (name) => {
      const folder = folderOf({ ...fluxTree([]), ...talosTree() });
      spawnSync("rm", ["-f", join(folder, "talos", name)]);
      symlinkSync("/etc/hostname", join(folder, "talos", name));
      const { exitCode, report } = await judge(folder);
      expect(relevantGaps(report)).toEqual([`file talos/${name} (is a link that leaves the repository)`]);
      expect(exitCode).toBe(3);
    },
  );

  test("a submodule", async () => {
    const other = repositoryOf({ "a.yaml": configMap("a") });
    const folder = repositoryOf(fluxTree(["web.yaml", "./other"], { "kubernetes/apps/web.yaml": configMap("web") }));
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "kubernetes/apps/other");
    commitAll(folder, "a submodule");
    const { report } = await judge(folder);
    expect(relevantGaps(report)).toEqual(["file kubernetes/apps/other (is a submodule, which is not read)"]);
  });
});

describe("what is readable all the same", () => {
  test("a link inside the tree is the file that it leads to", async () => {
    const folder = folderOf(fluxTree(["link.yaml"], { "kubernetes/base/web.yaml": "a: [\n" }));
    symlinkSync("../base/web.yaml", join(folder, "kubernetes/apps/link.yaml"));
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual([
      "kubernetes/apps/link.yaml:1:4 error yaml/syntax",
      "kubernetes/base/web.yaml:1:4 warning yaml/syntax",
    ]);
    expect(exitCode).toBe(1);
  });

  test("a folder linked into itself is walked once", async () => {
    const folder = folderOf({ "a/web.yaml": configMap("web") });
    symlinkSync("..", join(folder, "a/up"));
    symlinkSync(".", join(folder, "a/same"));
    const { exitCode, report } = await judge(folder);
    expect(report.examined).toMatchObject({ files: 1, documents: 1 });
    expect(exitCode).toBe(0);
  });

  test("a directory called x.yaml is told, and what is in it is judged", async () => {
    const folder = folderOf(
      fluxTree(["x.yaml"], {
        "kubernetes/apps/x.yaml/kustomization.yaml": "resources: [inner.yaml]\n",
        "kubernetes/apps/x.yaml/inner.yaml": "a: [\n",
      }),
    );
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual(["kubernetes/apps/x.yaml/inner.yaml:1:4 error yaml/syntax"]);
    expect(report.notChecked).toContainEqual({
      what: "file kubernetes/apps/x.yaml",
      why: "is a directory, although named like a file",
      count: 1,
      relevant: false,
    });
    expect(exitCode).toBe(1);
  });

  test("a file of 20 MB is too long for YAML, and is a finding at its first line", async () => {
    const folder = folderOf(
      fluxTree(["big.yaml"], { "kubernetes/apps/big.yaml": `a: ${"x".repeat(20 * 1024 * 1024)}\n` }),
    );
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual(["kubernetes/apps/big.yaml:1:1 error yaml/limit"]);
    expect(exitCode).toBe(1);
  });

  test("a file that Git has and the work tree has not is gone", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a"), "b.yaml": configMap("b") });
    spawnSync("rm", [join(folder, "b.yaml")]);
    const { report } = await judge(folder);
    expect(report).toMatchObject({ verdict: "clean", examined: { files: 1 } });
  });

  test("one that Git ignores is not looked at, a new one is", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a"), ".gitignore": "ignored.yaml\n" });
    write(folder, { "ignored.yaml": "a: [\n", "new.yaml": "a: [\n" });
    const { report } = await judge(folder);
    expect(findingLines(report)).toEqual(["new.yaml:1:4 error yaml/syntax"]);
  });
});

describe("odd names", () => {
  const names = [
    "with space.yaml",
    'quote\'s "double".yaml',
    "new\nline.yaml",
    "tab\there.yaml",
    "größe-🏠.yaml",
    "-dash.yaml",
    "--config.yaml",
    "C:drive:1:2.yaml",
    "$(id).yaml",
    "`id`.yaml",
    "%2e%2e%0a::error::.yaml",
    "back\\slash.yaml",
    "[glob]*?.yaml",
    "\u202eevil.yaml",
    "__proto__.yaml",
    "constructor.yaml",
  ];

  test.each([
    ["a plain folder", (contents: Record<string, string>) => folderOf(contents)],
    ["a repository", (contents: Record<string, string>) => repositoryOf(contents)],
  ])("are names like others in %s", async (_, make) => {
    const folder = make(Object.fromEntries(names.map((name) => [`odd dir/${name}`, "a: [\n"])));
    mkdirSync(join(folder, "__proto__"));
    writeFileSync(join(folder, "__proto__/x.yaml"), "a: [\n");
    const { exitCode, report } = await judge(folder);
    const expected = [...names.map((name) => `odd dir/${name}`), "__proto__/x.yaml"].sort();
    expect(report.findings.map(({ path }) => path)).toEqual(expected);
    expect(exitCode).toBe(1);
  });

  test("are seen in a change as well", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a") });
    git(folder, "checkout", "--quiet", "-b", "topic");
    write(folder, Object.fromEntries(names.map((name) => [`odd dir/${name}`, "a: [\n"])));
    for (const argv of [["--changed"], ["--base", "main"], ["--staged"]]) {
      git(folder, "add", "--all");
      const { report } = await judge(folder, ["validate", ...argv]);
      expect(
        report.findings.map(({ path }) => path),
        argv.join(" "),
      ).toEqual(names.map((name) => `odd dir/${name}`).sort());
    }
  });

  test("a name that is not UTF-8 is told", async () => {
    const folder = folderOf({ "a.yaml": configMap("a") });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xe9]), Buffer.from(".yaml")]), "a: [\n");
    const { report } = await judge(folder);
    expect(relevantGaps(report)).toEqual(["file b\ufffd.yaml (has a name that is not UTF-8)"]);
  });

  test("a checkout whose own path is odd", async () => {
    const folder = join(temporaryFolder(), 'it\'s "a" $HOME %0A * repo');
    mkdirSync(folder);
    write(folder, { "a.yaml": "a: [\n" });
    git(folder, "init", "--quiet", "--initial-branch=main");
    commitAll(folder, "first");
    const { report } = await judge(folder, ["check"]);
    expect(findingLines(report)).toEqual(["a.yaml:1:4 error yaml/syntax"]);
  });
});

describe("templates", () => {
  test("are told and not judged, and count where they are used", async () => {
    const folder = folderOf(
      fluxTree(["web.yaml.j2", "list.yaml"], {
        "kubernetes/apps/web.yaml.j2": "a: {{ b }}\n",
        "kubernetes/apps/list.yaml": "items:\n{% for x in y %}\n  - a: {{ x }}\n{% endfor %}\n",
        "charts/web/templates/deployment.yaml": "kind: Deployment\nmetadata:\n  name: {{ .Values.name }}\n",
        "templates/unused.yaml.tmpl": "a: {{ .b }}\n",
      }),
    );
    const { exitCode, report } = await judge(folder);
    expect(gaps(report)).toEqual([
      "template kubernetes/apps/list.yaml (relevant)",
      "template kubernetes/apps/web.yaml.j2 (relevant)",
      "template charts/web/templates/deployment.yaml",
      "template templates/unused.yaml.tmpl",
    ]);
    expect({ exitCode, findings: report.findings }).toEqual({ exitCode: 3, findings: [] });
  });
});
