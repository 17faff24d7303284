// `homelab tools` and `homelab doctor` over a real Git repository and a made-up machine.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderFiles } from "#adapters/node/files.ts";
import { gitPort } from "#adapters/node/git-port.ts";
import { nodeToolStore } from "#adapters/toolchain/tool-store.ts";
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { Finished } from "#ports/processes.ts";
import { doctor } from "#verbs/toolchain/doctor.ts";
import { tools } from "#verbs/toolchain/tools.ts";
import { machineWith, noDownloads, says, scriptedProcesses } from "../../tools/toolchain/fakes.ts";

let root = "";
let warnings: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-tools-"));
  warnings = [];
  git("init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.test", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], {
    cwd: root,
    stdio: "pipe",
    env: { PATH: process.env["PATH"], HOME: root },
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", "a state");
}

interface World {
  readonly path?: Readonly<Record<string, readonly string[]>>;
  readonly answers?: Readonly<Record<string, Finished>>;
  readonly base?: string;
}

function unused(): never {
  throw new Error("not asked for");
}

function ports({ path = {}, answers = {}, base }: World = {}): Ports {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: root };
  const place = { root, environment };
  return {
    root,
    files: folderFiles(root, place),
    git: gitPort(place, folderFiles(root, place)),
    processes: scriptedProcesses(answers),
    log: { progress: () => undefined, warning: (text: string) => void warnings.push(text) },
    schemas: { read: unused },
    ownSchema: unused,
    scratch: { withFolder: unused },
    environment,
    bringTools: false,
    toolchain: {
      store: nodeToolStore(join(root, ".git", "cache")),
      downloads: noDownloads,
      machine: machineWith(path),
    },
    ...(base === undefined ? {} : { pullRequest: { number: 1, base, head: base } }),
  };
}

/** A program on PATH with a version to tell. */
function program(name: string): string {
  const file = join(root, ".git", name);
  writeFileSync(file, name);
  return file;
}

const lock = (version: string, url: string) =>
  `[[tools.sops]]\nversion = "${version}"\n[tools.sops."platforms.linux-x64"]\nurl = "${url}"\nchecksum = "sha256:${"c".repeat(64)}"\n`;
const own = "https://github.com/getsops/sops/releases/download/v3.14.0/sops-v3.14.0.linux.amd64";

interface Facts {
  readonly tools: readonly { name: string; version: string; state: string; pinnedAt?: string }[];
  readonly changes: readonly { tool: string; used: string }[];
}
const facts = (json: unknown) => json as Facts;

describe("homelab tools", () => {
  test("lists every tool with its version and who pins it", async () => {
    write(".mise.toml", '[tools]\nsops = "3.13.3"\n');
    const result = await tools({ base: undefined, words: ["list"] }, ports());
    expect(result.exitCode).toBe(0);
    expect(facts(result.json).tools).toHaveLength(knownTools.length);
    expect(result.text).toMatch(/^missing +sops +3\.13\.3 +\.mise\.toml:2$/m);
    expect(result.text).toMatch(/^missing +talhelper +3\.1\.16 +this release$/m);
  });

  test("path prints the path alone, and what is missing goes elsewhere", async () => {
    const file = program("sops");
    const world = { path: { sops: [file] }, answers: { [file]: says("sops 3.13.3\n") } };
    expect(await tools({ base: undefined, words: ["path", "sops"] }, ports(world))).toMatchObject({
      exitCode: 0,
      text: `${file}\n`,
    });
    const missing = await tools({ base: undefined, words: ["path", "helm", "sops"] }, ports(world));
    expect(missing).toMatchObject({ exitCode: 3, text: `${file}\n` });
    expect(warnings).toEqual([expect.stringContaining("helm 4.2.4 is not to be had (PATH: not there; cache: not in ")]);
  });

  test("install brings what the repository calls for, and says what it could not", async () => {
    write("talos/talconfig.yaml", "clusterName: x\n");
    const result = await tools({ base: undefined, words: ["install"] }, ports());
    expect(result.exitCode).toBe(3);
    expect(facts(result.json).tools.map(({ name }) => name)).toEqual(["talhelper", "talosctl"]);
    expect(result.text).toContain("talhelper 3.1.16 is not to be had");
    rmSync(join(root, "talos"), { recursive: true });
    expect(await tools({ base: undefined, words: ["install"] }, ports())).toMatchObject({
      exitCode: 0,
      text: "Nothing in this repository calls for a tool.\n",
    });
  });

  test.each([
    [["path"], "needs the name of a tool"],
    [["install", "sopss", "nothing-like-it"], "did you mean sops?"],
    [["remove"], "write one of list, install, path"],
  ])("%j is wrong use", async (words, message) => {
    await expect(tools({ base: undefined, words }, ports())).rejects.toThrow(WrongUse);
    await expect(tools({ base: undefined, words }, ports())).rejects.toThrow(message);
  });
});

const pin = (version: string) => `[tools]\nsops = "${version}"\n`;
const list = async (world: World = {}, base?: string) => {
  const result = await tools({ base, words: ["list", "sops"] }, ports(world));
  const { tools: states, changes } = facts(result.json);
  return { ...result, version: states[0]?.version, changes };
};

