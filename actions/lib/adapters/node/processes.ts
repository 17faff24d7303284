// Processes through @actions/exec, whose gaps are closed here: no timeout, no word on signals, a stdin that hangs or breaks.
import { AsyncLocalStorage } from "node:async_hooks";
import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { delimiter, isAbsolute, join } from "node:path";
import { exec } from "@actions/exec";
import type { Command, Finished, Processes } from "#ports/processes.ts";
import { isProgram } from "./programs.ts";

/** Like `Finished`, with the bytes as they came. */
export type FinishedBytes =
  { readonly exitCode: number; readonly stdout: Buffer; readonly stderr: Buffer } | { readonly notStarted: string };

/** One call of `exec`, told apart from those that run at the same time by its asynchronous context. */
interface Run {
  child?: ChildProcess;
  timedOut: boolean;
}

const runs = new AsyncLocalStorage<Run>();
let watching = false;

/** The `Processes` port on this machine. */
export const processes: Processes = { run: runText };

async function runText(command: Command): Promise<Finished> {
  const finished = await runBytes(command);
  if ("notStarted" in finished) return finished;
  return { ...finished, stdout: finished.stdout.toString("utf8"), stderr: finished.stderr.toString("utf8") };
}

/**
 * Runs a command to its end. Only an exit code that the program gave itself is an exit code: a program that is not
 * there, was ended by a signal or by the timeout is `notStarted`, with the reason.
 */
export async function runBytes(command: Command): Promise<FinishedBytes> {
  const file = locate(command.file, command.env["PATH"]);
  if (file === undefined) return { notStarted: `${command.file} is not installed or not on PATH` };
  watchChildren();
  const run: Run = { timedOut: false };
  const timer = command.timeoutMs === undefined ? undefined : setTimeout(() => stop(run), command.timeoutMs);
  try {
    return await runs.run(run, () => collect({ command, file, run }));
  } catch (error) {
    return { notStarted: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function collect(of: { command: Command; file: string; run: Run }): Promise<FinishedBytes> {
  const { command, file, run } = of;
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  // The first argument is a command line, not a file: quoted, a path with spaces stays one word.
  const exitCode: number | null = await exec(`"${file.replace(/["\\]/g, "\\$&")}"`, [...command.args], {
    silent: true,
    ignoreReturnCode: true,
    env: { ...command.env },
    // An empty buffer still closes stdin, so a program that reads it does not wait for ever.
    input: Buffer.from(command.stdin ?? ""),
    listeners: { stdout: (data) => void stdout.push(data), stderr: (data) => void stderr.push(data) },
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
  });
  if (run.timedOut) return { notStarted: `${command.file} did not end within ${(command.timeoutMs ?? 0) / 1000} s` };
  if (exitCode === null) {
    return { notStarted: `${command.file} was ended by ${run.child?.signalCode ?? "a signal"}` };
  }
  return { exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
}

function stop(run: Run): void {
  run.timedOut = true;
  run.child?.kill("SIGKILL");
}

/** Node tells of each child when it is made; the asynchronous context says whose it is. */
function watchChildren(): void {
  if (watching) return;
  watching = true;
  subscribe("child_process", (message) => {
    const run = runs.getStore();
    const child = (message as { process?: ChildProcess }).process;
    if (run === undefined || child === undefined) return;
    run.child = child;
    // A program may end without reading its input; that is no failure of ours. stdin exists from the next tick on.
    process.nextTick(() => child.stdin?.on("error", () => undefined));
  });
}

/** True when a program of that name is on `path` (default: our own PATH). */
export function isInstalled(name: string, path?: string): boolean {
  return locate(name, path) !== undefined;
}

/** The absolute path of the program, by the PATH that the child gets, else ours. */
function locate(file: string, path: string = process.env["PATH"] ?? ""): string | undefined {
  if (isAbsolute(file)) return isProgram(file) ? file : undefined;
  for (const folder of path.split(delimiter)) {
    if (isAbsolute(folder) && isProgram(join(folder, file))) return join(folder, file);
  }
  return undefined;
}
