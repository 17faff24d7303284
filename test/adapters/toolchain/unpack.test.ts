import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unpackTarGz } from "#adapters/toolchain/unpack.ts";
import { tarArchive, type Entry } from "../../codecs/tar/tar-archive.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-unpack-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function unpack(bytes: Uint8Array, members: readonly string[]) {
  const archive = join(folder, "archive.tar.gz");
  writeFileSync(archive, bytes);
  const targets = Object.fromEntries(members.map((member, index) => [member, join(folder, `out-${index}`)]));
  const { problem } = await unpackTarGz(archive, targets);
  const content = (index: number) => readFileSync(join(folder, `out-${index}`), "utf8");
  return { problem, content, there: readdirSync(folder).filter((name) => name !== "archive.tar.gz") };
}

const gz = (entries: readonly Entry[]) => gzipSync(tarArchive(entries));

describe("unpacking", () => {
  test("takes the wanted members and nothing else", async () => {
    const large = "0123456789abcdef".repeat(200_000);
    const entries = [
      { name: "age/", type: "5" },
      { name: "age/LICENSE", content: "free" },
      { name: "age/age", content: large },
      { name: "./age/age-keygen", content: "keygen" },
    ];
    const { problem, content, there } = await unpack(gz(entries), ["age/age", "age/age-keygen"]);
    expect(problem).toBeUndefined();
    expect(there).toEqual(["out-0", "out-1"]);
    expect(content(0)).toBe(large);
    expect(content(1)).toBe("keygen");
  });

  test.each(["../evil", "a/../../evil", join(tmpdir(), "homelab-evil"), "..\\evil"])(
    "refuses an archive with the member %s",
    async (name) => {
      const { problem } = await unpack(
        gz([
          { name, content: "evil" },
          { name: "tool", content: "good" },
        ]),
        ["tool"],
      );
      expect(problem).toContain("leaves the folder");
      expect(existsSync(join(folder, "..", "evil"))).toBe(false);
      expect(existsSync(join(tmpdir(), "homelab-evil"))).toBe(false);
    },
  );

  test.each([
    ["a symbolic link", [{ name: "tool", type: "2", link: "/etc/passwd" }], "no regular file"],
    ["a hard link", [{ name: "tool", type: "1", link: "other" }], "no regular file"],
    ["a folder", [{ name: "tool", type: "5" }], "no regular file"],
    ["absent", [{ name: "LICENSE", content: "x" }], "holds no tool, only LICENSE"],
  ] satisfies [string, Entry[], string][])("refuses when the tool is %s", async (_, entries, reason) => {
    const { problem, there } = await unpack(gz(entries), ["tool"]);
    expect(problem).toContain(reason);
    expect(there).toEqual([]);
  });

  test("does not write through a link that an earlier member made", async () => {
    const entries = [
      { name: "bin", type: "2", link: tmpdir() },
      { name: "bin/tool", content: "good" },
    ];
    const { problem, content } = await unpack(gz(entries), ["bin/tool"]);
    expect(problem).toBeUndefined();
    expect(content(0)).toBe("good");
  });

  test.each([
    ["no gzip", Buffer.from("this is a page that says 404")],
    ["gzip of something else", gzipSync("hello ".repeat(200))],
    ["a broken gzip", gz([{ name: "tool", content: "x".repeat(5000) }]).subarray(0, 60)],
    ["empty", Buffer.alloc(0)],
  ])("says when the archive is %s", async (_, bytes) => {
    const { problem } = await unpack(bytes, ["tool"]);
    expect(problem).toMatch(/cannot be unpacked|holds no tool/);
  });
});
