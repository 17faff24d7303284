// The sources as a whole: types, lint, format. Each tool must say that it looked at something.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const run = promisify(execFile);
const bin = (name: string) => `node_modules/.bin/${name}`;

/** Runs a tool and answers its output; a failing tool fails the test with everything that it printed. */
async function tool(name: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run(bin(name), [...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout + stderr;
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${name} ${args.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`, { cause });
  }
}

describe("the sources", () => {
  test("have no type errors", { timeout: 120_000 }, async () => {
    expect(await tool("tsc", ["-p", ".", "--noEmit"])).toBe("");
    expect(
      (await tool("tsc", ["-p", ".", "--listFilesOnly"])).split("\n").filter((line) => line.includes("/actions/"))
        .length,
    ).toBeGreaterThan(60);
  });

  test("pass the linter", { timeout: 120_000 }, async () => {
    const output = await tool("oxlint", ["--type-aware", "--deny-warnings", "."]);
    expect(Number(/on (\d+) files/.exec(output)?.[1])).toBeGreaterThan(100);
  });

  test("are formatted", { timeout: 120_000 }, async () => {
    expect(await tool("prettier", ["--check", "."])).toContain("All matched files use Prettier code style!");
  });
});
