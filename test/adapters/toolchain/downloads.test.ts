import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeDownloads } from "#adapters/toolchain/downloads.ts";
import { breakAfter, loopback, serve, type Handler } from "./loopback.ts";

const body = randomBytes(300_000);
const sum = createHash("sha256").update(body).digest("hex");
const url = "https://github.com/o/r/releases/download/v1/tool.tar.gz";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-download-"));
  file = join(folder, "tool.partial");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function download(handler: Handler, wanted = sum, settings = {}) {
  await using server = await loopback(handler);
  const downloads = nodeDownloads({ fetch: server.fetch, pauseMs: 1, ...settings });
  const seen: number[] = [];
  const done = await downloads.download({ url, sha256: wanted, file, progress: (received) => seen.push(received) });
  return { problem: done.problem, requests: server.requests, seen };
}

describe("a download", () => {
  test("is complete and checked", async () => {
    const { problem, requests } = await download(serve(body));
    expect(problem).toBeUndefined();
    expect(requests).toEqual(["/github.com/o/r/releases/download/v1/tool.tar.gz -"]);
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test("with a wrong checksum leaves nothing and names both", async () => {
    const { problem, requests } = await download(serve(body), "0".repeat(64));
    expect(problem).toContain(sum);
    expect(problem).toContain("0".repeat(64));
    expect(existsSync(file)).toBe(false);
    expect(requests).toHaveLength(1);
  });

  test("goes on where an earlier one broke off", async () => {
    writeFileSync(file, body.subarray(0, 100_000));
    const { problem, requests } = await download(serve(body));
    expect(problem).toBeUndefined();
    expect(requests).toEqual(["/github.com/o/r/releases/download/v1/tool.tar.gz bytes=100000-"]);
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test("that stands still is resumed with what came", async () => {
    const { problem, requests } = await download(
      (request, response) => {
        if (request.headers.range !== undefined) serve(body)(request, response);
        else response.writeHead(200, { "content-length": body.length }).write(body.subarray(0, 150_000));
      },
      sum,
      { stallMs: 400 },
    );
    expect(problem).toBeUndefined();
    expect(requests.map((line) => line.split(" ")[1])).toEqual(["-", "bytes=150000-"]);
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test("that breaks off is tried again", async () => {
    let times = 0;
    const { problem } = await download((request, response) =>
      (++times < 4 ? breakAfter(body, 9_000) : serve(body))(request, response),
    );
    expect(problem).toBeUndefined();
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test("that never gets on gives up after four attempts", async () => {
    const { problem, requests } = await download(breakAfter(body, 10_000));
    expect(problem).toContain("broke off");
    expect(requests).toHaveLength(4);
  });

  test("that gets on by mebibytes may break off more often than four times", async () => {
    const large = randomBytes(20 * 1_048_576);
    const { problem, requests } = await download(
      breakAfter(large, 4 * 1_048_576),
      createHash("sha256").update(large).digest("hex"),
    );
    expect(problem).toBeUndefined();
    expect(requests.length).toBeGreaterThan(4);
    expect(readFileSync(file).equals(large)).toBe(true);
  });

  test("starts anew when the server does not know ranges", async () => {
    writeFileSync(file, body.subarray(0, 100_000));
    const { problem } = await download((_, response) => void response.end(body));
    expect(problem).toBeUndefined();
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test.each([
    ["the beginning of another file", randomBytes(100_000)],
    ["more than the file has", Buffer.concat([body, body])],
  ])("starts anew when what is there is %s", async (_, there) => {
    writeFileSync(file, there);
    const { problem } = await download(serve(body));
    expect(problem).toBeUndefined();
    expect(readFileSync(file).equals(body)).toBe(true);
  });

  test("asks nobody when the file is there already", async () => {
    writeFileSync(file, body);
    expect(await download(serve(body))).toMatchObject({ problem: undefined, requests: [] });
  });

  test("follows redirects within https", async () => {
    const { problem, requests } = await download((request, response) => {
      if (request.url?.startsWith("/github.com/") !== true) serve(body)(request, response);
      else response.writeHead(302, { location: "https://objects.example/blob?token=x" }).end();
    });
    expect(problem).toBeUndefined();
    expect(requests.at(-1)).toBe("/objects.example/blob -");
  });

  test.each([
    ["out of https", "http://objects.example/blob", "is not an https address"],
    ["to a file", "file:///etc/passwd", "is not an https address"],
    ["nowhere", "https://", "leads nowhere"],
    ["in a circle", url, "more than 5 redirects"],
  ])("refuses a redirect %s", async (_, location, reason) => {
    const { problem } = await download((_request, response) => void response.writeHead(302, { location }).end());
    expect(problem).toContain(reason);
  });

  test.each([
    [404, 1],
    [403, 1],
    [500, 4],
    [429, 4],
  ])("status %i is asked %i times", async (status, times) => {
    const { problem, requests } = await download((_, response) => void response.writeHead(status).end());
    expect(problem).toContain(`the server answers ${status}`);
    expect(requests).toHaveLength(times);
    expect(existsSync(file)).toBe(false);
  });

  test("a transfer in which nothing comes is broken, not endless", async () => {
    const { problem, requests } = await download((_, response) => void response.writeHead(200).write("x"), sum, {
      stallMs: 40,
    });
    expect(problem).toContain("nothing came for");
    expect(requests).toHaveLength(4);
  });

  test("too long a file is refused before it is loaded", async () => {
    const { problem, requests } = await download((_, response) => {
      response.writeHead(200, { "content-length": 5 * 1024 ** 3 }).write("x");
    });
    expect(problem).toContain("too many for a tool");
    expect(requests).toHaveLength(1);
  });

  test("a host that is not there is asked once, for all its tools", async () => {
    let asked = 0;
    const cause = Object.assign(new Error("getaddrinfo ENOTFOUND github.com"), { code: "ENOTFOUND" });
    const downloads = nodeDownloads({
      fetch: () => {
        asked++;
        return Promise.reject(new TypeError("fetch failed", { cause }));
      },
      hint: "; mind the proxy",
    });
    for (const name of ["a", "b"]) {
      const { problem } = await downloads.download({ url, sha256: sum, file: join(folder, name) });
      expect(problem).toBe("github.com cannot be reached (ENOTFOUND); mind the proxy");
    }
    expect(asked).toBe(1);
  });

  test("a folder that is not there is no reason to try again", async () => {
    file = join(folder, "gone", "tool.partial");
    const { problem, requests } = await download(serve(body));
    expect(problem).toContain("cannot be written");
    expect(requests).toHaveLength(1);
  });

  test("tells how far it is", async () => {
    const large = randomBytes(4 * 1_048_576);
    await using server = await loopback(serve(large));
    const seen: (readonly [number, number | undefined])[] = [];
    const done = await nodeDownloads({ fetch: server.fetch }).download({
      url,
      sha256: createHash("sha256").update(large).digest("hex"),
      file,
      progress: (received, total) => seen.push([received, total]),
    });
    expect(done.problem).toBeUndefined();
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.every(([received, total]) => total === large.length && received <= large.length)).toBe(true);
  });
});
