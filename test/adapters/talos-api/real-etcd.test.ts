// The snapshot of a real etcd is a whole one for us: the stream of Talos is etcd's own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grpc from "@grpc/grpc-js";
import { expect, test } from "vitest";
import { rootOf, serviceOf } from "#adapters/talos-api/messages.ts";
import { verifySnapshot } from "#domain/apply/snapshot.ts";
import { describeWithTools, requireTool } from "../../tools/real-tools.ts";

/** Part of etcd's api/etcdserverpb/rpc.proto. */
const text = `
syntax = "proto3";
package etcdserverpb;
service Maintenance { rpc Snapshot(SnapshotRequest) returns (stream SnapshotResponse); }
message SnapshotRequest {}
message SnapshotResponse { uint64 remaining_bytes = 2; bytes blob = 3; }
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

await describeWithTools(["etcd"], "a real etcd", () => {
  test("its snapshot is whole, and is not when a piece is missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "homelab-etcd-"));
    const [client, peer] = [await freePort(), await freePort()].map((port) => `http://127.0.0.1:${port}`);
    if (client === undefined || peer === undefined) throw new Error("no ports");
    const args = ["--data-dir", folder, "--log-level", "error", "--unsafe-no-fsync"];
    const urls = ["--listen-client-urls", client, "--advertise-client-urls", client, "--listen-peer-urls", peer];
    const more = ["--initial-advertise-peer-urls", peer, "--initial-cluster", `default=${peer}`];
    const etcd = spawn(await requireTool("etcd"), [...args, ...urls, ...more], { stdio: "ignore" });
    const gone = new Promise((resolve) => etcd.once("exit", resolve));
    const channel = new grpc.Client(client.slice("http://".length), grpc.ChannelCredentials.createInsecure());
    try {
      await new Promise<void>((resolve, reject) =>
        channel.waitForReady(Date.now() + 20_000, (error) => (error ? reject(error) : resolve())),
      );
      const method = serviceOf(rootOf([{ name: "rpc.proto", text }]), "etcdserverpb.Maintenance")["Snapshot"];
      if (method === undefined) throw new Error("no method");
      const stream = channel.makeServerStreamRequest(
        method.path,
        (bytes: Buffer) => bytes,
        method.responseDeserialize,
        Buffer.alloc(0),
        new grpc.Metadata(),
        { deadline: Date.now() + 20_000 },
      );
      const pieces: Uint8Array[] = [];
      for await (const { blob } of stream as AsyncIterable<{ readonly blob: Uint8Array }>) pieces.push(blob);
      const whole = Buffer.concat(pieces);
      const sum = whole.subarray(-32).toString("hex");
      expect(verifySnapshot(whole)).toEqual({ bytes: whole.length, sha256: sum });
      expect(verifySnapshot(Buffer.concat(pieces.slice(1)))).toHaveProperty("problem");
    } finally {
      channel.close();
      etcd.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
