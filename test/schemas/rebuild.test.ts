// The lock file gives the committed bytes: a real build, with the go command, compared byte for byte.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { schemasFolder } from "../../schemas/build/lock.ts";

function hasGo(): boolean {
  return spawnSync("go", ["version"]).status === 0;
}

it("building the bundle gives what is committed", { timeout: 900_000 }, ({ skip }) => {
  const must = process.env.CI === "true" && process.platform === "linux" && process.arch === "x64";
  if (!hasGo() && !must) skip("the go command is not installed");
  const out = execFileSync(process.execPath, [join(schemasFolder, "build/main.ts"), "--check"], { encoding: "utf8" });
  expect(out).toMatch(/^total +\d+ +\d+ +[\d.]+$/m);
  expect(out.trimEnd().split("\n").at(-1)).toBe("schemas/bundle is what the lock file gives, byte for byte");
});
