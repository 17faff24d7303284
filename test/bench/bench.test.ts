// The benchmark measures what it says: corpora that repeat, shares that are counted, times of processes that ran.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireTool } from "../tools/real-tools.ts";
import { makeCorpus, plantedCorpus, type Corpus, type Planted } from "./corpus.ts";
import { median, race } from "./race.ts";
import { change, commitAll } from "./repository.ts";
import { kubeconform, nodes, nothing, ours, writeSchemas } from "./runners.ts";
import { mistake, reportOf, shareOfKubeconform, shareOfOurs } from "./shares.ts";
import { percent, table } from "./table.ts";

let folder = "";
let corpus: Corpus;
let planted: readonly Planted[] = [];
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "homelab-bench-test-")));
  corpus = makeCorpus({ folder: join(folder, "tree"), documents: 50, seed: "test" });
  planted = plantedCorpus(corpus, join(folder, "planted"), mistake);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [node = { file: process.execPath, version: "" }] = nodes();
const validate = (repo: string) => ours(node, ["validate", "--format", "json", "--repo", repo]);

describe("a corpus", () => {
  test("has the size that was asked for", () => {
    expect(corpus.documents.length).toBeGreaterThan(40);
    expect(corpus.documents.length).toBeLessThanOrEqual(50);
    const large = makeCorpus({ folder: join(folder, "large"), documents: 600, seed: "test" });
    expect(large.documents.length).toBeGreaterThan(590);
    expect(large.documents.length).toBeLessThanOrEqual(600);
    expect(new Set(large.documents.map(({ path, end }) => `${path}:${end}`)).size).toBe(large.documents.length);
  });

  test("fits its schemas", () => {
    makeCorpus({ folder: join(folder, "clean"), documents: 600, seed: "clean" });
    const { findings, examined } = reportOf(validate(join(folder, "clean")));
    expect(examined.documents).toBeGreaterThan(590);
    expect(findings.filter(({ rule }) => /^(?:schema|yaml)\//.test(rule))).toEqual([]);
  });

  test("is the same from the same seed, and another from another", () => {
    makeCorpus({ folder: join(folder, "again"), documents: 50, seed: "test" });
    makeCorpus({ folder: join(folder, "other"), documents: 50, seed: "other" });
    expect(contents(join(folder, "again"))).toEqual(contents(join(folder, "tree")));
    expect(contents(join(folder, "other"))).not.toEqual(contents(join(folder, "tree")));
  });

  test("holds one planted mistake per document, at the line that is told", () => {
    expect(planted.length).toBe(corpus.documents.length);
    for (const { path, line } of planted) {
      const lines = readFileSync(join(folder, "planted", path), "utf8").split("\n");
      expect(`${path}:${line} ${lines[line - 1]}`).toBe(`${path}:${line} ${mistake}`);
    }
  });

  test("changes by as many documents as wanted", () => {
    commitAll(corpus.folder);
    expect(change(corpus, 5, "test").length).toBe(5);
  });
});

describe("the shares", () => {
  test("are counted by mistakes that were found", () => {
    const { judged, missed } = shareOfOurs(validate(join(folder, "planted")), planted);
    expect(judged + missed.length).toBe(planted.length);
    // talenv takes any key.
    expect(missed.map(({ path }) => path)).toEqual(["talos/talenv.yaml"]);
    const clean = shareOfOurs(validate(corpus.folder), planted);
    expect(clean.judged).toBe(0);
  });

  test("of kubeconform too", async () => {
    const binary = await requireTool("kubeconform");
    const schemas = join(folder, "schemas");
    expect(writeSchemas(schemas)).toBeGreaterThan(400);
    const tree = join(folder, "planted");
    const share = shareOfKubeconform(kubeconform(binary, schemas, tree), tree, planted);
    expect(share.missed.map(({ path }) => path).filter((path) => !path.startsWith("talos/"))).toEqual([]);
    expect(share.judged).toBeGreaterThan(25);
    mkdirSync(join(folder, "no-schemas"));
    expect(shareOfKubeconform(kubeconform(binary, join(folder, "no-schemas"), tree), tree, planted).judged).toBe(0);
  });
});

describe("a race", () => {
  test("runs every contestant in every round", async () => {
    const [empty, judged] = await race([nothing(node), validate(corpus.folder)], 2);
    expect(empty?.wall.length).toBe(2);
    expect(judged?.wall.length).toBe(2);
    const text = table("Title", [
      { times: empty! },
      { times: judged!, share: { judged: 49, missed: planted.slice(0, 1) } },
    ]);
    expect(text).toMatch(/^Title\n.*wall ms.*judged.*\n {2}node -e 0.* 1\.00×\n {2}homelab.* 98\.0 % .*×\n$/u);
  });

  test("ends with a contestant that fails", async () => {
    await expect(race([{ ...nothing(node), args: ["-e", "process.exit(7)"] }], 1)).rejects.toThrow(
      "did not come to its end: 7",
    );
    await expect(race([{ ...nothing(node), file: "/nowhere/node" }], 1)).rejects.toThrow("did not come to its end");
  });

  test("takes the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(percent({ judged: 1, missed: planted.slice(0, 1) })).toBe("50.0 %");
  });
});

function contents(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = paths.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes("/.git/"));
  return Object.fromEntries(texts.sort().map((path) => [path.slice(root.length), readFileSync(path, "utf8")]));
}
