// Commands that a step prints for the GitHub Actions runner.
import { visible } from "#codecs/terminal/visible.ts";

/** Seen by the runner, not by people. */
const wordJoiner = "\u2060";

export interface WorkflowCommand {
  readonly name: "error" | "warning" | "notice";
  /** In the order in which they are printed; undefined ones are left out. */
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/**
 * One line without its newline. The runner undoes `%25`, `%0D`, `%0A` in the message and also `%3A`, `%2C` in
 * properties; unsafe characters other than the line break are shown as escapes, because the log is a terminal.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function workflowCommand({ name, properties, message }: WorkflowCommand): string {
  const pairs = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = pairs.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",");
  return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => visible(line).replace(/%/g, "%25"))
    .join("%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/**
 * Text for a runner's log with nothing in it that the runner would carry out. A command begins a line with `::`, spaces
 * before it do not count; the older form `##[name]` counts anywhere in a line.
 */
export function withoutCommands(text: string): string {
  return text
    .replace(/^(\s*):(?=:)/gm, (_, space: string) => `${space}:${wordJoiner}`)
    .replace(/##(?=\[)/g, () => `##${wordJoiner}`);
}
