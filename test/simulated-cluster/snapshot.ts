// An etcd snapshot: a bbolt file (go.etcd.io/bbolt, page.go and meta.go) with a few keys, followed by its SHA-256, as etcd streams it.
import { createHash } from "node:crypto";

const pageSize = 4096;
const metaFlag = 4;
const freeListFlag = 0x10;
const leafFlag = 2;
const bucketFlag = 1;

export interface Revision {
  readonly key: string;
  readonly value: string;
}

/** The file and the digest behind it: a multiple of 512 and 32 bytes. */
export function etcdSnapshot(revisions: readonly Revision[]): Buffer {
  const rows = revisions.map(({ key, value }, index) => row(index + 2, key, value));
  const pages = [
    meta(0),
    meta(1),
    page(2, freeListFlag, 0, Buffer.alloc(0)),
    leaf(3, [
      [Buffer.from("key"), bucket(4), bucketFlag],
      [Buffer.from("meta"), bucket(5), bucketFlag],
    ]),
    leaf(4, rows),
    leaf(5, []),
  ];
  const file = Buffer.concat(pages);
  return Buffer.concat([file, createHash("sha256").update(file).digest()]);
}

type Row = readonly [key: Buffer, value: Buffer, flags: number];

/** `revision → mvccpb.KeyValue`. */
function row(revision: number, key: string, value: string): Row {
  const id = Buffer.alloc(17);
  id.writeBigUInt64BE(BigInt(revision), 0);
  id.write("_", 8);
  const fields = [bytesField(1, key), Buffer.from([0x10, revision, 0x18, revision, 0x20, 1]), bytesField(5, value)];
  return [id, Buffer.concat(fields), 0];
}

function bytesField(number: number, text: string): Buffer {
  const content = Buffer.from(text);
  if (content.length > 127) throw new RangeError("a value of the snapshot is longer than 127 bytes");
  return Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content]);
}

/** A bucket: where its root page is. */
function bucket(root: number): Buffer {
  const value = Buffer.alloc(16);
  value.writeBigUInt64LE(BigInt(root), 0);
  return value;
}

function page(id: number, flags: number, count: number, content: Buffer): Buffer {
  const bytes = Buffer.alloc(pageSize);
  if (content.length > pageSize - 16) throw new RangeError("a page of the snapshot is full");
  bytes.writeBigUInt64LE(BigInt(id), 0);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(count, 10);
  content.copy(bytes, 16);
  return bytes;
}

function leaf(id: number, rows: readonly Row[]): Buffer {
  let position = rows.length * 16;
  const heads = rows.map(([key, value, flags], index) => {
    const head = Buffer.alloc(16);
    head.writeUInt32LE(flags, 0);
    // From this element on, not from the page.
    head.writeUInt32LE(position - index * 16, 4);
    head.writeUInt32LE(key.length, 8);
    head.writeUInt32LE(value.length, 12);
    position += key.length + value.length;
    return head;
  });
  return page(id, leafFlag, rows.length, Buffer.concat([...heads, ...rows.flatMap(([key, value]) => [key, value])]));
}

function meta(id: number): Buffer {
  const content = Buffer.alloc(64);
  content.writeUInt32LE(0xed0cdaed, 0);
  content.writeUInt32LE(2, 4);
  content.writeUInt32LE(pageSize, 8);
  content.writeBigUInt64LE(3n, 16);
  content.writeBigUInt64LE(2n, 32);
  content.writeBigUInt64LE(6n, 40);
  content.writeBigUInt64LE(BigInt(id + 1), 48);
  content.writeBigUInt64LE(fnv1a(content.subarray(0, 56)), 56);
  return page(id, metaFlag, 0, content);
}

function fnv1a(bytes: Buffer): bigint {
  let digest = 0xcbf29ce484222325n;
  for (const byte of bytes) digest = BigInt.asUintN(64, (digest ^ BigInt(byte)) * 0x100000001b3n);
  return digest;
}

/** The snapshot as a node with faults sends it. */
export function spoiled(
  snapshot: Buffer,
  has: (kind: "snapshot-wrong-hash" | "snapshot-cut" | "snapshot-damaged") => boolean,
): Buffer {
  const bytes = Buffer.from(snapshot);
  if (has("snapshot-wrong-hash")) bytes.fill(0, bytes.length - 32);
  if (has("snapshot-damaged")) bytes.fill(0xff, 0, 2 * pageSize);
  return has("snapshot-cut") ? bytes.subarray(0, bytes.length - pageSize - 32) : bytes;
}
