import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultPins } from "#domain/toolchain/default-pins.ts";
import { repositoryPins } from "#domain/toolchain/repository-pins.ts";

const sumA = "a".repeat(64);
const config = (text: string) => [{ path: ".mise.toml", text }];
const lock = (text: string) => [{ path: "mise.lock", text }];

const file = (path: string) => ({ path, text: readFileSync(path, "utf8") });

const lockEntry = `
[[tools."aqua:budimanjojo/talhelper"]]
version = "3.2.0"
backend = "aqua:budimanjojo/talhelper"

[tools."aqua:budimanjojo/talhelper"."platforms.linux-x64"]
checksum = "sha256:${sumA}"
url = "https://github.com/budimanjojo/talhelper/releases/download/v3.2.0/talhelper_linux_amd64.tar.gz"
`;

describe("the pins of a repository", () => {
  test("an exact version with its lock entry", () => {
    const { pins, problems } = repositoryPins(
      config('[tools]\n"aqua:budimanjojo/talhelper" = "3.2.0"\n'),
      lock(lockEntry),
    );
    expect(problems).toEqual([]);
    expect(pins.get("talhelper")).toEqual({
      tool: "talhelper",
      version: "3.2.0",
      platforms: {
        "linux-x64": {
          sha256: sumA,
          url: "https://github.com/budimanjojo/talhelper/releases/download/v3.2.0/talhelper_linux_amd64.tar.gz",
        },
      },
      at: { path: ".mise.toml", line: 2, column: 1, endLine: 2, endColumn: 29 },
    });
    expect(pins.get("sops")).toEqual(defaultPins().get("sops"));
  });

  test("the older nesting of platforms reads the same", () => {
    const nested = lockEntry.replace('"platforms.linux-x64"', "platforms.linux-x64");
    const { pins, problems } = repositoryPins(config('[tools]\ntalhelper = "3.2.0"\n'), lock(nested));
    expect(problems).toEqual([]);
    expect(pins.get("talhelper")?.platforms["linux-x64"]?.sha256).toBe(sumA);
  });

  test.each(["latest", "3", "3.2", "prefix:3.2", "v3.2.0"])("the lock file makes %s exact", (wanted) => {
    const { pins } = repositoryPins(config(`[tools]\ntalhelper = "${wanted}"\n`), lock(lockEntry));
    expect(pins.get("talhelper")?.version).toBe("3.2.0");
  });

  test.each([
    ['talhelper = ["3.2.0", "3.1.0"]', "3.2.0"],
    ['talhelper = { version = "3.2.0", os = ["linux"] }', "3.2.0"],
    ['[tools.talhelper]\nversion = "3.2.0"', "3.2.0"],
  ])("%s", (line, version) => {
    expect(repositoryPins(config(`[tools]\n${line}\n`), []).pins.get("talhelper")?.version).toBe(version);
  });

  test("a version that this release knows takes its checksums when the lock has none", () => {
    const { pins } = repositoryPins(config('[tools]\nsops = "3.13.3"\n'), []);
    expect(pins.get("sops")?.platforms).toEqual(defaultPins().get("sops")?.platforms);
    const unlocked = repositoryPins(config('[tools]\nsops = "3.13.2"\n'), []);
    expect(unlocked.pins.get("sops")).toMatchObject({ version: "3.13.2", platforms: {} });
  });

  test("a lock entry without checksum is nothing to trust", () => {
    const without = lockEntry.replace(/checksum.*\n/, "");
    const { pins } = repositoryPins(config('[tools]\ntalhelper = "3.2.0"\n'), lock(without));
    expect(pins.get("talhelper")?.platforms["linux-x64"]).toEqual({ url: expect.any(String) as string });
  });

  test("a name that pins nothing is said, and this release's version is used", () => {
    const { pins, problems } = repositoryPins(config('[tools]\nhelm = "latest"\n'), []);
    expect(pins.get("helm")).toEqual(defaultPins().get("helm"));
    expect(problems).toEqual([
      expect.objectContaining({
        path: ".mise.toml",
        line: 2,
        severity: "warning",
        message: expect.stringContaining("pins nothing") as string,
      }),
    ]);
  });

  test.each([
    { name: "no TOML", files: config("[tools\n"), locks: [], at: ".mise.toml:1", message: "not TOML" },
    {
      name: "tools is a list",
      files: config("tools = []\n"),
      locks: [],
      at: ".mise.toml:1",
      message: "must be a table",
    },
    {
      name: "a number",
      files: config("[tools]\nsops = 3\n"),
      locks: [],
      at: ".mise.toml:2",
      message: "must be a string",
    },
    {
      name: "a template",
      files: config('[tools]\nsops = "{{ env.X }}"\n'),
      locks: [],
      at: ".mise.toml:2",
      message: "template",
    },
    {
      name: "lock: no TOML",
      files: [],
      locks: lock('[[tools.sops]]\nversion = "1\n'),
      at: "mise.lock:2",
      message: "not TOML",
    },
    {
      name: "lock: no version",
      files: [],
      locks: lock("\n[[tools.sops]]\n"),
      at: "mise.lock:2",
      message: "has no version",
    },
    {
      name: "lock: another digest",
      files: [],
      locks: lock(
        '[[tools.sops]]\nversion = "3.13.3"\n[tools.sops."platforms.linux-x64"]\nurl = "https://x"\nchecksum = "blake3:00"\n',
      ),
      at: "mise.lock:1",
      message: "checksum must be sha256:",
    },
    {
      name: "lock: url is a number",
      files: [],
      locks: lock('[[tools.sops]]\nversion = "3.13.3"\n[tools.sops."platforms.linux-x64"]\nurl = 7\n'),
      at: "mise.lock:1",
      message: "url must be a string",
    },
  ])("broken: $name", ({ files, locks, at, message }) => {
    const { pins, problems } = repositoryPins(files, locks);
    expect(problems.map((problem) => `${problem.path}:${problem.line}`)).toEqual([at]);
    expect(problems[0]).toMatchObject({ severity: "error", message: expect.stringContaining(message) as string });
    expect(pins.size).toBe(defaultPins().size);
  });

  test("one broken entry does not take the others with it", () => {
    const both = `[[tools.sops]]\n${lockEntry}`;
    const { pins, problems } = repositoryPins(config('[tools]\ntalhelper = "3.2.0"\n'), lock(both));
    expect(problems).toHaveLength(1);
    expect(pins.get("talhelper")?.platforms["linux-x64"]?.sha256).toBe(sumA);
  });

  test("of several versions each has its own line", () => {
    const two = `${lockEntry}\n[[tools."aqua:budimanjojo/talhelper"]]\nversion = "3.1.0"\n[tools."aqua:budimanjojo/talhelper"."platforms.linux-x64"]\nchecksum = "sha256:1"\nurl = "https://x"\n`;
    const { problems } = repositoryPins([], lock(two));
    expect(problems.map(({ line }) => line)).toEqual([10]);
  });

  test("of two configurations the one that mise prefers counts", () => {
    const files = [
      { path: "mise.toml", text: '[tools]\nsops = "3.0.1"\n' },
      { path: ".mise.toml", text: '[tools]\nsops = "3.0.2"\nage = "1.0.0"\n' },
    ];
    const { pins } = repositoryPins(files, []);
    expect([pins.get("sops")?.version, pins.get("age")?.version]).toEqual(["3.0.1", "1.0.0"]);
  });
});

describe("this project's own pins", () => {
  test("are the ones that the release carries, all with checksums", () => {
    const { pins, problems } = repositoryPins([file(".mise.toml")], [file("mise.lock")]);
    expect(problems).toEqual([]);
    for (const [name, pin] of defaultPins()) {
      expect([name, pins.get(name)?.version, pins.get(name)?.platforms]).toEqual([name, pin.version, pin.platforms]);
      expect(pins.get(name)?.at?.path).toBe(".mise.toml");
    }
  });
});
