// Ports for the tool chain's tests: scripted processes, a machine that is made up, downloads that must not happen.
import type { Downloads } from "#ports/downloads.ts";
import type { Machine } from "#ports/machine.ts";
import type { Command, Finished, Processes } from "#ports/processes.ts";

/** Answers each command by its words; a command that is not foreseen is an error. */
export function scriptedProcesses(
  answers: Readonly<Record<string, Finished | ((command: Command) => Finished)>>,
): Processes & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    run(command) {
      const words = [command.file, ...command.args].join(" ");
      calls.push(words);
      const key = Object.keys(answers).find((start) => words.startsWith(start));
      const answer = key === undefined ? undefined : answers[key];
      if (answer === undefined) return Promise.reject(new Error(`nobody foresaw: ${words}`));
      return Promise.resolve(typeof answer === "function" ? answer(command) : answer);
    },
  };
}

export const says = (stdout: string): Finished => ({ exitCode: 0, stdout, stderr: "" });

/** A linux-x64 machine; `path` maps names of programs to the files that PATH has. */
export function machineWith(path: Readonly<Record<string, readonly string[]>>, more: Partial<Machine> = {}): Machine {
  return {
    platform: "linux-x64",
    platformName: "linux-x64",
    nodeVersion: "24.0.0",
    environment: { PATH: "/bin" },
    onPath: (name) => Promise.resolve({ files: path[name] ?? [], passedOver: [] }),
    goModule: () => Promise.resolve(undefined),
    ...more,
  };
}

export const noDownloads: Downloads = {
  download: ({ url }) => Promise.resolve({ problem: `${url}: there is no network in this test` }),
  unpackTarGz: () => Promise.reject(new Error("nothing was downloaded")),
};

export const silent = { progress: () => undefined, warning: () => undefined };
