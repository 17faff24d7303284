import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gitPort } from "#adapters/node/git-port.ts";
import { folderFiles } from "#adapters/node/files.ts";
import { workTreeOf } from "#adapters/node/git.ts";
import { git } from "./repository.ts";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "homelab git-")));
  git(root, "init", "-q");
  write("a.yaml", "one\n");
  write("sub/b.yaml", "two\n");
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "first");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
}

function port(folder = root, more: Record<string, string> = {}) {
  const place = { root: folder, environment: { PATH: process.env["PATH"] ?? "", HOME: root, ...more } };
  return gitPort(place, folderFiles(folder, place));
}

describe("the Git port", () => {
  test("resolves what is a commit, and nothing else", async () => {
    const head = git(root, "rev-parse", "HEAD");
    expect(await port().resolve("HEAD")).toBe(head);
    expect(await port().resolve("main")).toBe(head);
    for (const wrong of ["gone", "HEAD~5", "HEAD:a.yaml", "--all", "-h", "", "f".repeat(40)]) {
      expect(await port().resolve(wrong), wrong).toBeUndefined();
    }
  });

  test("resolves several at once, in their order", async () => {
    const head = git(root, "rev-parse", "HEAD");
    const wrong = ["gone", "HEAD:a.yaml", "--all", "", "HEAD\nHEAD", "f".repeat(40)];
    const answers = await port().resolveAll(["HEAD", ...wrong, "main"]);
    expect(answers).toEqual([head, ...wrong.map(() => undefined), head]);
    expect(await port().resolveAll([])).toEqual([]);
  });

  test("finds the merge base", async () => {
    const first = git(root, "rev-parse", "HEAD");
    git(root, "checkout", "-q", "-b", "other");
    write("c.yaml", "x");
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "second");
    expect(await port().mergeBase("main", "other")).toBe(first);
    expect(await port().mergeBase("gone", "other")).toBeUndefined();
    git(root, "checkout", "-q", "--orphan", "alone");
    git(root, "commit", "-q", "-m", "alone");
    expect(await port().mergeBase("main", "alone")).toBeUndefined();
  });

  test("lists changed paths of the work tree, the index, and untracked ones, whatever their names", async () => {
    write("a.yaml", "changed\n");
    rmSync(join(root, "sub/b.yaml"));
    write('odd "name"\n é.yaml', "new");
    write("staged.yaml", "x");
    git(root, "add", "staged.yaml");
    expect(await port().changedPaths("HEAD")).toEqual(["a.yaml", 'odd "name"\n é.yaml', "staged.yaml", "sub/b.yaml"]);
    expect(await port().changedPaths("HEAD", { staged: true })).toEqual(["staged.yaml"]);
    await expect(port().changedPaths("gone")).rejects.toThrow(/git diff: /);
  });

  test("in a folder of the work tree, paths count from there", async () => {
    write("a.yaml", "changed\n");
    write("sub/b.yaml", "changed\n");
    write("sub/new.yaml", "x");
    const sub = port(join(root, "sub"));
    expect(await sub.changedPaths("HEAD")).toEqual(["b.yaml", "new.yaml"]);
    expect(Buffer.from((await sub.show("HEAD", "b.yaml")) ?? []).toString("utf8")).toBe("two\n");
    expect(workTreeOf(join(root, "sub"))).toBe(root);
    expect(workTreeOf("/")).toBeUndefined();
  });

  test("shows bytes of a revision or of the index, undefined where there is no file", async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 200]);
    writeFileSync(join(root, "bin"), bytes);
    git(root, "add", "bin");
    expect(await port().show("", "bin")).toEqual(bytes);
    for (const [revision, path] of [
      ["HEAD", "bin"],
      ["HEAD", "sub"],
      ["gone", "a.yaml"],
      ["HEAD", "a.yaml/x"],
      ["", "gone"],
    ] as const) {
      expect(await port().show(revision, path), `${revision}:${path}`).toBeUndefined();
    }
  });

  test("tells the committer's date in UTC", async () => {
    expect(await port().commitDate("HEAD")).toBe("2026-01-02T03:04:05.000Z");
    expect(await port().commitDate("gone")).toBeUndefined();
  });

  test("gives the tree of a commit, whatever became of the work tree", async () => {
    write("same.yaml", "same\n");
    write("notes.md", "before\n");
    symlinkSync("../a.yaml", join(root, "sub/link.yaml"));
    symlinkSync("/etc/hostname", join(root, "out.yaml"));
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "second");
    const commit = git(root, "rev-parse", "HEAD");
    write("a.yaml", "changed\n");
    write("notes.md", "after\n");
    rmSync(join(root, "sub/b.yaml"));
    git(root, "rm", "-q", "--cached", "same.yaml");
    write("new.yaml", "new\n");
    const files = await port().filesAt(commit);
    expect((await files.list()).paths).toEqual(["a.yaml", "notes.md", "same.yaml", "sub/b.yaml", "sub/link.yaml"]);
    const text = (path: string) => {
      const content = files.read(path);
      return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : content.problem;
    };
    expect(text("a.yaml")).toBe("one\n");
    expect(text("sub/b.yaml")).toBe("two\n");
    expect(text("same.yaml")).toBe("same\n");
    expect(text("notes.md")).toBe("before\n");
    expect(text("sub/link.yaml")).toBe("one\n");
    expect(["new.yaml", "out.yaml"].map(text)).toEqual(["is not there", "is not there"]);
    expect(["a.yaml", "sub", "new.yaml"].map((path) => files.kind(path))).toEqual(["file", "directory", "missing"]);
    expect(await files.holding("two")).toEqual(["sub/b.yaml"]);
    expect(await files.holding("same")).toEqual(["same.yaml"]);
    expect(await files.holding("changed")).toEqual([]);
  });

  test("gives a commit's bytes where Git's filters make others of them in the work tree", async () => {
    write(".gitattributes", "*.yaml text eol=crlf\n");
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "attributes");
    git(root, "rm", "-q", "--cached", "-r", ".");
    git(root, "reset", "-q", "--hard");
    const commit = git(root, "rev-parse", "HEAD");
    const workTree = folderFiles(root, undefined).read("a.yaml");
    expect("bytes" in workTree ? Buffer.from(workTree.bytes).toString("utf8") : "").toBe("one\r\n");
    const content = (await port().filesAt(commit)).read("a.yaml");
    expect("bytes" in content ? Buffer.from(content.bytes).toString("utf8") : content).toBe("one\n");
  });

  test("gives the tree as it is staged", async () => {
    write("a.yaml", "staged\n");
    write("gone.yaml", "gone\n");
    write("promised.yaml", "x");
    git(root, "add", "a.yaml", "gone.yaml");
    git(root, "add", "--intent-to-add", "promised.yaml");
    git(root, "rm", "-q", "--cached", "sub/b.yaml");
    write("a.yaml", "later\n");
    write("untracked.yaml", "x");
    rmSync(join(root, "gone.yaml"));
    const index = await port().index();
    expect(await index.list()).toEqual({ paths: ["a.yaml", "gone.yaml"], ignored: 0, unreadable: [] });
    const text = (path: string) => {
      const content = index.read(path);
      return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : content.problem;
    };
    expect(["a.yaml", "gone.yaml", "sub/b.yaml", "promised.yaml", "untracked.yaml"].map(text)).toEqual([
      "staged\n",
      "gone\n",
      "is not there",
      "is not there",
      "is not there",
    ]);
    expect(await index.holding("staged")).toEqual(["a.yaml"]);
    expect(await index.holding("later")).toEqual([]);
    expect(["a.yaml", "sub", "sub/b.yaml"].map((path) => index.kind(path))).toEqual(["file", "missing", "missing"]);
  });

  test("runs nothing that the repository's configuration or the environment names", async () => {
    const trap = join(root, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch ${JSON.stringify(join(root, "sprung"))}\n`);
    chmodSync(trap, 0o755);
    for (const key of ["core.fsmonitor", "core.pager", "pager.diff", "pager.log", "diff.external"])
      git(root, "config", key, trap);
    const environment = { GIT_EXTERNAL_DIFF: trap, GIT_PAGER: trap, GIT_DIR: "/nowhere", GIT_INDEX_FILE: "/nowhere" };
    write("a.yaml", "changed\n");
    expect(await port(root, environment).changedPaths("HEAD")).toEqual(["a.yaml", "trap.sh"]);
    expect(await port(root, environment).changedPaths("HEAD")).not.toEqual([]);
    expect(await port(root, environment).commitDate("HEAD")).toBeDefined();
    expect(existsSync(join(root, "sprung"))).toBe(false);
  });
});
