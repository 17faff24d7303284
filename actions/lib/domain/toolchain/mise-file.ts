// What both files of mise hold: a table of tools, of which ours are read.
import { isTable, readToml } from "#codecs/toml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { wholeFile, type Span } from "#kernel/span.ts";
import { toolOfMiseKey } from "./known-tools.ts";
import { keyLine } from "./toml-line.ts";
import type { KnownTool, PinProblem } from "./tool.ts";

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** An entry of `[tools]` that is one of ours. */
export interface ToolEntry {
  readonly tool: KnownTool;
  /** The key in the file. */
  readonly key: string;
  readonly value: unknown;
}

/** The entries of `[tools]`, a table of `content`; tools that are not ours (python, node …) are left alone. */
export function toolEntries(
  file: TextFile,
  content: string,
): { readonly entries: readonly ToolEntry[]; readonly problems: readonly PinProblem[] } {
  const read = readToml(file.text);
  if ("problem" in read) return { entries: [], problems: [brokenToml(file.path, read.problem)] };
  const tools = read.table["tools"];
  if (tools === undefined) return { entries: [], problems: [] };
  if (!isTable(tools)) {
    const message = `tools must be a table of ${content}`;
    return { entries: [], problems: [{ ...spanOf(file, "tools"), severity: "error", message }] };
  }
  const entries = Object.entries(tools).flatMap(([key, value]) => {
    const tool = toolOfMiseKey(key);
    return tool === undefined ? [] : [{ tool, key, value }];
  });
  return { entries, problems: [] };
}

/** The line of a key, with `version` that of the entry of this version; the file where it cannot be told. */
export function spanOf(file: TextFile, key: string, version?: string): Span {
  return keyLine(sourceText(file.path, file.text), key, version) ?? wholeFile(file.path);
}

/** A file that is no TOML, as a problem at the place where reading stopped. */
function brokenToml(
  path: string,
  problem: { readonly message: string; readonly line: number; readonly column: number },
): PinProblem {
  const { line, column, message } = problem;
  const at = { path, line, column, endLine: line, endColumn: column + 1 };
  return { ...at, severity: "error", message: `not TOML: ${message}` };
}
