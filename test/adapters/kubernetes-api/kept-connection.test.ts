// A server that hangs up on a kept connection just when it is used again.
import { createServer } from "node:https";
import type { Socket, AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openKubernetesApi } from "#adapters/kubernetes-api/open.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import { newAuthority, serverPair } from "../../simulated-cluster/pki.ts";

const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanup.splice(0).reverse()) undo();
});

/** Each connection answers once, and is cut at its second request. */
async function hangingUp(): Promise<{ readonly api: KubernetesApi; readonly asked: string[] }> {
  const authority = newAuthority();
  const pair = serverPair(authority, "kube-apiserver", ["127.0.0.1"]);
  const used = new Set<Socket>();
  const asked: string[] = [];
  const server = createServer({ cert: pair.certificate, key: pair.privateKey }, (request, response) => {
    asked.push(request.method ?? "");
    if (used.has(request.socket)) request.socket.destroy();
    else response.writeHead(200).end(JSON.stringify({ kind: "Node", metadata: { name: "cp1" } }));
    used.add(request.socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanup.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const api = openKubernetesApi({
    name: "test",
    server: `https://127.0.0.1:${port}`,
    ca: authority.certificate,
    serverName: undefined,
    user: { token: "canary-token" },
  });
  cleanup.push(() => api.close());
  return { api, asked };
}

test("a question is asked again on a new connection", async () => {
  const { api, asked } = await hangingUp();
  expect((await api.node("cp1"))?.name).toBe("cp1");
  expect((await api.node("cp1"))?.name).toBe("cp1");
  expect(asked).toEqual(["GET", "GET", "GET"]);
});

test("a change is not: nobody knows whether it was made", async () => {
  const { api, asked } = await hangingUp();
  await api.node("cp1");
  await expect(api.cordon("cp1")).rejects.toMatchObject({ kind: "unreachable" });
  expect(asked).toEqual(["GET", "PATCH"]);
});
