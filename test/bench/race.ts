// Whole processes against each other, in turn: A B A B, so that a busy machine is busy for both.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Runner {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What counts as a run that came to its end. */
  readonly exitCodes: readonly number[];
}

export interface Times {
  readonly runner: Runner;
  /** Milliseconds from before the start to after the end, one per round. */
  readonly wall: readonly number[];
  /** Milliseconds of processor time, children of the process included; absent where the system does not say. */
  readonly cpu: readonly number[] | undefined;
  /** Peak of the memory in use, in MiB, from a run that is not timed; absent where the system does not say. */
  readonly peak: number | undefined;
}

const environment = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };

/** A first round that does not count, then `rounds` that do. Throws when a run does not come to its end. */
export async function race(runners: readonly Runner[], rounds: number): Promise<Times[]> {
  const laps = runners.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, runner] of runners.entries()) {
      const lap = timed(runner);
      if (round === 0) continue;
      laps[index]?.wall.push(lap.wall);
      if (lap.cpu !== undefined) laps[index]?.cpu.push(lap.cpu);
    }
  }
  const times: Times[] = [];
  for (const [index, runner] of runners.entries()) {
    const { wall = [], cpu = [] } = laps[index] ?? {};
    times.push({ runner, wall, cpu: cpu.length === rounds ? cpu : undefined, peak: await peakOf(runner) });
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function timed(runner: Runner): { readonly wall: number; readonly cpu: number | undefined } {
  const before = childrenTime();
  const start = process.hrtime.bigint();
  const run = spawnSync(runner.file, runner.args, { stdio: "ignore", env: environment });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const after = childrenTime();
  check(runner, run.error ?? run.status ?? run.signal);
  return { wall, cpu: before === undefined || after === undefined ? undefined : after - before };
}

function check({ name, exitCodes }: Runner, ended: Error | number | string | null): void {
  if (typeof ended === "number" && exitCodes.includes(ended)) return;
  throw new Error(`${name} did not come to its end: ${ended instanceof Error ? ended.message : String(ended)}`);
}

/** Processor time of all children so far, in ms: fields 16 and 17 of proc_pid_stat(5), in ticks of 10 ms. */
function childrenTime(): number | undefined {
  const stat = readProc("self", "stat");
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields === undefined ? undefined : (Number(fields[13]) + Number(fields[14])) * 10;
}

/** Asks for the high-water mark while the process runs: it only grows, so the last answer is the peak but for the end. */
async function peakOf(runner: Runner): Promise<number | undefined> {
  const child = spawn(runner.file, runner.args, { stdio: "ignore", env: environment });
  let peak: number | undefined;
  const look = (): void => {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProc(String(child.pid), "status") ?? "")?.[1];
    if (kibibytes !== undefined) peak = Math.max(peak ?? 0, Number(kibibytes) / 1024);
  };
  const watch = setInterval(look, 2);
  const ended = await new Promise<Error | number | string | null>((done) => {
    child.on("error", done);
    child.on("exit", (code, signal) => done(code ?? signal));
  });
  clearInterval(watch);
  check(runner, ended);
  return peak;
}

function readProc(id: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
