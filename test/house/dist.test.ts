// The committed build: rebuilt byte for byte, and loadable on the oldest and the newest Node that we promise.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const dist = "actions/dist";
const scratch = mkdtempSync(join(tmpdir(), "homelab-dist-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** The pinned Node 24, and another Node 20 or newer when the system has one. */
function nodes(): string[] {
  const system = (process.env.PATH ?? "")
    .split(":")
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .find((path) => existsSync(path));
  return [process.execPath, ...(system === undefined ? [] : [system])];
}

describe("actions/dist", () => {
  test("is what the sources build, byte for byte", { timeout: 120_000 }, async () => {
    await run(process.execPath, ["scripts/build.ts", "--out", scratch]);
    const built = filesBelow(scratch);
    expect(built.length).toBeGreaterThan(5);
    expect(filesBelow(dist)).toEqual(built);
    const different = built.filter((path) => !readFileSync(join(dist, path)).equals(readFileSync(join(scratch, path))));
    expect(different, "run npm run build and commit actions/dist").toEqual([]);
  });

  test.each(nodes())("every file parses on %s", { timeout: 120_000 }, async (node) => {
    const files = filesBelow(dist).filter((path) => path.endsWith(".js"));
    for (const path of files) await run(node, ["--check", join(dist, path)]);
    expect(files.length).toBeGreaterThan(5);
  });

  test.each(nodes())("the library entry loads on %s", async (node) => {
    const { stdout } = await run(node, [
      "--input-type=module",
      "-e",
      'const m = await import("./actions/dist/index.js"); console.log(Object.keys(m).sort().join(" "))',
    ]);
    expect(stdout).toContain("validate");
  });

  test.each(nodes())("the command line starts on %s", async (node) => {
    const { stdout } = await run(node, [join(dist, "cli.js"), "--version"]);
    expect(stdout.trim()).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });
});
