// Which tools a mise configuration asks for (`.mise.toml`), with the line that says so.
import { isTable, readToml } from "#codecs/toml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { wholeFile } from "#kernel/span.ts";
import { toolOfMiseKey } from "./known-tools.ts";
import { keyLine } from "./toml-line.ts";
import type { PinProblem } from "./tool.ts";

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** `version` is what stands there: an exact version, a prefix (`1.13`) or a name (`latest`). */
export interface WantedTool {
  readonly tool: string;
  /** The key in the file, as the lock file repeats it. */
  readonly key: string;
  readonly version: string;
  readonly at: Span;
}

export interface MiseConfig {
  readonly wanted: readonly WantedTool[];
  readonly problems: readonly PinProblem[];
}

/** Reads the `[tools]` table; tools that are not ours (python, node …) are left alone. */
export function readMiseConfig(file: TextFile): MiseConfig {
  const read = readToml(file.text);
  if ("problem" in read) return { wanted: [], problems: [brokenToml(file.path, read.problem)] };
  const tools = read.table["tools"];
  if (tools === undefined) return { wanted: [], problems: [] };
  if (!isTable(tools)) {
    return {
      wanted: [],
      problems: [{ ...spanOf(file, "tools"), severity: "error", message: "tools must be a table of tool = version" }],
    };
  }
  const wanted: WantedTool[] = [];
  const problems: PinProblem[] = [];
  for (const [key, value] of Object.entries(tools)) {
    const tool = toolOfMiseKey(key);
    if (tool === undefined) continue;
    const at = spanOf(file, key);
    const version = versionIn(value);
    if (typeof version === "string")
      wanted.push({ tool: tool.name, key, version: version.replace(/^v(?=\d)/, ""), at });
    else problems.push({ ...at, severity: "error", message: `${key}: ${version.unusable}` });
  }
  return { wanted, problems };
}

/** A version may be a string, the first of a list, or the `version` of a table. */
function versionIn(value: unknown): string | { readonly unusable: string } {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const version = isTable(first) ? first["version"] : first;
  if (typeof version !== "string" || version.trim() === "") {
    return { unusable: 'the version must be a string such as "1.2.3"' };
  }
  if (version.includes("{{"))
    return { unusable: `the version ${JSON.stringify(version)} is a template, which pins nothing` };
  return version.trim();
}

function spanOf(file: TextFile, key: string): Span {
  return keyLine(sourceText(file.path, file.text), key) ?? wholeFile(file.path);
}

/** A file that is no TOML, as a problem at the place where reading stopped. */
export function brokenToml(
  path: string,
  problem: { readonly message: string; readonly line: number; readonly column: number },
): PinProblem {
  const { line, column, message } = problem;
  const at = { path, line, column, endLine: line, endColumn: column + 1 };
  return { ...at, severity: "error", message: `not TOML: ${message}` };
}
