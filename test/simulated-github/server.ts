// GitHub's API on loopback: state, pages, rights, limits and faults. Every answer fits GitHub's own description.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { assertDescribed } from "./description.ts";
import { routes, type Reply, type Route } from "./routes.ts";
import type { SimulatedRepository, SimulatedToken } from "./state.ts";

/** What goes wrong with the next call that fits. Used once. */
export interface Fault {
  readonly method: string;
  /** A part of the address's path. */
  readonly path: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** The call is carried out, then the connection is cut. */
  readonly loseAnswer?: boolean;
  /** Runs before the call is carried out: somebody else was faster. */
  readonly meanwhile?: () => void;
}

export interface SimulatedGitHub {
  readonly apiUrl: string;
  readonly repository: SimulatedRepository;
  /** `GET /repos/…`, in order. */
  readonly calls: string[];
  readonly faults: Fault[];
  /** Milliseconds before every answer. */
  latency: number;
  /** What an answer would have broken of GitHub's description. */
  readonly undescribed: string[];
  close(): Promise<void>;
}

export async function simulatedGitHub(repository: SimulatedRepository): Promise<SimulatedGitHub> {
  const server = createServer((request, response) => void serve(github, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const github: SimulatedGitHub = {
    apiUrl: `http://127.0.0.1:${port}`,
    repository,
    calls: [],
    faults: [],
    latency: 0,
    undescribed: [],
    close: () => closed(server),
  };
  return github;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error === undefined ? resolve() : reject(error))));
}

async function serve(github: SimulatedGitHub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", github.apiUrl);
  const method = request.method ?? "GET";
  github.calls.push(`${method} ${url.pathname}`);
  const body = await bodyOf(request);
  if (github.latency > 0) await new Promise((resolve) => setTimeout(resolve, github.latency));
  const fault = takeFault(github, method, url.pathname);
  fault?.meanwhile?.();
  if (fault?.status !== undefined)
    return send(response, { status: fault.status, body: errorBody(fault) }, fault.headers);
  const token = github.repository.tokens.get((request.headers.authorization ?? "").replace(/^(?:token|bearer) /i, ""));
  if (token === undefined) return send(response, { status: 401, body: errorBody({ message: "Bad credentials" }) });
  if (url.pathname === "/graphql") return send(response, viewer(token));
  const found = match(method, url.pathname, github.repository.name);
  if (found === undefined) throw new Error(`the simulation has no ${method} ${url.pathname}`);
  const reply = answer(github, { ...found, token, body });
  if (fault?.loseAnswer === true) return void request.socket.destroy();
  const paged = page(reply, url);
  check(github, found.route, paged.reply);
  send(response, paged.reply, paged.headers);
}

interface Matched {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

function match(method: string, pathname: string, repository: string): Matched | undefined {
  for (const route of routes) {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const pattern = new RegExp(`^${route.path.replace(/\{\w+\}/g, "([^/]+)")}$`);
    const values = pattern.exec(pathname)?.slice(1);
    if (route.method !== method || values === undefined) continue;
    const parameters = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
    if (`${parameters["owner"]}/${parameters["repo"]}` === repository) return { route, parameters };
  }
  return undefined;
}

interface Asked extends Matched {
  readonly token: SimulatedToken;
  readonly body: Readonly<Record<string, unknown>>;
}

function answer({ repository }: SimulatedGitHub, { route, parameters, token, body }: Asked): Reply {
  if (route.writes && !token.mayWrite) {
    return { status: 403, body: errorBody({ message: "Resource not accessible by integration" }) };
  }
  return route.answer({ repository, token, parameters, body });
}

function page(reply: Reply, url: URL): { readonly reply: Reply; readonly headers: Record<string, string> } {
  if (reply.list === undefined) return { reply, headers: {} };
  const size = Math.min(100, Number(url.searchParams.get("per_page") ?? 30));
  const number = Number(url.searchParams.get("page") ?? 1);
  const items = reply.list.slice((number - 1) * size, number * size);
  const next = new URL(url);
  next.searchParams.set("page", String(number + 1));
  const more = number * size < reply.list.length;
  return { reply: { status: reply.status, body: items }, headers: more ? { link: `<${next.href}>; rel="next"` } : {} };
}

function check(github: SimulatedGitHub, { path, method }: Route, { status, body }: Reply): void {
  try {
    // As it arrives: without what JSON drops.
    const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    assertDescribed({ path, method, status, body: sent });
  } catch (error) {
    github.undescribed.push(String(error));
  }
}

function viewer({ user }: SimulatedToken): Reply {
  return { status: 200, body: { data: { viewer: { login: user.login, databaseId: user.id } } } };
}

function errorBody({ message }: { readonly message?: string }): Record<string, string> {
  return { message: message ?? "made up by the test", documentation_url: "https://docs.github.com/rest" };
}

function takeFault({ faults }: SimulatedGitHub, method: string, pathname: string): Fault | undefined {
  const index = faults.findIndex((fault) => fault.method === method && pathname.includes(fault.path));
  return index === -1 ? undefined : faults.splice(index, 1)[0];
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, { status, body }: Reply, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
