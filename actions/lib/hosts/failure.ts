// The one place where a throw becomes words and an exit code.
import { inspect } from "node:util";
import { errorCode, errorWords } from "#adapters/node/errno.ts";
import { visible } from "#codecs/terminal/visible.ts";
import { WrongUse, type ExitCode } from "#kernel/outcome.ts";

export interface Failure {
  readonly exitCode: ExitCode;
  /** Safe for a terminal, without trailing newlines. */
  readonly lines: readonly string[];
}

/** Whatever was thrown: wrong use is 2, with one line for each mistake; anything else is 3, with its chain of causes. */
export function describeFailure(thrown: unknown, options: { readonly stack: boolean }): Failure {
  if (thrown instanceof WrongUse) return { exitCode: 2, lines: thrown.mistakes.map(visible) };
  const [first = "no reason is known", ...causes] = chainOf(thrown);
  const lines = [`could not check: ${first}`, ...causes.map((cause) => `  because: ${cause}`)].map(visible);
  if (options.stack && thrown instanceof Error) lines.push(...(thrown.stack ?? "").split("\n").map(visible));
  return { exitCode: 3, lines };
}

/** What is no error, on one line. */
function worded(thrown: unknown): string {
  return typeof thrown === "string" ? thrown : inspect(thrown, { breakLength: Infinity, depth: 1 });
}

/** What the system refuses in words of people, and where; Node's own message is for programmers. */
function wordsOf(error: Error): string {
  if (errorCode(error) === undefined || !("syscall" in error)) return error.message || error.name;
  const path = "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
  return `${errorWords(error)}${path}`;
}

function chainOf(thrown: unknown): string[] {
  const messages: string[] = [];
  const seen = new Set<unknown>();
  for (
    let at = thrown;
    at !== undefined && at !== null && !seen.has(at);
    at = at instanceof Error ? at.cause : undefined
  ) {
    seen.add(at);
    messages.push(at instanceof Error ? wordsOf(at) : worded(at));
    if (at instanceof AggregateError) messages.push(...at.errors.map((inner) => chainOf(inner).join(": ")));
  }
  return messages;
}