describe("pins in a pull request", () => {
  test("a change to the project's own release is used and told", async () => {
    write(".mise.toml", pin("3.13.3"));
    commit();
    write(".mise.toml", pin("3.14.0"));
    write("mise.lock", lock("3.14.0", own));
    const { version, changes, text } = await list({}, "main");
    expect([version, changes]).toEqual(["3.14.0", [expect.objectContaining({ tool: "sops", used: "head" })]]);
    expect(text).toContain(".mise.toml:2: changes sops from 3.13.3 to 3.14.0; the head's pin is used");
  });

  test("a change to a foreign release is told, and the base's tool is used", async () => {
    write(".mise.toml", pin("3.13.3"));
    commit();
    write(".mise.toml", pin("3.14.0"));
    write("mise.lock", lock("3.14.0", own.replace("getsops", "someone")));
    const { version, changes } = await list({}, "main");
    expect([version, changes]).toEqual(["3.13.3", [expect.objectContaining({ tool: "sops", used: "base" })]]);
    expect((await list()).version).toBe("3.14.0");
  });

  test("the base of the event decides without being named; one that is not here makes no head pin count", async () => {
    write(".mise.toml", pin("3.13.3"));
    commit();
    write(".mise.toml", pin("3.14.0"));
    const gone = await list({ base: "0".repeat(40) });
    expect(gone.version).toBe("3.13.3");
    expect(gone.text).toContain("The base's pins cannot be read (there is no revision 0000");
    await expect(list({}, "0".repeat(40))).rejects.toThrow(WrongUse);
  });

  test("a broken file in head leaves the base's pins", async () => {
    write(".mise.toml", pin("3.12.0"));
    commit();
    write(".mise.toml", "[tools\n");
    expect(await list({}, "main")).toMatchObject({ exitCode: 1, version: "3.12.0", changes: [] });
  });
});

describe("homelab doctor", () => {
  test("names what is done in the name of GITHUB_TOKEN and starts no workflow", async () => {
    const job = (on: string, step: string) =>
      `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
    write(".github/workflows/check.yaml", job("pull_request", "run: homelab check"));
    const opens = (token: string) =>
      job("workflow_dispatch", `{ run: gh pr create, env: { GH_TOKEN: "\${{ ${token} }}" } }`);
    write(".github/workflows/bot.yaml", opens("github.token"));
    commit();
    const world = { answers: { "git --version": says("git version 2.47.1\n") } };
    const silent = await doctor({ base: undefined }, ports(world));
    expect(silent.text).toContain("  .github/workflows/bot.yaml:6: .github/workflows/check.yaml does not start\n");
    expect(silent.json).toMatchObject({
      silent: [{ path: ".github/workflows/bot.yaml", line: 6, unstarted: ".github/workflows/check.yaml" }],
    });
    write(".github/workflows/bot.yaml", opens("secrets.BOT_TOKEN"));
    const started = await doctor({ base: undefined }, ports(world));
    expect(started.text).not.toContain("GITHUB_TOKEN");
    expect(started.json).toMatchObject({ silent: [] });
  });

  const answers = {
    "git --version": says("git version 2.39.5\n"),
    "/bin/go version": says("go version go1.26.8 linux/amd64\n"),
  };

  test("says what cannot be done and the one command that mends it", async () => {
    write(".sops.yaml", "creation_rules: []\n");
    const old = program("sops");
    const world = { path: { go: ["/bin/go"], sops: [old] }, answers: { ...answers, [old]: says("sops 3.8.1\n") } };
    const result = await doctor({ base: undefined }, ports(world));
    expect(result.exitCode).toBe(3);
    expect(result.text).toMatch(/^ok +Go +1\.26\.8 /m);
    expect(result.text).toMatch(
      /^missing +sops +no 3\.13\.3 \(.*\/sops is 3\.8\.1\) +encrypting and decrypting secrets$/m,
    );
    expect(result.text).toMatch(/^optional +helm +no 4\.2\.4 /m);
    expect(result.text).toContain("Cannot be done on this machine:");
    expect(result.text.trimEnd().split("\n").at(-1)).toBe("To mend it: homelab tools install age sops");
  });

  test("a machine that has everything is told so", async () => {
    const file = program("sops");
    const world = { path: { sops: [file] }, answers: { ...answers, [file]: says("sops 3.13.3\n") } };
    write("README.md", "nothing that calls for a tool\n");
    const result = await doctor({ base: undefined }, ports(world));
    expect(result.exitCode).toBe(0);
    expect(result.text).toMatch(/^optional +Go +not on PATH /m);
    expect(result.text).toMatch(/^ok +sops +3\.13\.3 \(PATH\) /m);
    expect(result.text).toContain("This machine can check everything in this repository.");
  });

  test("git that does not answer and a Node that is too old are in the way", async () => {
    const world = { answers: { "git --version": { notStarted: "git is not installed or not on PATH" } } };
    const old = ports(world);
    const machine = machineWith({}, { nodeVersion: "18.20.0" });
    const result = await doctor(
      { base: undefined },
      { ...old, git: undefined, toolchain: { ...old.toolchain, machine } },
    );
    expect(result.exitCode).toBe(3);
    expect(result.text).toContain("Node: 18.20.0. install Node 20 or newer");
    expect(result.text).toContain("git: git is not installed or not on PATH. install git");
  });
});
