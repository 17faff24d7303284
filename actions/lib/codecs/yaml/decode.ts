// From the bytes of a file to its text, or the place of the first byte that is none.
import { Buffer, isUtf8 } from "node:buffer";

/** `problem` is a sentence; line and column (UTF-16, both from 1) name the first bad byte, `byte` its offset from 0. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: string; readonly line: number; readonly column: number; readonly byte: number };

/**
 * Strict UTF-8 without NUL. A byte order mark at the start is left out, so that offsets and columns are those that an
 * editor shows.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = wideEncoding(buffer);
  if (wide !== undefined) {
    return { problem: `the file is ${wide}, not UTF-8: save it as UTF-8`, line: 1, column: 1, byte: 0 };
  }
  const nul = buffer.indexOf(0);
  if (nul !== -1) return { problem: nulSentence(buffer, nul), ...placeOf(buffer, nul) };
  if (!isUtf8(buffer)) {
    const bad = firstInvalidByte(buffer);
    const hex = (buffer[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const problem = `byte 0x${hex} (offset ${bad}) is not valid UTF-8: save the file as UTF-8`;
    return { problem, ...placeOf(buffer, bad) };
  }
  return { text: buffer.toString("utf8", hasMark(buffer) ? 3 : 0) };
}

function hasMark(buffer: Buffer): boolean {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
}

function wideEncoding(buffer: Buffer): string | undefined {
  const [a, b, c, d] = buffer;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "UTF-16 (little endian)";
  if (a === 0xfe && b === 0xff) return "UTF-16 (big endian)";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "UTF-32" : undefined;
}

function nulSentence(buffer: Buffer, nul: number): string {
  const sample = buffer.subarray(0, 64);
  const zeros = sample.filter((byte) => byte === 0).length;
  return zeros * 3 >= sample.length && sample.length > 1
    ? "the file looks like UTF-16 without a byte order mark: save it as UTF-8"
    : `NUL byte (offset ${nul}): the file is no text`;
}

function placeOf(buffer: Buffer, byte: number): { line: number; column: number; byte: number } {
  const before = buffer.subarray(hasMark(buffer) ? 3 : 0, byte).toString("utf8");
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, byte };
}

/** Bisection over prefixes would be quadratic in the worst case; one walk over the sequences is not. */
function firstInvalidByte(buffer: Buffer): number {
  let at = 0;
  while (at < buffer.length) {
    const length = sequenceLength(buffer[at] ?? 0);
    if (length === 0 || at + length > buffer.length || !isUtf8(buffer.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}
