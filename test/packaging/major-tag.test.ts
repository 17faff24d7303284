// The tag v1 goes to the newest release of its major, over a real remote.
import { execFileSync, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commitAll, folderOf, git, repositoryOf } from "../end-to-end/tree.ts";

/** A remote that holds these releases, one after the other, and a clone of it. */
function releases(tags: readonly string[]) {
  const source = repositoryOf({ "a.txt": "" });
  const commits = new Map<string, string>();
  for (const tag of tags) {
    commits.set(tag, commitAll(source, tag));
    git(source, "tag", tag);
  }
  const remote = join(folderOf({}), "remote.git");
  git(source, "clone", "--quiet", "--bare", source, remote);
  git(source, "remote", "add", "origin", remote);
  return { clone: source, remote, commits };
}

function move(folder: string, tag: string, commit = "") {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, GITHUB_REF_NAME: tag, GITHUB_SHA: commit };
  const script = resolve("scripts/move-major-tag.mjs");
  return spawnSync(process.execPath, [script], { cwd: folder, env: environment, encoding: "utf8" });
}

function at(remote: string, name: string): string {
  return execFileSync("git", ["rev-parse", name], { cwd: remote, encoding: "utf8" }).trim();
}

describe("the tag of the major", () => {
  test("is made by the first release, and moved by the next; numbers are compared as numbers", () => {
    const { clone, remote, commits } = releases(["v1.9.0", "v1.10.0", "v2.0.0"]);
    expect(move(clone, "v1.10.0", commits.get("v1.10.0"))).toMatchObject({ status: 0, stdout: "v1 is v1.10.0\n" });
    expect(at(remote, "v1")).toBe(commits.get("v1.10.0"));
    const next = commitAll(clone, "v1.10.1");
    git(clone, "tag", "v1.10.1");
    git(clone, "push", "--quiet", "origin", "v1.10.1");
    expect(move(clone, "v1.10.1", next)).toMatchObject({ status: 0, stdout: "v1 is v1.10.1\n" });
    expect(at(remote, "v1")).toBe(next);
  });

  test("stays where it is for a fix of an older minor", () => {
    const { clone, remote, commits } = releases(["v1.1.0", "v1.0.9"]);
    move(clone, "v1.1.0", commits.get("v1.1.0"));
    const fix = move(clone, "v1.0.9", commits.get("v1.0.9"));
    expect(fix).toMatchObject({ status: 0, stdout: "v1 stays: v1.1.0 is newer than v1.0.9\n" });
    expect(at(remote, "v1")).toBe(commits.get("v1.1.0"));
  });

  test("is never moved for what is no release, and a push that fails is no success", () => {
    const { clone, remote, commits } = releases(["v1.0.0"]);
    for (const tag of ["v1", "main", "v1.0.0-rc.1", ""]) expect(move(clone, tag, commits.get("v1.0.0")).status).toBe(1);
    expect(move(clone, "v1.0.0", "main").status).toBe(1);
    git(clone, "remote", "set-url", "origin", `${remote}-gone`);
    expect(move(clone, "v1.0.0", commits.get("v1.0.0"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("move-major-tag: git ls-remote failed") as string,
    });
  });
});
