// This process as the command line's terminal.
import type { Output, Terminal } from "./cli-output.ts";

export function processTerminal(): Terminal {
  return {
    argv: process.argv.slice(2),
    environment: definedVariables(process.env),
    cwd: process.cwd(),
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    elapsed: () => performance.now(),
  };
}

/** The variables that are set. */
export function definedVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** A pipe has neither. */
interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Writing to a reader that has gone away (`| head`) is no failure; anything else is. */
function output(stream: Stream): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") process.exitCode = 3;
  });
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.columns || 80,
    write: (text) =>
      closed
        ? Promise.resolve()
        : new Promise((done, fail) => {
            stream.write(text, (error) => {
              if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") fail(error);
              else done();
            });
          }),
  };
}
