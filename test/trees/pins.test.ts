// Tool pins: .mise.toml and mise.lock say the same, and every release that could be downloaded has a checksum.
import { expect, test } from "vitest";
import { tomlOf, valueAt } from "./repository.ts";

interface Locked {
  readonly version: string;
  readonly [platform: `platforms.${string}`]: { readonly checksum: string; readonly url: string };
}

const tools = valueAt(tomlOf(".mise.toml"), ["tools"]) as Record<string, string>;
const locked = valueAt(tomlOf("mise.lock"), ["tools"]) as Record<string, Locked[]>;
const platforms = ["linux-arm64", "linux-x64", "macos-arm64"] as const;

test("the lock file locks exactly the tools that are listed, in their versions", () => {
  const versions = Object.entries(locked).map(([name, entries]) => [
    name,
    entries.map((entry) => entry.version).join(),
  ]);
  expect(Object.keys(tools)).toHaveLength(11);
  expect(Object.fromEntries(versions)).toEqual(tools);
});

test.each(Object.keys(tools))("%s has an address and a sha256 for each platform", (name) => {
  const entry = locked[name]?.[0];
  expect(Object.keys(entry ?? {}).filter((key) => key.startsWith("platforms."))).toEqual(
    platforms.map((platform) => `platforms.${platform}`),
  );
  const assets = platforms.map((platform) => entry?.[`platforms.${platform}`]);
  for (const [index, asset] of assets.entries()) {
    expect(asset?.checksum).toMatch(/^sha256:[0-9a-f]{64}$/);
    const url = new URL(asset?.url ?? "");
    expect(url.protocol).toBe("https:");
    expect(["github.com", "get.helm.sh", "dl.k8s.io"]).toContain(url.host);
    expect(url.pathname).toContain(tools[name]);
    expect(url.pathname).toMatch(platforms[index]?.startsWith("macos") === true ? /darwin/ : /linux/);
    expect(url.pathname).toMatch(platforms[index]?.endsWith("arm64") === true ? /arm64|aarch64/ : /amd64|x86_64/);
  }
  expect(new Set(assets.map((asset) => asset?.checksum)).size).toBe(platforms.length);
});
