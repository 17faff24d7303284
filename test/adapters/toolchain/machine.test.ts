import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeMachine } from "#adapters/toolchain/machine.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-machine-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(folder: string, name = "tool", mode = 0o755): string {
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(root, folder, name);
  writeFileSync(file, "", { mode });
  return file;
}

const onPath = (folders: readonly string[], judged?: string) =>
  nodeMachine({
    environment: { PATH: folders.join(":") },
    modules: [],
    ...(judged === undefined ? {} : { judged: join(root, judged) }),
  }).onPath("tool");

describe("programs on PATH", () => {
  test("come in its order, each once, and only those that can be run", async () => {
    const [a, b] = [program("a"), program("b")];
    program("data", "tool", 0o644);
    mkdirSync(join(root, "folder", "tool"), { recursive: true });
    mkdirSync(join(root, "link"));
    symlinkSync(a, join(root, "link", "tool"));
    const folders = ["gone", "data", "folder", "b", "a", "link", "b"].map((name) => join(root, name));
    expect(await onPath(folders)).toEqual({ files: [b, a], passedOver: [] });
  });

  test("a relative entry of PATH is not looked at", async () => {
    expect(await onPath([".", "", "node_modules/.bin"])).toEqual({ files: [], passedOver: [] });
  });

  test("what lies in the judged repository is passed over, also behind a link", async () => {
    const inside = program("repo/bin");
    const outside = program("outside");
    mkdirSync(join(root, "link"));
    symlinkSync(inside, join(root, "link", "tool"));
    const folders = ["repo/bin", "outside"].map((name) => join(root, name));
    expect(await onPath(folders, "repo")).toEqual({ files: [outside], passedOver: [inside] });
    expect((await onPath([join(root, "link")], "repo")).files).toEqual([]);
  });
});

describe("the environment of tools", () => {
  test("holds neither tokens nor keys, nor what loosens Go's checks", () => {
    const environment = {
      PATH: "/bin",
      HOME: "/home/x",
      GOPROXY: "https://modules.example",
      HTTPS_PROXY: "http://proxy:3128",
      GITHUB_TOKEN: "x",
      SOPS_AGE_KEY: "x",
      SOPS_AGE_KEY_FILE: "x",
      NODE_OPTIONS: "x",
      LD_PRELOAD: "x",
      KUBECONFIG: "x",
      GOFLAGS: "-insecure",
      GONOSUMDB: "*",
      GOINSECURE: "*",
      GOSUMDB: "off",
    };
    expect(Object.keys(nodeMachine({ environment, modules: [] }).environment)).toEqual([
      "PATH",
      "HOME",
      "GOPROXY",
      "HTTPS_PROXY",
    ]);
  });
});

describe("locked modules", () => {
  test("are read from the first folder that has them", async () => {
    const machine = nodeMachine({ environment: {}, modules: [join(root, "none"), "actions/setup/modules"] });
    expect((await machine.goModule("age"))?.goMod).toContain("require filippo.io/age v");
    expect(await machine.goModule("none-such")).toBeUndefined();
  });
});
