import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { openKubernetesApi } from "#adapters/kubernetes-api/open.ts";
import { KubernetesApiError } from "#domain/kubernetes-api/failure.ts";
import type { KubernetesContext } from "#domain/kubernetes-api/kubeconfig.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import { clientPair, newAuthority, serverPair, validFor, type Pair } from "../../simulated-cluster/pki.ts";

const authority = newAuthority();
const cleanup: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0).reverse()) await undo();
});

interface Parts {
  readonly trusted?: Pair;
  readonly addresses?: readonly string[];
  readonly user?: KubernetesContext["user"];
}

/** A client of a server that answers as the test says. */
async function clientOf(answer: RequestListener, parts: Parts = {}): Promise<KubernetesApi> {
  const { trusted = authority, addresses = ["127.0.0.1"], user = { token: "canary-token" } } = parts;
  const { certificate, privateKey } = serverPair(authority, "kube-apiserver", addresses);
  const tls = {
    cert: certificate,
    key: privateKey,
    ca: authority.certificate,
    requestCert: true,
    rejectUnauthorized: false,
  };
  const server: Server = createServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanup.push(
    () => server.closeAllConnections(),
    () => void server.close(),
  );
  const { port } = server.address() as AddressInfo;
  const context = {
    name: "test",
    server: `https://127.0.0.1:${port}`,
    ca: trusted.certificate,
    serverName: undefined,
    user,
  };
  const api = openKubernetesApi(context);
  cleanup.push(() => api.close());
  return api;
}

const json =
  (status: number, body: object): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

async function failure(work: Promise<unknown>): Promise<KubernetesApiError> {
  const thrown: unknown = await work.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof KubernetesApiError)) throw thrown;
  expect(thrown.message).not.toContain("\n");
  expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain("canary");
  return thrown;
}

test("a server of another cluster, or for another address, gets no token", async () => {
  let asked = 0;
  const count: RequestListener = (request, response) => {
    asked += 1;
    json(200, { kind: "NodeList" })(request, response);
  };
  const foreign = await clientOf(count, { trusted: newAuthority() });
  expect(await failure(foreign.nodes())).toMatchObject({ kind: "untrusted" });
  const elsewhere = await clientOf(count, { addresses: ["127.0.0.9"] });
  expect(await failure(elsewhere.nodes())).toMatchObject({ kind: "untrusted" });
  expect(asked).toBe(0);
});

test("the user of the kubeconfig is shown: a token, or a certificate", async () => {
  const seen: unknown[] = [];
  const answer: RequestListener = (request, response) => {
    const { subject } = (request.socket as TLSSocket).getPeerCertificate();
    seen.push(request.headers.authorization, subject?.O);
    json(200, { kind: "NodeList", items: [] })(request, response);
  };
  await (await clientOf(answer)).nodes();
  const pair = clientPair(authority, ["system:masters"], validFor(1));
  await (await clientOf(answer, { user: { certificate: pair.certificate, key: pair.privateKey } })).nodes();
  expect(seen).toEqual(["Bearer canary-token", undefined, undefined, "system:masters"]);
});

test("no answer in time, we stop, the connection breaks, nobody is there", async () => {
  const silent = await clientOf(() => undefined);
  expect(await failure(silent.nodes({ deadlineMs: 100 }))).toMatchObject({ kind: "deadline" });
  const stop = new AbortController();
  const stopping = await clientOf(() => stop.abort());
  expect(await failure(stopping.nodes({ signal: stop.signal }))).toMatchObject({ kind: "cancelled" });
  const broken = await clientOf((request) => request.socket.destroy());
  expect(await failure(broken.cordon("cp1"))).toMatchObject({ kind: "unreachable" });
  const half = await clientOf((_request, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write('{"kind":');
    response.socket?.end();
  });
  expect(await failure(half.nodes())).toMatchObject({ kind: "unreachable" });
  const closed = await clientOf(() => undefined);
  const waiting = failure(closed.nodes());
  closed.close();
  expect(await waiting).toMatchObject({ kind: "cancelled" });
});

test("a page that comes late ends the list as late", async () => {
  const paths: string[] = [];
  const api = await clientOf((request, response) => {
    paths.push(request.url ?? "");
    if (paths.length === 1)
      json(200, { kind: "NodeList", items: [], metadata: { continue: "more" } })(request, response);
  });
  expect(await failure(api.nodes({ deadlineMs: 300 }))).toMatchObject({ kind: "deadline" });
  expect(paths).toEqual(["/api/v1/nodes?limit=250", "/api/v1/nodes?limit=250&continue=more"]);
});

test.each([
  [401, "unauthenticated"],
  [403, "forbidden"],
  [409, "conflict"],
  [422, "invalid"],
  [503, "busy"],
  [500, "failed"],
])("status %i is %s", async (status, kind) => {
  const api = await clientOf(json(status, { kind: "Status", message: "because\nof canary" }));
  const error = await failure(api.cordon("cp1"));
  expect(error).toMatchObject({ kind, status, message: "Kubernetes: cordon node cp1: because" });
});

test("an answer that is not of Kubernetes", async () => {
  const page = await clientOf((_request, response) => void response.end("<html>canary</html>"));
  expect(await failure(page.nodes())).toMatchObject({ kind: "unreadable" });
  const bad = await clientOf((_request, response) => void response.writeHead(502).end("<html>canary</html>"));
  expect(await failure(bad.nodes())).toMatchObject({ kind: "failed", status: 502 });
});

test("an eviction that must wait because the server is busy is not one that a budget forbids", async () => {
  const pod = { namespace: "default", name: "a", uid: "1" };
  const busy = await clientOf(json(429, { kind: "Status", message: "too many requests", reason: "TooManyRequests" }));
  expect(await failure(busy.evict(pod))).toMatchObject({ kind: "busy" });
  const causes = [
    { reason: "DisruptionBudget", message: "The disruption budget a needs 2 healthy pods and has 2 currently" },
  ];
  const blocked = await clientOf(json(429, { kind: "Status", message: "cannot", details: { causes } }));
  expect(await blocked.evict(pod)).toEqual({ kind: "blocked", why: causes[0]?.message });
});
