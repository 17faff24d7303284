// The lock file gives the committed bytes: a real build, with the go command, compared byte for byte.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it, type TestContext } from "vitest";
import { readLock, schemasFolder } from "../../schemas/build/lock.ts";
import { downloadModules } from "../../schemas/build/modules.ts";

/** Without Go the test is skipped; in CI on Linux x64 it fails. */
function needsGo(skip: TestContext["skip"]): void {
  const must = process.env.CI === "true" && process.platform === "linux" && process.arch === "x64";
  if (spawnSync("go", ["version"]).status !== 0 && !must) skip("the go command is not installed");
}

it("building the bundle gives what is committed", { timeout: 900_000 }, ({ skip }) => {
  needsGo(skip);
  const out = execFileSync(process.execPath, [join(schemasFolder, "build/main.ts"), "--check"], { encoding: "utf8" });
  expect(out).toMatch(/^total +\d+ +\d+ +[\d.]+$/m);
  expect(out.trimEnd().split("\n").at(-1)).toBe("schemas/bundle is what the lock file gives, byte for byte");
});

it("a module that is not the locked one stops the build", { timeout: 120_000 }, ({ skip }) => {
  needsGo(skip);
  const source = readLock().find(({ id }) => id === "multus");
  if (source === undefined) throw new Error("the lock file has no multus");
  expect(downloadModules([source])).toHaveLength(1);
  const other = { ...source, sum: "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" };
  expect(() => downloadModules([other])).toThrow(
    `has the sum ${source.sum}, and schemas/lock.json (multus) says ${other.sum}`,
  );
});
