// A process told apart from another that got its number later, also after the machine was off.
import { readFileSync } from "node:fs";
import { errorCode } from "./errno.ts";

/** `<pid> <start> <boot>`; on other systems than Linux without the last two. */
export function ownMark(): string {
  return markOf(process.pid);
}

/** True while the process of a mark runs. In doubt it does. */
export function isAlive(mark: string): boolean {
  const [pid = "", ...rest] = mark.split(" ");
  if (!/^\d+$/u.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  return rest.length === 0 || markOf(Number(pid)) === mark;
}

function markOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`);
  const boot = textOf("/proc/sys/kernel/random/boot_id");
  // Field 22 of proc(5); the name before it may hold anything, and ends with the last bracket.
  const start = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return start === undefined || boot === undefined ? String(pid) : `${pid} ${start} ${boot.trim()}`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
