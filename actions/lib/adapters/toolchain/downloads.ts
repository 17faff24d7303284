// The Downloads port: https into a file, resumed where it broke off, and never handed on before its sha256 is right.
import { open, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Done, DownloadRequest, Downloads } from "#ports/downloads.ts";
import { errorCode, errorWords } from "#adapters/node/errno.ts";
import { request } from "./https-request.ts";
import { sha256Of } from "#adapters/node/programs.ts";
import { unpackTarGz } from "./unpack.ts";

export interface DownloadSettings {
  /** Node's own by default. */
  readonly fetch?: typeof fetch;
  /** First pause after a broken transfer, in milliseconds; it doubles each time. */
  readonly pauseMs?: number;
  /** A transfer without a byte for this long is broken. */
  readonly stallMs?: number;
  /** Added to the message when a host cannot be reached: that a proxy is set and not used, for instance. */
  readonly hint?: string;
}

interface Downloader extends DownloadSettings {
  /** Hosts that could not be reached, and why: the next tool does not wait for them again. */
  readonly unreachable: Map<string, string>;
}

/** Without getting on by a mebibyte. */
const attempts = 4;
const mebibyte = 1_048_576;
/** No tool is larger; a server that sends more is not to fill the disk. */
const largest = 1024 ** 3;

export function nodeDownloads(settings: DownloadSettings = {}): Downloads {
  const downloader: Downloader = { ...settings, unreachable: new Map() };
  return { download: (wanted) => download(downloader, wanted), unpackTarGz };
}

async function download(downloader: Downloader, wanted: DownloadRequest): Promise<Done> {
  const host = URL.canParse(wanted.url) ? new URL(wanted.url).host : wanted.url;
  const known = downloader.unreachable.get(host);
  if (known !== undefined) return { problem: known };
  let restarted = false;
  for (let attempt = 1; ; attempt++) {
    const before = await sizeOf(wanted.file);
    const complete = before > 0 && (await sha256Of(wanted.file)) === wanted.sha256;
    const result = complete ? "complete" : await transfer(downloader, wanted, before);
    if (result === "complete") {
      const sum = await sha256Of(wanted.file);
      if (sum === wanted.sha256) return {};
      await rm(wanted.file, { force: true });
      if (before > 0 && !restarted) {
        // What an earlier run left may have been of another file.
        restarted = true;
        continue;
      }
      return {
        problem: `${wanted.url} has sha256 ${sum}, but ${wanted.sha256} is pinned: it was replaced, or the pin is wrong`,
      };
    }
    if (result.again === "unreachable") {
      const problem = `${host} cannot be reached (${result.problem})${downloader.hint ?? ""}`;
      downloader.unreachable.set(host, problem);
      return { problem };
    }
    if ((await sizeOf(wanted.file)) - before >= mebibyte) attempt = 0;
    if (!result.again || attempt >= attempts) return { problem: `${wanted.url}: ${result.problem}` };
    await pause((downloader.pauseMs ?? 1_000) * 2 ** Math.max(attempt - 1, 0));
  }
}

/** `unreachable`: there was no connection at all, and the next tool will find none either. */
type Transfer = "complete" | { readonly problem: string; readonly again: boolean | "unreachable" };

/** One request, appended to what is there when the server agrees. */
async function transfer(settings: Downloader, wanted: DownloadRequest, before: number): Promise<Transfer> {
  const stalled = new AbortController();
  const stallMs = settings.stallMs ?? 30_000;
  const timer = setTimeout(() => stalled.abort(new Error(`nothing came for ${stallMs / 1000} s`)), stallMs);
  try {
    const answer = await request({
      fetch: settings.fetch ?? fetch,
      url: wanted.url,
      headers: before > 0 ? { range: `bytes=${before}-` } : {},
      signal: stalled.signal,
    });
    if ("problem" in answer) return { problem: answer.problem, again: false };
    const { status, headers, body } = answer.response;
    if (status === 416) {
      await rm(wanted.file, { force: true });
      return { problem: "the server has less than what was loaded before", again: true };
    }
    if ((status !== 200 && status !== 206) || body === null) {
      return { problem: `the server answers ${status}`, again: status >= 500 || status === 429 };
    }
    const start = status === 206 ? rangeStart(headers.get("content-range")) : 0;
    if (start !== 0 && start !== before)
      return { problem: "the server sends another range than asked for", again: false };
    const length = Number(headers.get("content-length") ?? Number.NaN);
    const total = Number.isFinite(length) ? start + length : undefined;
    if (total !== undefined && total > largest)
      return { problem: `${total} bytes are too many for a tool`, again: false };
    const meter: Meter = { start, total, progress: wanted.progress, alive: () => timer.refresh() };
    await append(body, wanted.file, meter);
    return "complete";
  } catch (error) {
    return broken(error, stalled.signal);
  } finally {
    clearTimeout(timer);
  }
}

const local = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOENT", "ENOTDIR", "EISDIR", "EFBIG"]);
const noConnection =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|.*CERT.*|.*_SSL_.*)$/;

/** Trouble with our own disk is not tried again, nor is a host that is not there; trouble on the way is. */
function broken(error: unknown, signal: AbortSignal): Transfer {
  if (signal.aborted) return { problem: errorWords(signal.reason), again: true };
  if (error instanceof TooMuch) return { problem: error.message, again: false };
  const code = errorCode(error);
  if (code !== undefined && local.has(code))
    return { problem: `cannot be written: ${errorWords(error)}`, again: false };
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (noConnection.test(errorCode(cause) ?? "")) return { problem: errorWords(cause), again: "unreachable" };
  return { problem: `the transfer broke off (${errorWords(cause)})`, again: true };
}

class TooMuch extends Error {}

interface Meter {
  readonly start: number;
  readonly total: number | undefined;
  readonly progress: DownloadRequest["progress"];
  readonly alive: () => void;
}

/**
 * Writes each piece as it comes, so that a broken transfer leaves what it brought. Tells how far it is at every tenth (or
 * every 8 MiB), and stops a stream without end.
 */
async function append(body: AsyncIterable<Uint8Array>, path: string, meter: Meter): Promise<void> {
  const { start, total, progress, alive } = meter;
  const stride = total === undefined ? 8 * mebibyte : Math.max(total / 10, mebibyte);
  let received = start;
  let next = received + stride;
  const file = await open(path, start > 0 ? "a" : "w");
  try {
    for await (const piece of body) {
      alive();
      received += piece.length;
      if (received > largest) throw new TooMuch(`more than ${largest} bytes came, too many for a tool`);
      await file.writeFile(piece);
      if (received < next) continue;
      progress?.(received, total);
      next = received + stride;
    }
  } finally {
    await file.close();
  }
}

function rangeStart(contentRange: string | null): number {
  const start = /^bytes (\d+)-/.exec(contentRange ?? "")?.[1];
  return start === undefined ? Number.NaN : Number(start);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return 0;
    throw error;
  }
}
