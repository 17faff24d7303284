import { inspect } from "node:util";
import grpc from "@grpc/grpc-js";
import { describe, expect, test } from "vitest";
import { metaKeyKind } from "#domain/talos-api/resources/meta-key.ts";
import { newAuthority } from "../../simulated-cluster/pki.ts";
import { contextOf } from "./open-context.ts";
import { drain, failure, never, nodeOf, open, serve } from "./served.ts";
import { refuse, talosServer, type TalosServer } from "./talos-server.ts";

describe("calls that end badly", () => {
  test("nobody listens", async () => {
    const server = await talosServer({ handlers: {} });
    await server.close();
    const error = await failure((await nodeOf(server)).version());
    expect(error.kind).toBe("unreachable");
    expect(error.message).toContain(`10.0.0.1: Version: not reachable over ${server.address}`);
  });

  test("a node that never answers", async () => {
    const server = await serve({
      "machine.MachineService/Version": never,
      "machine.MachineService/EtcdSnapshot": never,
    });
    const node = await nodeOf(server);
    expect(await failure(node.version({ deadlineMs: 150 }))).toMatchObject({ kind: "deadline", outcomeUnknown: true });
    expect(await failure(drain(node.etcdSnapshot({ deadlineMs: 150 })))).toMatchObject({ kind: "deadline" });
  });

  test("we stop waiting, and the node learns of it", async () => {
    const stop = new AbortController();
    const left = Promise.withResolvers<void>();
    const server = await serve({
      "machine.MachineService/Version": ({ gone }) => {
        gone.addEventListener("abort", () => left.resolve());
        stop.abort();
        return never();
      },
    });
    const node = await nodeOf(server);
    expect(await failure(node.version({ signal: stop.signal }))).toMatchObject({ kind: "cancelled" });
    await left.promise;
    expect(await failure(node.version({ signal: stop.signal }))).toMatchObject({ kind: "cancelled" });
    expect(server.calls).toHaveLength(1);
  });

  test("closing ends what is under way, a stream that is left ends on the node", async () => {
    const left = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const server = await serve({
      "machine.MachineService/Version": () => {
        asked.resolve();
        return never();
      },
      "machine.MachineService/EtcdSnapshot": async function* ({ gone }) {
        gone.addEventListener("abort", () => left.resolve());
        yield { bytes: Buffer.from("a") };
        await never();
      },
    });
    const api = await open(contextOf(server));
    const node = api.at({ node: "10.0.0.1", endpoint: server.address });
    for await (const piece of node.etcdSnapshot()) {
      expect(Buffer.from(piece).toString()).toBe("a");
      break;
    }
    await left.promise;
    const waiting = failure(node.version());
    await asked.promise;
    api.close();
    expect(await waiting).toMatchObject({ kind: "cancelled" });
  });

  test("the connection is reset: before an answer, in mid-stream", async () => {
    const server: TalosServer = await serve({
      "machine.MachineService/ApplyConfiguration": () => {
        server.reset();
        return never();
      },
      "machine.MachineService/EtcdSnapshot": async function* () {
        yield { bytes: Buffer.from("half") };
        await never();
      },
    });
    const node = await nodeOf(server);
    const apply = node.applyConfiguration({ config: Buffer.from("a: b"), mode: "auto" });
    expect(await failure(apply)).toMatchObject({ kind: "unreachable", outcomeUnknown: true });
    expect(server.calls).toEqual(["machine.MachineService/ApplyConfiguration"]);
    const reading = async () => {
      for await (const piece of node.etcdSnapshot()) if (piece.length > 0) server.reset();
    };
    expect(await failure(reading())).toMatchObject({ kind: "broken-stream" });
  });

  test("streams that end without their result, or with a failure behind it", async () => {
    const server = await serve({
      "machine.ImageService/Pull": async function* () {
        yield { pullProgress: { layerId: "a" } };
      },
      "machine.LifecycleService/Upgrade": async function* ({ request }) {
        yield { progress: { message: "copying" } };
        if (JSON.stringify(request).includes("late")) {
          yield { progress: { exitCode: 0 } };
          throw refuse(grpc.status.INTERNAL, "upgrade failed: no space left");
        }
      },
    });
    const node = await nodeOf(server);
    expect(await failure(drain(node.pullImage("x")))).toMatchObject({ kind: "broken-stream" });
    const error = await failure(drain(node.upgrade("x")));
    expect(error.message).toBe("10.0.0.1: Upgrade: ended without the exit code of the installer");
    expect(await failure(drain(node.upgrade("late")))).toMatchObject({ kind: "failed" });
  });

  test("a node that the endpoint could not ask", async () => {
    const metadata = {
      hostname: "10.0.0.1",
      error: "rpc error: code = Unavailable desc = connection refused",
      status: { code: 14, message: "connection refused" },
    };
    const server = await serve({
      "machine.MachineService/Version": () => ({ messages: [{ metadata }] }),
      "machine.MachineService/EtcdStatus": () => ({ messages: [] }),
      "machine.MachineService/EtcdMemberList": () => ({ messages: [{}, {}] }),
      "machine.MachineService/Read": async function* () {
        yield { metadata: { error: "rpc error: file vanished" } };
      },
    });
    const node = await nodeOf(server);
    expect(await failure(node.version())).toMatchObject({ kind: "unreachable" });
    expect(await failure(node.etcdStatus())).toMatchObject({ kind: "unreadable" });
    expect(await failure(node.etcdMembers({ local: true }))).toMatchObject({ kind: "unreadable" });
    expect(await failure(node.bootId())).toMatchObject({ kind: "failed" });
  });

  test.each([
    [grpc.status.INVALID_ARGUMENT, "invalid"],
    [grpc.status.FAILED_PRECONDITION, "failed-precondition"],
    [grpc.status.UNIMPLEMENTED, "unimplemented"],
    [grpc.status.UNAUTHENTICATED, "unauthenticated"],
    [grpc.status.NOT_FOUND, "not-found"],
    [grpc.status.INTERNAL, "failed"],
    [grpc.status.CANCELLED, "unreachable"],
  ] as const)("status %i is %s", async (code, kind) => {
    const server = await serve({ "machine.MachineService/Version": () => Promise.reject(refuse(code, "because")) });
    expect(await failure((await nodeOf(server)).version())).toMatchObject({ kind });
  });

  test("an answer of more than 4 MiB comes through, one that is no message does not", async () => {
    const value = "x".repeat(5 * 1024 * 1024);
    const server = await serve({
      "cosi.resource.State/List": async function* () {
        yield { resource: { metadata: { id: "a", version: "1" }, spec: { yamlSpec: `value: ${value}` } } };
      },
    });
    const node = await nodeOf(server);
    expect((await node.resources(metaKeyKind))[0]?.spec.value).toHaveLength(value.length);
  });

  test("an endpoint that is no address", async () => {
    const api = await open(contextOf({ authority: newAuthority() }));
    expect(await failure(api.at({ node: "https://10.0.0.1" }).version())).toMatchObject({ kind: "invalid" });
  });
});

describe("no secret is ever in an error", () => {
  const secret = "canary-of-the-token";
  const config = Buffer.from(`version: v1alpha1\nmachine:\n  type: worker\n  token: ${secret}\n`);
  const answers = [
    `configuration of ${secret} is invalid`,
    `unknown keys found:\nmachine:\n  token: ${secret}`,
    `can't be applied, diff: - token: ${secret}`,
    "key -----BEGIN ED25519 PRIVATE KEY----- MC4CAQAwBQYDK2VwBCIEIcanary",
    "value LS0tLS1CRUdJTiBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0canary is no key",
    "token abcdef.0123456789canary was refused",
  ];

  test.each(answers)("%s", async (details) => {
    const server = await serve({
      "machine.MachineService/ApplyConfiguration": () => Promise.reject(refuse(grpc.status.INVALID_ARGUMENT, details)),
    });
    const node = await nodeOf(server);
    const error = await failure(node.applyConfiguration({ config, mode: "try", dryRun: true }));
    expect(error.kind).toBe("invalid");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary");
  });
});
