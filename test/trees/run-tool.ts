// Runs a real tool with an environment that holds nothing of the machine's but what a test gives it.
import { execFile } from "node:child_process";
import { requireTool } from "../tools/real-tools.ts";

export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs to the end, whatever the exit code. A tool that cannot be started throws. */
export async function runTool(name: string, args: readonly string[], options: RunOptions): Promise<ToolRun> {
  const program = await requireTool(name);
  return new Promise((resolve, reject) => {
    execFile(
      program,
      [...args],
      { cwd: options.cwd, env: { HOME: "/nonexistent", LC_ALL: "C", ...options.env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ code: 0, stdout, stderr });
        else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
        else reject(new Error(`${name} could not be run`, { cause: error }));
      },
    );
  });
}
