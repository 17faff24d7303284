import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeDownloads } from "#adapters/toolchain/downloads.ts";
import { nodeMachine } from "#adapters/toolchain/machine.ts";
import { processes as realProcesses } from "#adapters/node/processes.ts";
import { nodeToolStore } from "#adapters/toolchain/tool-store.ts";
import { defaultPins } from "#domain/toolchain/default-pins.ts";
import { toolOfBinary } from "#domain/toolchain/known-tools.ts";
import { missingToolMessage, type MissingTool, type Resolution } from "#domain/toolchain/resolution.ts";
import type { Pin } from "#domain/toolchain/tool.ts";
import type { Command, Finished } from "#ports/processes.ts";
import type { ToolchainPorts } from "#tools/toolchain/ports.ts";
import { installTool, locateTool, type WantedTool } from "#tools/toolchain/resolve.ts";
import { loopback, serve } from "../../adapters/toolchain/loopback.ts";
import { tarArchive } from "../../codecs/tar/tar-archive.ts";
import { machineWith, noDownloads, says, scriptedProcesses, silent } from "./fakes.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-resolve-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function wanted(name: string, pin: Partial<Pin> = {}): WantedTool {
  const tool = toolOfBinary(name);
  const preset = tool === undefined ? undefined : defaultPins().get(tool.name);
  if (tool === undefined || preset === undefined) throw new Error(`${name} is unknown`);
  return { tool, pin: { ...preset, ...pin } };
}

function ports(more: Partial<ToolchainPorts>): ToolchainPorts {
  return {
    store: nodeToolStore(join(root, "cache")),
    downloads: noDownloads,
    machine: machineWith({}),
    processes: scriptedProcesses({}),
    log: silent,
    ...more,
  };
}

/** A file that stands for a program on PATH. */
function program(name: string): string {
  const file = join(root, name);
  writeFileSync(file, name, { mode: 0o755 });
  return file;
}

function whys(resolution: Resolution): Record<string, string> {
  return Object.fromEntries(resolution.attempts.map(({ way, why }) => [way, why]));
}

const goMod = (version: string) =>
  `module homelab.tools/talhelper\n\nrequire github.com/budimanjojo/talhelper/v3 v${version}\n`;
const withModule = (version: string) => ({ goModule: () => Promise.resolve({ goMod: goMod(version), goSum: "sums" }) });

/** A `go build` that writes its output file, and a program there that tells its version. */
function fakeGo(version: string): Record<string, Finished | ((command: Command) => Finished)> {
  return {
    "/bin/go build": (command) => {
      writeFileSync(command.args[command.args.indexOf("-o") + 1] ?? "", "built");
      return says("");
    },
    [join(root, "cache")]: says(`talhelper version ${version}\n`),
  };
}

describe("a tool on PATH", () => {
  test("with the wanted version is used as it is", async () => {
    const file = program("talhelper");
    const found = await locateTool(
      ports({
        machine: machineWith({ talhelper: [file] }),
        processes: scriptedProcesses({ [`${file} --version`]: says("talhelper version 3.1.16\n") }),
      }),
      wanted("talhelper"),
    );
    expect(found).toMatchObject({ state: "found", from: "PATH", version: "3.1.16", binaries: { talhelper: file } });
    expect(found).toMatchObject({ sha256: createHash("sha256").update("talhelper").digest("hex") });
  });

  test.each([
    ["has another version", says("talhelper version 3.0.0\n"), "is 3.0.0"],
    ["does not tell its version", says("talhelper version \n"), "its version cannot be read from"],
    [
      "fails when asked",
      { exitCode: 1, stdout: "", stderr: "unknown flag: --version\nUsage" },
      "exit code 1 when asked for its version: unknown flag: --version",
    ],
    ["does not start", { notStarted: "permission denied" }, "does not start: permission denied"],
  ] satisfies [string, Finished, string][])("that %s is not used, and it is said why", async (_, answer, why) => {
    const file = program("talhelper");
    const missing = await locateTool(
      ports({
        machine: machineWith({ talhelper: [file] }),
        processes: scriptedProcesses({ [`${file} --version`]: answer }),
      }),
      wanted("talhelper"),
    );
    expect(missing.state).toBe("missing");
    expect(whys(missing)["PATH"]).toContain(file);
    expect(whys(missing)["PATH"]).toContain(why);
    expect((missing as MissingTool).wayOut).toBe("Run: homelab tools install talhelper");
  });

  test("behind one of another version is found", async () => {
    const [old, right] = [program("old"), program("right")];
    const found = await locateTool(
      ports({
        machine: machineWith({ talhelper: [old, right] }),
        processes: scriptedProcesses({
          [old]: says("talhelper version 3.0.0\n"),
          [right]: says("talhelper version 3.1.16\n"),
        }),
      }),
      wanted("talhelper"),
    );
    expect(found).toMatchObject({ state: "found", binaries: { talhelper: right } });
  });

  test("must have its companions beside it", async () => {
    const file = program("age");
    const processes = scriptedProcesses({ [file]: says("v1.3.1\n") });
    const alone = await locateTool(ports({ machine: machineWith({ age: [file] }), processes }), wanted("age"));
    expect(whys(alone)["PATH"]).toContain("lacks age-keygen beside it");
    const keygen = program("age-keygen");
    const both = machineWith({ age: [file], "age-keygen": ["/elsewhere/age-keygen", keygen] });
    expect(await locateTool(ports({ machine: both, processes }), wanted("age"))).toMatchObject({
      binaries: { age: file, "age-keygen": keygen },
    });
  });

  test("in the repository that is judged is never run", async () => {
    const machine = machineWith({}, { onPath: () => Promise.resolve({ files: [], passedOver: ["/repo/bin/sops"] }) });
    const missing = await locateTool(ports({ machine }), wanted("sops"));
    expect(whys(missing)["PATH"]).toBe("/repo/bin/sops lies in the repository that is judged");
  });
});

