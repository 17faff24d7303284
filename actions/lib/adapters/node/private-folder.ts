// Folders for secrets: readable by this user only, and gone with the process that made them, however it ends.
import { spawn } from "node:child_process";
import { lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode } from "./errno.ts";

const prefix = "homelab-private-";
const name = /^homelab-private-(\d+)-(\d+)-[0-9a-f]*-/;
const open = new Set<string>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
let swept = false;

/** A new folder, and what removes it. `watched`: also when this process is killed without a chance to do so itself. */
export function openPrivateFolder(watched: boolean): { readonly path: string; readonly close: () => void } {
  if (!swept) sweep();
  swept = true;
  const own = `${process.pid}-${startOf(process.pid) ?? "0"}-${bootId()}${namespace()}`;
  // mkdtemp makes it with mode 0700.
  const path = mkdtempSync(join(tmpdir(), `${prefix}${own}-`));
  if (open.size === 0) listen();
  open.add(path);
  const release = watched ? watch(path) : () => undefined;
  return {
    path,
    close() {
      remove(path);
      open.delete(path);
      if (open.size === 0) unlisten();
      release();
    },
  };
}

/**
 * A shell in a session of its own that waits for the end of a pipe whose other end only this process holds: the kernel closes it, whatever
 * the process dies of. It tries again, as a tool of ours may still be writing. macOS has all of it; Windows has no such shell, and there only
 * the sweep of the next start is left (SECURITY.md, "The throw-away secrets of a render").
 */
function watch(path: string): () => void {
  if (process.platform === "win32") return () => undefined;
  const script = 'read -r _; for _ in 1 2 3 4 5; do rm -rf -- "$1"; [ -e "$1" ] || exit 0; sleep 0.2; done';
  const watcher = spawn("/bin/sh", ["-c", script, "homelab-watcher", path], {
    cwd: "/",
    detached: true,
    env: { PATH: "/usr/bin:/bin" },
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.on("error", () => undefined);
  watcher.stdin.on("error", () => undefined);
  watcher.unref();
  if ("unref" in watcher.stdin) (watcher.stdin as { unref(): void }).unref();
  return () => watcher.stdin.end();
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

function removeAll(): void {
  for (const path of open) remove(path);
}

function listen(): void {
  process.on("exit", removeAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function unlisten(): void {
  process.removeListener("exit", removeAll);
  for (const signal of signals) process.removeListener(signal, onSignal);
}

/** Removes, and then lets the signal do what it would have done. */
function onSignal(signal: NodeJS.Signals): void {
  removeAll();
  open.clear();
  unlisten();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

/** Folders of processes that are no more: after a power cut nobody else removes them. */
function sweep(): void {
  for (const entry of readdirSync(tmpdir())) {
    const [, pid, start] = name.exec(entry) ?? [];
    if (pid === undefined || start === undefined) continue;
    const path = join(tmpdir(), entry);
    if (isOurs(path) && !isAlive(Number(pid), start, entry)) remove(path);
  }
}

function isOurs(path: string): boolean {
  try {
    const stats = lstatSync(path);
    return stats.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid());
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/**
 * The same number may belong to another process by now; the time of its start, since which boot, tells them apart. A process of
 * another container cannot be seen: its folder is left alone for a day.
 */
function isAlive(pid: number, start: string, entry: string): boolean {
  if (!entry.includes(`-${bootId()}`)) return false;
  if (!entry.includes(`-${bootId()}${namespace()}-`)) return isYoung(join(tmpdir(), entry));
  const now = startOf(pid);
  if (now !== undefined) return now === start;
  if (process.platform === "linux") return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function isYoung(path: string): boolean {
  return Date.now() - lstatSync(path).mtimeMs < 24 * 3600 * 1000;
}

/** Which set of process numbers we are in, as eight hexadecimal digits. */
function namespace(): string {
  try {
    const inode = /\[(\d+)\]/.exec(readlinkSync("/proc/self/ns/pid"))?.[1] ?? "0";
    return Number(inode).toString(16).padStart(8, "0").slice(-8);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return "00000000";
  }
}

/** Ticks between boot and the start of a process, where `/proc` tells. */
function startOf(pid: number): string | undefined {
  // The name of the program stands in parentheses and may hold anything.
  return contentOf(`/proc/${pid}/stat`)?.replace(/^.*\)/s, "").trim().split(" ")[19];
}

function bootId(): string {
  return contentOf("/proc/sys/kernel/random/boot_id")?.slice(0, 8) ?? "00000000";
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
