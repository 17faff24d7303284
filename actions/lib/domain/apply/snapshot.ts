// A snapshot of etcd, opened: a bbolt file with its SHA-256 behind it. https://github.com/etcd-io/bbolt , db.go and page.go
import { createHash } from "node:crypto";

export type SnapshotVerdict =
  | {
      /** Bytes of the whole stream. */
      readonly bytes: number;
      /** Of the database, lower-case hexadecimal: what stands behind it. */
      readonly sha256: string;
    }
  | { readonly problem: string };

const trailer = 32;

/**
 * Checks size, hash and the file itself: both buckets that a member needs must be found by way of the newest valid meta page. talosctl
 * looks at neither the hash nor the buckets.
 */
export function verifySnapshot(stream: Uint8Array): SnapshotVerdict {
  const all = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  if (all.length <= trailer || all.length % 512 !== trailer)
    return { problem: `the snapshot has ${all.length} bytes, which is no database with 32 bytes of SHA-256 behind it` };
  const database = all.subarray(0, -trailer);
  const sha256 = createHash("sha256").update(database).digest("hex");
  if (sha256 !== all.subarray(-trailer).toString("hex"))
    return { problem: "the snapshot is not what its SHA-256 says: it was cut or damaged on its way" };
  const problem = openDatabase(database);
  return problem === undefined
    ? { bytes: all.length, sha256 }
    : { problem: `the snapshot cannot be opened: ${problem}` };
}

interface Meta {
  readonly pageSize: number;
  readonly root: bigint;
  readonly highWater: bigint;
  readonly transaction: bigint;
}

const header = 16;

function openDatabase(database: Buffer): string | undefined {
  const first = metaAt(database, 0);
  const size = first?.pageSize ?? 4096;
  const second = metaAt(database, size);
  const meta = newest(first, second);
  if (meta === undefined) return "neither of its meta pages is valid";
  if (meta.highWater * BigInt(meta.pageSize) > BigInt(database.length)) return "pages are missing at its end";
  const names = new Set<string>();
  const problem = walk({ database, meta, names }, meta.root, 0);
  if (problem !== undefined) return problem;
  return names.has("meta") ? undefined : "it has no bucket meta";
}

function newest(first: Meta | undefined, second: Meta | undefined): Meta | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return second.transaction > first.transaction ? second : first;
}

function metaAt(database: Buffer, at: number): Meta | undefined {
  const start = at + header;
  if (start + 64 > database.length) return undefined;
  const isMeta = database.readUInt32LE(start) === 0xed0cdaed && database.readUInt32LE(start + 4) === 2;
  if (!isMeta || fnv64(database.subarray(start, start + 56)) !== database.readBigUInt64LE(start + 56)) return undefined;
  const pageSize = database.readUInt32LE(start + 8);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return undefined;
  return {
    pageSize,
    root: database.readBigUInt64LE(start + 16),
    highWater: database.readBigUInt64LE(start + 40),
    transaction: database.readBigUInt64LE(start + 48),
  };
}

function fnv64(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
}

interface Walk {
  readonly database: Buffer;
  readonly meta: Meta;
  readonly names: Set<string>;
}

/** Reads the names of the root bucket: branch pages down to its leaves. */
function walk(of: Walk, page: bigint, depth: number): string | undefined {
  const { database, meta } = of;
  const start = Number(page) * meta.pageSize;
  if (page >= meta.highWater || depth > 16) return `page ${page} is not in it`;
  if (database.readBigUInt64LE(start) !== page) return `page ${page} is another page`;
  const flags = database.readUInt16LE(start + 8);
  const count = database.readUInt16LE(start + 10);
  for (let index = 0; index < count; index++) {
    const element = start + header + index * 16;
    if (element + 16 > database.length) return `page ${page} is too short`;
    const problem =
      flags === 2
        ? leaf(of, element)
        : flags === 1
          ? walk(of, database.readBigUInt64LE(element + 8), depth + 1)
          : `page ${page} is neither branch nor leaf`;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function leaf({ database, names, meta }: Walk, element: number): string | undefined {
  const isBucket = (database.readUInt32LE(element) & 1) === 1;
  const at = element + database.readUInt32LE(element + 4);
  const length = database.readUInt32LE(element + 8);
  if (at + length + 16 > database.length) return "a name lies outside of it";
  if (!isBucket) return undefined;
  const page = database.readBigUInt64LE(at + length);
  if (page >= meta.highWater) return `the bucket at page ${page} is not in it`;
  names.add(database.subarray(at, at + length).toString("utf8"));
  return undefined;
}
