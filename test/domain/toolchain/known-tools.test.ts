import { describe, expect, test } from "vitest";
import { defaultPins } from "#domain/toolchain/default-pins.ts";
import { knownTools, toolOfBinary, toolOfMiseKey } from "#domain/toolchain/known-tools.ts";
import { assetUrl, foreignAddress } from "#domain/toolchain/release-name.ts";
import { reportedVersion, sameVersion } from "#domain/toolchain/reported-version.ts";
import { platforms } from "#domain/toolchain/tool.ts";

const versionOf = (name: string, output: string) => {
  const tool = toolOfBinary(name);
  if (tool === undefined) throw new Error(`${name} is unknown`);
  return reportedVersion(tool, output);
};

describe("the version that a program tells", () => {
  // What releases, distributions and plain builds print.
  test.each([
    [
      "actionlint",
      "1.7.12\ninstalled by downloading from release page\nbuilt with go1.25.4 compiler for linux/amd64\n",
      "1.7.12",
    ],
    [
      "actionlint",
      "v1.7.12\ninstalled by building from source\nbuilt with go1.26.8 compiler for linux/amd64\n",
      "1.7.12",
    ],
    ["age", "v1.3.1\n", "1.3.1"],
    ["age", "1.1.1\n", "1.1.1"],
    ["age", "(devel)\n", undefined],
    ["age", "(unknown)\n", undefined],
    ["flux", "flux version 2.9.4\n", "2.9.4"],
    ["flux", "flux version 0.0.0-dev.0\n", "0.0.0-dev.0"],
    ["helm", "v4.2.4", "4.2.4"],
    ["helm", "v4.2.4+g1a2b3c4", "4.2.4"],
    ["helm", "v4.2", undefined],
    ["kubeconform", "v0.8.0\n", "0.8.0"],
    ["kubeconform", "development\n", undefined],
    ["kubectl", "Client Version: v1.36.4\nKustomize Version: v5.8.1\n", "1.36.4"],
    ["kustomize", "v5.8.1\n", "5.8.1"],
    ["kustomize", "(devel)\n", undefined],
    ["sops", "sops 3.13.3\n", "3.13.3"],
    ["sops", "sops 3.13.3 (latest)\n", "3.13.3"],
    ["talhelper", "talhelper version 3.1.16\n", "3.1.16"],
    ["talhelper", "talhelper version \n", undefined],
    ["talosctl", "Client:\n\tTag:         v1.13.8\n\tSHA:         undefined\n\tBuilt:       \n", "1.13.8"],
    ["talosctl", "Client:\r\n\tTag:         v1.14.0-alpha.2\r\n", "1.14.0-alpha.2"],
  ])("%s: %j is %s", (tool, output, version) => {
    expect(versionOf(tool, output)).toBe(version);
  });

  test("build metadata and a leading v do not make another version", () => {
    expect(sameVersion("v1.2.3+k3s1", "1.2.3")).toBe(true);
    expect(sameVersion("1.2.3-rc.1", "1.2.3")).toBe(false);
  });
});

describe("the table of tools", () => {
  test("is sorted, and every program belongs to one tool", () => {
    const names = knownTools.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    const binaries = knownTools.flatMap((tool) => tool.binaries);
    expect(new Set(binaries).size).toBe(binaries.length);
    expect(binaries.length).toBe(12);
  });

  test("has a package and an archive member for each program", () => {
    for (const { name, binaries, goModule, release } of knownTools) {
      if (goModule !== undefined) expect([name, goModule.packages.length]).toEqual([name, binaries.length]);
      const members = release?.archive === "tar.gz" ? binaries.length : 0;
      expect([name, release?.members.length]).toEqual([name, members]);
    }
  });

  test("each project's own release address is on its own allow-list, on every platform", () => {
    let looked = 0;
    for (const tool of knownTools) {
      for (const platform of platforms) {
        const url = assetUrl(tool, "1.2.3", platform);
        if (url === undefined) continue;
        expect(url).not.toMatch(/[{}]/);
        expect(foreignAddress(tool, url)).toBeUndefined();
        looked++;
      }
    }
    expect(looked).toBe(knownTools.length * platforms.length);
  });

  test.each([
    ["talhelper", "talhelper"],
    ["aqua:budimanjojo/talhelper", "talhelper"],
    ["github:budimanjojo/talhelper", "talhelper"],
    ["ubi:budimanjojo/talhelper[exe=talhelper]", "talhelper"],
    ["aqua:FiloSottile/age", "age"],
    ["aqua:siderolabs/talos", "talosctl"],
    ["aqua:kubernetes/kubernetes/kubectl", "kubectl"],
    ["flux2", "flux"],
    ["python", undefined],
    ["pipx:somebody/sops-tool", undefined],
  ])("mise's %s is %s", (key, name) => {
    expect(toolOfMiseKey(key)?.name).toBe(name);
  });
});

describe("addresses", () => {
  const tool = toolOfBinary("talhelper");
  test.each([
    "http://github.com/budimanjojo/talhelper/releases/download/v3.1.16/talhelper_linux_amd64.tar.gz",
    "https://github.com/someone/talhelper/releases/download/v3.1.16/talhelper_linux_amd64.tar.gz",
    "https://github.com/budimanjojo/talhelper/releases/download/../../../../someone/x/releases/download/v1/t.tar.gz",
    "https://github.com/budimanjojo/talhelper/releases/download/%2e%2e/%2e%2e/t.tar.gz",
    "https://github.com/budimanjojo/talhelper/releases/download/..%2f..%2ft.tar.gz",
    "https://github.com@evil.example/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "https://user:pass@github.com/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "https://github.com:8443/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "https://github.com.evil.example/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "https://evil.example/github.com/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "github.com/budimanjojo/talhelper/releases/download/v1/t.tar.gz",
    "",
  ])("%s is not talhelper's own", (url) => {
    if (tool === undefined) throw new Error("talhelper is unknown");
    expect(foreignAddress(tool, url)).toBeTypeOf("string");
  });
});

describe("the pins of this release", () => {
  test("every known tool is pinned, with a checksum for three platforms", () => {
    const pins = defaultPins();
    expect([...pins.keys()]).toEqual(knownTools.map(({ name }) => name));
    const sums = [...pins.values()].flatMap(({ platforms: assets }) =>
      Object.values(assets).map(({ sha256 }) => sha256),
    );
    expect(sums.length).toBe(33);
    expect(new Set(sums).size).toBe(33);
    expect(sums.every((sum) => /^[0-9a-f]{64}$/.test(sum ?? ""))).toBe(true);
  });
});
