import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapes, TarError, tarReader } from "#codecs/tar/reader.ts";
import { paxEntry, tarArchive, type Entry } from "./tar-archive.ts";

/** All files of an archive that arrives in pieces of the given sizes, over and over. */
function read(archive: Uint8Array, sizes: readonly number[] = [archive.length]): Map<string, string> {
  const reader = tarReader();
  const files = new Map<string, string>();
  let current = "";
  for (let at = 0, turn = 0; at < archive.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    for (const event of reader.push(archive.subarray(at, at + size))) {
      if (event.kind === "member") {
        current = event.member.name;
        if (event.member.kind === "file") files.set(current, "");
      } else files.set(current, (files.get(current) ?? "") + Buffer.from(event.bytes).toString("latin1"));
    }
    at += size;
  }
  reader.end();
  return files;
}

describe("the tar reader", () => {
  test("gives the same files however the bytes arrive", () => {
    const name = fc.stringMatching(/^[a-z]{1,12}(\/[a-z.]{1,12}){0,3}$/);
    const entry = fc.record({ name, content: fc.uint8Array({ maxLength: 1500 }) });
    const entries = fc.uniqueArray(entry, { selector: (item) => item.name, maxLength: 6 });
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.integer({ min: 1, max: 1400 }), { minLength: 1, maxLength: 8 }),
        (files, sizes) => {
          const expected = new Map(files.map((file) => [file.name, Buffer.from(file.content).toString("latin1")]));
          expect(read(tarArchive(files), sizes)).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("long names of pax and GNU tar", () => {
    const long = `${"folder/".repeat(30)}file`;
    expect([...read(tarArchive(paxEntry(long, "pax")), [100])]).toEqual([[long, "pax"]]);
    const gnu: Entry[] = [
      { name: "././@LongLink", type: "L", content: `${long}\0` },
      { name: long.slice(0, 100), content: "gnu" },
    ];
    expect([...read(tarArchive(gnu), [511])]).toEqual([[long, "gnu"]]);
  });

  test("folders and links have no content", () => {
    const entries: Entry[] = [
      { name: "folder/", type: "5" },
      { name: "link", type: "2", link: "/etc/passwd" },
      { name: "file", content: "x" },
    ];
    expect([...read(tarArchive(entries))]).toEqual([["file", "x"]]);
  });

  test.each([
    ["random bytes", Buffer.alloc(1024, "no archive ")],
    [
      "a header whose checksum is wrong",
      Buffer.concat([
        tarArchive([{ name: "a" }])
          .subarray(0, 512)
          .map((b, i) => (i === 0 ? 98 : b)),
      ]),
    ],
    ["an end in the middle of a file", tarArchive([{ name: "a", content: "x".repeat(2000) }]).subarray(0, 1024)],
    ["an end in the middle of a header", tarArchive([{ name: "a", content: "x" }]).subarray(0, 1200)],
  ])("refuses %s", (_, bytes) => {
    expect(() => read(bytes)).toThrow(TarError);
  });

  test("tells names that leave the folder", () => {
    expect(["../x", "a/../../x", "/etc/x", "a\\..\\x", "C:\\x"].map(escapes)).toEqual([true, true, true, true, true]);
    expect(["x", "a/b", "./a", "a..b", "..."].map(escapes)).toEqual([false, false, false, false, false]);
  });
});
