// The runner as the demo sees it: a process that says what it does, and whose plug can be pulled.
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunnerMessage, RunnerOrder } from "./runner.ts";
import type { Workshop } from "./surroundings.ts";

export interface Ended {
  /** Undefined for one that was killed. */
  readonly exitCode: number | undefined;
  readonly lines: readonly string[];
}

export interface RunnerProcess {
  readonly ended: Promise<Ended>;
  /** SIGKILL: it writes nothing more, closes nothing, says goodbye to nobody. */
  readonly pullThePlug: () => void;
}

/** `told` gets each line of progress. */
export function startRunner(at: Workshop, order: RunnerOrder, told: (line: string) => void): RunnerProcess {
  const file = join(at.folder, "order.json");
  writeFileSync(file, JSON.stringify(order));
  const child = fork(fileURLToPath(new URL("runner.ts", import.meta.url)), [file], {
    cwd: at.folder,
    env: at.environment,
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const errors: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
  let end: Ended | undefined;
  child.on("message", (message: RunnerMessage) => {
    if ("line" in message) told(message.line);
    else end = message;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      if (end !== undefined) resolve(end);
      else if (signal === "SIGKILL") resolve({ exitCode: undefined, lines: [] });
      else reject(new Error(`the runner ended without a word: ${Buffer.concat(errors).toString("utf8").trim()}`));
    });
  });
  return { ended, pullThePlug: () => void child.kill("SIGKILL") };
}
