import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderFiles } from "#adapters/node/files.ts";
import { git as gitIn } from "./repository.ts";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "homelab files-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string | Buffer, content = "a: 1\n"): void {
  if (typeof path === "string") mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(typeof path === "string" ? join(root, path) : Buffer.concat([Buffer.from(`${root}/`), path]), content);
}

const files = (inGit = false) =>
  folderFiles(root, inGit ? { root, environment: { PATH: process.env["PATH"] ?? "", HOME: root } } : undefined);
const text = (path: string) => {
  const read = files().read(path);
  return "problem" in read ? `! ${read.problem}` : Buffer.from(read.bytes).toString("utf8");
};

describe("list", () => {
  test("walks everything but .git and node_modules, sorted by code unit", async () => {
    for (const path of [
      "b.yaml",
      "B.yaml",
      "a/z.yaml",
      "a.yaml",
      ".x/é.yaml",
      "node_modules/x/a.yaml",
      "a/node_modules/y",
    ])
      write(path);
    mkdirSync(join(root, ".git"));
    write(".git/config");
    const { paths, ignored, unreadable } = await files().list();
    expect(paths).toEqual([".x/é.yaml", "B.yaml", "a.yaml", "a/z.yaml", "b.yaml"]);
    expect({ ignored, unreadable }).toEqual({ ignored: 0, unreadable: [] });
  });

  test("in a Git work tree: tracked and untracked, not ignored, not deleted", async () => {
    gitIn(root, "init", "-q");
    for (const path of ["tracked.yaml", "gone.yaml", "odd\nname.yaml", 'quo"te é.yaml', "sub/x.yaml"]) write(path);
    write(".gitignore", "*.secret\n");
    gitIn(root, "add", "-A");
    rmSync(join(root, "gone.yaml"));
    write("new.yaml");
    write("x.secret");
    const { paths, unreadable } = await files(true).list();
    expect(paths).toEqual([".gitignore", "new.yaml", "odd\nname.yaml", 'quo"te é.yaml', "sub/x.yaml", "tracked.yaml"]);
    expect(unreadable).toEqual([]);
  });

  test("counts what is ignored by the settings", async () => {
    for (const path of ["test/a.yaml", "test/b.yaml", "c.yaml"]) write(path);
    const { paths, ignored } = await files().list((path) => path.startsWith("test/"));
    expect({ paths, ignored }).toEqual({ paths: ["c.yaml"], ignored: 2 });
  });

  test("links, sockets and directories with a file's name are told, or followed inside the tree", async () => {
    write("real/a.yaml", "real: 1\n");
    write("folder.yaml/b.yaml");
    symlinkSync("real/a.yaml", join(root, "inside.yaml"));
    symlinkSync("real", join(root, "linked-folder"));
    symlinkSync(tmpdir(), join(root, "outside"));
    symlinkSync("/etc/hostname", join(root, "secret.yaml"));
    symlinkSync("loop2.yaml", join(root, "loop1.yaml"));
    symlinkSync("loop1.yaml", join(root, "loop2.yaml"));
    symlinkSync("nowhere.yaml", join(root, "dangling.yaml"));
    expect(spawnSync("mkfifo", [join(root, "pipe.yaml")]).status).toBe(0);
    const { paths, unreadable } = await files().list();
    expect(paths).toEqual(["folder.yaml/b.yaml", "inside.yaml", "real/a.yaml"]);
    expect(unreadable).toEqual([
      { path: "dangling.yaml", why: "is a link to nowhere.yaml, which is not there" },
      { path: "folder.yaml", why: "is a directory, although named like a file" },
      { path: "loop1.yaml", why: "is a link that goes in a circle" },
      { path: "loop2.yaml", why: "is a link that goes in a circle" },
      { path: "outside", why: "is a link that leaves the repository" },
      { path: "pipe.yaml", why: "is neither a file nor a directory" },
      { path: "secret.yaml", why: "is a link that leaves the repository" },
    ]);
  });

  test("a name that is not UTF-8 is told", async () => {
    write("ok.yaml");
    write(Buffer.from([0x61, 0xff, 0x2e, 0x79, 0x61, 0x6d, 0x6c]));
    for (const inGit of [false, true]) {
      if (inGit) gitIn(root, "init", "-q");
      const { paths, unreadable } = await files(inGit).list();
      expect(paths).toEqual(["ok.yaml"]);
      expect(unreadable).toEqual([{ path: "a\ufffd.yaml", why: "has a name that is not UTF-8" }]);
    }
  });

  test("a submodule is told, a repository beside is left alone", async () => {
    gitIn(root, "init", "-q");
    write("sub/x.yaml");
    gitIn(join(root, "sub"), "init", "-q");
    gitIn(join(root, "sub"), "add", "-A");
    gitIn(join(root, "sub"), "commit", "-q", "-m", "x");
    write("a.yaml");
    expect((await files(true).list()).paths).toEqual(["a.yaml"]);
    gitIn(root, "-c", "advice.addEmbeddedRepo=false", "add", "-A");
    const { paths, unreadable } = await files(true).list();
    expect(paths).toEqual(["a.yaml"]);
    expect(unreadable).toEqual([{ path: "sub", why: "is a submodule, which is not read" }]);
  });

  test("a broken repository is an error, not an empty list", async () => {
    write(".git", "gitdir: /nowhere\n");
    await expect(files(true).list()).rejects.toThrow(/git ls-files: not a git repository/);
  });
});

describe("read", () => {
  test("files, and links to files inside the tree", () => {
    write("a/b.yaml", "x");
    symlinkSync("a/b.yaml", join(root, "link.yaml"));
    symlinkSync("a", join(root, "folder"));
    expect(text("a/b.yaml")).toBe("x");
    expect(text("link.yaml")).toBe("x");
    expect(text("folder/b.yaml")).toBe("x");
  });

  test("everything else is a problem in words", () => {
    write("a/b.yaml");
    write("big.yaml");
    truncateSync(join(root, "big.yaml"), 51 * 1024 * 1024);
    symlinkSync("/etc", join(root, "etc"));
    expect(text("a")).toBe("! is a directory");
    expect(text("missing.yaml")).toBe("! is not there");
    expect(text("a/b.yaml/c.yaml")).toBe("! is not there");
    expect(text("missing/c.yaml")).toBe("! is not there");
    expect(text("../x.yaml")).toBe("! is outside the repository");
    expect(text("a/../../x.yaml")).toBe("! is outside the repository");
    expect(text("/etc/hostname")).toBe("! is outside the repository");
    expect(text("etc/hostname")).toBe("! is a link that leaves the repository");
    expect(text("nul\0.yaml")).toBe("! is outside the repository");
    expect(text("big.yaml")).toBe("! is 51 MB; files above 50 MB are not read");
    expect(text("a".repeat(300))).toMatch(/^! cannot be read: ENAMETOOLONG/);
  });

  test("a file without permission is a problem, unless we are root", () => {
    write("closed.yaml");
    chmodSync(join(root, "closed.yaml"), 0);
    expect(text("closed.yaml")).toBe(process.getuid?.() === 0 ? "a: 1\n" : "! cannot be read: permission denied");
  });

  test("kind", () => {
    write("a/b.yaml");
    symlinkSync("a", join(root, "link"));
    symlinkSync("/etc", join(root, "etc"));
    expect(["a", "a/b.yaml", "link", "link/b.yaml", "x", "etc", "."].map((path) => files().kind(path))).toEqual([
      "directory",
      "file",
      "directory",
      "file",
      "missing",
      "other",
      "directory",
    ]);
  });
});
