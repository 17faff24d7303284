import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "#codecs/yaml/decode.ts";

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

test("text with and without a byte order mark", () => {
  expect(decodeText(bytes("a: é🦉\n"))).toEqual({ text: "a: é🦉\n" });
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, "a: 1\n"))).toEqual({ text: "a: 1\n" });
  expect(decodeText(new Uint8Array())).toEqual({ text: "" });
});

test("a view into a larger buffer", () => {
  const whole = bytes("xx", "a: 1", "yy");
  expect(decodeText(new Uint8Array(whole.buffer, whole.byteOffset + 2, 4))).toEqual({ text: "a: 1" });
});

test.each([
  ["a byte that starts nothing", bytes("a: 1\nb: é", 0xff, "\n"), { line: 2, column: 5, byte: 10 }],
  ["Latin-1", bytes("a: caf", 0xe9, "\n"), { line: 1, column: 7, byte: 6 }],
  ["an overlong form", bytes("x\r\n", 0xc0, 0xaf), { line: 2, column: 1, byte: 3 }],
  ["a surrogate", bytes("x", 0xed, 0xa0, 0x80), { line: 1, column: 2, byte: 1 }],
  ["a cut sequence at the end", bytes("🦉", 0xf0, 0x9f, 0xa6), { line: 1, column: 3, byte: 4 }],
  ["after a byte order mark", bytes(0xef, 0xbb, 0xbf, "ab", 0x80), { line: 1, column: 3, byte: 5 }],
])("invalid UTF-8: %s", (_name, input, place) => {
  const hex = input[place.byte]?.toString(16).toUpperCase();
  expect(decodeText(input)).toEqual({
    problem: `byte 0x${hex} (offset ${place.byte}) is not valid UTF-8: save the file as UTF-8`,
    ...place,
  });
});

test.each([
  ["UTF-16 (little endian)", Buffer.from("\uFEFFa: 1", "utf16le")],
  ["UTF-16 (big endian)", Buffer.from("\uFEFFa: 1", "utf16le").swap16()],
  ["UTF-32", bytes(0xff, 0xfe, 0, 0, "a", 0, 0, 0)],
  ["UTF-32", bytes(0, 0, 0xfe, 0xff, 0, 0, 0, "a")],
])("%s is named", (name, input) => {
  expect(decodeText(input)).toEqual({
    problem: `the file is ${name}, not UTF-8: save it as UTF-8`,
    line: 1,
    column: 1,
    byte: 0,
  });
});

test("NUL, and UTF-16 without a mark", () => {
  expect(decodeText(bytes("a: 1\nb: ", 0, "\n"))).toEqual({
    problem: "NUL byte (offset 8): the file is no text",
    line: 2,
    column: 4,
    byte: 8,
  });
  expect(decodeText(Buffer.from("a: 1\n", "utf16le"))).toMatchObject({
    problem: "the file looks like UTF-16 without a byte order mark: save it as UTF-8",
  });
});

test("valid text comes back, arbitrary bytes never throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const clean = text.replaceAll("\0", "").replace(/^\uFEFF/, "");
      expect(decodeText(Buffer.from(clean))).toEqual({ text: clean });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
      const decoded = decodeText(input);
      if ("problem" in decoded) expect(decoded.byte).toBeLessThan(Math.max(input.length, 1));
      else expect(Buffer.from(decoded.text).length).toBeLessThanOrEqual(input.length);
    }),
  );
});
