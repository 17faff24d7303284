// What we say to zizmor: workflows and actions in files, offline; its verdicts as values.
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface AuditedText {
  readonly path: string;
  readonly text: string;
}

/** Rows and columns start at 0; columns count bytes of UTF-8. */
export interface ZizmorPlace {
  readonly path: string;
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
  readonly annotation: string;
}

export type ZizmorLevel = "Informational" | "Low" | "Medium" | "High" | "Unknown";

export interface ZizmorVerdict extends ZizmorPlace {
  /** The audit: `template-injection`. */
  readonly audit: string;
  readonly description: string;
  readonly url: string;
  readonly severity: ZizmorLevel;
  readonly confidence: ZizmorLevel;
  readonly related: readonly ZizmorPlace[];
}

export interface ZizmorCall {
  readonly binary: string;
  /** Workflows, actions, dependabot's configuration, and zizmor's own settings. */
  readonly texts: readonly AuditedText[];
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/** Judges a copy, with nothing that it could ask the network with. */
export async function askZizmor(
  call: ZizmorCall,
): Promise<{ readonly verdicts: readonly ZizmorVerdict[] } | { readonly problem: string }> {
  const { binary, texts, processes, scratch } = call;
  return scratch.withFolder(async (folder) => {
    folder.write(".git/HEAD", "");
    for (const { path, text } of texts) folder.write(path, text);
    const finished = await processes.run({
      file: binary,
      args: [
        "--offline",
        "--format",
        "json-v1",
        "--no-progress",
        "--no-exit-codes",
        "--quiet",
        "--color",
        "never",
        "--collect=all",
        ".",
      ],
      cwd: folder.path,
      env: {},
      timeoutMs: 120_000,
    });
    if ("notStarted" in finished) return { problem: finished.notStarted };
    const { exitCode, stdout, stderr } = finished;
    if (exitCode !== 0)
      return { problem: `exit code ${exitCode}: ${lastLine(stderr).replaceAll(`${folder.path}/`, "")}` };
    try {
      return { verdicts: (JSON.parse(stdout) as readonly RawFinding[]).flatMap(readFinding) };
    } catch (error) {
      return { problem: `its output cannot be read: ${error instanceof Error ? error.message : String(error)}` };
    }
  });
}

interface RawLocation {
  readonly symbolic: {
    readonly key: { readonly Local?: { readonly verbatim_path?: string; readonly given_path?: string } };
    readonly annotation: string;
    readonly kind: string;
  };
  readonly concrete: {
    readonly location: {
      readonly start_point: { readonly row: number; readonly column: number };
      readonly end_point: { readonly row: number; readonly column: number };
    };
  };
}

interface RawFinding {
  readonly ident: string;
  readonly desc: string;
  readonly url: string;
  readonly determinations: { readonly confidence: ZizmorLevel; readonly severity: ZizmorLevel };
  readonly locations: readonly RawLocation[];
  readonly ignored: boolean;
}

function readFinding({ ident, desc, url, determinations, locations, ignored }: RawFinding): ZizmorVerdict[] {
  const primary = locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? locations[0];
  if (ignored || primary === undefined) return [];
  const related = locations.filter((each) => each !== primary && each.symbolic.kind === "Related").map(placeOf);
  const { confidence, severity } = determinations;
  return [{ ...placeOf(primary), audit: ident, description: desc, url, severity, confidence, related }];
}

function placeOf({ symbolic, concrete }: RawLocation): ZizmorPlace {
  const { start_point: start, end_point: end } = concrete.location;
  const local = symbolic.key.Local;
  const path = (local?.verbatim_path ?? local?.given_path ?? "").replaceAll("\\", "/").replace(/^\.\//, "");
  return {
    path,
    row: start.row,
    column: start.column,
    endRow: end.row,
    endColumn: end.column,
    annotation: symbolic.annotation,
  };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}
