// What is made of talhelper's answer: everything or one sentence, never half a tree.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "#adapters/node/scratch.ts";
import type { Command, Finished } from "#ports/processes.ts";
import { genconfig, type GenconfigCall } from "#tools/talhelper/genconfig.ts";
import { writeFileSync, mkdirSync } from "node:fs";

const folders: string[] = [];

function call(answer: (command: Command) => Finished): GenconfigCall {
  return {
    binary: "/opt/tools/talhelper",
    talconfig: "talos/talconfig.yaml",
    files: [{ path: "talos/talconfig.yaml", content: "clusterName: c\n" }],
    environment: ["a: b\n", "c: d\n"],
    secrets: "trustdinfo:\n  token: the-mark\n",
    mark: "the-mark",
    expected: ["c-one.yaml", "c-two.yaml"],
    redact: (words) => words.replaceAll("hunter22", "•••"),
    processes: {
      run: (command) => {
        folders.push(command.cwd ?? "");
        return Promise.resolve(answer(command));
      },
    },
    scratch,
  };
}

function writes(files: Readonly<Record<string, string>>, stdout = ""): (command: Command) => Finished {
  return ({ cwd = "" }) => {
    mkdirSync(join(cwd, "out"), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, "out", name), text);
    return { exitCode: 0, stdout, stderr: "" };
  };
}

const ends =
  (exitCode: number, stderr: string, stdout = "") =>
  (): Finished => ({ exitCode, stdout, stderr });

test("all files are read, and nothing is left behind", async () => {
  const answer = await genconfig(
    call(writes({ "c-one.yaml": "1 the-mark", "c-two.yaml": "2 the-mark", talosconfig: "x" })),
  );
  expect(answer).toEqual({ texts: ["1 the-mark", "2 the-mark"] });
  expect(existsSync(folders.at(-1) ?? "/")).toBe(false);
});

test("talhelper sees its files in a folder of this user alone, and no environment", async () => {
  let seen: unknown;
  await genconfig(
    call((command) => {
      const { cwd = "", args, env } = command;
      seen = { args, env, mode: statSync(cwd).mode & 0o777, files: readdirSync(cwd, { recursive: true }).sort() };
      return { exitCode: 1, stdout: "", stderr: "" };
    }),
  );
  expect(seen).toEqual({
    args: "genconfig --offline-mode -c tree/talos/talconfig.yaml -e environment-0.yaml -e environment-1.yaml -s secrets.yaml -o out --disable-nodes-section --no-gitignore".split(
      " ",
    ),
    env: {},
    mode: 0o700,
    files: [
      "environment-0.yaml",
      "environment-1.yaml",
      "secrets.yaml",
      "tree",
      "tree/talos",
      "tree/talos/talconfig.yaml",
    ],
  });
});

test.each<[string, (command: Command) => Finished, string]>([
  ["half of the files", writes({ "c-one.yaml": "the-mark" }), "talhelper ended well and did not write c-two.yaml"],
  [
    "other secrets than those given",
    writes({ "c-one.yaml": "the-mark", "c-two.yaml": "another" }),
    "talhelper wrote c-two.yaml with other secrets than those given",
  ],
  [
    "secrets of its own making",
    writes(
      { "c-one.yaml": "the-mark", "c-two.yaml": "the-mark" },
      "WARNING: secrets file is not found, new secrets will be generated everytime",
    ),
    "talhelper did not find the secrets and made up others",
  ],
  [
    "files and a failure",
    (command) => ({ ...writes({ "c-one.yaml": "the-mark", "c-two.yaml": "the-mark" })(command), exitCode: 1 }),
    "talhelper: it ended with exit code 1 and no word",
  ],
  [
    "a crash",
    ends(2, "panic: runtime error: index out of range [2] with length 2\n\ngoroutine 1 [running]:\nmain.main()\n"),
    "talhelper crashed: runtime error: index out of range [2] with length 2",
  ],
  [
    "an error with a time and a path",
    (command) => ({
      exitCode: 1,
      stdout: "",
      stderr: `2026/01/02 03:04:05 failed: open ${command.cwd}/tree/talos/x.yaml: no such file\n`,
    }),
    "talhelper: failed: open talos/x.yaml: no such file",
  ],
  [
    "remarks about fields",
    ends(
      1,
      "2026/01/02 03:04:05 failed to parse config file: please fix issues with your config file\n",
      '\u001B[31mThere are issues:\u001B[0m\n\u001B[33mfield: "nodes[0].ipAddress"\n\u001B[0m* "a" is not a valid IP address\n',
    ),
    'talhelper: nodes[0].ipAddress: "a" is not a valid IP address',
  ],
  ["a secret in its words", ends(1, "bad value hunter22"), "talhelper: bad value •••"],
  [
    "a start that fails",
    () => ({ notStarted: "/opt/tools/talhelper did not end within 60 s" }),
    "talhelper did not end within 60 s",
  ],
])("%s: no files, one sentence", async (_, answer, problem) => {
  expect(await genconfig(call(answer))).toEqual({ problem });
});

test("every one of several errors is told once, on one line", async () => {
  const stderr = "failed: 3 errors occurred:\n\t* .a is already set\n\t* .b is already set\n\t* .b is already set\n\n";
  expect(await genconfig(call(ends(1, stderr)))).toEqual({
    problem: "talhelper: failed: .a is already set; .b is already set",
  });
});

test("a decoder's words come without the value and without the line of a text that nobody sees", async () => {
  const stderr = "yaml: unmarshal errors:\n  line 42: cannot unmarshal !!str `hidden` into bool\n";
  expect(await genconfig(call(ends(1, stderr)))).toEqual({
    problem: "talhelper: yaml: unmarshal errors: cannot unmarshal !!str a value into bool",
  });
});
