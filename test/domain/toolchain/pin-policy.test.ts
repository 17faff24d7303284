import { describe, expect, test } from "vitest";
import { defaultPins } from "#domain/toolchain/default-pins.ts";
import { decidePins } from "#domain/toolchain/pin-policy.ts";
import type { Pin } from "#domain/toolchain/tool.ts";

const base = defaultPins();
const talhelper = base.get("talhelper");
if (talhelper === undefined) throw new Error("talhelper is not pinned");
const sum = "b".repeat(64);
const own = "https://github.com/budimanjojo/talhelper/releases/download/v3.2.0/talhelper_linux_amd64.tar.gz";

function decide(head: Partial<Pin>) {
  const pin = { ...talhelper, ...head } as Pin;
  const { pins, changes } = decidePins(base, new Map([...base, ["talhelper", pin]]));
  expect(pins.size).toBe(base.size);
  return { pin: pins.get("talhelper"), changes };
}

describe("whose pin counts in a pull request", () => {
  test("nothing changed: no word", () => {
    expect(decide({})).toEqual({ pin: talhelper, changes: [] });
  });

  test("a new version from the project's own releases is used, and reported", () => {
    const { pin, changes } = decide({ version: "3.2.0", platforms: { "linux-x64": { url: own, sha256: sum } } });
    expect(pin?.version).toBe("3.2.0");
    expect(changes).toMatchObject([{ tool: "talhelper", from: "3.1.16", to: "3.2.0", used: "head" }]);
  });

  test.each([
    [
      "another repository",
      { version: "3.2.0", platforms: { "linux-x64": { url: own.replace("budimanjojo", "someone"), sha256: sum } } },
      "is not under",
    ],
    [
      "another host",
      { version: "3.2.0", platforms: { "linux-x64": { url: own.replace("github.com", "evil.example"), sha256: sum } } },
      "is not under",
    ],
    [
      "one good and one foreign address",
      {
        version: "3.2.0",
        platforms: {
          "linux-x64": { url: own, sha256: sum },
          "macos-arm64": { url: "https://evil.example/t", sha256: sum },
        },
      },
      "evil.example",
    ],
    ["no address at all", { version: "3.2.0", platforms: {} }, "no checksum"],
    ["no checksum", { version: "3.2.0", platforms: { "linux-x64": { url: own } } }, "no checksum"],
    [
      "the same version with another checksum",
      {
        platforms: {
          ...talhelper.platforms,
          "linux-x64": { url: talhelper.platforms["linux-x64"]?.url ?? "", sha256: sum },
        },
      },
      "changes while the version stays",
    ],
  ] satisfies [string, Partial<Pin>, string][])("%s: the base's is used", (_, head, reason) => {
    const { pin, changes } = decide(head);
    expect(pin).toEqual(talhelper);
    expect(changes).toMatchObject([{ used: "base", reason: expect.stringContaining(reason) as string }]);
  });

  test("an address outside the allow-list that the base has already may stay for an unchanged release", () => {
    const mirror = { url: "https://mirror.example/talhelper", sha256: sum };
    const before: Pin = { ...talhelper, platforms: { "linux-x64": mirror } };
    const after: Pin = {
      ...talhelper,
      platforms: { "linux-x64": mirror, "linux-arm64": talhelper.platforms["linux-arm64"] ?? mirror },
    };
    const { pins, changes } = decidePins(
      new Map([...base, ["talhelper", before]]),
      new Map([...base, ["talhelper", after]]),
    );
    expect(changes).toMatchObject([{ used: "head" }]);
    expect(pins.get("talhelper")).toEqual(after);
  });
});
