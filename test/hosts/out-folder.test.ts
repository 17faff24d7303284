// Files of `--out-dir`: all or none, and nobody else's are overwritten.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeMadeFiles } from "#hosts/out-folder.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { VerbResult } from "#verbs/verb.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "homelab-out-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { name: "a.yaml", content: "# ours\na: 1\n" },
  { name: "deep/b.yaml", content: "# ours\nb: 1\n" },
];
const result = { kind: "report", files } as unknown as VerbResult;
const write = (outDir: string | undefined) =>
  writeMadeFiles(result, { outDir }, { cwd: folder, label: (name) => `--${name}` });
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

test("are written, the folder is made, and what we wrote before is replaced", () => {
  expect(write("out")).toBe("2 files written to out");
  writeFileSync(join(folder, "out/a.yaml"), "# ours\nold: 1\n");
  write("out");
  expect([textOf("out/a.yaml"), textOf("out/deep/b.yaml")]).toEqual(["# ours\na: 1\n", "# ours\nb: 1\n"]);
});

test("a file of somebody else is in the way of all", () => {
  mkdirSync(join(folder, "out/deep"), { recursive: true });
  writeFileSync(join(folder, "out/deep/b.yaml"), "machine: real\n");
  expect(() => write("out")).toThrow(
    new WrongUse(["--out-dir: deep/b.yaml is there already, and not made by this program"]),
  );
  expect(textOf("out/deep/b.yaml")).toBe("machine: real\n");
  expect(existsSync(join(folder, "out/a.yaml"))).toBe(false);
});

test("without a folder nothing is written, and a file is no folder", () => {
  expect(write(undefined)).toBeUndefined();
  writeFileSync(join(folder, "out"), "x");
  expect(() => write("out")).toThrow("--out-dir: it is not a folder");
});
