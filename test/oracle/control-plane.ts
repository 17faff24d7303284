// A real etcd and kube-apiserver on loopback, for as long as a test needs them.
import { spawn, type ChildProcess } from "node:child_process";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as httpsRequest } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface ApiReply {
  readonly status: number;
  readonly body: string;
}

export interface ApiCall {
  readonly method: string;
  /** With its query, from `/`. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
}

export interface ControlPlane {
  /** Any status is an answer; rejects when the server does not answer at all. */
  call(call: ApiCall): Promise<ApiReply>;
  /** Where it listens, and the PEM of the CA that signed its certificate. */
  readonly address: { readonly url: string; readonly authority: string };
  /** Ends both processes and removes everything that they wrote. */
  stop(): Promise<void>;
}

export interface ControlPlaneTools {
  /** Absolute paths. */
  readonly etcd: string;
  readonly apiserver: string;
  /** PEM of a CA whose client certificates are believed, too. */
  readonly clientAuthority?: string;
}

/** How long the servers may take to be ready, in milliseconds. */
const patience = 45_000;

/** @throws Error with the end of the servers' logs when they do not become ready */
export async function startControlPlane(tools: ControlPlaneTools): Promise<ControlPlane> {
  const folder = mkdtempSync(join(tmpdir(), "control-plane-"));
  const [client = 0, peer = 0, secure = 0] = await freePorts(3);
  const token = randomUUID();
  writeKeys(folder, token);
  const children = [
    launch(tools.etcd, etcdFlags(folder, client, peer), join(folder, "etcd.log")),
    launch(
      tools.apiserver,
      [...apiserverFlags(folder, client, secure), ...clientAuthorityFlag(folder, tools.clientAuthority)],
      join(folder, "apiserver.log"),
    ),
  ];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const stop = async (): Promise<void> => {
    agent.destroy();
    await Promise.all(children.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const certificate = join(folder, "certs/apiserver.crt");
    await until(() => existsSync(certificate), children, folder);
    const connection = { port: secure, ca: readFileSync(certificate), token, agent };
    const call = (each: ApiCall): Promise<ApiReply> => send(connection, each);
    const isReady = () => call({ method: "GET", path: "/readyz" }).then(({ status }) => status === 200, () => false); // prettier-ignore
    await until(isReady, children, folder);
    const address = { url: `https://127.0.0.1:${secure}`, authority: connection.ca.toString() };
    return { call, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function writeKeys(folder: string, token: string): void {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(join(folder, "accounts.key"), privateKey.export({ type: "sec1", format: "pem" }), { mode: 0o600 });
  writeFileSync(join(folder, "tokens.csv"), `${token},oracle,oracle,"system:masters"\n`, { mode: 0o600 });
}

function etcdFlags(folder: string, client: number, peer: number): string[] {
  const [clientUrl, peerUrl] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`];
  return flags({
    name: "oracle",
    "data-dir": join(folder, "etcd"),
    "unsafe-no-fsync": "true",
    "log-level": "error",
    "listen-client-urls": clientUrl,
    "advertise-client-urls": clientUrl,
    "listen-peer-urls": peerUrl,
    "initial-advertise-peer-urls": peerUrl,
    "initial-cluster": `oracle=${peerUrl}`,
  });
}

function apiserverFlags(folder: string, client: number, secure: number): string[] {
  const key = join(folder, "accounts.key");
  return flags({
    "etcd-servers": `http://127.0.0.1:${client}`,
    "bind-address": "127.0.0.1",
    "secure-port": String(secure),
    "cert-dir": join(folder, "certs"),
    "service-cluster-ip-range": "10.96.0.0/16",
    "service-account-issuer": "https://127.0.0.1",
    "service-account-key-file": key,
    "service-account-signing-key-file": key,
    "token-auth-file": join(folder, "tokens.csv"),
    "authorization-mode": "RBAC",
    "disable-admission-plugins": "ServiceAccount",
    "endpoint-reconciler-type": "none",
    "allow-privileged": "true",
  });
}

function clientAuthorityFlag(folder: string, certificate: string | undefined): string[] {
  if (certificate === undefined) return [];
  const file = join(folder, "clients.crt");
  writeFileSync(file, certificate);
  return flags({ "client-ca-file": file });
}

function flags(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}

/** Ports that nobody listens on, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => {
          const address = server.address();
          resolve(typeof address === "object" && address !== null ? address.port : 0);
        });
      }),
  );
  const found = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}

function launch(file: string, args: readonly string[], log: string): ChildProcess {
  const output = openSync(log, "a");
  const child = spawn(file, args, { stdio: ["ignore", output, output], env: {} });
  closeSync(output);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.removeListener("exit", kill));
  // `until` finds that it has no exit code and no process.
  child.once("error", () => {});
  return child;
}

function isGone(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function end(child: ChildProcess): Promise<void> {
  if (isGone(child)) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

async function until(
  condition: () => boolean | Promise<boolean>,
  children: readonly ChildProcess[],
  folder: string,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    const reason = children.some(isGone)
      ? "ended by itself"
      : Date.now() > deadline
        ? "did not become ready"
        : undefined;
    if (reason !== undefined) throw new Error(`the control plane ${reason}:\n${logEnds(folder)}`);
    await pause(50);
  }
}

function logEnds(folder: string): string {
  const logs = ["etcd.log", "apiserver.log"].map((name) => join(folder, name)).filter((path) => existsSync(path));
  return logs.map((path) => readFileSync(path, "utf8").trimEnd().split("\n").slice(-8).join("\n")).join("\n---\n");
}

interface Connection {
  readonly port: number;
  readonly ca: Buffer;
  readonly token: string;
  readonly agent: Agent;
}

function send({ port, ca, token, agent }: Connection, { method, path, body, contentType }: ApiCall): Promise<ApiReply> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : { "content-type": contentType ?? "application/json", "content-length": Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = httpsRequest({ host: "127.0.0.1", port, ca, agent, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
