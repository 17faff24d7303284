import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled, processes, runBytes } from "#adapters/node/processes.ts";

let folder: string;
const node = process.execPath;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab "processes" -'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (code: string, more: object = {}) => processes.run({ file: node, args: ["-e", code], env: {}, ...more });

describe("processes", () => {
  test("the exit code and both outputs, and stderr alone is no failure", async () => {
    const code = "console.log('out é'); console.error('err'); process.exit(7)";
    expect(await script(code)).toEqual({ exitCode: 7, stdout: "out é\n", stderr: "err\n" });
    expect(await script("console.error('err')")).toEqual({ exitCode: 0, stdout: "", stderr: "err\n" });
  });

  test("the environment is exactly the one given, and arguments are not read by a shell", async () => {
    const finished = await processes.run({
      file: node,
      args: [
        "-p",
        "JSON.stringify([process.argv.slice(1), Object.keys(process.env).sort()])",
        "a b",
        '"$HOME"',
        "",
        "*",
      ],
      env: { A: "1", B: "2" },
    });
    expect(finished).toMatchObject({ exitCode: 0, stdout: '[["a b","\\"$HOME\\"","","*"],["A","B"]]\n' });
  });

  test("stdin is given and closed, also when it is empty or not read", async () => {
    const cat = "process.stdin.on('data', (d) => process.stdout.write(d)).on('end', () => console.log('|end'))";
    expect(await script(cat, { stdin: "text é" })).toMatchObject({ stdout: "text é|end\n" });
    expect(await script(cat)).toMatchObject({ stdout: "|end\n" });
    expect(await script("process.exit(3)", { stdin: "x".repeat(2_000_000) })).toMatchObject({ exitCode: 3 });
  });

  test("a program in a folder with spaces and quotes, or on the PATH that is given", async () => {
    symlinkSync(node, join(folder, "my node"));
    expect(await processes.run({ file: join(folder, "my node"), args: ["-p", "1"], env: {} })).toMatchObject({
      stdout: "1\n",
    });
    expect(await processes.run({ file: "my node", args: ["-p", "1"], env: { PATH: folder } })).toMatchObject({
      stdout: "1\n",
    });
    expect(isInstalled("my node", folder)).toBe(true);
    expect(isInstalled("my node", "/nowhere")).toBe(false);
  });

  test("the working folder is the one given", async () => {
    expect(await script("console.log(process.cwd())", { cwd: folder })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("processes"),
    });
    expect(await script("0", { cwd: join(folder, "gone") })).toMatchObject({
      notStarted: expect.stringContaining("gone"),
    });
  });

  test("what is not there, or no program, is not started", async () => {
    writeFileSync(join(folder, "text"), "no program");
    for (const file of ["gone-program", join(folder, "gone"), join(folder, "text"), folder]) {
      expect(await processes.run({ file, args: [], env: {} })).toEqual({
        notStarted: `${file} is not installed or not on PATH`,
      });
    }
  });

  test("ended by a signal is no exit code", async () => {
    expect(await script("process.kill(process.pid, 'SIGKILL')")).toEqual({
      notStarted: `${node} was ended by SIGKILL`,
    });
  });

  test("one that does not end is ended, and only that one", async () => {
    const [stuck, other] = await Promise.all([
      script("setInterval(() => {}, 1000)", { timeoutMs: 300 }),
      script("setTimeout(() => console.log('done'), 600)"),
    ]);
    expect(stuck).toEqual({ notStarted: `${node} did not end within 0.3 s` });
    expect(other).toMatchObject({ exitCode: 0, stdout: "done\n" });
  });

  test("bytes are bytes", async () => {
    const finished = await runBytes({
      file: node,
      args: ["-e", "process.stdout.write(Buffer.from([0,255,200,10]))"],
      env: {},
    });
    expect(finished).toMatchObject({ stdout: Buffer.from([0, 255, 200, 10]) });
  });
});
