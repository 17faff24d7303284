// Reads a step's log as the Actions runner does. Source: actions/runner, ActionCommand.cs and ActionCommandManager.cs.

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const registered = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "internal-set-repo-path",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

export interface Log {
  /** What the runner carries out, in order, the stops left out. */
  readonly commands: readonly Command[];
  /** Lines that it prints as they are. */
  readonly lines: readonly string[];
  /** True when commands are still stopped at the end. */
  readonly stopped: boolean;
}

export function readLog(text: string): Log {
  const commands: Command[] = [];
  const lines: string[] = [];
  let token: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const found = parse(line, token);
    if (token !== undefined) {
      if (found?.name === token) token = undefined;
      else lines.push(line);
    } else if (found?.name === "stop-commands") token = found.message;
    else if (found === undefined) lines.push(line);
    else commands.push(found);
  }
  return { commands, lines: lines.filter((line) => line !== ""), stopped: token !== undefined };
}

/** The newer form begins a line, the older one may stand anywhere in it. */
function parse(line: string, token: string | undefined): Command | undefined {
  const isKnown = (name: string) => registered.has(name) || name === token;
  const newer = /^\s*::([^ ]*?)(?: (.*?))?::(.*)$/.exec(line);
  if (newer !== null && isKnown(newer[1] ?? "")) return commandOf(newer, ",");
  const older = /##\[([^\] ]*)(?: ([^\]]*))?\](.*)$/.exec(line);
  return older !== null && isKnown(older[1] ?? "") ? commandOf(older, ";") : undefined;
}

function commandOf([, name = "", properties = "", message = ""]: RegExpExecArray, separator: string): Command {
  const pairs = properties.split(separator).filter((pair) => pair.includes("="));
  const read = (pair: string) => [
    pair.slice(0, pair.indexOf("=")),
    unescapeProperty(pair.slice(pair.indexOf("=") + 1)),
  ];
  return {
    name,
    properties: Object.fromEntries(pairs.map(read)) as Record<string, string>,
    message: unescapeData(message),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
