// Running a tool: argv in, bytes out. No shell is ever involved.

export interface Command {
  /** Absolute path, or a name looked up on PATH. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly timeoutMs?: number;
}

/** The exit code alone decides success. `notStarted` says why there is none. */
export type Finished =
  { readonly exitCode: number; readonly stdout: string; readonly stderr: string } | { readonly notStarted: string };

export interface Processes {
  run(command: Command): Promise<Finished>;
}
