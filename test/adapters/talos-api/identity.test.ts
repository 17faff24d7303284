import grpc from "@grpc/grpc-js";
import { describe, expect, test } from "vitest";
import { machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { newAuthority } from "../../simulated-cluster/pki.ts";
import { contextOf } from "./open-context.ts";
import { drain, failure, nodeOf, serve, version } from "./served.ts";
import { refuse } from "./talos-server.ts";

const day = 86_400_000;

describe("who is who", () => {
  test("a role that may not is told before anything is sent", async () => {
    const server = await serve({});
    const node = await nodeOf(server, contextOf({ ...server, roles: ["os:reader"] }));
    expect(await failure(node.reboot("default"))).toMatchObject({
      kind: "refused-role",
      message: "10.0.0.1: Reboot: needs the role os:operator, our client certificate has os:reader",
    });
    expect(await failure(node.resources(machineConfigKind))).toMatchObject({ kind: "refused-role" });
    expect(await failure(drain(node.etcdSnapshot()))).toMatchObject({ kind: "refused-role" });
    expect(server.calls).toEqual([]);
  });

  test("a role that the node refuses all the same", async () => {
    const server = await serve({
      "machine.MachineService/Version": () => Promise.reject(refuse(grpc.status.PERMISSION_DENIED, "not authorized")),
    });
    const error = await failure((await nodeOf(server)).version());
    expect(error.message).toBe("10.0.0.1: Version: the role of our client certificate may not do this: not authorized");
    expect(error.kind).toBe("refused-role");
  });

  test("a worker as endpoint", async () => {
    const server = await serve({
      "machine.MachineService/Version": () =>
        Promise.reject(refuse(grpc.status.PERMISSION_DENIED, "no request forwarding")),
    });
    const error = await failure((await nodeOf(server)).version());
    expect(error.kind).toBe("no-forwarding");
    expect(error.message).toContain("use a control plane as endpoint");
  });

  test("a server of another cluster", async () => {
    const server = await serve({ "machine.MachineService/Version": () => version });
    const node = await nodeOf(server, contextOf({ authority: server.authority, trusted: newAuthority() }));
    expect(await failure(node.version())).toMatchObject({ kind: "untrusted", outcomeUnknown: false });
    expect(server.calls).toEqual([]);
  });

  test("a certificate that is not for this address", async () => {
    const server = await serve({ "machine.MachineService/Version": () => version }, { addresses: ["127.0.0.9"] });
    expect(await failure((await nodeOf(server)).version())).toMatchObject({ kind: "untrusted" });
    expect(server.calls).toEqual([]);
  });

  test("our certificate is of another cluster", async () => {
    const foreign = newAuthority();
    const server = await serve({ "machine.MachineService/Version": () => version });
    const node = await nodeOf(server, contextOf({ authority: foreign, trusted: server.authority }));
    const error = await failure(node.version());
    // A server in Node closes without a word where Talos says why: see test/domain/talos-api/failure.test.ts.
    expect(error.kind).toBe("unreachable");
    expect(error.message).toContain(
      "is this the Talos API, and our client certificate of this cluster and in its time?",
    );
    expect(server.calls).toEqual([]);
  });

  test("our certificate has expired: told without asking, and not let in when only the node's clock says so", async () => {
    const server = await serve({ "machine.MachineService/Version": () => version });
    const validity = { from: new Date(Date.now() - 9 * day), to: new Date(Date.now() - day) };
    const expired = contextOf({ ...server, validity });
    const error = await failure((await nodeOf(server, expired)).version());
    expect(error.kind).toBe("unauthenticated");
    expect(error.message).toMatch(/the client certificate of context test expired on \d{4}-\d\d-\d\d/);
    const unaware = { ...expired, client: { ...expired.client, notAfter: Date.now() + day } };
    expect((await failure((await nodeOf(server, unaware)).version())).message).toContain("in its time?");
    expect(server.calls).toEqual([]);
  });
});