describe("a tool that must be brought", () => {
  const machine = machineWith({ go: ["/bin/go"] }, withModule("3.1.16"));

  test("is built when its release cannot be had, and is in the cache then", async () => {
    const processes = scriptedProcesses(fakeGo("3.1.16"));
    const built = await installTool(ports({ machine, processes }), wanted("talhelper"));
    expect(built).toMatchObject({ state: "found", from: "build" });
    expect(whys(built)).toMatchObject({ PATH: "not there", download: expect.stringContaining("no network") as string });
    const build = processes.calls.find((call) => call.includes(" build "));
    expect(build).toContain("-trimpath -ldflags -s -w -X github.com/budimanjojo/talhelper/v3/cmd.version=3.1.16 -o ");
    expect(await locateTool(ports({ machine }), wanted("talhelper"))).toMatchObject({ state: "found", from: "cache" });
    const changed = machineWith(
      {},
      { goModule: () => Promise.resolve({ goMod: goMod("3.1.16"), goSum: "other sums" }) },
    );
    expect(await locateTool(ports({ machine: changed }), wanted("talhelper"))).toMatchObject({ state: "missing" });
  });

  test("a build sees only what it needs: a private copy, read-only sums, no cgo, no workspace", async () => {
    let seen: Command | undefined;
    const processes = scriptedProcesses({
      ...fakeGo("3.1.16"),
      "/bin/go build": (command) => {
        seen = command;
        return { exitCode: 1, stdout: "", stderr: "go: downloading x v1\nx.go:1: missing go.sum entry\n" };
      },
    });
    const missing = await installTool(ports({ machine, processes }), wanted("talhelper"));
    expect(whys(missing)["build"]).toBe("go build failed: x.go:1: missing go.sum entry");
    expect(seen?.env).toEqual({ PATH: "/bin", GOFLAGS: "-mod=readonly", GOWORK: "off", CGO_ENABLED: "0" });
    expect(seen?.cwd?.startsWith(join(root, "cache", "work"))).toBe(true);
    expect(readdirSync(join(root, "cache", "work"))).toEqual([]);
  });

  test("a built program that tells another version is not kept", async () => {
    const processes = scriptedProcesses(fakeGo("3.1.15"));
    const missing = await installTool(ports({ machine, processes }), wanted("talhelper"));
    expect(whys(missing)["build"]).toBe("what came says that it is 3.1.15");
    expect(readdirSync(join(root, "cache"))).not.toContain("tools");
  });

  test("without Go the message names the tool, every way and the way out", async () => {
    const missing = await installTool(ports({ machine: machineWith({}, withModule("3.1.16")) }), wanted("talhelper"));
    expect(missing.state).toBe("missing");
    const message = missingToolMessage(missing as MissingTool);
    expect(message).toContain("talhelper 3.1.16 is not to be had (PATH: not there; cache: not in ");
    expect(message).toContain(
      "no network in this test; build: no Go toolchain is on PATH). Install Go (https://go.dev/dl)",
    );
  });

  test("only the locked version can be built", async () => {
    const missing = await installTool(ports({ machine }), wanted("talhelper", { version: "3.2.0", platforms: {} }));
    expect(whys(missing)).toMatchObject({
      download: "no release is pinned for linux-x64",
      build: "only 3.1.16 can be built from the locked Go module",
    });
  });

  test("a release without checksum is not asked for", async () => {
    const pin = { version: "3.2.0", platforms: { "linux-x64": { url: "https://github.com/x" } } };
    const missing = await installTool(ports({ machine }), wanted("talhelper", pin));
    expect(whys(missing)["download"]).toBe("no sha256 is pinned for linux-x64, so there is nothing to trust");
  });

  test("a platform that nothing is built for is named", async () => {
    const odd = machineWith({}, { platform: undefined, platformName: "freebsd-x64" });
    const missing = await installTool(ports({ machine: odd }), wanted("talhelper"));
    expect(whys(missing)).toMatchObject({
      download: "no release is pinned for freebsd-x64",
      build: expect.stringContaining("freebsd-x64") as string,
    });
  });
});

