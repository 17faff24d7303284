// Which tools a mise configuration asks for (`.mise.toml`), with the line that says so.
import { isTable } from "#codecs/toml/reader.ts";
import type { Span } from "#kernel/span.ts";
import { spanOf, toolEntries, type TextFile } from "./mise-file.ts";
import type { PinProblem } from "./tool.ts";

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

/** Reads the `[tools]` table. */
export function readMiseConfig(file: TextFile): MiseConfig {
  const read = toolEntries(file, "tool = version");
  const wanted: WantedTool[] = [];
  const problems: PinProblem[] = [...read.problems];
  for (const { tool, key, value } of read.entries) {
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
