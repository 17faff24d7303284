// The command line as a process of its own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "homelab cli-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const main = resolve("actions/cli/main.ts");

function homelab(...argv: readonly string[]) {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  return { exitCode: status, stdout, stderr };
}

describe("bad input is a clear sentence, not a stack trace", () => {
  test.each([
    ["a folder that is not there", ["validate", "--repo", "gone"], 2, /there is no folder gone/],
    ["a file as folder", ["validate", "--repo", "file.yaml"], 2, /file\.yaml is not a folder/],
    ["a settings file that is not there", ["validate", "--config", "gone.yaml"], 2, /gone\.yaml: is not there/],
    ["a base that is not there", ["validate", "--changed"], 2, /Git repository/],
  ])("%s", (_, argv, code, message) => {
    writeFileSync(join(folder, "file.yaml"), "a: 1\n");
    const { exitCode, stdout, stderr } = homelab(...argv);
    expect(stderr).toMatch(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: "" });
    expect(stderr).not.toMatch(/^ +at |node:internal/m);
  });

  test("nothing to examine is exit code 3", () => {
    const { exitCode, stdout } = homelab("validate");
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^result {4}not everything could be checked$/m);
  });

  test("odd names, links in a circle, directories with a file's name and bytes that are no text", () => {
    mkdirSync(join(folder, "dir.yaml"));
    writeFileSync(join(folder, "new\nline \u001b[2J.yaml"), "a: [\n");
    writeFileSync(join(folder, "nul.yaml"), "a: \0\n");
    writeFileSync(join(folder, "proto.yaml"), "__proto__: { a: 1 }\nconstructor: 1\n");
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    symlinkSync("/etc", join(folder, "etc"));
    const { exitCode, stdout, stderr } = homelab("validate");
    expect(exitCode).toBeGreaterThan(0);
    expect(stdout).toContain("new\\nline \\e[2J.yaml");
    expect(stdout).toContain("loop.yaml");
    expect(stdout + stderr).not.toMatch(/\u001b|^ +at /m);
  });
});

test("a reader that goes away is no trouble", () => {
  const { status, stderr } = spawnSync("sh", ["-c", '"$0" "$1" --help | head -c 1', process.execPath, main], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test.runIf(existsSync("/dev/full"))("a full disk is exit code 3", () => {
  const { status, stderr } = spawnSync("sh", ["-c", '"$0" "$1" --help > /dev/full', process.execPath, main], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^homelab: could not check: /);
});
