// As much of DER as a certificate needs.

export function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const inner = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(inner.length)]), inner]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
export const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
export const octets = (...parts: readonly Buffer[]): Buffer => tagged(0x04, ...parts);
export const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]));
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));

/** A positive whole number, big-endian; its first byte must be below 0x80. */
export const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);

export const bits = (bytes: Buffer, unused = 0): Buffer => tagged(0x03, Buffer.from([unused]), bytes);

/** UTCTime, to the second: good until 2049. */
export function time(date: Date): Buffer {
  return tagged(0x17, Buffer.from(date.toISOString().slice(2).replace(/[-:T]/g, "").replace(/\.\d+/, "")));
}

/** `1.3.101.112`. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  const bytes = rest.flatMap((part) => {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

/** The elements of a constructed value, each with its header. */
export function elements(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let { start, end } = extent(bytes, 0);
  while (start < end) {
    const next = extent(bytes, start).end;
    found.push(bytes.subarray(start, next));
    start = next;
  }
  return found;
}

/** What is inside one element, without its header. */
export function content(bytes: Buffer): Buffer {
  const { start, end } = extent(bytes, 0);
  return bytes.subarray(start, end);
}

function extent(bytes: Buffer, at: number): { start: number; end: number } {
  const first = bytes[at + 1];
  if (first === undefined) throw new Error("DER ends too early");
  const more = first < 0x80 ? 0 : first & 0x7f;
  const size = more === 0 ? first : bytes.readUIntBE(at + 2, more);
  const start = at + 2 + more;
  if (start + size > bytes.length) throw new Error("DER ends too early");
  return { start, end: start + size };
}

function length(size: number): number[] {
  if (size < 0x80) return [size];
  const bytes = [];
  for (let left = size; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return [0x80 | bytes.length, ...bytes];
}
