import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshotCheck, type SnapshotVerdict } from "#domain/talos-api/snapshot.ts";

const database = Buffer.alloc(4096, 7);
database.writeUInt32LE(0xed0cdaed, 16);
const sum = createHash("sha256").update(database).digest();
const snapshot = Buffer.concat([database, sum]);

function verdictOf(...pieces: readonly Uint8Array[]): SnapshotVerdict {
  const check = snapshotCheck();
  for (const piece of pieces) check.push(piece);
  return check.verdict();
}

test("a whole snapshot, in whatever pieces it comes", () => {
  const whole = { kind: "whole", size: 4128, sha256: sum.toString("hex") };
  expect(verdictOf(snapshot)).toEqual(whole);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: snapshot.length }), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), snapshot.length];
      const pieces = at.slice(1).map((end, index) => snapshot.subarray(at[index], end));
      expect(verdictOf(...pieces)).toEqual(whole);
    }),
  );
});

test.each([
  ["nothing", Buffer.alloc(0), "it has 0 bytes only"],
  ["the sum alone", sum, "it has 32 bytes only"],
  ["cut", snapshot.subarray(0, 4000), "4000 bytes are no database with its sum behind it"],
  [
    "cut where a page ends",
    Buffer.concat([database.subarray(0, 2048), sum]),
    "its SHA-256 is not the one that came with it",
  ],
  ["without its sum", database, "4096 bytes are no database with its sum behind it"],
  ["with zeros for a sum", Buffer.concat([database, Buffer.alloc(32)]), "its SHA-256 is not the one that came with it"],
  ["of something else", Buffer.concat([Buffer.alloc(4096), sum]), "it is no database of etcd"],
])("a snapshot that is %s is broken", (_what, bytes, why) => {
  expect(verdictOf(bytes)).toEqual({ kind: "broken", why });
});

test("one changed byte is seen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: snapshot.length - 1 }), (at) => {
      const changed = Buffer.from(snapshot);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verdictOf(changed).kind).toBe("broken");
    }),
  );
});