const script = (version: string) => `#!/bin/sh\necho talhelper version ${version}\n`;

describe("a release from loopback, with real processes", () => {
  const machine = machineWith({}, { environment: { PATH: "/usr/bin:/bin" } });

  async function install(archive: Uint8Array, name = "talhelper") {
    await using server = await loopback(serve(archive));
    const sha256 = createHash("sha256").update(archive).digest("hex");
    const pin = { platforms: { "linux-x64": { url: "https://github.com/o/r/x", sha256 } } };
    const downloads = nodeDownloads({ fetch: server.fetch, pauseMs: 1 });
    const all = ports({ machine, downloads, processes: realProcesses });
    return { resolution: await installTool(all, wanted(name, pin)), again: await locateTool(all, wanted(name, pin)) };
  }

  test("is unpacked, asked for its version, and found in the cache afterwards", async () => {
    const archive = gzipSync(
      tarArchive([
        { name: "LICENSE", content: "x" },
        { name: "talhelper", content: script("3.1.16") },
      ]),
    );
    const { resolution, again } = await install(archive);
    expect(resolution).toMatchObject({ state: "found", from: "download", version: "3.1.16" });
    expect(again).toMatchObject({ state: "found", from: "cache" });
    expect(readdirSync(join(root, "cache", "downloads"))).toEqual([]);
  });

  test("that is a bare program is taken as it is", async () => {
    const { resolution } = await install(Buffer.from("#!/bin/sh\necho 'sops 3.13.3'\n"), "sops");
    expect(resolution).toMatchObject({ state: "found", from: "download" });
  });

  test.each([
    [
      "is of another version",
      gzipSync(tarArchive([{ name: "talhelper", content: script("3.1.15") }])),
      "what came says that it is 3.1.15",
    ],
    [
      "does not run",
      gzipSync(tarArchive([{ name: "talhelper", content: "#!/nonexistent/sh\n" }])),
      "what came is of no use",
    ],
    [
      "holds a member that escapes",
      gzipSync(tarArchive([{ name: "../talhelper", content: script("3.1.16") }])),
      "leaves the folder",
    ],
  ])("that %s is not kept", async (_, archive, why) => {
    const { resolution, again } = await install(archive);
    expect(resolution.state).toBe("missing");
    expect(whys(resolution)["download"]).toContain(why);
    expect(again.state).toBe("missing");
  });
});

describe("a real build", () => {
  test("of age from its locked module", { timeout: 300_000 }, async (context) => {
    const environment = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const machine = nodeMachine({ environment, modules: ["actions/setup/modules"] });
    const go = (await machine.onPath("go")).files[0];
    if (go === undefined && (process.env["CI"] ?? "") === "") context.skip("Go is not installed");
    const bare = {
      ...machine,
      onPath: (name: string) => (name === "go" ? machine.onPath(name) : Promise.resolve({ files: [], passedOver: [] })),
    };
    const built = await installTool(ports({ machine: bare, processes: realProcesses }), wanted("age"));
    expect(built).toMatchObject({ state: "found", from: "build", version: "1.3.1" });
    if (built.state !== "found") return;
    expect(Object.keys(built.binaries)).toEqual(["age", "age-keygen"]);
    const keygen = await realProcesses.run({ file: built.binaries["age-keygen"] ?? "", args: [], env: {} });
    expect(keygen).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("AGE-SECRET-KEY-1") as string });
  });
});
