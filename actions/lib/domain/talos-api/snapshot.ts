// Whether the stream of an etcd snapshot is a whole one: nothing else checks its sum before it is needed.
import { createHash } from "node:crypto";

export type SnapshotVerdict =
  /** `size` in bytes, the sum behind it included; `sha256` of the database alone, hexadecimal. */
  | { readonly kind: "whole"; readonly size: number; readonly sha256: string }
  | { readonly kind: "broken"; readonly why: string };

export interface SnapshotCheck {
  /** Takes the next bytes of the stream, in its order. */
  push(bytes: Uint8Array): void;
  /** Once the stream has ended well. */
  verdict(): SnapshotVerdict;
}

const sumLength = 32;
const page = 512;
/** Where a bbolt file says what it is: behind the header of its first page. */
const magicAt = 16;
const magic = 0xed0cdaed;

/**
 * etcd sends its bbolt database, whose size is a multiple of 512 bytes, and behind it the SHA-256 of the database
 * (etcd server/etcdserver/api/v3rpc/maintenance.go).
 */
export function snapshotCheck(): SnapshotCheck {
  const hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  return {
    push(bytes) {
      size += bytes.length;
      if (head.length < magicAt + 4) head = Buffer.concat([head, bytes.subarray(0, magicAt + 4 - head.length)]);
      const waiting = Buffer.concat([tail, bytes]);
      const cut = Math.max(0, waiting.length - sumLength);
      hash.update(waiting.subarray(0, cut));
      tail = waiting.subarray(cut);
    },
    verdict() {
      if (size <= sumLength + page) return { kind: "broken", why: `it has ${size} bytes only` };
      if (size % page !== sumLength)
        return { kind: "broken", why: `${size} bytes are no database with its sum behind it` };
      if (head.readUInt32LE(magicAt) !== magic) return { kind: "broken", why: "it is no database of etcd" };
      const sha256 = hash.copy().digest();
      if (!sha256.equals(tail)) return { kind: "broken", why: "its SHA-256 is not the one that came with it" };
      return { kind: "whole", size, sha256: sha256.toString("hex") };
    },
  };
}
