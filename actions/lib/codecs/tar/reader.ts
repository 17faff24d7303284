// Reads a tar stream piece by piece: ustar, with the long names of pax and GNU tar. Nothing here touches a disk.
// Format: POSIX.1-2008 pax interchange format; https://www.gnu.org/software/tar/manual/html_node/Standard.html

export interface TarMember {
  readonly name: string;
  readonly kind: "file" | "directory" | "link" | "other";
  /** Bytes of content that follow; 0 unless `file`. */
  readonly size: number;
}

export type TarEvent =
  | { readonly kind: "member"; readonly member: TarMember }
  /** A piece of the content of the member named last. */
  | { readonly kind: "content"; readonly bytes: Uint8Array };

export interface TarReader {
  /** Takes the next bytes of the stream. Throws `TarError` on what is not a tar archive. */
  push(bytes: Uint8Array): readonly TarEvent[];
  /** Throws `TarError` when the stream ends inside a member. */
  end(): void;
}

export class TarError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TarError";
  }
}

const block = 512;
/** Names longer than this are no names of files. */
const largestHeader = 64 * 1024;

/** A reader for one archive. */
export function tarReader(): TarReader {
  return new Reader();
}

/** A name that stands before the header of its member. */
interface Extension {
  readonly kind: "pax" | "gnu";
  readonly size: number;
}

class Reader implements TarReader {
  /** Bytes that came and are not read yet. */
  #pending: Uint8Array = new Uint8Array(0);
  /** Bytes of the member's content, and of the filling up to a whole block, that are still to come. */
  #content = 0;
  #padding = 0;
  #extension: Extension | undefined;
  #longName: string | undefined;
  #ended = false;

  push(bytes: Uint8Array): readonly TarEvent[] {
    this.#pending = this.#pending.length === 0 ? bytes : concat(this.#pending, bytes);
    const events: TarEvent[] = [];
    while (this.#step(events));
    return events;
  }

  end(): void {
    const between = this.#content === 0 && this.#padding === 0 && this.#extension === undefined;
    const whole = this.#ended || (between && this.#pending.length === 0);
    if (!whole) throw new TarError("the archive ends in the middle of a member");
  }

  /** Reads one thing; false when nothing more can be read of what came. */
  #step(events: TarEvent[]): boolean {
    if (this.#ended) this.#pending = new Uint8Array(0);
    if (this.#pending.length === 0) return false;
    if (this.#content > 0) {
      const bytes = this.#take(Math.min(this.#content, this.#pending.length));
      this.#content -= bytes.length;
      events.push({ kind: "content", bytes });
      return true;
    }
    if (this.#padding > 0) {
      this.#padding -= this.#take(Math.min(this.#padding, this.#pending.length)).length;
      return true;
    }
    return this.#extension === undefined ? this.#header(events) : this.#extended(this.#extension);
  }

  #header(events: TarEvent[]): boolean {
    if (this.#pending.length < block) return false;
    const raw = this.#take(block);
    if (raw.every((byte) => byte === 0)) {
      this.#ended = true;
      return true;
    }
    const { name, type, size } = readHeader(raw);
    if (type === "x" || type === "L") {
      if (size > largestHeader) throw new TarError("a name in the archive is too long");
      this.#extension = { kind: type === "x" ? "pax" : "gnu", size };
      return true;
    }
    const kind = kindOf(type);
    this.#content = kind === "file" ? size : 0;
    this.#padding = padded(size) - this.#content;
    events.push({ kind: "member", member: { name: this.#longName ?? name, kind, size: this.#content } });
    this.#longName = undefined;
    return true;
  }

  #extended({ kind, size }: Extension): boolean {
    if (this.#pending.length < padded(size)) return false;
    const text = new TextDecoder().decode(this.#take(padded(size)).subarray(0, size));
    this.#longName = kind === "gnu" ? text.replace(/\0[^]*$/, "") : (paxPath(text) ?? this.#longName);
    this.#extension = undefined;
    return true;
  }

  #take(count: number): Uint8Array {
    const taken = this.#pending.subarray(0, count);
    this.#pending = this.#pending.subarray(count);
    return taken;
  }
}

function readHeader(raw: Uint8Array): { name: string; type: string; size: number } {
  const stated = Number.parseInt(textOf(raw, 148, 156).trim(), 8);
  let sum = 0;
  for (const [index, byte] of raw.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  if (stated !== sum) throw new TarError("it is not a tar archive (a header's checksum is wrong)");
  const size = Number.parseInt(textOf(raw, 124, 136).trim() || "0", 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new TarError("a member of the archive has no size");
  const prefix = textOf(raw, 257, 262) === "ustar" && textOf(raw, 262, 264) !== " " ? textOf(raw, 345, 500) : "";
  const name = textOf(raw, 0, 100);
  return { name: prefix === "" ? name : `${prefix}/${name}`, type: textOf(raw, 156, 157), size };
}

function kindOf(type: string): TarMember["kind"] {
  if (type === "" || type === "0" || type === "7") return "file";
  if (type === "5") return "directory";
  return type === "1" || type === "2" ? "link" : "other";
}

/** Records are `length key=value\n`; the length counts bytes, which for a path we need not check. */
function paxPath(text: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1];
}

function padded(size: number): number {
  return Math.ceil(size / block) * block;
}

function textOf(raw: Uint8Array, start: number, end: number): string {
  const field = raw.subarray(start, end);
  const zero = field.indexOf(0);
  return new TextDecoder().decode(zero === -1 ? field : field.subarray(0, zero));
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** True for a name that would leave the folder it is unpacked into: absolute, or with `..` in it. */
export function escapes(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes("..");
}
